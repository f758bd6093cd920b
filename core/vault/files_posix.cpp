#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

#include "files.h"

namespace trellis::vault::files {

namespace {

Watch watcher_ = nullptr;

constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;
constexpr std::chrono::milliseconds kLockPoll{15};

class Descriptor {
public:
    explicit Descriptor(int value) : value_(value) {}
    Descriptor(Descriptor&& other) noexcept : value_(other.release()) {}
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    [[nodiscard]] int get() const { return value_; }
    [[nodiscard]] bool open() const { return value_ >= 0; }
    [[nodiscard]] int release() { return std::exchange(value_, -1); }

private:
    int value_;
};

std::unexpected<Error> cannotWrite(int code, std::string_view file) {
    const bool full = code == ENOSPC || code == EDQUOT || code == EFBIG;
    const bool readOnly = code == EROFS || code == EACCES || code == EPERM;
    return fail(ErrorKind::diskFull, {.subject = std::string(file), .reason = full ? "no-space" : readOnly ? "read-only" : "io"});
}

bool synced(int descriptor) {
#ifdef F_FULLFSYNC
    // Apple's fsync leaves the data in the drive's own cache.
    if (::fcntl(descriptor, F_FULLFSYNC) == 0) return true;
#endif
    return ::fsync(descriptor) == 0;
}

bool wroteAll(int descriptor, std::string_view content) {
    // Two pieces, so that crash tests meet a half-written file too.
    for (std::string_view piece : {content.substr(0, content.size() / 2), content.substr(content.size() / 2)}) {
        announce("write");
        while (!piece.empty()) {
            const ssize_t written = ::write(descriptor, piece.data(), piece.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return false;
            piece.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    return true;
}

Result<std::intptr_t> lockDescriptor(Descriptor descriptor, std::string_view subject, std::chrono::milliseconds patience) {
    // Patience is real time and no matter of the person's clock.
    const auto until = std::chrono::steady_clock::now() + patience;
    while (::flock(descriptor.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) return cannotWrite(errno, subject);
        if (std::chrono::steady_clock::now() >= until)
            return fail(ErrorKind::busy, {.subject = std::string(subject), .reason = "held-by-another"});
        std::this_thread::sleep_for(kLockPoll);
    }
    return std::intptr_t{descriptor.release()};
}

}  // namespace

void watch(Watch watcher) { watcher_ = watcher; }

void announce(std::string_view step) {
    if (watcher_ != nullptr) watcher_(step);
}

std::filesystem::path aside(const std::filesystem::path& file) {
    std::filesystem::path other = file;
    other += ".new";
    return other;
}

Presence presence(const std::filesystem::path& file) {
    struct stat status{};
    if (::lstat(file.c_str(), &status) == 0) return Presence::present;
    return errno == ENOENT ? Presence::absent : Presence::unknown;
}

Result<std::string> read(const std::filesystem::path& file, std::size_t most) {
    const auto damaged = [&](std::string reason) {
        return fail(ErrorKind::damaged, {.subject = file.filename().string(), .reason = std::move(reason)});
    };
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!descriptor.open()) return damaged(errno == ENOENT ? "missing" : "unreadable");
    std::string content(most + 1, '\0');
    std::size_t size = 0;
    while (size < content.size()) {
        const ssize_t got = ::read(descriptor.get(), content.data() + size, content.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return damaged("unreadable");
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    if (size > most) return damaged("too-large");
    content.resize(size);
    return content;
}

Result<> writeAside(const std::filesystem::path& file, std::string_view content) {
    const std::filesystem::path to = aside(file);
    announce("create");
    // What an earlier crash left aside was never published; O_EXCL then refuses to write through anybody's link.
    ::unlink(to.c_str());
    const Descriptor descriptor(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly));
    if (!descriptor.open()) return cannotWrite(errno, file.filename().string());
    bool done = wroteAll(descriptor.get(), content);
    if (done) {
        announce("sync");
        done = synced(descriptor.get());
    }
    if (!done) {
        const int code = errno;
        ::unlink(to.c_str());
        return cannotWrite(code, file.filename().string());
    }
    return {};
}

Result<> publish(const std::filesystem::path& file) {
    announce("rename");
    if (::rename(aside(file).c_str(), file.c_str()) != 0) return cannotWrite(errno, file.filename().string());
    announce("sync-folder");
    const Descriptor folder(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.open() || !synced(folder.get())) return cannotWrite(errno, file.filename().string());
    announce("done");
    return {};
}

void discardAside(const std::filesystem::path& file) {
    announce("remove");
    ::unlink(aside(file).c_str());
}

Result<std::intptr_t> lockFile(const std::filesystem::path& file, std::chrono::milliseconds patience) {
    Descriptor descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly));
    if (!descriptor.open() && (errno == ENOENT || errno == ENOTDIR))
        return fail(ErrorKind::badInput, {.subject = file.parent_path().string(), .reason = "no-such-folder"});
    if (!descriptor.open()) return cannotWrite(errno, file.filename().string());
    return lockDescriptor(std::move(descriptor), file.filename().string(), patience);
}

Result<std::intptr_t> lockFolder(const std::filesystem::path& folder, std::chrono::milliseconds patience) {
    Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.open())
        return fail(ErrorKind::damaged, {.subject = "vault.json", .reason = errno == ENOENT ? "missing" : "unreadable"});
    return lockDescriptor(std::move(descriptor), "vault.json", patience);
}

void unlock(std::intptr_t handle) {
    if (handle >= 0) ::close(static_cast<int>(handle));
}

Result<FolderGuard> FolderGuard::hold(const std::filesystem::path& folder, std::chrono::milliseconds patience) {
    const auto handle = lockFolder(folder, patience);
    if (!handle) return fail(handle.error());
    return FolderGuard(*handle);
}

}  // namespace trellis::vault::files
