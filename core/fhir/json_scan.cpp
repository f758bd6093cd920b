#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>

#include "json_tree.h"

namespace trellis::fhir {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::optional<unsigned> hex4(std::string_view text, std::size_t at) {
    if (at + 4 > text.size()) return std::nullopt;
    unsigned value = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        const char c = text[i];
        const int digit = isDigit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
        if (digit < 0) return std::nullopt;
        value = value * 16 + static_cast<unsigned>(digit);
    }
    return value;
}

bool isHighSurrogate(unsigned unit) { return unit >= 0xd800 && unit < 0xdc00; }
bool isLowSurrogate(unsigned unit) { return unit >= 0xdc00 && unit < 0xe000; }

void appendUtf8(std::string& out, unsigned point) {
    const auto put = [&out](unsigned byte) { out.push_back(static_cast<char>(byte)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xc0 | (point >> 6));
        put(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
        put(0xe0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3f));
        put(0x80 | (point & 0x3f));
    } else {
        put(0xf0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3f));
        put(0x80 | ((point >> 6) & 0x3f));
        put(0x80 | (point & 0x3f));
    }
}

// What ends a run of plain characters in a string: the quote, the backslash and what may not stand there.
constexpr std::array<bool, 256> kNotable = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c) table[c] = true;
    table['"'] = true;
    table['\\'] = true;
    return table;
}();

// RFC 8259, one pass, without recursion: the open containers stand in a fixed array, so that depth costs no stack.
class Scanner {
public:
    explicit Scanner(Tree& tree) : tree_(tree), text_(tree.text) {}

