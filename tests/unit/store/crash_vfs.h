#pragma once

#include <cstdint>

namespace trellis::store::test {

// What happens at one operation of the file layer. Operations are the writes, syncs, truncations and deletions of
// all files but the shared memory, counted from 0.
struct Trouble {
    enum class Kind {
        none,      // only count
        kill,      // SIGKILL instead of the operation
        torn,      // half of the write, then SIGKILL; other operations: kill
        diskFull,  // SQLITE_FULL
        ioError,   // SQLITE_IOERR_WRITE, _FSYNC, _TRUNCATE or _DELETE
    };
    Kind kind = Kind::none;
    std::int64_t at = 0;
    bool lasting = false;  // diskFull and ioError: from `at` on, not only there
};

// Stands between SQLite and the system's file layer while it lives, as the default layer of this process.
class CrashVfs {
public:
    explicit CrashVfs(Trouble trouble = {});
    CrashVfs(const CrashVfs&) = delete;
    CrashVfs& operator=(const CrashVfs&) = delete;
    ~CrashVfs();

    void set(Trouble trouble);  // counts from 0 again
    [[nodiscard]] std::int64_t operations() const;
    [[nodiscard]] std::int64_t syncs() const;
};

}  // namespace trellis::store::test
