#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"
#include "base/random.h"
#include "base/secure_bytes.h"
#include "vault/secret_store.h"

namespace trellis::vault {

// Argon2id 1.3, parallelism 1 (libsodium). Reads enforce 19 MiB … 1 GiB and 1 … 20 passes.
struct KdfCost {
    std::uint64_t memoryBytes = 256ULL << 20;
    std::uint32_t passes = 3;

    bool operator==(const KdfCost&) const = default;
};

enum class SecretKind { passcode, passphrase };  // digits on a keypad, or words

struct Creation {
    std::filesystem::path folder;  // must exist, without a vault.json
    SecretKind kind = SecretKind::passphrase;
    KdfCost cost;
    bool demo = false;  // may be weak and without a keyring; its passcode is shown
};

// What can be told about a vault without opening it.
struct Description {
    VaultId id;
    SecretKind kind = SecretKind::passphrase;
    std::string backend;  // "none", "secret-service"
    bool demo = false;
    int failedTries = 0;
    std::chrono::milliseconds wait{0};  // until the next try is looked at
    int triesBeforeWait = 0;
};

// Keys of one profile: vault.json. A random data key (DEK) wrapped by XChaCha20-Poly1305 under a key that follows from
// passcode (Argon2id) and device secret (HKDF-SHA256). The attempt counter is on the disk before a derivation begins.
// Waits: tries 1-4 free, 5th failure 30 s, 6th 1 min, 7th 5 min, 8th 15 min, from the 9th 60 min; a reboot or a changed
// clock restarts what remains of a wait and never shortens it.
class Vault {
public:
    // `keyring` is used when it is available, unless demo; the backend is recorded.
    // Errors: badInput ("too-short", "too-easy", "exists"), noKeyring, diskFull.
    [[nodiscard]] static Result<Vault> create(const Creation& creation, const SecureBytes& passcode, SecretStore& keyring,
                                              const Clock& clock, Random& random);
    // Errors: damaged (missing, truncated, edited), newer.
    [[nodiscard]] static Result<Description> describe(const std::filesystem::path& folder, const Clock& clock);
    // Errors: wrongPasscode (facts.triesLeft), wait (facts.wait), noKeyring ("not-found", "changed", "unavailable"),
    // locked (keyring), damaged, newer.
    [[nodiscard]] static Result<Vault> unlock(const std::filesystem::path& folder, const SecureBytes& passcode, SecretStore& keyring,
                                              const Clock& clock);
    // Either the old or the new passcode opens the vault after a crash at any point; never neither.
    [[nodiscard]] static Result<> changePasscode(const std::filesystem::path& folder, const SecureBytes& current, const SecureBytes& next,
                                                 SecretKind kind, SecretStore& keyring, const Clock& clock, Random& random);

    [[nodiscard]] const VaultId& id() const;
    [[nodiscard]] bool isDemo() const;
    // 32 bytes each, HKDF of the data key: "sqlcipher/v1", "attach/v1", "log/v1".
    [[nodiscard]] SecureBytes databaseKey() const;

    Vault(Vault&&) noexcept;
    Vault& operator=(Vault&&) noexcept;
    ~Vault();  // wipes

private:
    struct Parts;
    explicit Vault(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

// The exclusive lock of a profile folder (file `lock`). Held while anything of it is open; falls with the process.
class ProfileLock {
public:
    // Waits up to `patience` for another holder. Errors: busy.
    [[nodiscard]] static Result<ProfileLock> take(const std::filesystem::path& folder, std::chrono::milliseconds patience);
    ProfileLock(ProfileLock&&) noexcept;
    ProfileLock& operator=(ProfileLock&&) noexcept;
    ~ProfileLock();

private:
    explicit ProfileLock(std::intptr_t handle) : handle_(handle) {}
    std::intptr_t handle_ = -1;
};

}  // namespace trellis::vault
