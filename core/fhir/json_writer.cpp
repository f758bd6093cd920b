#include <array>

#include "fhir/json.h"

namespace trellis::fhir {

namespace {

// The length of the UTF-8 sequence that begins here (RFC 3629), or 0.
std::size_t sequence(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
    const unsigned lead = byte(0);
    const std::size_t length = lead < 0x80                    ? 1
                               : lead >= 0xc2 && lead <= 0xdf ? 2
                               : lead >= 0xe0 && lead <= 0xef ? 3
                               : lead >= 0xf0 && lead <= 0xf4 ? 4
                                                              : 0;
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned low = i == 1 && lead == 0xe0 ? 0xa0U : i == 1 && lead == 0xf0 ? 0x90U : 0x80U;
        const unsigned high = i == 1 && lead == 0xed ? 0x9fU : i == 1 && lead == 0xf4 ? 0x8fU : 0xbfU;
        if (byte(i) < low || byte(i) > high) return 0;
    }
    return length;
}

void appendControl(std::string& out, char c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (c) {
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
        default: break;
    }
    out += "\\u00";
    out += kHex[static_cast<unsigned char>(c) >> 4];
    out += kHex[static_cast<unsigned char>(c) & 15];
}

}  // namespace

std::string quote(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 2);
    out += '"';
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequence(text, i);
        const char c = text[i];
        if (length == 0) {
            out += "\xef\xbf\xbd";
            ++i;
            continue;
        }
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (length == 1 && static_cast<unsigned char>(c) < 0x20) {
            appendControl(out, c);
        } else {
            out.append(text, i, length);
        }
        i += length;
    }
    out += '"';
    return out;
}

void Writer::separate() {
    if (!first_ && !afterKey_) out_ += ',';
    first_ = false;
    afterKey_ = false;
}

Writer& Writer::beginObject() {
    separate();
    out_ += '{';
    first_ = true;
    return *this;
}

Writer& Writer::endObject() {
    out_ += '}';
    first_ = false;
    return *this;
}

Writer& Writer::beginArray() {
    separate();
    out_ += '[';
    first_ = true;
    return *this;
}

Writer& Writer::endArray() {
    out_ += ']';
    first_ = false;
    return *this;
}

Writer& Writer::key(std::string_view name) {
    separate();
    out_ += quote(name);
    out_ += ':';
    afterKey_ = true;
    return *this;
}

Writer& Writer::text(std::string_view value) {
    separate();
    out_ += quote(value);
    return *this;
}

Writer& Writer::integer(std::int64_t value) {
    separate();
    out_ += std::to_string(value);
    return *this;
}

Writer& Writer::boolean(bool value) {
    separate();
    out_ += value ? "true" : "false";
    return *this;
}

Writer& Writer::raw(std::string_view json) {
    separate();
    out_ += json;
    return *this;
}

std::string Writer::take() {
    first_ = true;
    afterKey_ = false;
    return std::exchange(out_, {});
}

}  // namespace trellis::fhir
