// Floors `open`, `save-checkin` and `bulk-upsert`: prepared statements on a keyed connection. The pragmas decide, so they
// are those of core/store, cipher_memory_security included.
#include "raw_database.h"

#include <sqlcipher/sqlite3.h>

#include <cstdlib>
#include <iostream>

namespace trellis::bench::floors {

namespace {

void must(int code, int wanted, const char* what) {
    if (code == wanted) return;
    std::cerr << "bench floor: " << what << ": " << code << '\n';
    std::exit(1);
}

constexpr const char* kPragmas =
    "PRAGMA cipher_memory_security=ON; PRAGMA cipher_compatibility=4; PRAGMA cipher_plaintext_header_size=0;"
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=1000; PRAGMA journal_size_limit=8388608;"
    "PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;"
    "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;";

constexpr const char* kSchema =
    "CREATE TABLE IF NOT EXISTS res(rowid_ INTEGER PRIMARY KEY, type TEXT NOT NULL, id TEXT NOT NULL, base BLOB, lu INTEGER, "
    "UNIQUE(type,id));"
    "CREATE INDEX IF NOT EXISTS res_lu ON res(type, lu);"
    "CREATE TABLE IF NOT EXISTS outbox(seq INTEGER PRIMARY KEY AUTOINCREMENT, op TEXT UNIQUE, payload BLOB);"
    "CREATE TABLE IF NOT EXISTS resume(stream TEXT PRIMARY KEY, url TEXT);";

}  // namespace

RawDatabase::RawDatabase(const std::filesystem::path& file) {
    const bool isNew = !std::filesystem::exists(file);
    must(sqlite3_open_v2(file.c_str(), &db_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr), SQLITE_OK,
         "open");
    must(sqlite3_exec(db_, "PRAGMA cipher_log_level=NONE", nullptr, nullptr, nullptr), SQLITE_OK, "log level");
    const std::string key = "x'" + std::string(64, 'a') + "'";
    must(sqlite3_key_v2(db_, nullptr, key.data(), static_cast<int>(key.size())), SQLITE_OK, "key");
    must(sqlite3_exec(db_, kPragmas, nullptr, nullptr, nullptr), SQLITE_OK, "pragmas");
    if (isNew) must(sqlite3_exec(db_, kSchema, nullptr, nullptr, nullptr), SQLITE_OK, "schema");
}

RawDatabase::~RawDatabase() {
    for (sqlite3_stmt* each : {upsert_, queue_, resume_}) sqlite3_finalize(each);
    sqlite3_close(db_);
}

sqlite3_stmt* RawDatabase::prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    must(sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr), SQLITE_OK, sql);
    return statement;
}

void RawDatabase::run(sqlite3_stmt* statement) {
    must(sqlite3_step(statement), SQLITE_DONE, "step");
    sqlite3_reset(statement);
}

void RawDatabase::begin() { must(sqlite3_exec(db_, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK, "begin"); }
void RawDatabase::commit() { must(sqlite3_exec(db_, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK, "commit"); }

void RawDatabase::upsert(const std::string& type, const std::string& id, const std::string& body, std::int64_t lastUpdated) {
    if (upsert_ == nullptr) {
        upsert_ = prepare(
            "INSERT INTO res(type,id,base,lu) VALUES(?,?,?,?) ON CONFLICT(type,id) DO UPDATE SET base=excluded.base, lu=excluded.lu");
    }
    sqlite3_bind_text(upsert_, 1, type.data(), static_cast<int>(type.size()), SQLITE_STATIC);
    sqlite3_bind_text(upsert_, 2, id.data(), static_cast<int>(id.size()), SQLITE_STATIC);
    sqlite3_bind_blob(upsert_, 3, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
    sqlite3_bind_int64(upsert_, 4, lastUpdated);
    run(upsert_);
}

void RawDatabase::queue(const std::string& operation, const std::string& body) {
    if (queue_ == nullptr) queue_ = prepare("INSERT INTO outbox(op,payload) VALUES(?,?)");
    sqlite3_bind_text(queue_, 1, operation.data(), static_cast<int>(operation.size()), SQLITE_STATIC);
    sqlite3_bind_blob(queue_, 2, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
    run(queue_);
}

void RawDatabase::saveResumePoint(const std::string& url) {
    if (resume_ == nullptr)
        resume_ = prepare("INSERT INTO resume VALUES('Observation',?) ON CONFLICT(stream) DO UPDATE SET url=excluded.url");
    sqlite3_bind_text(resume_, 1, url.data(), static_cast<int>(url.size()), SQLITE_STATIC);
    run(resume_);
}

int RawDatabase::firstTwenty() {
    sqlite3_stmt* statement = prepare("SELECT id, base FROM res WHERE type='Observation' ORDER BY lu DESC LIMIT 20");
    int rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) rows += sqlite3_column_bytes(statement, 1) > 0 ? 1 : 0;
    sqlite3_finalize(statement);
    return rows;
}

}  // namespace trellis::bench::floors
