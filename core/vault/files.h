#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "base/error.h"

// The few things that the vault asks of a file system, so that a system without POSIX needs one other source file.
namespace trellis::vault::files {

// Called with the name of each step before it happens: "create", "write", "sync", "rename", "sync-folder", "remove", "kdf".
// Crash tests end the process there. Null in the app.
using Watch = void (*)(std::string_view step);
void watch(Watch watcher);
void announce(std::string_view step);

enum class Presence { absent, present, unknown };
[[nodiscard]] Presence presence(const std::filesystem::path& file);

// Errors: damaged ("missing", "unreadable", "too-large").
[[nodiscard]] Result<std::string> read(const std::filesystem::path& file, std::size_t most);

// FILE.new with this content, on the disk when it returns. Errors: diskFull ("no-space", "read-only", "io").
[[nodiscard]] Result<> writeAside(const std::filesystem::path& file, std::string_view content);
// Puts FILE.new in the place of FILE, durably: after a crash there is the one or the other, whole. Errors: diskFull.
[[nodiscard]] Result<> publish(const std::filesystem::path& file);
void discardAside(const std::filesystem::path& file);
[[nodiscard]] std::filesystem::path aside(const std::filesystem::path& file);

// An exclusive lock that falls with the process. Waits up to `patience`. Errors: busy, badInput ("no-such-folder"), diskFull ("read-only",
// …).
[[nodiscard]] Result<std::intptr_t> lockFile(const std::filesystem::path& file, std::chrono::milliseconds patience);
[[nodiscard]] Result<std::intptr_t> lockFolder(const std::filesystem::path& folder, std::chrono::milliseconds patience);
void unlock(std::intptr_t handle);

// Holds the folder for as long as a vault.json is read, counted up and written, so that two programs that try passcodes
// at once cannot both write the same count.
class FolderGuard {
public:
    [[nodiscard]] static Result<FolderGuard> hold(const std::filesystem::path& folder, std::chrono::milliseconds patience);
    FolderGuard(FolderGuard&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}
    FolderGuard& operator=(FolderGuard&&) = delete;
    ~FolderGuard() { unlock(handle_); }

private:
    explicit FolderGuard(std::intptr_t handle) : handle_(handle) {}
    std::intptr_t handle_ = -1;
};

}  // namespace trellis::vault::files
