#pragma once

#include <string>

#include "base/error.h"
#include "base/secure_bytes.h"

namespace trellis::vault {

// Where the operating system keeps the device secret. Implemented in platform/, one folder an OS.
// "Not found" is an answer of its own and never a reason to make a new secret while a vault exists.
class SecretStore {
public:
    virtual ~SecretStore() = default;

    // Which backend this is, recorded in vault.json: "none", "secret-service", …
    [[nodiscard]] virtual std::string backend() const = 0;
    [[nodiscard]] virtual bool available() const = 0;

    // Errors: noKeyring (reason "not-found" or "unavailable"), locked.
    [[nodiscard]] virtual Result<SecureBytes> read(const std::string& name) = 0;
    [[nodiscard]] virtual Result<> write(const std::string& name, const SecureBytes& secret) = 0;
    [[nodiscard]] virtual Result<> remove(const std::string& name) = 0;
};

// A machine without a keyring: the passphrase alone guards the vault.
class NoSecretStore final : public SecretStore {
public:
    [[nodiscard]] std::string backend() const override { return "none"; }
    [[nodiscard]] bool available() const override { return false; }
    [[nodiscard]] Result<SecureBytes> read(const std::string&) override;
    [[nodiscard]] Result<> write(const std::string&, const SecureBytes&) override;
    [[nodiscard]] Result<> remove(const std::string&) override;
};

}  // namespace trellis::vault
