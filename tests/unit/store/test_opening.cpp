#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <future>
#include <map>

#include "connection_parts.h"
#include "store/settings.h"
#include "test_store.h"

using namespace trellis;
using namespace trellis::store;
using namespace trellis::store::test;

namespace {

// A closed database with something in it.
void makeDatabase(const std::filesystem::path& file) {
    auto store = must(Store::open({.file = file, .mayCreate = true}, testKey()));
    must(store->write([](Connection& db) -> Result<> {
        for (int i = 0; i < 40; ++i) must(Settings(db).put("name " + std::to_string(i), std::string(500, 'v')));
        return {};
    }));
}

// Opening fails with that, and not a byte in the folder is another than before.
void expectRefused(const std::filesystem::path& file, const SecureBytes& key, ErrorKind kind, std::string_view reason,
                   bool mayCreate = false) {
    const std::string before = everythingIn(file.parent_path());
    const auto opened = Store::open({.file = file, .mayCreate = mayCreate}, key);
    REQUIRE_FALSE(opened);
    CHECK(name(opened.error().kind) == name(kind));
    CHECK(opened.error().facts.subject == "store.db");
    CHECK(opened.error().facts.reason == reason);
    CHECK((everythingIn(file.parent_path()) == before));
}

std::string pragma(Connection& db, const std::string& what) {
    Statement query = db.prepare("PRAGMA " + what);
    return must(query.step()) ? query.text(0) : "no answer";
}

}  // namespace

TEST_CASE("a missing file is damaged and is not made anew") {
    const TestFolder folder;
    expectRefused(folder.file(), testKey(), ErrorKind::damaged, "missing");
    CHECK(std::filesystem::is_empty(folder.path()));
    const auto elsewhere = Store::open({.file = folder.path() / "no" / "store.db", .mayCreate = true}, testKey());
    REQUIRE_FALSE(elsewhere);
    CHECK(elsewhere.error().kind == ErrorKind::damaged);
}

TEST_CASE("a log whose database is gone is not thrown away by a new one") {
    const TestFolder folder;
    writeFile(folder.path() / "store.db-wal", "what was not checkpointed");
    expectRefused(folder.file(), testKey(), ErrorKind::damaged, "missing", true);
    writeFile(folder.file(), "");
    expectRefused(folder.file(), testKey(), ErrorKind::damaged, "truncated", true);
}

TEST_CASE("a key that does not fit leaves the file as it is") {
    const TestFolder folder;
    makeDatabase(folder.file());
    expectRefused(folder.file(), testKey(2), ErrorKind::damaged, "unreadable");
    expectRefused(folder.file(), testKey(2), ErrorKind::damaged, "unreadable", true);
    CHECK(Store::open({.file = folder.file()}, testKey()).has_value());
}

TEST_CASE("a key that does not fit says nothing on stderr") {
    const TestFolder folder;
    makeDatabase(folder.file());
    const auto said = folder.path() / "stderr";
    const int kept = dup(STDERR_FILENO);
    const int to = open(said.c_str(), O_WRONLY | O_CREAT, 0600);
    dup2(to, STDERR_FILENO);
    const bool opened = Store::open({.file = folder.file()}, testKey(2)).has_value();
    dup2(kept, STDERR_FILENO);
    close(kept);
    close(to);
    CHECK_FALSE(opened);
    CHECK(contentOf(said).empty());
}

TEST_CASE("a key of another length than 32 bytes is refused before the file is touched") {
    const TestFolder folder;
    for (const std::size_t length : {0U, 31U, 33U}) {
        const auto opened = Store::open({.file = folder.file(), .mayCreate = true}, SecureBytes(length));
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == ErrorKind::badInput);
    }
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a raw key is 67 characters and names every byte") {
    const SecureBytes raw = must(rawKey(testKey()));
    REQUIRE(raw.size() == 67);
    CHECK(raw.text().starts_with("x'"));
    CHECK(raw.text().ends_with("'"));
    for (std::size_t i = 0; i < 32; ++i) {
        const auto byte = std::stoul(std::string(raw.text().substr(2 + 2 * i, 2)), nullptr, 16);
        CHECK(byte == std::to_integer<unsigned long>(testKey().data()[i]));
    }
}

