#pragma once

#include <cstdint>
#include <expected>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trellis::clinic {

/// A JSON value that keeps what FHIR needs kept: the order of members and the text of every number, so that "5.40" does
/// not come back as 5.4 (FHIR R4 json.html, "decimals"). The clinic has its own reader on purpose: a fault of the app's
/// reader cannot hide behind the same fault on the server's side.
class Json {
public:
    enum class Kind { null, boolean, number, string, array, object };
    using Member = std::pair<std::string, Json>;

    Json() = default;
    Json(const char* text) : kind_(Kind::string), text_(text) {}
    Json(std::string text) : kind_(Kind::string), text_(std::move(text)) {}
    Json(std::string_view text) : kind_(Kind::string), text_(text) {}
    Json(bool value) : kind_(Kind::boolean), text_(value ? "true" : "false") {}
    Json(int value) : kind_(Kind::number), text_(std::to_string(value)) {}
    Json(std::int64_t value) : kind_(Kind::number), text_(std::to_string(value)) {}
    static Json number(std::string text);
    static Json object(std::initializer_list<Member> members = {});
    static Json array(std::vector<Json> items = {});

    /// Refuses duplicate keys, trailing text, bad escapes and more than 128 levels; the error says which.
    static std::expected<Json, std::string> parse(std::string_view text);

    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] bool isObject() const { return kind_ == Kind::object; }
    [[nodiscard]] bool isArray() const { return kind_ == Kind::array; }
    [[nodiscard]] bool isString() const { return kind_ == Kind::string; }
    [[nodiscard]] bool exists() const { return kind_ != Kind::null; }

    /// A null value where there is none, so that look-ups chain.
    [[nodiscard]] const Json& operator[](std::string_view key) const;
    [[nodiscard]] const Json& operator[](const char* key) const { return (*this)[std::string_view(key)]; }
    [[nodiscard]] const Json& operator[](std::size_t index) const;
    [[nodiscard]] const std::vector<Json>& items() const { return items_; }
    [[nodiscard]] const std::vector<Member>& members() const { return members_; }
    [[nodiscard]] std::vector<Json>& items() { return items_; }
    [[nodiscard]] std::vector<Member>& members() { return members_; }
    /// The text of a string, or the digits of a number, or "true"; empty for the rest.
    [[nodiscard]] const std::string& text() const { return text_; }

    [[nodiscard]] Json* find(std::string_view key);
    Json& set(std::string_view key, Json value);  // replaces, or appends
    bool remove(std::string_view key);
    Json& push(Json value);

    [[nodiscard]] std::string dump() const;
    void dumpTo(std::string& out) const;

    bool operator==(const Json& other) const;

private:
    Kind kind_ = Kind::null;
    std::string text_;
    std::vector<Json> items_;
    std::vector<Member> members_;
};

/// Shorthand of the seeds: obj({{"code", "group"}}), arr({a, b}).
[[nodiscard]] inline Json obj(std::initializer_list<Json::Member> members) { return Json::object(members); }
[[nodiscard]] inline Json arr(std::initializer_list<Json> items) { return Json::array(std::vector<Json>(items)); }

}  // namespace trellis::clinic
