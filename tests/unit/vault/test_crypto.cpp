#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "crypto.h"
#include "record.h"
#include "test_vault_world.h"

using namespace trellis;
using namespace trellis::vault;

namespace {

std::vector<std::byte> fromHex(std::string_view text) {
    std::vector<std::byte> bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes.push_back(static_cast<std::byte>(std::stoi(std::string(text.substr(i, 2)), nullptr, 16)));
    return bytes;
}

std::string asText(const std::vector<std::byte>& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

std::string hkdf(std::string_view material, std::string_view salt, std::string_view info, std::size_t length) {
    return hex(crypto::hkdfSha256(fromHex(material), fromHex(salt), asText(fromHex(info)), length).bytes());
}

template <std::size_t N>
std::array<std::byte, N> counting(unsigned from) {
    std::array<std::byte, N> bytes{};
    for (std::byte& byte : bytes) byte = static_cast<std::byte>(from++);
    return bytes;
}

}  // namespace

TEST_CASE("HKDF-SHA256 gives the answers of RFC 5869 appendix A") {
    CHECK(hkdf("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9", 42) ==
          "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    CHECK(hkdf("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f"
               "303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f",
               "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f"
               "909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf",
               "b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedf"
               "e0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff",
               82) ==
          "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
          "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
    CHECK(hkdf("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "", "", 42) ==
          "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

TEST_CASE("HMAC-SHA256 gives the answer of RFC 4231 case 2") {
    CHECK(hex(crypto::hmacSha256(secret("Jefe"), "what do ya want for nothing?")) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("Argon2id gives the answer of another implementation") {
    // The reference implementation's own vectors have 8 bytes of salt, which libsodium does not take. OpenSSL 3.5, which
    // gives the reference's answer for its "somesalt", gives this one: openssl kdf -keylen 32 -kdfopt pass:password
    // -kdfopt salt:somesaltsomesalt -kdfopt memcost:65536 -kdfopt iter:2 -kdfopt lanes:1 ARGON2ID
    crypto::Salt salt{};
    std::ranges::transform(std::string_view("somesaltsomesalt"), salt.begin(), [](char c) { return static_cast<std::byte>(c); });
    CHECK(hex(crypto::argon2id(secret("password"), salt, {.memoryBytes = 64ULL << 20, .passes = 2}).bytes()) ==
          "fc33b78139231d34b71626bd6245c1d72efa190ad605c3d8166a72adcedfa2c2");
}

TEST_CASE("XChaCha20-Poly1305 opens what it sealed, and nothing that was touched") {
    const SecureBytes dataKey = SecureBytes::copyOf(std::span<const std::byte>(counting<32>(1)));
    const SecureBytes key = SecureBytes::copyOf(std::span<const std::byte>(counting<32>(0x80)));
    const auto nonce = counting<24>(0x40);
    const auto wrapped = crypto::wrap(dataKey, key, nonce, "header");
    CHECK(crypto::unwrap(wrapped, key, nonce, "header")->equals(dataKey));
    CHECK_FALSE(crypto::unwrap(wrapped, key, nonce, "headeR"));
    CHECK_FALSE(crypto::unwrap(wrapped, dataKey, nonce, "header"));
    CHECK_FALSE(crypto::unwrap(wrapped, key, counting<24>(0x41), "header"));
    for (std::size_t i = 0; i < wrapped.size(); ++i) {
        auto touched = wrapped;
        touched[i] ^= std::byte{1};
        CHECK_FALSE(crypto::unwrap(touched, key, nonce, "header"));
    }
}

TEST_CASE("XChaCha20-Poly1305 gives the answer of the draft, appendix A.3.1") {
    // The draft's message is longer than a key; its first 32 bytes of ciphertext do not depend on the rest.
    const auto message = std::string("Ladies and Gentlemen of the class of '99: If I could offer you o").substr(0, 32);
    const auto key = SecureBytes::copyOf(std::span<const std::byte>(counting<32>(0x80)));
    const auto wrapped = crypto::wrap(secret(message), key, counting<24>(0x40), "");
    CHECK(hex(wrapped).substr(0, 64) == "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb");
}
