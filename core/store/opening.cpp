#include "opening.h"

#include <array>
#include <string>
#include <string_view>
#include <system_error>

#include "connection_parts.h"
#include "file_name.h"
#include "memory_pool.h"

namespace trellis::store {

namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kRawKeyLength = 2 + 2 * kKeyBytes + 1;
static_assert(kRawKeyLength == 67);

// One writer and short readers: whoever waits longer than this waits for another process.
constexpr int kBusyMilliseconds = 1000;
constexpr int kLongestValue = 32 * 1024 * 1024;
constexpr int kLongestSql = 1024 * 1024;

Error damaged(std::string reason) { return Error{ErrorKind::damaged, {.subject = "store.db", .reason = std::move(reason)}}; }

// A setting, and what must come back when it is asked for. Each statement here costs dozens of small allocations, which
// memory security locks and wipes one by one: these are most of the time of an open.
struct Pragma {
    std::string_view set;    // empty: only asked for
    std::string_view get;    // empty: `set` answers with the new value itself
    std::string_view value;  // as text
};

// Before the first read. cipher_compatibility=4 is page size 4096 and HMAC-SHA512; kdf_iter plays no part with a raw key.
constexpr std::array kCipherSettings{
    Pragma{"PRAGMA cipher_memory_security = ON", "PRAGMA cipher_memory_security", "1"},
    Pragma{"PRAGMA cipher_compatibility = 4", "PRAGMA cipher_page_size", "4096"},
    Pragma{"", "PRAGMA cipher_hmac_algorithm", "HMAC_SHA512"},
    Pragma{"", "PRAGMA cipher_use_hmac", "1"},
    Pragma{"PRAGMA cipher_plaintext_header_size = 0", "PRAGMA cipher_plaintext_header_size", "0"},
};

constexpr std::array kSharedSettings{
    Pragma{"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"},
    Pragma{"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"},
    Pragma{"PRAGMA mmap_size = 0", "", "0"},
};

constexpr std::array kWriterSettings{
    Pragma{"PRAGMA journal_mode = WAL", "", "wal"},
    Pragma{"PRAGMA synchronous = FULL", "PRAGMA synchronous", "2"},
    // Of effect on Apple's systems only, where fsync does not reach the disk.
    Pragma{"PRAGMA fullfsync = ON", "PRAGMA fullfsync", "1"},
    Pragma{"PRAGMA checkpoint_fullfsync = ON", "PRAGMA checkpoint_fullfsync", "1"},
    Pragma{"PRAGMA wal_autocheckpoint = 1000", "", "1000"},
    Pragma{"PRAGMA journal_size_limit = 8388608", "", "8388608"},
    Pragma{"PRAGMA secure_delete = ON", "", "1"},
};

constexpr std::array kReaderSettings{
    Pragma{"PRAGMA query_only = ON", "PRAGMA query_only", "1"},
    Pragma{"PRAGMA wal_autocheckpoint = 0", "", "0"},
};

// Steps to the end and gives the first column of the last row. Not kept: used once per connection.
Result<std::string> ask(Connection& db, std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(db.parts().db, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    std::string value;
    if (code == SQLITE_OK) {
        while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
            value = text == nullptr ? "" : text;
        }
        if (code == SQLITE_DONE) code = SQLITE_OK;
    }
    Result<std::string> answer = code == SQLITE_OK ? Result<std::string>(std::move(value)) : fail(db.error(code));
    sqlite3_finalize(statement);
    return answer;
}

// What the writer finds to be known to the library and to hold is not asked again of each reader: it is the same
// library, and a reader cannot write.
Result<> applyAll(Connection& db, std::span<const Pragma> pragmas, Role role) {
    for (const Pragma& each : pragmas) {
        Result<std::string> value = std::string{};
        if (!each.set.empty()) {
            if (value = ask(db, each.set); !value) return fail(value.error());
        }
        if (role == Role::reader) continue;
        if (!each.get.empty()) {
            if (value = ask(db, each.get); !value) return fail(value.error());
        }
        // A library that does not know a setting answers nothing: then the promise of this file does not hold.
        if (*value != each.value) {
            const std::string_view asked = each.get.empty() ? each.set : each.get;
            return fail(damaged("setting:" + std::string(asked.substr(asked.find(' ') + 1))));
        }
    }
    return {};
}

struct Switch {
    int option;
    int value;
};

Result<> configure(sqlite3* db) {
    constexpr std::array kSwitches{
        // A checkpoint at close would write into a file that we have just refused.
        Switch{SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1},      Switch{SQLITE_DBCONFIG_DEFENSIVE, 1},
        Switch{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}, Switch{SQLITE_DBCONFIG_DQS_DML, 0},
        Switch{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},        Switch{SQLITE_DBCONFIG_ENABLE_FKEY, 1},
    };
    for (const Switch& each : kSwitches) {
        int now = -1;
        if (sqlite3_db_config(db, each.option, each.value, &now) != SQLITE_OK || now != each.value) return fail(damaged("setting:switch"));
    }
    constexpr std::array kLimits{Switch{SQLITE_LIMIT_LENGTH, kLongestValue}, Switch{SQLITE_LIMIT_SQL_LENGTH, kLongestSql},
                                 Switch{SQLITE_LIMIT_ATTACHED, 0}};
    for (const Switch& each : kLimits) {
        sqlite3_limit(db, each.option, each.value);
        if (sqlite3_limit(db, each.option, -1) != each.value) return fail(damaged("setting:limit"));
    }
    sqlite3_busy_timeout(db, kBusyMilliseconds);
    return {};
}

}  // namespace