    Result<> run() {
        skipSpace();
        if (auto placed = value(Node{}); !placed) return placed;
        while (depth_ > 0) {
            if (auto stepped = step(); !stepped) return stepped;
        }
        skipSpace();
        if (at_ != text_.size()) return badJson("malformed");
        return {};
    }

private:
    struct Open {
        std::uint32_t node;
        std::uint32_t last;  // the child that came last, or 0
    };

    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    void skipSpace() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t')) ++at_;
    }

    // One member or item of the innermost container, or its end.
    Result<> step() {
        const Open& open = open_[depth_ - 1];
        const bool object = tree_.nodes[open.node].kind == Value::Kind::object;
        const char close = object ? '}' : ']';
        skipSpace();
        if (peek() == close) return end();
        if (open.last != 0) {
            if (peek() != ',') return badJson("malformed");
            ++at_;
            skipSpace();
        }
        Node node;
        if (object) {
            if (peek() != '"') return badJson("malformed");
            node.key = static_cast<std::uint32_t>(at_ + 1);
            if (auto read = string(node.keyEscaped); !read) return read;
            node.keyEnd = static_cast<std::uint32_t>(at_ - 1);
            skipSpace();
            if (peek() != ':') return badJson("malformed");
            ++at_;
            skipSpace();
        }
        return value(node);
    }

    Result<> end() {
        ++at_;
        Node& node = tree_.nodes[open_[depth_ - 1].node];
        node.end = static_cast<std::uint32_t>(at_);
        --depth_;
        if (node.kind == Value::Kind::object && namesOneTwice(node)) return badJson("duplicate-key");
        return {};
    }

    Result<> value(Node node) {
        if (tree_.nodes.size() >= kMaxValues) return badJson("too-large");
        node.begin = static_cast<std::uint32_t>(at_);
        Result<> read;
        switch (peek()) {
            case '{':
                node.kind = Value::Kind::object;
                ++at_;
                break;
            case '[':
                node.kind = Value::Kind::array;
                ++at_;
                break;
            case '"':
                node.kind = Value::Kind::string;
                read = string(node.escaped);
                break;
            case 't':
                node.kind = Value::Kind::boolean;
                read = word("true");
                break;
            case 'f':
                node.kind = Value::Kind::boolean;
                read = word("false");
                break;
            case 'n':
                node.kind = Value::Kind::null;
                read = word("null");
                break;
            default:
                node.kind = Value::Kind::number;
                read = number();
                break;
        }
        if (!read) return read;
        node.end = static_cast<std::uint32_t>(at_);
        return place(node);
    }

    Result<> place(const Node& node) {
        const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
        tree_.nodes.push_back(node);
        if (depth_ > 0) {
            Open& open = open_[depth_ - 1];
            Node& parent = tree_.nodes[open.node];
            ++parent.count;
            (open.last == 0 ? parent.first : tree_.nodes[open.last].next) = index;
            open.last = index;
        }
        if (node.kind != Value::Kind::object && node.kind != Value::Kind::array) return {};
        if (depth_ == kMaxDepth) return badJson("too-deep");
        open_[depth_++] = {index, 0};
        return {};
    }

    Result<> word(std::string_view wanted) {
        if (text_.substr(at_, wanted.size()) != wanted) return badJson("malformed");
        at_ += wanted.size();
        return {};
    }

    Result<> number() {
        if (peek() == '-') ++at_;
        if (peek() == '0') {
            ++at_;
        } else if (!digits()) {
            return badJson("malformed");
        }
        if (peek() == '.') {
            ++at_;
            if (!digits()) return badJson("malformed");
        }
        if (peek() == 'e' || peek() == 'E') {
            ++at_;
            if (peek() == '+' || peek() == '-') ++at_;
            if (!digits()) return badJson("malformed");
        }
        return {};
    }

    bool digits() {
        const std::size_t begin = at_;
        while (isDigit(peek())) ++at_;
        return at_ > begin;
    }

    // From the opening quote to behind the closing one. Most bytes of a resource stand in strings: one look at a table
    // for each.
    Result<> string(bool& escaped) {
        for (++at_; at_ < text_.size(); ++at_) {
            if (!kNotable[static_cast<unsigned char>(text_[at_])]) continue;
            const char c = text_[at_];
            if (c == '"') {
                ++at_;
                return {};
            }
            if (c != '\\') return badJson("malformed");  // a control character
            escaped = true;
            if (auto read = escape(); !read) return read;
        }
        return badJson("malformed");
    }

    // Stands on the backslash; leaves at_ on the last byte of the escape. Half a surrogate pair has no UTF-8.
    Result<> escape() {
        ++at_;
        if (peek() != 'u') return std::string_view("\"\\/bfnrt").contains(peek()) && at_ < text_.size() ? Result<>{} : badJson("malformed");
        const auto unit = hex4(text_, at_ + 1);
        if (!unit) return badJson("malformed");
        at_ += 4;
        if (isLowSurrogate(*unit)) return badJson("not-utf8");
        if (isHighSurrogate(*unit)) {
            const auto second = text_.substr(at_ + 1, 2) == "\\u" ? hex4(text_, at_ + 3) : std::nullopt;
            if (!second || !isLowSurrogate(*second)) return badJson("not-utf8");
            at_ += 6;
        }
        return {};
    }

    // A few names are compared each with each; many are sorted, so that a hostile object is not quadratic.
    bool namesOneTwice(const Node& object) {
        if (object.count < 2) return false;
        constexpr std::uint32_t kFew = 24;
        const bool plain = !anyEscapedName(object);
        if (plain && object.count <= kFew) {
            std::array<std::string_view, kFew> names;
            std::size_t count = 0;
            for (std::uint32_t i = object.first; i != 0; i = tree_.nodes[i].next) {
                const std::string_view name = tree_.rawKey(tree_.nodes[i]);
                for (std::size_t k = 0; k < count; ++k) {
                    if (names[k] == name) return true;
                }
                names[count++] = name;
            }
            return false;
        }
        std::vector<std::string> names;
        names.reserve(object.count);
        for (std::uint32_t i = object.first; i != 0; i = tree_.nodes[i].next) names.push_back(tree_.name(tree_.nodes[i]));
        std::ranges::sort(names);
        return std::ranges::adjacent_find(names) != names.end();
    }

    bool anyEscapedName(const Node& object) const {
        for (std::uint32_t i = object.first; i != 0; i = tree_.nodes[i].next) {
            if (tree_.nodes[i].keyEscaped) return true;
        }
        return false;
    }

    Tree& tree_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::array<Open, kMaxDepth> open_{};
    std::size_t depth_ = 0;
};

}  // namespace

std::string unescape(std::string_view between) {
    std::string out;
    out.reserve(between.size());
    for (std::size_t i = 0; i < between.size(); ++i) {
        if (between[i] != '\\' || i + 1 >= between.size()) {
            out.push_back(between[i]);
            continue;
        }
        switch (between[++i]) {
            case 'b': out.push_back('\b'); break;
            case 'f': out.push_back('\f'); break;
            case 'n': out.push_back('\n'); break;
            case 'r': out.push_back('\r'); break;
            case 't': out.push_back('\t'); break;
            case 'u': {
                unsigned point = hex4(between, i + 1).value_or(0xfffd);
                i += 4;
                if (isHighSurrogate(point)) {
                    const unsigned low = hex4(between, i + 3).value_or(0xdc00);
                    point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
                    i += 6;
                }
                appendUtf8(out, point);
                break;
            }
            default: out.push_back(between[i]); break;  // quote, backslash, slash
        }
    }
    return out;
}

Result<> scan(Tree& tree) {
    if (tree.text.size() > kMaxBytes) return badJson("too-large");
    if (!simdjson::validate_utf8(tree.text.data(), tree.text.size())) return badJson("not-utf8");
    tree.nodes.reserve(tree.text.size() / 24 + 4);
    return Scanner(tree).run();
}

}  // namespace trellis::fhir
