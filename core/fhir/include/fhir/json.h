#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"

namespace trellis::fhir {

// Lossless JSON: what was read stays byte for byte; what changes is laid over the original text.
//
// Two readers with two jobs. readBundle slices a page of a search in one pass with simdjson and looks at nothing but the
// head of each resource. Document::parse then reads one resource to its last byte, and only what passes it may be stored
// or mapped. A Value is a view into the text of its Document and lives as long as that (moving the Document is fine).
//
// What a hostile or broken server may send is bounded: 10 MB a page, depth 64, 5,000 entries, a million values; duplicate
// keys, invalid UTF-8, trailing content and depth are refused as badInput with a reason: "malformed", "too-deep",
// "too-large", "duplicate-key", "not-utf8".
inline constexpr std::size_t kMaxBytes = 10'000'000;
inline constexpr std::size_t kMaxDepth = 64;  // containers within containers; the root is the first
inline constexpr std::size_t kMaxEntries = 5'000;
inline constexpr std::size_t kMaxValues = 1'000'000;

struct Tree;

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
    [[nodiscard]] std::size_t size() const;  // of an array or object; 0 for anything else
    // The same walk without copies: the first child, its next sibling, and whether a member has that name.
    [[nodiscard]] Value first() const;
    [[nodiscard]] Value next() const;
    [[nodiscard]] bool named(std::string_view key) const;

    [[nodiscard]] std::optional<std::string> text() const;  // a string, unescaped
    [[nodiscard]] std::string textOr(std::string_view otherwise) const;
    [[nodiscard]] std::optional<bool> boolean() const;
    [[nodiscard]] std::optional<std::int64_t> integer() const;  // a number without a fraction, "2.00" included
    [[nodiscard]] std::optional<double> number() const;
    [[nodiscard]] std::string_view raw() const;  // the bytes as they were, decimals included

private:
    friend class Document;
    friend struct Tree;
    Value(const Tree* tree, std::uint32_t node) : tree_(tree), node_(node) {}
    const Tree* tree_ = nullptr;
    std::uint32_t node_ = 0;
};

class Document {
public:
    // One JSON value with nothing behind it. Refuses an object that names a key twice, written differently ("id",
    // "i\u0064") or not: readers disagree about which of the two holds, and so would two checks of one resource.
    [[nodiscard]] static Result<Document> parse(std::string text);
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    [[nodiscard]] Value root() const;
    [[nodiscard]] const std::string& text() const;

private:
    Document();
    std::unique_ptr<Tree> tree_;
};

// Replaces, adds or removes members along a path of keys in the text and leaves every other byte as it is. Edits apply
// one after another. What is missing on the way is made: an object, or an array where the next step is "0"; an index
// equal to the size of an array appends. Removing what is not there changes nothing. Removing the last member leaves
// {} or [], which FHIR does not allow: remove the whole element then.
// Errors: badInput as above (of the text or of a value), "no-such-path" for a step through a plain value or past the
// end of an array.
struct Edit {
    std::vector<std::string> path;     // {"meta", "versionId"}; digits index arrays; empty is the whole text
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

// A JSON string. Bytes that are not UTF-8 become U+FFFD, so that what we write is always JSON.
[[nodiscard]] std::string quote(std::string_view text);

// One entry of a Bundle, sliced and not parsed further: what the pull needs of it, in one pass.
struct Slice {
    std::string_view raw;  // the resource
    std::string_view type, id, version, lastUpdated;
    std::string_view searchMode;  // "match", "include", "outcome"
    std::string_view fullUrl;
};
struct BundlePage {
    std::string text;                                    // owns what the slices view
    std::unique_ptr<std::deque<std::string>> unescaped;  // … and this the few that were written with escapes
    std::vector<Slice> entries;
    std::string selfUrl, nextUrl;
    std::string type;  // "searchset", "transaction-response", …
};
// What stands inside a resource is not checked here, duplicate keys and depth included: whoever takes a slice in runs
// Document::parse on it, so that one bad resource costs that resource and not the page. An entry without a resource has
// an empty raw. Give the text SIMDJSON_PADDING (64) bytes of spare capacity and it is not copied.
// Errors: badInput as above; notAFhirServer if it is not a Bundle.
[[nodiscard]] Result<BundlePage> readBundle(std::string text);

// resourceType, id, meta.versionId, meta.lastUpdated of one resource.
struct Head {
    std::string type, id, version, lastUpdated;
};
[[nodiscard]] Result<Head> readHead(std::string_view text);

}  // namespace trellis::fhir
