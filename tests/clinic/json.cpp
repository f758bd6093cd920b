#include "json.h"

#include <algorithm>
#include <array>

namespace trellis::clinic {

namespace {

constexpr int kDeepest = 128;

void quoteTo(std::string_view text, std::string& out) {
    static constexpr std::array kHex{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    out += '"';
    for (const char c : text) {
        switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default:
                if (const auto byte = static_cast<unsigned char>(c); byte < 0x20) {
                    out += "\\u00";
                    out += kHex[byte >> 4];
                    out += kHex[byte & 15];
                } else {
                    out += c;
                }
        }
    }
    out += '"';
}

void utf8To(std::uint32_t point, std::string& out) {
    const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xc0 | (point >> 6));
        put(0x80 | (point & 63));
    } else if (point < 0x10000) {
        put(0xe0 | (point >> 12));
        put(0x80 | ((point >> 6) & 63));
        put(0x80 | (point & 63));
    } else {
        put(0xf0 | (point >> 18));
        put(0x80 | ((point >> 12) & 63));
        put(0x80 | ((point >> 6) & 63));
        put(0x80 | (point & 63));
    }
}

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    std::expected<Json, std::string> document() {
        Json value = this->value(0);
        space();
        if (error_.empty() && at_ != text_.size()) fail("text after the end");
        if (!error_.empty()) return std::unexpected(error_ + " at byte " + std::to_string(at_));
        return value;
    }