TEST_CASE("a truncated file is damaged and stays as it is") {
    const TestFolder whole;
    makeDatabase(whole.file());
    const std::string content = contentOf(whole.file());
    REQUIRE(content.size() > 5 * 4096);
    REQUIRE(content.size() % 4096 == 0);
    for (const std::size_t length : {std::size_t{0}, std::size_t{1}, std::size_t{100}, std::size_t{4095}, std::size_t{4096},
                                     3 * std::size_t{4096}, content.size() - 4096, content.size() - 1}) {
        INFO("length " << length);
        const TestFolder folder;
        writeFile(folder.file(), std::string_view(content).substr(0, length));
        expectRefused(folder.file(), testKey(), ErrorKind::damaged, length > 0 && length % 4096 == 0 ? "unreadable" : "truncated");
    }
}

TEST_CASE("a foreign file is damaged and stays as it is") {
    const TestFolder folder;
    SECTION("a plain SQLite database") {
        sqlite3* plain = nullptr;
        REQUIRE(sqlite3_open(folder.file().c_str(), &plain) == SQLITE_OK);
        REQUIRE(sqlite3_exec(plain, "CREATE TABLE t (x); INSERT INTO t VALUES (1)", nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(plain);
        REQUIRE(contentOf(folder.file()).starts_with("SQLite format 3"));
    }
    SECTION("random bytes") {
        std::string noise(2 * 4096, '\0');
        SeededRandom(9).fill(std::as_writable_bytes(std::span(noise)));
        writeFile(folder.file(), noise);
    }
    SECTION("zeros") { writeFile(folder.file(), std::string(3 * 4096, '\0')); }
    expectRefused(folder.file(), testKey(), ErrorKind::damaged, "unreadable");
    expectRefused(folder.file(), testKey(), ErrorKind::damaged, "unreadable", true);
}

TEST_CASE("a database of a newer version is told apart and stays as it is") {
    const TestFolder folder;
    makeDatabase(folder.file());
    const MoreMigrations next{"CREATE TABLE later (rowid INTEGER PRIMARY KEY) STRICT"};
    {
        CHECK(Opening::open({.file = folder.file()}, testKey(), next.all()).has_value());
    }
    const std::string before = contentOf(folder.file());
    const auto opened = Store::open({.file = folder.file()}, testKey());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::newer);
    CHECK((contentOf(folder.file()) == before));
}

TEST_CASE("a database that has our key but is not ours is damaged") {
    const TestFolder folder;
    makeDatabase(folder.file());
    {
        auto store = must(Store::open({.file = folder.file()}, testKey()));
        must(store->write([](Connection& db) { return db.execute("PRAGMA application_id = 7"); }));
    }
    const std::string before = contentOf(folder.file());
    const auto opened = Store::open({.file = folder.file()}, testKey());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::damaged);
    CHECK(opened.error().facts.reason == "foreign");
    CHECK((contentOf(folder.file()) == before));
}

TEST_CASE("an enrolment that was cut off is finished by the next enrolment and by nobody else") {
    const TestFolder folder;
    {
        auto begun = must(openKeyed(folder.file(), Role::writer, true, must(rawKey(testKey()))));
        must(settle(*begun, Role::writer));
    }
    const auto opened = Store::open({.file = folder.file()}, testKey());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().facts.reason == "unfinished");
    CHECK(Store::open({.file = folder.file(), .mayCreate = true}, testKey()).has_value());
    CHECK(Store::open({.file = folder.file()}, testKey()).has_value());
}

TEST_CASE("a log left by a crash survives a wrong key, and the right one finds what is in it", "[H-081-b]") {
    TestStore store;
    must(store->write([](Connection& db) { return Settings(db).put("name", "in the log"); }));
    const TestFolder crashed;
    for (const auto& each : std::filesystem::directory_iterator(store.folder())) {
        std::filesystem::copy_file(each.path(), crashed.path() / each.path().filename());
    }
    REQUIRE(std::filesystem::file_size(crashed.path() / "store.db-wal") > 0);
    const std::string before = everythingIn(crashed.path());
    REQUIRE_FALSE(Store::open({.file = crashed.file()}, testKey(2)));
    CHECK((everythingIn(crashed.path()) == before));
    auto opened = must(Store::open({.file = crashed.file()}, testKey()));
    CHECK(must(opened->read([](Connection& db) { return Settings(db).get("name"); })) == "in the log");
}

