#include "base/random.h"

#include <sodium.h>

#include <array>

namespace trellis {

std::string Random::uuid() {
    std::array<std::byte, 16> bytes{};
    fill(bytes);
    bytes[0] = std::byte{0xa0} | (bytes[0] & std::byte{0x0f});
    bytes[6] = std::byte{0x40} | (bytes[6] & std::byte{0x0f});
    bytes[8] = std::byte{0x80} | (bytes[8] & std::byte{0x3f});
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        const auto value = std::to_integer<unsigned>(bytes[i]);
        text += digits[value >> 4];
        text += digits[value & 0x0f];
    }
    return text;
}

std::uint64_t Random::number(std::uint64_t below) {
    // Rejection keeps every number equally likely.
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % below;
    std::uint64_t value = 0;
    do {
        fill(std::as_writable_bytes(std::span(&value, 1)));
    } while (value >= limit);
    return value % below;
}

void SystemRandom::fill(std::span<std::byte> bytes) { randombytes_buf(bytes.data(), bytes.size()); }

void SeededRandom::fill(std::span<std::byte> bytes) {
    // splitmix64, byte by byte from the low end.
    std::uint64_t word = 0;
    int left = 0;
    for (std::byte& byte : bytes) {
        if (left == 0) {
            state_ += 0x9e3779b97f4a7c15ULL;
            word = state_;
            word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9ULL;
            word = (word ^ (word >> 27)) * 0x94d049bb133111ebULL;
            word ^= word >> 31;
            left = 8;
        }
        byte = static_cast<std::byte>(word & 0xff);
        word >>= 8;
        --left;
    }
}

}  // namespace trellis