private:
    void fail(const char* why) {
        if (error_.empty()) error_ = why;
    }
    void space() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t')) ++at_;
    }
    bool take(char c) {
        space();
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    bool word(std::string_view w) {
        if (text_.substr(at_, w.size()) != w) return false;
        at_ += w.size();
        return true;
    }

    Json value(int depth) {
        if (depth > kDeepest) {
            fail("too deep");
            return {};
        }
        space();
        if (at_ >= text_.size()) {
            fail("unexpected end");
            return {};
        }
        switch (text_[at_]) {
            case '{': return object(depth);
            case '[': return array(depth);
            case '"': return Json(string());
            case 't':
                if (word("true")) return Json(true);
                break;
            case 'f':
                if (word("false")) return Json(false);
                break;
            case 'n':
                if (word("null")) return {};
                break;
            default: return number();
        }
        fail("unknown word");
        return {};
    }

    Json object(int depth) {
        ++at_;
        Json result = Json::object();
        if (take('}')) return result;
        do {
            space();
            if (at_ >= text_.size() || text_[at_] != '"') {
                fail("a name is missing");
                return {};
            }
            std::string key = string();
            if (std::ranges::contains(result.members(), key, &Json::Member::first)) fail("duplicate key");
            if (!take(':')) fail("a colon is missing");
            if (!error_.empty()) return {};
            result.members().emplace_back(std::move(key), value(depth + 1));
            if (!error_.empty()) return {};
        } while (take(','));
        if (!take('}')) fail("an object does not end");
        return result;
    }

    Json array(int depth) {
        ++at_;
        Json result = Json::array();
        if (take(']')) return result;
        do {
            result.items().push_back(value(depth + 1));
            if (!error_.empty()) return {};
        } while (take(','));
        if (!take(']')) fail("an array does not end");
        return result;
    }

    Json number() {
        const std::size_t from = at_;
        const auto digits = [&] {
            const std::size_t first = at_;
            while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
            return at_ - first;
        };
        if (at_ < text_.size() && text_[at_] == '-') ++at_;
        const std::size_t first = at_;
        if (const auto n = digits(); n == 0 || (n > 1 && text_[first] == '0')) fail("not a value");
        if (at_ < text_.size() && text_[at_] == '.') {
            ++at_;
            if (digits() == 0) fail("not a number");
        }
        if (at_ < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
            ++at_;
            if (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-')) ++at_;
            if (digits() == 0) fail("not a number");
        }
        return Json::number(std::string(text_.substr(from, at_ - from)));
    }

    std::uint32_t hex4() {
        std::uint32_t value = 0;
        for (int i = 0; i < 4; ++i, ++at_) {
            const char c = at_ < text_.size() ? text_[at_] : '?';
            value <<= 4;
            if (c >= '0' && c <= '9')
                value |= static_cast<std::uint32_t>(c - '0');
            else if (c >= 'a' && c <= 'f')
                value |= static_cast<std::uint32_t>(c - 'a' + 10);
            else if (c >= 'A' && c <= 'F')
                value |= static_cast<std::uint32_t>(c - 'A' + 10);
            else
                return fail("bad escape"), 0;
        }
        return value;
    }

    void escape(std::string& out) {
        if (at_ >= text_.size()) return fail("a string does not end");
        switch (const char c = text_[at_++]) {
            case '"':
            case '\\':
            case '/': out += c; return;
            case 'b': out += '\b'; return;
            case 'f': out += '\f'; return;
            case 'n': out += '\n'; return;
            case 'r': out += '\r'; return;
            case 't': out += '\t'; return;
            case 'u': {
                std::uint32_t point = hex4();
                if (point >= 0xd800 && point < 0xdc00 && word("\\u")) {
                    const std::uint32_t low = hex4();
                    if (low < 0xdc00 || low > 0xdfff) return fail("bad escape");
                    point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
                } else if (point >= 0xd800 && point < 0xe000) {
                    return fail("bad escape");
                }
                return utf8To(point, out);
            }
            default: return fail("bad escape");
        }
    }

    std::string string() {
        ++at_;
        std::string out;
        while (error_.empty()) {
            const std::size_t from = at_;
            while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' && static_cast<unsigned char>(text_[at_]) >= 0x20) ++at_;
            out.append(text_.substr(from, at_ - from));
            if (at_ >= text_.size() || static_cast<unsigned char>(text_[at_]) < 0x20) {
                fail("a string does not end");
            } else if (text_[at_++] == '"') {
                return out;
            } else {
                escape(out);
            }
        }
        return out;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string error_;
};

const Json kNothing;

}  // namespace

Json Json::number(std::string text) {
    Json value;
    value.kind_ = Kind::number;
    value.text_ = std::move(text);
    return value;
}

Json Json::object(std::initializer_list<Member> members) {
    Json value;
    value.kind_ = Kind::object;
    value.members_ = members;
    return value;
}

Json Json::array(std::vector<Json> items) {
    Json value;
    value.kind_ = Kind::array;
    value.items_ = std::move(items);
    return value;
}

std::expected<Json, std::string> Json::parse(std::string_view text) { return Parser(text).document(); }

const Json& Json::operator[](std::string_view key) const {
    for (const Member& member : members_)
        if (member.first == key) return member.second;
    return kNothing;
}

const Json& Json::operator[](std::size_t index) const { return index < items_.size() ? items_[index] : kNothing; }

Json* Json::find(std::string_view key) {
    for (Member& member : members_)
        if (member.first == key) return &member.second;
    return nullptr;
}

Json& Json::set(std::string_view key, Json value) {
    kind_ = Kind::object;
    if (Json* have = find(key)) return *have = std::move(value);
    return members_.emplace_back(std::string(key), std::move(value)).second;
}

bool Json::remove(std::string_view key) {
    return std::erase_if(members_, [&](const Member& member) { return member.first == key; }) > 0;
}

Json& Json::push(Json value) {
    kind_ = Kind::array;
    return items_.emplace_back(std::move(value));
}

std::string Json::dump() const {
    std::string out;
    dumpTo(out);
    return out;
}

void Json::dumpTo(std::string& out) const {
    switch (kind_) {
        case Kind::null: out += "null"; return;
        case Kind::boolean:
        case Kind::number: out += text_; return;
        case Kind::string: quoteTo(text_, out); return;
        case Kind::array: {
            out += '[';
            for (std::size_t i = 0; i < items_.size(); ++i) {
                if (i > 0) out += ',';
                items_[i].dumpTo(out);
            }
            out += ']';
            return;
        }
        case Kind::object: {
            out += '{';
            for (std::size_t i = 0; i < members_.size(); ++i) {
                if (i > 0) out += ',';
                quoteTo(members_[i].first, out);
                out += ':';
                members_[i].second.dumpTo(out);
            }
            out += '}';
            return;
        }
    }
}

bool Json::operator==(const Json& other) const {
    return kind_ == other.kind_ && text_ == other.text_ && items_ == other.items_ && members_ == other.members_;
}

}  // namespace trellis::clinic
