#pragma once

#include <filesystem>
#include <optional>

#include "base/clock.h"
#include "base/error.h"
#include "base/random.h"

namespace trellis::care {

// Where a profile stands on the disk: <store>/<vaultId>/{vault.json, store.db, lock} (settled once, 6).

// The profile in the store folder, if there is one. Several (a second one was made by hand): the one whose vault.json
// can be read, and of those the one that was used last. A folder whose vault.json is missing or unreadable is still a
// profile, so that nobody sets up a new one over somebody's data. Errors: damaged (the folder cannot be listed).
[[nodiscard]] Result<std::optional<std::filesystem::path>> findProfile(const std::filesystem::path& store, const Clock& clock);

// A folder for a profile that is being made, under a name that findProfile does not take for one, readable by its owner
// alone. What an interrupted attempt left is cleared away.
[[nodiscard]] Result<std::filesystem::path> makeUnfinished(const std::filesystem::path& store, Random& random);
// Gives it its name, durably: from here on it is a profile.
[[nodiscard]] Result<std::filesystem::path> finish(const std::filesystem::path& unfinished, const std::string& vaultId);
void discard(const std::filesystem::path& unfinished);

}  // namespace trellis::care
