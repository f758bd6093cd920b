#include <catch2/catch_test_macros.hpp>

#include "crash_flows.h"
#include "store/settings.h"

// A file system that fails: full, or with errors, at each operation of what the store does.

using namespace trellis;
using namespace trellis::store;
using namespace trellis::store::test;

namespace {

constexpr int kBefore = 2;
constexpr int kEntries = 4;

// Saves entries until the first failure; gives how many were acknowledged, or what went wrong.
Result<int> saveSome(const std::filesystem::path& file) {
    const auto store = Store::open({.file = file, .mayCreate = false}, testKey());
    if (!store) return fail(store.error());
    for (int i = kBefore; i < kEntries; ++i) {
        if (auto saved = saveEntry(**store, i); !saved) {
            // The store still serves, if only to read.
            if (!lookAt(**store, 0)) return fail(ErrorKind::damaged, {.subject = "test", .reason = "cannot read on"});
            // What failed is not there in part; what went before is.
            for (int k = 0; k < kEntries; ++k) {
                const auto entry = lookAt(**store, k);
                if (!entry || (k < i ? !entry->isWhole() : !entry->isAbsent()))
                    return fail(ErrorKind::damaged, {.subject = "test", .reason = "half"});
            }
            return fail(saved.error());
        }
    }
    return kEntries;
}

void sweep(Trouble::Kind kind, bool lasting, ErrorKind expected, std::int64_t stride = 1) {
    const TestFolder original;
    makeDatabase(original.file(), kBefore);
    const std::string content = contentOf(original.file());
    std::int64_t operations = 0;
    {
        const TestFolder folder;
        writeFile(folder.file(), content);
        const CrashVfs vfs;
        must(saveSome(folder.file()));
        operations = vfs.operations();
    }
    REQUIRE(operations > 20);
    int failures = 0;
    for (std::int64_t at = 0; at < operations; at += stride) {
        INFO("operation " << at << " of " << operations);
        const TestFolder folder;
        writeFile(folder.file(), content);
        {
            const CrashVfs vfs({.kind = kind, .at = at, .lasting = lasting});
            const auto saved = saveSome(folder.file());
            if (!saved) {
                ++failures;
                CHECK(name(saved.error().kind) == name(expected));
                CHECK(saved.error().facts.subject == "store.db");
            }
        }
        // When there is room again, all that was acknowledged is whole and the rest can be saved.
        auto store = Store::open({.file = folder.file(), .mayCreate = false}, testKey());
        REQUIRE(store);
        for (int i = 0; i < kEntries; ++i) {
            const auto entry = must(lookAt(**store, i));
            CHECK((entry.isWhole() || entry.isAbsent()));
            if (i < kBefore) CHECK(entry.isWhole());
            if (entry.isAbsent()) must(saveEntry(**store, i));
        }
        const auto health = must((*store)->verify());
        CHECK(health.cipherIntact);
        CHECK(health.structureIntact);
    }
    // Not all: a failed checkpoint at the end loses nothing and is nobody's business.
    CHECK(failures > 5);
}

}  // namespace

TEST_CASE("a full disk is told as such at each write, loses nothing, and passes") {
    sweep(Trouble::Kind::diskFull, false, ErrorKind::diskFull);
    sweep(Trouble::Kind::diskFull, true, ErrorKind::diskFull, 3);
}

TEST_CASE("an input or output error at any operation loses nothing") { sweep(Trouble::Kind::ioError, false, ErrorKind::damaged); }

TEST_CASE("a disk that is full when a migration wants its copy leaves the database as it is") {
    const TestFolder folder;
    makeDatabase(folder.file(), 3);
    const MoreMigrations next{"CREATE TABLE later (rowid INTEGER PRIMARY KEY) STRICT"};
    const std::string before = everythingIn(folder.path());
    {
        CrashVfs vfs({.kind = Trouble::Kind::diskFull, .at = 0, .lasting = true});
        const auto opened = Opening::open({.file = folder.file()}, testKey(), next.all());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == ErrorKind::diskFull);
    }
    auto store = must(Store::open({.file = folder.file()}, testKey()));
    for (int i = 0; i < 3; ++i) CHECK(must(lookAt(*store, i)).isWhole());
    store.reset();
    CHECK((everythingIn(folder.path()) == before));
}

TEST_CASE("a save is one sync of the log") {
    const TestFolder folder;
    makeDatabase(folder.file(), 1);
    CrashVfs vfs;
    auto store = must(Store::open({.file = folder.file()}, testKey()));
    must(saveEntry(*store, 1));  // begins the log
    for (int i = 2; i < 6; ++i) {
        vfs.set({});
        must(saveEntry(*store, i));
        CHECK(vfs.syncs() == 1);
    }
    store.reset();
}