Result<SecureBytes> rawKey(const SecureBytes& key) {
    if (key.size() != kKeyBytes) return fail(ErrorKind::badInput, {.subject = "key", .reason = "length"});
    SecureBytes raw(kRawKeyLength);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::size_t at = 0;
    const auto append = [&](char c) { raw.data()[at++] = static_cast<std::byte>(c); };
    append('x');
    append('\'');
    for (const std::byte each : key.bytes()) {
        append(kDigits[std::to_integer<std::size_t>(each >> 4)]);
        append(kDigits[std::to_integer<std::size_t>(each & std::byte{0x0f})]);
    }
    append('\'');
    if (at != kRawKeyLength) return fail(ErrorKind::badInput, {.subject = "key", .reason = "length"});
    return raw;
}

Result<std::unique_ptr<Connection>> openKeyed(const std::filesystem::path& file, Role role, bool create, const SecureBytes& raw) {
    if (raw.size() != kRawKeyLength) return fail(ErrorKind::badInput, {.subject = "key", .reason = "length"});
    (void)installMemoryPool();  // without it all is slower, and nothing else
    int flags = SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
    flags |= role == Role::reader ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (create) flags |= SQLITE_OPEN_CREATE;
    auto db = std::make_unique<Connection>(std::make_unique<Connection::Parts>());
    sqlite3*& handle = db->parts().db;
    if (const int code = sqlite3_open_v2(fileName(file).c_str(), &handle, flags, nullptr); code != SQLITE_OK) return fail(db->error(code));
    if (auto done = configure(handle); !done) return fail(done.error());
    // SQLCipher writes to stderr (or the system's log) by default: silent before it can have anything to say. The first
    // key of a process wakes 4.6.1 up, and it takes this silence for "not set yet" and speaks again: so it is told twice.
    constexpr std::string_view kSilence = "PRAGMA cipher_log_level = NONE";
    if (auto done = ask(*db, kSilence); !done) return fail(done.error());
    if (const int code = sqlite3_key_v2(handle, "main", raw.data(), static_cast<int>(kRawKeyLength)); code != SQLITE_OK)
        return fail(db->error(code));
    if (auto done = ask(*db, kSilence); !done) return fail(done.error());
    if (auto done = applyAll(*db, kCipherSettings, role); !done) return fail(done.error());
    // The first read: a wrong key, a foreign file and a truncated one show here and not before. Which code comes
    // differs between SQLCipher's releases (26 in 4.6.1, 7 in 4.9.0), so all but a few mean the same.
    if (auto read = ask(*db, "SELECT count(*) FROM sqlite_schema"); !read) {
        const bool other =
            read.error().kind == ErrorKind::diskFull || (read.error().kind == ErrorKind::busy && read.error().facts.reason == "in-use");
        return fail(other ? read.error() : damaged(read.error().facts.reason == "input-output" ? "input-output" : "unreadable"));
    }
    return db;
}

Result<> settle(Connection& db, Role role) {
    if (auto done = applyAll(db, kSharedSettings, role); !done) return done;
    if (role == Role::reader) return applyAll(db, kReaderSettings, role);
    if (auto done = applyAll(db, kWriterSettings, role); !done) return done;
    int now = -1;
    if (sqlite3_db_config(db.parts().db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, &now) != SQLITE_OK || now != 0)
        return fail(damaged("setting:switch"));
    return {};
}

}  // namespace trellis::store
