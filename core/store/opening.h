#pragma once

#include <filesystem>
#include <memory>
#include <span>

#include "base/error.h"
#include "base/secure_bytes.h"
#include "migrations.h"
#include "store/store.h"

namespace trellis::store {

enum class Role { writer, reader };

// The key as SQLCipher takes a raw one: x'…' with 64 hex digits, 67 characters, no more and no less. With fewer digits
// SQLCipher 4.6.1 silently derives another key from the text, so a key of another length than 32 bytes is badInput.
[[nodiscard]] Result<SecureBytes> rawKey(const SecureBytes& key);

// Opens and keys a connection and reads the schema, which proves the key; nothing has been written so far, and nothing
// will be when the connection is closed again. `create`: the file may be made. Errors: damaged, busy, diskFull.
[[nodiscard]] Result<std::unique_ptr<Connection>> openKeyed(const std::filesystem::path& file, Role role, bool create,
                                                            const SecureBytes& rawKey);

// The rest of the settings, each read back on the writer, since readers have the same library; WAL begins here. From here on a writer
// checkpoints when it closes.
[[nodiscard]] Result<> settle(Connection& connection, Role role);

// Store::open with the migrations to run: those of the product, or a test's own.
struct Opening {
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const Store::Options& options, const SecureBytes& key,
                                                             std::span<const Migration> migrations);
};

}  // namespace trellis::store
