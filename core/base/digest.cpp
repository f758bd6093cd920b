#include "base/digest.h"

#include <sodium.h>

#include <array>

namespace trellis {

namespace {

constexpr std::size_t kDigestBytes = 16;
using DigestBytes = std::array<unsigned char, kDigestBytes>;

DigestBytes blake(std::string_view content) {
    DigestBytes out{};
    crypto_generichash(out.data(), out.size(), reinterpret_cast<const unsigned char*>(content.data()), content.size(), nullptr, 0);
    return out;
}

std::string hex(const DigestBytes& bytes) {
    std::string out(kDigestBytes * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), bytes.data(), bytes.size());
    out.pop_back();
    return out;
}

}  // namespace

std::string digest(std::string_view content) { return hex(blake(content)); }

std::string derivedUuid(std::string_view from, std::string_view purpose) {
    std::string seed;
    seed.append(from).append(1, '\n').append(purpose);
    DigestBytes bytes = blake(seed);
    bytes[0] = static_cast<unsigned char>(0xa0 | (bytes[0] & 0x0f));  // a letter in front, as Random::uuid()
    bytes[6] = static_cast<unsigned char>(0x80 | (bytes[6] & 0x0f));  // version 8: our own derivation (RFC 9562 5.8)
    bytes[8] = static_cast<unsigned char>(0x80 | (bytes[8] & 0x3f));
    std::string text = hex(bytes);
    for (std::size_t at : {8U, 13U, 18U, 23U}) text.insert(at, 1, '-');
    return text;
}

std::string sha256(std::string_view content) {
    std::string out(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(out.data()), reinterpret_cast<const unsigned char*>(content.data()),
                       content.size());
    return out;
}

std::string base64Url(std::string_view bytes) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), variant);
    out.pop_back();
    return out;
}

}  // namespace trellis
