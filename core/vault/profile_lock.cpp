#include <utility>

#include "files.h"
#include "vault/vault.h"

namespace trellis::vault {

Result<ProfileLock> ProfileLock::take(const std::filesystem::path& folder, std::chrono::milliseconds patience) {
    // The file stays when the lock is let go: to remove it would let two holders lock two files of the same name.
    const auto handle = files::lockFile(folder / "lock", patience);
    if (!handle) return fail(handle.error());
    return ProfileLock(*handle);
}

ProfileLock::ProfileLock(ProfileLock&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}

ProfileLock& ProfileLock::operator=(ProfileLock&& other) noexcept {
    if (this != &other) {
        files::unlock(handle_);
        handle_ = std::exchange(other.handle_, -1);
    }
    return *this;
}

ProfileLock::~ProfileLock() { files::unlock(handle_); }

}  // namespace trellis::vault
