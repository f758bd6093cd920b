#pragma once

#include <string>
#include <vector>

#include "base/random.h"

namespace trellis::fhir {

// JSON as servers really write it: spaces where one likes, decimals whose text matters, escapes, several alphabets.
class RandomJson {
public:
    explicit RandomJson(std::uint64_t seed) : random_(seed) {}

    std::string value(int depth) {
        switch (random_.number(depth > 0 ? 8 : 5)) {
            case 0: return pick({"1.00", "0.010", "18446744073709551616", "-0", "1e-7", "0.250", "42", "-9223372036854775808"});
            case 1: return pick({"true", "false", "null"});
            case 2:
            case 3:
            case 4: return '"' + word() + '"';
            case 5: return array(depth - 1);
            default: return object(depth - 1);
        }
    }

    std::string object(int depth) {
        std::string out = "{" + space();
        const auto count = random_.number(5);
        for (std::uint64_t i = 0; i < count; ++i) {
            if (i > 0) out += "," + space();
            out += "\"" + word() + std::to_string(i) + "\"" + space() + ":" + space() + value(depth) + space();
        }
        return out + "}";
    }

    std::string array(int depth) {
        std::string out = "[" + space();
        const auto count = random_.number(4);
        for (std::uint64_t i = 0; i < count; ++i) {
            if (i > 0) out += "," + space();
            out += value(depth) + space();
        }
        return out + "]";
    }

    std::uint64_t number(std::uint64_t below) { return random_.number(below); }

private:
    std::string word() {
        return pick({"a", "meta", "\\u00e9", "mañana", "\\\"", "日本", "😀", "\\ud83d\\ude00", "x/y", "x\\/y", "_start"});
    }
    std::string space() { return pick({"", "", "", " ", "\n  ", "\t", "\r\n"}); }
    std::string pick(const std::vector<std::string>& from) { return from[static_cast<std::size_t>(random_.number(from.size()))]; }

    SeededRandom random_;
};

}  // namespace trellis::fhir
