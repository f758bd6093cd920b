#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace trellis::fhir {

// Lossless JSON: what was read stays byte for byte; what changes is laid over the original text.
//
// simdjson reads; a Value is a view into the text it was read from. Limits (security.md T5): 10 MB a page, depth 64,
// 5,000 entries; duplicate keys, invalid UTF-8, trailing content and depth are refused as badInput with a reason:
// "malformed", "too-deep", "too-large", "duplicate-key", "not-utf8".
class Value {
public:
    Value() = default;

    enum class Kind { missing, null, boolean, number, string, array, object };
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool exists() const { return kind() != Kind::missing; }

    // Members and items in document order; a missing Value where there is none, so that lookups chain.
    [[nodiscard]] Value operator[](std::string_view key) const;
    [[nodiscard]] Value operator[](std::size_t index) const;
    [[nodiscard]] std::vector<Value> items() const;
    [[nodiscard]] std::vector<std::pair<std::string, Value>> members() const;

    [[nodiscard]] std::optional<std::string> text() const;  // a string, unescaped
    [[nodiscard]] std::string textOr(std::string_view otherwise) const;
    [[nodiscard]] std::optional<bool> boolean() const;
    [[nodiscard]] std::optional<std::int64_t> integer() const;
    [[nodiscard]] std::optional<double> number() const;
    [[nodiscard]] std::string_view raw() const;  // the bytes as they were, decimals included

private:
    friend class Document;
    const class Document* document_ = nullptr;
    std::uint32_t node_ = 0;
};

class Document {
public:
    [[nodiscard]] static Result<Document> parse(std::string text);
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    [[nodiscard]] Value root() const;
    [[nodiscard]] const std::string& text() const;

private:
    Document();
    friend class Value;
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

// Replaces, adds or removes members along a path of keys in the text and leaves every other byte as it is.
struct Edit {
    std::vector<std::string> path;     // {"meta", "versionId"}; digits index arrays
    std::optional<std::string> value;  // JSON text; nothing removes the member
};
[[nodiscard]] Result<std::string> applyEdits(std::string_view text, const std::vector<Edit>& edits);

// Writes JSON text; keys come out in the order they are given.
class Writer {
public:
    Writer& beginObject();
    Writer& endObject();
    Writer& beginArray();
    Writer& endArray();
    Writer& key(std::string_view name);
    Writer& text(std::string_view value);
    Writer& integer(std::int64_t value);
    Writer& boolean(bool value);
    Writer& raw(std::string_view json);  // a decimal such as 0.250, or a ready piece
    [[nodiscard]] std::string take();

private:
    void separate();
    std::string out_;
    bool first_ = true;
    bool afterKey_ = false;
};

[[nodiscard]] std::string quote(std::string_view text);

// One entry of a Bundle, sliced and not parsed further: what the pull needs of it, in one pass.
struct Slice {
    std::string_view raw;  // the resource
    std::string_view type, id, version, lastUpdated;
    std::string_view searchMode;  // "match", "include", "outcome"
    std::string_view fullUrl;
};
struct BundlePage {
    std::string text;  // owns what the slices view
    std::vector<Slice> entries;
    std::string selfUrl, nextUrl;
    std::string type;  // "searchset", "transaction-response", …
};
// Errors: badInput as above; notAFhirServer if it is not a Bundle.
[[nodiscard]] Result<BundlePage> readBundle(std::string text);

// resourceType, id, meta.versionId, meta.lastUpdated of one resource.
struct Head {
    std::string type, id, version, lastUpdated;
};
[[nodiscard]] Result<Head> readHead(std::string_view text);

}  // namespace trellis::fhir
