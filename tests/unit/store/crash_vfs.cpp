#include "crash_vfs.h"

#include <unistd.h>
#include <csignal>
#include <cstring>
#include <new>

#include "memory_pool.h"
#include "sqlite.h"

namespace trellis::store::test {

namespace {

struct State {
    Trouble trouble;
    std::int64_t operations = 0;
    std::int64_t syncs = 0;
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs vfs{};
};

// One for the process, as SQLite's list of file layers is; the tests that use it have one thread.
State& state() {
    static State the;
    return the;
}

struct CrashFile {
    sqlite3_file base;
    sqlite3_file* real;  // stands right behind this
};

sqlite3_file* realOf(sqlite3_file* file) { return reinterpret_cast<CrashFile*>(file)->real; }

[[noreturn]] void die() {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

// SQLITE_OK, or the error that this operation has to fail with.
int next(int ioError) {
    State& s = state();
    const std::int64_t now = s.operations++;
    const bool hit = now == s.trouble.at || (s.trouble.lasting && now > s.trouble.at);
    if (!hit) return SQLITE_OK;
    switch (s.trouble.kind) {
        case Trouble::Kind::none: return SQLITE_OK;
        case Trouble::Kind::kill:
        case Trouble::Kind::torn: die();
        case Trouble::Kind::diskFull: return SQLITE_FULL;
        case Trouble::Kind::ioError: return ioError;
    }
    return SQLITE_OK;
}

int closeFile(sqlite3_file* file) { return realOf(file)->pMethods->xClose(realOf(file)); }

int readFile(sqlite3_file* file, void* to, int length, sqlite3_int64 at) {
    return realOf(file)->pMethods->xRead(realOf(file), to, length, at);
}

int writeTo(sqlite3_file* file, const void* from, int length, sqlite3_int64 at) {
    const State& s = state();
    if (s.trouble.kind == Trouble::Kind::torn && s.operations == s.trouble.at) {
        realOf(file)->pMethods->xWrite(realOf(file), from, length / 2, at);
    }
    if (const int code = next(SQLITE_IOERR_WRITE); code != SQLITE_OK) return code;
    return realOf(file)->pMethods->xWrite(realOf(file), from, length, at);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    if (const int code = next(SQLITE_IOERR_TRUNCATE); code != SQLITE_OK) return code;
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file* file, int flags) {
    ++state().syncs;
    if (const int code = next(SQLITE_IOERR_FSYNC); code != SQLITE_OK) return code;
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) { return realOf(file)->pMethods->xFileSize(realOf(file), size); }
int lockFile(sqlite3_file* file, int kind) { return realOf(file)->pMethods->xLock(realOf(file), kind); }
int unlockFile(sqlite3_file* file, int kind) { return realOf(file)->pMethods->xUnlock(realOf(file), kind); }
int checkReserved(sqlite3_file* file, int* out) { return realOf(file)->pMethods->xCheckReservedLock(realOf(file), out); }
int fileControl(sqlite3_file* file, int op, void* arg) { return realOf(file)->pMethods->xFileControl(realOf(file), op, arg); }
int sectorSize(sqlite3_file* file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
int characteristics(sqlite3_file* file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); }
int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, out);
}
int shmLock(sqlite3_file* file, int offset, int n, int flags) { return realOf(file)->pMethods->xShmLock(realOf(file), offset, n, flags); }
void shmBarrier(sqlite3_file* file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); }
int shmUnmap(sqlite3_file* file, int remove) { return realOf(file)->pMethods->xShmUnmap(realOf(file), remove); }

// Version 2: with shared memory, without memory mapping, which the store turns off.
const sqlite3_io_methods kMethods{
    2,           closeFile,  readFile,        writeTo, truncateFile, syncFile,   fileSize, lockFile, unlockFile, checkReserved,
    fileControl, sectorSize, characteristics, shmMap,  shmLock,      shmBarrier, shmUnmap, nullptr,  nullptr,
};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    auto* wrapped = new (file) CrashFile{};
    wrapped->real = reinterpret_cast<sqlite3_file*>(wrapped + 1);
    const int code = state().real->xOpen(state().real, name, wrapped->real, flags, outFlags);
    // Without methods SQLite does not close it; a failed open may still want to be closed.
    if (wrapped->real->pMethods != nullptr) wrapped->base.pMethods = &kMethods;
    return code;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder) {
    if (const int code = next(SQLITE_IOERR_DELETE); code != SQLITE_OK) return code;
    return state().real->xDelete(state().real, name, syncFolder);
}

}  // namespace

CrashVfs::CrashVfs(Trouble trouble) {
    (void)installMemoryPool();  // starts the library anew, which would make another file layer the default
    State& s = state();
    s.real = sqlite3_vfs_find(nullptr);
    s.vfs = *s.real;  // what is not ours goes to the real one's functions, which take its pAppData from this copy
    s.vfs.pNext = nullptr;
    s.vfs.zName = "trellis-crash";
    s.vfs.szOsFile = static_cast<int>(sizeof(CrashFile)) + s.real->szOsFile;
    s.vfs.xOpen = openFile;
    s.vfs.xDelete = deleteFile;
    set(trouble);
    sqlite3_vfs_register(&s.vfs, 1);
}

CrashVfs::~CrashVfs() {
    sqlite3_vfs_unregister(&state().vfs);
    sqlite3_vfs_register(state().real, 1);
}

void CrashVfs::set(Trouble trouble) {
    state().trouble = trouble;
    state().operations = 0;
    state().syncs = 0;
}

std::int64_t CrashVfs::operations() const { return state().operations; }
std::int64_t CrashVfs::syncs() const { return state().syncs; }

}  // namespace trellis::store::test
