#include "profile_folder.h"

#include <QtGlobal>
#include <system_error>
#include <vector>

#include "vault/vault.h"

#if defined(Q_OS_UNIX)
#include <fcntl.h>
#include <unistd.h>
#endif

namespace trellis::care {

namespace {

namespace fs = std::filesystem;

constexpr const char* kUnfinished = "new-";

bool isUnfinished(const fs::path& folder) { return folder.filename().string().starts_with(kUnfinished); }

Error asError(const std::error_code& code) {
    if (code == std::errc::no_space_on_device) return {ErrorKind::diskFull, {.subject = "store", .reason = "no-space"}};
    return {ErrorKind::damaged, {.subject = "store", .reason = "folder-unusable"}};
}

// The entry of a renamed folder is durable once its parent is (fsync(2)); elsewhere than on Unix rename says so itself.
Result<> syncFolder(const fs::path& folder) {
#if defined(Q_OS_UNIX)
    const int handle = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) return fail(asError(std::error_code(errno, std::generic_category())));
    const int done = ::fsync(handle);
    ::close(handle);
    if (done != 0) return fail(asError(std::error_code(errno, std::generic_category())));
#endif
    return {};
}

Result<std::vector<fs::path>> foldersIn(const fs::path& store) {
    std::vector<fs::path> folders;
    std::error_code code;
    if (!fs::exists(store, code) && !code) return folders;
    fs::directory_iterator entries(store, code);
    if (code) return fail(asError(code));
    for (; entries != fs::directory_iterator(); entries.increment(code)) {
        if (entries->is_directory(code)) folders.push_back(entries->path());
        if (code) return fail(asError(code));
    }
    return folders;
}

}  // namespace

Result<std::optional<fs::path>> findProfile(const fs::path& store, const Clock& clock) {
    auto folders = foldersIn(store);
    if (!folders) return fail(folders.error());
    std::optional<fs::path> best;
    bool bestReadable = false;
    fs::file_time_type bestUsed{};
    for (const fs::path& folder : *folders) {
        std::error_code code;
        const bool hasVault = fs::exists(folder / "vault.json", code);
        if (isUnfinished(folder) || (!hasVault && !fs::exists(folder / "store.db", code))) continue;
        const bool readable = hasVault && vault::Vault::describe(folder, clock).has_value();
        const auto used = fs::last_write_time(hasVault ? folder / "vault.json" : folder / "store.db", code);
        if (!best || (readable && !bestReadable) || (readable == bestReadable && used > bestUsed)) {
            best = folder;
            bestReadable = readable;
            bestUsed = used;
        }
    }
    return best;
}

Result<fs::path> makeUnfinished(const fs::path& store, Random& random) {
    auto folders = foldersIn(store);
    if (!folders) return fail(folders.error());
    for (const fs::path& left : *folders) {
        // Nobody was ever told that such a folder holds anything. One that is being made right now is locked.
        if (isUnfinished(left) && vault::ProfileLock::take(left, std::chrono::milliseconds{0})) discard(left);
    }
    fs::path folder = store / (kUnfinished + random.uuid());
    std::error_code code;
    fs::create_directories(folder, code);
    if (!code) fs::permissions(folder, fs::perms::owner_all, fs::perm_options::replace, code);
    if (code) return fail(asError(code));
    return folder;
}

Result<fs::path> finish(const fs::path& unfinished, const std::string& vaultId) {
    fs::path folder = unfinished.parent_path() / vaultId;
    if (auto synced = syncFolder(unfinished); !synced) return fail(synced.error());
    std::error_code code;
    fs::rename(unfinished, folder, code);
    if (code) return fail(asError(code));
    if (auto synced = syncFolder(folder.parent_path()); !synced) return fail(synced.error());
    return folder;
}

void discard(const fs::path& unfinished) {
    std::error_code ignored;  // it is found and cleared again next time
    fs::remove_all(unfinished, ignored);
}

}  // namespace trellis::care
