#include "store/store.h"

#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "connection_parts.h"
#include "file_name.h"
#include "opening.h"

namespace trellis::store {

namespace {

// More than this many at once is a burst; its readers are closed when they come back.
constexpr std::size_t kReadersKept = 4;
constexpr std::size_t kMostFindings = 100;
constexpr std::uintmax_t kPageBytes = 4096;

Error storeError(ErrorKind kind, const char* reason) { return Error{kind, {.subject = "store.db", .reason = reason}}; }

std::filesystem::path beside(const std::filesystem::path& file, const char* suffix) {
    std::filesystem::path other = file;
    other += suffix;
    return other;
}

std::uintmax_t sizeOf(const std::filesystem::path& file) {
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(file, failed);
    return failed ? 0 : size;
}

// What stands where the database should be, before anything of SQLite's touches it.
Result<> lookAtFile(const std::filesystem::path& file, bool mayCreate) {
    std::error_code failed;
    const auto status = std::filesystem::symlink_status(file, failed);
    const bool logThere = sizeOf(beside(file, "-wal")) > 0;
    if (status.type() == std::filesystem::file_type::not_found) {
        // A log without its database: something took the file away. SQLite would delete the log.
        return mayCreate && !logThere ? Result<>{} : fail(storeError(ErrorKind::damaged, "missing"));
    }
    if (status.type() != std::filesystem::file_type::regular) return fail(storeError(ErrorKind::damaged, "not-a-file"));
    const std::uintmax_t size = sizeOf(file);
    // SQLite takes an empty file for a new database, and deletes the log of a database that became empty.
    if (size == 0 && (!mayCreate || logThere)) return fail(storeError(ErrorKind::damaged, "truncated"));
    // A last page that is cut off goes unnoticed until it is read. Only a crash may leave one, and then a log or a
    // journal stands beside the file that makes it whole again.
    if (size % kPageBytes != 0 && !logThere && sizeOf(beside(file, "-journal")) == 0)
        return fail(storeError(ErrorKind::damaged, "truncated"));
    return {};
}

Result<> checkState(const FileState& state, std::int64_t known, bool mayCreate) {
    // Ours from the first moment, but its creation did not come to an end: there was never anything in it.
    if (state.applicationId == 0 && state.version == 0 && state.empty) {
        return mayCreate ? Result<>{} : fail(storeError(ErrorKind::damaged, "unfinished"));
    }
    if (state.applicationId != kApplicationId) return fail(storeError(ErrorKind::damaged, "foreign"));
    if (state.version > known) return fail(storeError(ErrorKind::newer, "version"));
    if (state.version < 1) return fail(storeError(ErrorKind::damaged, "version"));
    return {};
}

Result<bool> collect(Connection& db, std::string_view literal, std::string_view fine, std::vector<std::string>& findings) {
    bool clean = true;
    Statement query = db.prepare(literal);
    for (;;) {
        const auto row = query.step();
        if (!row) {
            // A page that cannot be read is a finding, not a failure of the check.
            if (row.error().kind != ErrorKind::damaged) return fail(row.error());
            findings.push_back(row.error().facts.reason);
            return false;
        }
        if (!*row) return clean;
        if (query.view(0) == fine && !fine.empty()) continue;
        clean = false;
        if (findings.size() < kMostFindings) findings.push_back(query.text(0));
    }
}

}  // namespace

struct Store::Parts {
    std::filesystem::path file;
    SecureBytes rawKey;
    std::unique_ptr<Connection> writer;
    const std::thread::id home = std::this_thread::get_id();  // the writer's thread
    std::function<void(const Tables&)> listener;
    std::mutex readersGuard;  // guards idleReaders: read() may be called from any thread
    std::vector<std::unique_ptr<Connection>> idleReaders;
};

Store::Store() : parts_(std::make_unique<Parts>()) {}

Store::~Store() {
    parts_->idleReaders.clear();
    // The last connection's close checkpoints and takes the log away; if a reader is still out, this moves at least
    // the content into the file. Failure costs nothing: the log is replayed at the next start.
    if (parts_->writer) (void)parts_->writer->execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<std::unique_ptr<Store>> Store::open(const Options& options, const SecureBytes& key) {
    return Opening::open(options, key, releasedMigrations());
}

Result<std::unique_ptr<Store>> Opening::open(const Store::Options& options, const SecureBytes& key, std::span<const Migration> migrations) {
    auto raw = rawKey(key);
    if (!raw) return fail(raw.error());
    // NOFOLLOW refuses a link anywhere on the way, and /data/user/0 (Android) and /var (macOS) are such: the folder is
    // resolved first. The file itself may not be a link.
    std::error_code failed;
    const auto folder = std::filesystem::canonical(options.file.has_parent_path() ? options.file.parent_path() : ".", failed);
    if (failed) return fail(storeError(ErrorKind::damaged, "missing"));
    const std::filesystem::path file = folder / options.file.filename();
    if (auto looked = lookAtFile(file, options.mayCreate); !looked) return fail(looked.error());

    const bool isNew = options.mayCreate && !std::filesystem::exists(file, failed);
    auto writer = openKeyed(file, Role::writer, options.mayCreate, *raw);
    if (!writer) return fail(writer.error());
    if (isNew) keepPrivate(file);
    const auto state = fileState(**writer);
    if (!state) return fail(state.error());
    const std::int64_t known = migrations.empty() ? 0 : migrations.back().number;
    if (auto fits = checkState(*state, known, options.mayCreate); !fits) return fail(fits.error());
    if (auto settled = settle(**writer, Role::writer); !settled) return fail(settled.error());
    const auto migrated = migrate(**writer, file, state->version, migrations);
    if (!migrated) return fail(migrated.error());
    if (!*migrated) removeCopies(file);
    watchChanges(**writer);

    std::unique_ptr<Store> store(new Store);
    store->parts_->file = file;
    store->parts_->rawKey = std::move(*raw);
    store->parts_->writer = std::move(*writer);
    return store;
}

void Store::onCommit(std::function<void(const Tables&)> listener) { parts_->listener = std::move(listener); }

Connection& Store::writer() { return *parts_->writer; }

Result<> Store::begin() {
    Connection& db = writer();
    if (sqlite3_get_autocommit(db.parts().db) == 0) return fail(ErrorKind::busy, {.subject = "store.db", .reason = "nested-write"});
    db.parts().changed = {};
    return db.prepare("BEGIN IMMEDIATE").run();
}

Result<> Store::commit() {
    Connection& db = writer();
    if (auto done = db.prepare("COMMIT").run(); !done) {
        rollback();
        return done;
    }
    const Tables changed = std::exchange(db.parts().changed, {});
    if (!changed.empty() && parts_->listener) parts_->listener(changed);
    return {};
}

void Store::rollback() {
    Connection& db = writer();
    db.parts().changed = {};
    // Some failures (a full disk) have rolled back already.
    if (sqlite3_get_autocommit(db.parts().db) == 0) (void)db.prepare("ROLLBACK").run();
}

Result<std::unique_ptr<Connection, Store::ReaderReturn>> Store::borrowReader() const {
    // At home no second connection is needed: nobody else uses the writer's, and each connection costs a parse of the
    // whole schema. In the midst of a transaction it would show what is not committed.
    if (Connection& db = *parts_->writer; std::this_thread::get_id() == parts_->home && sqlite3_get_autocommit(db.parts().db) != 0) {
        if (auto begun = db.prepare("BEGIN").run(); !begun) return fail(begun.error());
        db.parts().readsOnly = true;
        return std::unique_ptr<Connection, ReaderReturn>(&db, ReaderReturn{this});
    }
    std::unique_ptr<Connection> reader;
    {
        const std::scoped_lock lock(parts_->readersGuard);
        if (!parts_->idleReaders.empty()) {
            reader = std::move(parts_->idleReaders.back());
            parts_->idleReaders.pop_back();
        }
    }
    if (!reader) {
        auto opened = openKeyed(parts_->file, Role::reader, false, parts_->rawKey);
        if (!opened) return fail(opened.error());
        if (auto settled = settle(**opened, Role::reader); !settled) return fail(settled.error());
        reader = std::move(*opened);
    }
    // All statements of one read() see the same moment.
    if (auto begun = reader->prepare("BEGIN").run(); !begun) return fail(begun.error());
    return std::unique_ptr<Connection, ReaderReturn>(reader.release(), ReaderReturn{this});
}

void Store::ReaderReturn::operator()(Connection* c) const {
    if (c == owner->parts_->writer.get()) {
        c->parts().readsOnly = false;
        if (!c->prepare("COMMIT").run()) (void)c->prepare("ROLLBACK").run();
        return;
    }
    std::unique_ptr<Connection> reader(c);
    if (!reader->prepare("COMMIT").run() && sqlite3_get_autocommit(reader->parts().db) == 0) return;
    const std::scoped_lock lock(owner->parts_->readersGuard);
    if (owner->parts_->idleReaders.size() < kReadersKept) owner->parts_->idleReaders.push_back(std::move(reader));
}

Result<Store::Health> Store::verify() {
    Connection& db = writer();
    // Straight after a torn checkpoint the file has half-written pages that the log still covers: the cipher check
    // reads the file alone and would cry wolf over a healthy database.
    {
        Statement checkpoint = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
        const auto row = checkpoint.step();
        if (!row) return fail(row.error());
        if (*row && checkpoint.number(0) != 0) return fail(storeError(ErrorKind::busy, "in-use"));
    }
    Health health;
    const auto cipher = collect(db, "PRAGMA cipher_integrity_check", {}, health.findings);
    if (!cipher) return fail(cipher.error());
    const auto structure = collect(db, "PRAGMA quick_check", "ok", health.findings);
    if (!structure) return fail(structure.error());
    const auto references = collect(db, "PRAGMA foreign_key_check", {}, health.findings);
    if (!references) return fail(references.error());
    health.cipherIntact = *cipher;
    health.structureIntact = *structure && *references;
    return health;
}

}  // namespace trellis::store
