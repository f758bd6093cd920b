#pragma once

#include <string>
#include <string_view>

#include "attempts.h"
#include "crypto.h"
#include "vault/vault.h"

namespace trellis::vault {

inline constexpr int kRecordVersion = 1;
inline constexpr std::size_t kMaxRecordBytes = 16UL * 1024;
inline constexpr std::uint64_t kLeastKdfMemory = 19ULL << 20;  // OWASP's floor for Argon2id
inline constexpr std::uint64_t kMostKdfMemory = 1ULL << 30;
inline constexpr std::uint32_t kMostKdfPasses = 20;

[[nodiscard]] bool isWithinBounds(const KdfCost& cost);

// What vault.json says: nothing about the person. The file has one spelling only; its last member is a digest of all
// that stands before it, so that a cut or a changed file is told from a wrong passcode. Who edits it and computes the
// digest anew meets the associated data of the wrapped key, and the MAC of the attempts.
struct Record {
    VaultId id;
    SecretKind kind = SecretKind::passphrase;
    std::string backend = "none";
    bool demo = false;
    std::string deviceCheck;  // hex of a MAC under the device secret: tells another secret from a wrong passcode
    KdfCost cost;
    crypto::Salt salt{};
    crypto::Nonce nonce{};
    crypto::WrappedKey wrapped{};
    Attempts attempts;

    // Everything that an unlocking relies on, as the associated data of the wrapped key.
    [[nodiscard]] std::string header() const;
    [[nodiscard]] std::string write() const;
    // Errors: damaged ("unreadable", "edited", "kdf-out-of-range"), newer.
    [[nodiscard]] static Result<Record> read(std::string_view text);
};

[[nodiscard]] std::string hex(std::span<const std::byte> bytes);

}  // namespace trellis::vault