TEST_CASE("a link in the place of the file is refused, and a folder that is one is not") {
    const TestFolder folder;
    std::filesystem::create_directory(folder.path() / "real");
    makeDatabase(folder.path() / "real" / "store.db");
    std::filesystem::create_directory_symlink(folder.path() / "real", folder.path() / "linked");
    CHECK(Store::open({.file = folder.path() / "linked" / "store.db"}, testKey()).has_value());
    std::filesystem::create_symlink(folder.path() / "real" / "store.db", folder.file());
    const auto opened = Store::open({.file = folder.file()}, testKey());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().facts.reason == "not-a-file");
}

TEST_CASE("the files are for the owner alone, and a closed store is one file") {
    TestStore store;
    must(store->write([](Connection& db) { return Settings(db).put("name", "value"); }));
    for (const auto& each : std::filesystem::directory_iterator(store.folder())) {
        INFO(each.path());
        struct stat status{};
        REQUIRE(stat(each.path().c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
    }
    store.close();
    const auto count = std::distance(std::filesystem::directory_iterator(store.folder()), {});
    CHECK(count == 1);
}

TEST_CASE("nothing that was written stands in the files in clear") {
    TestStore store;
    const std::string canary = "canary-7f3a9c";
    must(store->write([&](Connection& db) { return Settings(db).put(canary, canary); }));
    const std::string open = everythingIn(store.folder());
    store.close();
    CHECK(open.find(canary) == std::string::npos);
    CHECK(everythingIn(store.folder()).find(canary) == std::string::npos);
    CHECK(everythingIn(store.folder()).find("SQLite format 3") == std::string::npos);
}

TEST_CASE("every setting of the open sequence holds") {
    TestStore store;
    const std::map<std::string, std::string> shared{{"cipher_memory_security", "1"},
                                                    {"cipher_page_size", "4096"},
                                                    {"cipher_hmac_algorithm", "HMAC_SHA512"},
                                                    {"cipher_use_hmac", "1"},
                                                    {"cipher_plaintext_header_size", "0"},
                                                    {"temp_store", "2"},
                                                    {"foreign_keys", "1"},
                                                    {"trusted_schema", "0"},
                                                    {"cell_size_check", "1"},
                                                    {"mmap_size", "0"},
                                                    {"journal_mode", "wal"}};
    std::map<std::string, std::string> writers{{"synchronous", "2"},
                                               {"fullfsync", "1"},
                                               {"checkpoint_fullfsync", "1"},
                                               {"wal_autocheckpoint", "1000"},
                                               {"journal_size_limit", "8388608"},
                                               {"secure_delete", "1"},
                                               {"query_only", "0"}};
    writers.insert(shared.begin(), shared.end());
    std::map<std::string, std::string> readers{{"query_only", "1"}, {"wal_autocheckpoint", "0"}};
    readers.insert(shared.begin(), shared.end());
    const auto check = [](const std::map<std::string, std::string>& wanted) {
        return [&](Connection& db) -> Result<> {
            for (const auto& [what, value] : wanted) {
                INFO(what);
                CHECK(pragma(db, what) == value);
            }
            sqlite3* handle = db.parts().db;
            int on = 0;
            CHECK(sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, -1, &on) == SQLITE_OK);
            CHECK(on == 1);
            CHECK(sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, -1) == 32 * 1024 * 1024);
            CHECK(sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, -1) == 1024 * 1024);
            CHECK(sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, -1) == 0);
            return {};
        };
    };
    must(store->write(check(writers)));
    // Elsewhere than at home a read has a connection of its own; the checks wait for it, so one thread is in Catch2.
    must(std::async(std::launch::async, [&] { return store->read(check(readers)); }).get());
}

