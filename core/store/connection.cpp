#include "store/connection.h"

#include <cerrno>
#include <utility>

#include "connection_parts.h"

namespace trellis::store {

namespace {

// SQLite tells ENOSPC apart only for writes to its main files; a quota, a size limit and the growth of the -shm file
// come as I/O errors with the system's number beside them.
bool isFull(int code, int systemError) {
    if ((code & 0xff) == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE) return true;
    if ((code & 0xff) != SQLITE_IOERR) return false;
#if defined(EDQUOT)
    if (systemError == EDQUOT) return true;
#endif
    return systemError == ENOSPC || systemError == EFBIG;
}

Error storeError(ErrorKind kind, const char* reason) { return Error{kind, {.subject = "store.db", .reason = reason}}; }

}  // namespace

Connection::Parts::~Parts() {
    for (auto& [text, statements] : idle) {
        for (sqlite3_stmt* each : statements) sqlite3_finalize(each);
    }
    sqlite3_close_v2(db);
}

Connection::Connection(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Connection::~Connection() = default;

Statement Connection::prepare(std::string_view literal) {
    auto found = parts_->idle.find(literal);
    if (found == parts_->idle.end()) found = parts_->idle.emplace(std::string(literal), std::vector<sqlite3_stmt*>{}).first;
    auto& idle = found->second;
    sqlite3_stmt* statement = nullptr;
    int code = SQLITE_OK;
    if (!idle.empty()) {
        statement = idle.back();
        idle.pop_back();
    } else {
        code = sqlite3_prepare_v3(parts_->db, literal.data(), static_cast<int>(literal.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                                  nullptr);
    }
    if (parts_->readsOnly && code == SQLITE_OK && sqlite3_stmt_readonly(statement) == 0) code = SQLITE_READONLY;
    Statement prepared(*this, statement);
    prepared.home_ = &idle;
    prepared.failed_ = code;
    return prepared;
}

Result<> Connection::execute(std::string_view sql) {
    if (parts_->readsOnly) return fail(error(SQLITE_READONLY));
    const int code = sqlite3_exec(parts_->db, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return fail(error(code));
    return {};
}

std::int64_t Connection::lastRowId() const { return sqlite3_last_insert_rowid(parts_->db); }
int Connection::changes() const { return sqlite3_changes(parts_->db); }

Error Connection::error(int code) const {
    if (isFull(code, sqlite3_system_errno(parts_->db))) return storeError(ErrorKind::diskFull, "full");
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_INTERRUPT: return storeError(ErrorKind::busy, "in-use");
        case SQLITE_NOMEM: return storeError(ErrorKind::busy, "memory");
        case SQLITE_CONSTRAINT: return storeError(ErrorKind::badInput, code == SQLITE_CONSTRAINT_UNIQUE ? "already-there" : "constraint");
        case SQLITE_TOOBIG: return storeError(ErrorKind::badInput, "too-big");
        case SQLITE_MISUSE:
        case SQLITE_RANGE:
        case SQLITE_MISMATCH: return storeError(ErrorKind::badInput, "statement");
        case SQLITE_READONLY:
        case SQLITE_PERM: return storeError(ErrorKind::damaged, "read-only");
        case SQLITE_CANTOPEN: return storeError(ErrorKind::damaged, "cannot-open");
        case SQLITE_IOERR: return storeError(ErrorKind::damaged, "input-output");
        // A page that fails its authentication comes as SQLITE_ERROR, NOTADB or CORRUPT, depending on where it was met.
        default: return storeError(ErrorKind::damaged, "unreadable");
    }
}

Statement::Statement(Connection& owner, sqlite3_stmt* statement) : owner_(&owner), statement_(statement) {}

Statement::Statement(Statement&& other) noexcept
    : owner_(other.owner_),
      statement_(std::exchange(other.statement_, nullptr)),
      home_(other.home_),
      next_(other.next_),
      failed_(other.failed_) {}

Statement::~Statement() {
    if (statement_ == nullptr) return;
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);  // they point at bytes that may be gone by the next use
    home_->push_back(statement_);
}

Statement& Statement::note(int code) {
    if (failed_ == SQLITE_OK) failed_ = code;
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    // A null pointer would bind NULL: an empty text is still a text.
    return note(sqlite3_bind_text64(statement_, next_++, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

Statement& Statement::bindBlob(std::string_view bytes) {
    return note(sqlite3_bind_blob64(statement_, next_++, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_STATIC));
}

Statement& Statement::bind(std::int64_t number) { return note(sqlite3_bind_int64(statement_, next_++, number)); }

Statement& Statement::bind(std::nullptr_t) { return note(sqlite3_bind_null(statement_, next_++)); }

Result<bool> Statement::step() {
    if (failed_ != SQLITE_OK) return fail(owner_->error(failed_));
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(statement_);
        return false;
    }
    const Error error = owner_->error(code);  // before the reset, which may overwrite the system's error number
    sqlite3_reset(statement_);
    return fail(error);
}

Result<> Statement::run() {
    for (;;) {
        const auto row = step();
        if (!row) return fail(row.error());
        if (!*row) return {};
    }
}

std::string_view Statement::view(int column) const {
    // Gives TEXT in UTF-8 and BLOB alike, without conversion.
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string Statement::text(int column) const { return std::string(view(column)); }
std::int64_t Statement::number(int column) const { return sqlite3_column_int64(statement_, column); }
bool Statement::isNull(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

}  // namespace trellis::store
