#include "migrations.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "connection_parts.h"
#include "file_name.h"

namespace trellis::store {

namespace {

constexpr std::string_view kCopyMark = ".before-";

Result<std::int64_t> readNumber(Connection& db, std::string_view literal) {
    Statement query = db.prepare(literal);
    const auto row = query.step();
    if (!row) return fail(row.error());
    return *row ? query.number(0) : 0;
}

// A file of SQLite's own file layer, closed when done.
class RawFile {
public:
    explicit RawFile(sqlite3_vfs& vfs) : room_(static_cast<std::size_t>(vfs.szOsFile) / sizeof(std::max_align_t) + 1) {}
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;
    ~RawFile() { close(); }

    [[nodiscard]] sqlite3_file* get() { return reinterpret_cast<sqlite3_file*>(room_.data()); }
    int close() {
        sqlite3_file* file = get();
        if (file->pMethods == nullptr) return SQLITE_OK;
        const int code = file->pMethods->xClose(file);
        file->pMethods = nullptr;
        return code;
    }

private:
    std::vector<std::max_align_t> room_;
};

int copyPages(sqlite3_file* from, sqlite3_file* to) {
    constexpr sqlite3_int64 kPiece = 64LL * 1024;  // SQLite's own files take less than 128 KiB at once (os_unix.c, seekAndWriteFd)
    sqlite3_int64 size = 0;
    int code = from->pMethods->xFileSize(from, &size);
    std::vector<std::byte> piece(static_cast<std::size_t>(std::min(size, kPiece)));
    for (sqlite3_int64 at = 0; code == SQLITE_OK && at < size; at += kPiece) {
        const int length = static_cast<int>(std::min(kPiece, size - at));
        code = from->pMethods->xRead(from, piece.data(), length, at);
        if (code == SQLITE_OK) code = to->pMethods->xWrite(to, piece.data(), length, at);
    }
    if (code == SQLITE_OK) code = to->pMethods->xTruncate(to, size);
    if (code == SQLITE_OK) code = to->pMethods->xSync(to, SQLITE_SYNC_FULL);
    return code;
}

// The pages are read through the connection's own file: opening the database a second time and closing it would drop
// the POSIX locks that the connection holds (sqlite.org/howtocorrupt.html 2.2). The copy is written in place, without a
// temporary name: a torn copy is made again, since the migration begins only after the copy is on the disk.
Result<> keepCopy(Connection& db, const std::filesystem::path& file, std::int64_t number) {
    // All of the log moves into the file first, so that the file alone is the whole database.
    Statement checkpoint = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    const auto row = checkpoint.step();
    if (!row) return fail(row.error());
    if (*row && checkpoint.number(0) != 0) return fail(db.error(SQLITE_BUSY));

    sqlite3_file* from = nullptr;
    sqlite3_vfs* vfs = nullptr;
    sqlite3* handle = db.parts().db;
    if (const int code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&from)); code != SQLITE_OK)
        return fail(db.error(code));
    if (const int code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_VFS_POINTER, static_cast<void*>(&vfs)); code != SQLITE_OK)
        return fail(db.error(code));

    std::filesystem::path target = file;
    target += std::string(kCopyMark) + std::to_string(number);
    const std::string targetName = fileName(target);
    RawFile to(*vfs);
    // As a super-journal the new name itself is made durable by the first sync.
    int code =
        vfs->xOpen(vfs, targetName.c_str(), to.get(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_SUPER_JOURNAL, nullptr);
    if (code == SQLITE_OK) {
        keepPrivate(target);
        code = copyPages(from, to.get());
    }
    const int closed = to.close();
    if (code == SQLITE_OK) code = closed;
    if (code == SQLITE_OK) return {};
    std::error_code ignored;
    std::filesystem::remove(target, ignored);  // it is not the only copy: the database has not been touched
    return fail(db.error(code));
}

Result<> runOne(Connection& db, const Migration& migration) {
    if (auto begun = db.execute("BEGIN IMMEDIATE"); !begun) return begun;
    std::string sql(migration.sql);
    sql += ";\nPRAGMA application_id = " + std::to_string(kApplicationId);
    sql += ";\nPRAGMA user_version = " + std::to_string(migration.number) + ";\nCOMMIT;";
    auto done = db.execute(sql);
    if (!done) {
        if (sqlite3_get_autocommit(db.parts().db) == 0) (void)db.execute("ROLLBACK");
        if (done.error().kind != ErrorKind::diskFull && done.error().kind != ErrorKind::busy) {
            return fail(ErrorKind::damaged, {.subject = "store.db", .reason = "migration"});
        }
    }
    return done;
}

}  // namespace

Result<FileState> fileState(Connection& db) {
    const auto id = readNumber(db, "PRAGMA application_id");
    if (!id) return fail(id.error());
    const auto version = readNumber(db, "PRAGMA user_version");
    if (!version) return fail(version.error());
    if (*id != 0 || *version != 0) return FileState{.applicationId = *id, .version = *version, .empty = false};
    const auto some = readNumber(db, "SELECT 1 FROM sqlite_schema LIMIT 1");
    if (!some) return fail(some.error());
    return FileState{.applicationId = *id, .version = *version, .empty = *some == 0};
}

Result<bool> migrate(Connection& db, const std::filesystem::path& file, std::int64_t version, std::span<const Migration> migrations) {
    const auto first = std::ranges::find_if(migrations, [&](const Migration& each) { return each.number > version; });
    if (first == migrations.end()) return false;
    if (version > 0) {
        if (auto kept = keepCopy(db, file, migrations.back().number); !kept) return fail(kept.error());
    }
    for (auto each = first; each != migrations.end(); ++each) {
        if (auto done = runOne(db, *each); !done) return fail(done.error());
    }
    return true;
}

void removeCopies(const std::filesystem::path& file) {
    const std::string prefix = fileName(file.filename()) + std::string(kCopyMark);
    std::error_code ignored;
    std::vector<std::filesystem::path> old;
    for (const auto& entry : std::filesystem::directory_iterator(file.parent_path(), ignored)) {
        if (fileName(entry.path().filename()).starts_with(prefix)) old.push_back(entry.path());
    }
    for (const auto& each : old) std::filesystem::remove(each, ignored);
}

}  // namespace trellis::store
