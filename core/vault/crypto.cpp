#include "crypto.h"

#include <sodium.h>

#include <algorithm>

namespace trellis::vault::crypto {

static_assert(kSaltBytes == crypto_pwhash_argon2id_SALTBYTES);
static_assert(kNonceBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kWrappedBytes == kKeyBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(kKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

namespace {

const unsigned char* raw(const std::byte* bytes) { return reinterpret_cast<const unsigned char*>(bytes); }
unsigned char* raw(std::byte* bytes) { return reinterpret_cast<unsigned char*>(bytes); }
const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

// One HMAC-SHA256 with a key of any length, whose state is wiped.
class Hmac {
public:
    explicit Hmac(std::span<const std::byte> key) {
        // libsodium takes no null pointer, also where there is nothing to read; an empty key is HKDF's missing salt.
        static constexpr std::byte kNothing{};
        crypto_auth_hmacsha256_init(&state_, raw(key.empty() ? &kNothing : key.data()), key.size());
    }
    Hmac(const Hmac&) = delete;
    Hmac& operator=(const Hmac&) = delete;
    ~Hmac() { sodium_memzero(&state_, sizeof state_); }

    void add(const std::byte* bytes, std::size_t size) {
        if (size > 0) crypto_auth_hmacsha256_update(&state_, raw(bytes), size);
    }
    void add(std::string_view text) {
        if (!text.empty()) crypto_auth_hmacsha256_update(&state_, raw(text), text.size());
    }
    void finish(std::byte* out) { crypto_auth_hmacsha256_final(&state_, raw(out)); }

private:
    crypto_auth_hmacsha256_state state_{};
};

}  // namespace

SecureBytes hkdfSha256(std::span<const std::byte> material, std::span<const std::byte> salt, std::string_view info, std::size_t length) {
    constexpr std::size_t block = crypto_auth_hmacsha256_BYTES;
    // Extract. An absent salt is a block of zeros (RFC 5869 2.2), which HMAC pads an empty key to by itself.
    SecureBytes pseudoRandomKey(block);
    {
        Hmac extract(salt);
        extract.add(material.data(), material.size());
        extract.finish(pseudoRandomKey.data());
    }
    // Expand.
    SecureBytes out(length);
    SecureBytes previous(block);
    std::byte counter{1};
    for (std::size_t at = 0; at < length; at += block, counter = static_cast<std::byte>(std::to_integer<unsigned>(counter) + 1)) {
        Hmac expand(pseudoRandomKey.bytes());
        if (at > 0) expand.add(previous.data(), block);
        expand.add(info);
        expand.add(&counter, 1);
        expand.finish(previous.data());
        std::copy_n(previous.data(), std::min(block, length - at), out.data() + at);
    }
    return out;
}

std::array<std::byte, 32> hmacSha256(const SecureBytes& key, std::string_view message) {
    std::array<std::byte, 32> out{};
    Hmac hmac(key.bytes());
    hmac.add(message);
    hmac.finish(out.data());
    return out;
}

SecureBytes argon2id(const SecureBytes& passcode, const Salt& salt, const KdfCost& cost) {
    SecureBytes key(kKeyBytes);
    const int failed =
        crypto_pwhash_argon2id(raw(key.data()), key.size(), reinterpret_cast<const char*>(passcode.data()), passcode.size(),
                               raw(salt.data()), cost.passes, static_cast<std::size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) key.wipe();
    return key;
}

WrappedKey wrap(const SecureBytes& key, const SecureBytes& under, const Nonce& nonce, std::string_view associated) {
    WrappedKey out{};
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(out.data()), nullptr, raw(key.data()), key.size(), raw(associated), associated.size(),
                                               nullptr, raw(nonce.data()), raw(under.data()));
    return out;
}

std::optional<SecureBytes> unwrap(const WrappedKey& wrapped, const SecureBytes& under, const Nonce& nonce, std::string_view associated) {
    SecureBytes key(kKeyBytes);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(key.data()), nullptr, nullptr, raw(wrapped.data()), wrapped.size(), raw(associated),
                                                   associated.size(), raw(nonce.data()), raw(under.data())) != 0)
        return std::nullopt;
    return key;
}

}  // namespace trellis::vault::crypto