TEST_CASE("another process at work on the file is busy, not damage") {
    TestStore store;
    auto other = must(openKeyed(store.file(), Role::writer, false, must(rawKey(testKey()))));
    must(other->execute("BEGIN IMMEDIATE"));
    const auto written = store->write([](Connection& db) { return Settings(db).put("name", "value"); });
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == ErrorKind::busy);
    must(other->execute("ROLLBACK"));
    CHECK(store->write([](Connection& db) { return Settings(db).put("name", "value"); }).has_value());
}

TEST_CASE("a migration keeps an encrypted copy until the next start that does not migrate") {
    const TestFolder folder;
    makeDatabase(folder.file());
    const std::string original = contentOf(folder.file());
    const MoreMigrations next{"CREATE TABLE later (rowid INTEGER PRIMARY KEY, x TEXT) STRICT", "INSERT INTO later (x) VALUES ('a;b')"};
    const auto copy = folder.path() / ("store.db.before-" + std::to_string(next.all().back().number));
    {
        auto store = must(Opening::open({.file = folder.file()}, testKey(), next.all()));
        REQUIRE(std::filesystem::exists(copy));
        CHECK((contentOf(copy) == original));
        struct stat status{};
        REQUIRE(stat(copy.c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
        CHECK(must(store->read([](Connection& db) { return Settings(db).get("name 7"); })) == std::string(500, 'v'));
        const auto version = store->read([](Connection& db) { return fileState(db); });
        CHECK(must(version).version == next.all().back().number);
    }
    CHECK(std::filesystem::exists(copy));
    {
        CHECK(Opening::open({.file = folder.file()}, testKey(), next.all()).has_value());
    }
    CHECK_FALSE(std::filesystem::exists(copy));
}

TEST_CASE("a migration that fails changes nothing, and one before it stays done") {
    const TestFolder folder;
    makeDatabase(folder.file());
    const std::int64_t released = releasedMigrations().back().number;
    const MoreMigrations broken{"CREATE TABLE later (rowid INTEGER PRIMARY KEY) STRICT",
                                "CREATE TABLE half (rowid INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)"};
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto opened = Opening::open({.file = folder.file()}, testKey(), broken.all());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == ErrorKind::damaged);
        CHECK(opened.error().facts.reason == "migration");
    }
    const MoreMigrations first{"CREATE TABLE later (rowid INTEGER PRIMARY KEY) STRICT"};
    auto store = must(Opening::open({.file = folder.file()}, testKey(), first.all()));
    must(store->read([&](Connection& db) -> Result<> {
        CHECK(must(fileState(db)).version == released + 1);
        CHECK(must(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'later'").step()));
        CHECK_FALSE(must(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").step()));
        CHECK(must(Settings(db).get("name 7")) == std::string(500, 'v'));
        return {};
    }));
}

TEST_CASE("the released migrations are numbered without a gap, and every table keeps a rowid") {
    std::int64_t expected = 1;
    for (const Migration& each : releasedMigrations()) CHECK(each.number == expected++);
    TestStore store;
    must(store->read([](Connection& db) -> Result<> {
        // Without a rowid the update hook would say nothing of it.
        CHECK_FALSE(must(db.prepare("SELECT 1 FROM pragma_table_list WHERE wr = 1").step()));
        return {};
    }));
}

TEST_CASE("verify finds a healthy database healthy and a changed byte damaged") {
    TestStore store;
    must(store->write([](Connection& db) -> Result<> {
        for (int i = 0; i < 200; ++i) must(Settings(db).put("name " + std::to_string(i), std::string(500, 'v')));
        return {};
    }));
    {
        const auto health = must(store->verify());
        CHECK(health.cipherIntact);
        CHECK(health.structureIntact);
        CHECK(health.findings.empty());
    }
    store.close();
    std::string content = contentOf(store.file());
    content[content.size() - 3000] = static_cast<char>(content[content.size() - 3000] ^ 1);
    const TestFolder changed;
    writeFile(changed.file(), content);
    auto opened = must(Store::open({.file = changed.file()}, testKey()));
    const auto health = must(opened->verify());
    CHECK_FALSE(health.cipherIntact);
    CHECK_FALSE(health.findings.empty());
}
