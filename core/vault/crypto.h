#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "base/secure_bytes.h"
#include "vault/vault.h"

// The vault's three primitives, each libsodium's or built from libsodium's.
namespace trellis::vault::crypto {

inline constexpr std::size_t kKeyBytes = 32;
inline constexpr std::size_t kSaltBytes = 16;     // crypto_pwhash_SALTBYTES
inline constexpr std::size_t kNonceBytes = 24;    // XChaCha20
inline constexpr std::size_t kWrappedBytes = 48;  // a key and its Poly1305 tag

using Salt = std::array<std::byte, kSaltBytes>;
using Nonce = std::array<std::byte, kNonceBytes>;
using WrappedKey = std::array<std::byte, kWrappedBytes>;

// HKDF with SHA-256 (RFC 5869); length at most 255 * 32 bytes. libsodium has it from 1.0.19 on; this runs on 1.0.18.
[[nodiscard]] SecureBytes hkdfSha256(std::span<const std::byte> material, std::span<const std::byte> salt, std::string_view info,
                                     std::size_t length);
[[nodiscard]] std::array<std::byte, 32> hmacSha256(const SecureBytes& key, std::string_view message);

// Argon2id 1.3, 32 bytes. Empty if the memory could not be had.
[[nodiscard]] SecureBytes argon2id(const SecureBytes& passcode, const Salt& salt, const KdfCost& cost);

// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha) of a 32-byte key.
[[nodiscard]] WrappedKey wrap(const SecureBytes& key, const SecureBytes& under, const Nonce& nonce, std::string_view associated);
[[nodiscard]] std::optional<SecureBytes> unwrap(const WrappedKey& wrapped, const SecureBytes& under, const Nonce& nonce,
                                                std::string_view associated);

}  // namespace trellis::vault::crypto
