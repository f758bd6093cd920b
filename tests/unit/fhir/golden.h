#pragma once

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace trellis::fhir {

inline std::filesystem::path goldenFolder() { return std::filesystem::path(TRELLIS_SOURCE_DIR) / "tests/unit/fhir/golden"; }

inline std::string fileText(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Both texts line by line, those that differ marked.
inline std::string difference(const std::string& expected, const std::string& actual) {
    std::string out;
    std::size_t e = 0;
    std::size_t a = 0;
    while (e < expected.size() || a < actual.size()) {
        const auto line = [](const std::string& text, std::size_t& at) {
            const auto end = std::min(text.find('\n', at), text.size());
            std::string found = text.substr(std::min(at, text.size()), end - std::min(at, text.size()));
            at = end + 1;
            return found;
        };
        const std::string was = line(expected, e);
        const std::string is = line(actual, a);
        out += was == is ? "    " + was + "\n" : "  - " + was + "\n  + " + is + "\n";
    }
    return out;
}

// The text must be what the file holds. TRELLIS_ACCEPT_GOLDEN=1 writes the file instead, to be read before it is committed.
inline void checkGolden(const std::filesystem::path& file, const std::string& actual) {
    if (const char* accept = std::getenv("TRELLIS_ACCEPT_GOLDEN"); accept != nullptr && *accept == '1') {
        std::ofstream(file, std::ios::binary) << actual;
        return;
    }
    const std::string expected = fileText(file);
    if (expected == actual) {
        SUCCEED();
        return;
    }
    FAIL_CHECK(file.filename().string() << " differs:\n"
                                        << difference(expected, actual)
                                        << "If the new text is right: TRELLIS_ACCEPT_GOLDEN=1 bin/test_fhir, then look at the change.");
}

}  // namespace trellis::fhir
