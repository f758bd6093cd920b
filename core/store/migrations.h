#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "base/error.h"
#include "store/connection.h"

namespace trellis::store {

// "TRLS". Tells our file from any other that happens to have the key.
inline constexpr std::int64_t kApplicationId = 0x54524c53;

// A step from version number-1 to number. Never changed once released.
struct Migration {
    std::int64_t number = 0;
    std::string_view name;
    std::string_view sql;
};

// migrations/NNNN_name.sql, compiled in, in order.
[[nodiscard]] std::span<const Migration> releasedMigrations();

struct FileState {
    std::int64_t applicationId = 0;
    std::int64_t version = 0;  // user_version: number of the last migration
    bool empty = false;        // no table at all
};

[[nodiscard]] Result<FileState> fileState(Connection& db);

// Runs what is missing, each migration in one transaction with its version number. Before the first of an existing
// database (version > 0) a copy, encrypted as it is, is made beside it: <file>.before-<last number>. True if any ran.
// Errors: diskFull (nothing changed), busy, damaged.
[[nodiscard]] Result<bool> migrate(Connection& db, const std::filesystem::path& file, std::int64_t version,
                                   std::span<const Migration> migrations);

// Takes away the copies of former migrations; for a start that did not migrate.
void removeCopies(const std::filesystem::path& file);

}  // namespace trellis::store
