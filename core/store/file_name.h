#pragma once

#include <filesystem>
#include <string>
#include <system_error>

namespace trellis::store {

// UTF-8, as SQLite wants it on every system.
[[nodiscard]] inline std::string fileName(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {reinterpret_cast<const char*>(text.data()), text.size()};
}

// For the owner alone. What it holds is encrypted; its size and times are nobody's business either. SQLite gives the
// -wal and -shm files the same permissions.
inline void keepPrivate(const std::filesystem::path& path) {
    std::error_code ignored;
    std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
}

}  // namespace trellis::store
