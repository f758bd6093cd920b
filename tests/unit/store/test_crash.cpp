#include <catch2/catch_test_macros.hpp>

#include "crash_flows.h"
#include "store/outbox.h"

// A child process is killed at each write, sync, truncation and deletion of what it does. Whatever it reported as done
// must be there, whole, when the database is opened again; and nothing may take a healthy database for a damaged one.

using namespace trellis;
using namespace trellis::store;
using namespace trellis::store::test;

namespace {

std::unique_ptr<Store> openThere(const std::filesystem::path& file, std::span<const Migration> migrations = releasedMigrations()) {
    return must(Opening::open({.file = file, .mayCreate = false}, testKey(), migrations));
}

// In pages; few, so that a short run has SQLite's own checkpoints on its way.
void checkpointEvery(Store& store, int pages) {
    must(store.write([=](Connection& db) { return db.execute("PRAGMA wal_autocheckpoint = " + std::to_string(pages)); }));
}

// Opens, saves, closes.
Flow saving(int before, int count) {
    return [=](const std::filesystem::path& file, const Report& report) {
        const auto store = openThere(file);
        if (count > 10) checkpointEvery(*store, 100);
        for (int i = before; i < before + count; ++i) {
            must(saveEntry(*store, i));
            report(i);
        }
    };
}

Flow acknowledging(int count) {
    return [=](const std::filesystem::path& file, const Report& report) {
        const auto store = openThere(file);
        if (count > 10) checkpointEvery(*store, 100);
        for (int i = 0; i < count; ++i) {
            must(acknowledgeEntry(*store, i));
            report(i);
        }
    };
}

const MoreMigrations& nextRelease() {
    static const MoreMigrations migrations{
        "ALTER TABLE check_in ADD COLUMN shade TEXT NOT NULL DEFAULT ''; UPDATE check_in SET shade = note || mood;",
        "CREATE TABLE shade (rowid INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT; INSERT INTO shade (text) SELECT shade FROM "
        "check_in;",
    };
    return migrations;
}

Flow migrating(int entries) {
    return [=](const std::filesystem::path& file, const Report& report) {
        const auto store = openThere(file, nextRelease().all());
        for (int i = 0; i < entries; ++i) report(i);
    };
}

// Once a migration has begun to change the database, the copy beside it must be whole and as it was before.
std::string lookAtCopy(const std::filesystem::path& file, int entries) {
    const std::int64_t released = releasedMigrations().back().number;
    {
        const auto state =
            openKeyed(file, Role::writer, false, must(rawKey(testKey()))).and_then([](const auto& db) { return fileState(*db); });
        if (!state) return "cannot look at the version";
        if (state->version == released) return {};
    }
    std::filesystem::path copy = file;
    copy += ".before-" + std::to_string(nextRelease().all().back().number);
    if (!std::filesystem::exists(copy)) return "migrated without a copy";
    const TestFolder aside;
    std::filesystem::copy_file(copy, aside.file());
    const auto opened = Store::open({.file = aside.file(), .mayCreate = false}, testKey());
    if (!opened) return "the copy does not open";
    for (int i = 0; i < entries; ++i) {
        const auto entry = lookAt(**opened, i);
        if (!entry || !entry->isWhole()) return "the copy lacks an entry";
    }
    return {};
}

Tally expectClean(const Sweep& sweep) {
    const Tally tally = run(sweep);
    INFO(tally.text());
    CHECK(tally.killed >= tally.cases - 2);
    CHECK(tally.killed > 0);
    CHECK(tally.acknowledged > 0);
    CHECK(tally.lost == 0);
    CHECK(tally.half == 0);
    CHECK(tally.unopenable == 0);
    CHECK(tally.alarms == 0);
    return tally;
}

Sweep saveSweep(int count, Trouble::Kind kind, std::int64_t stride = 1) {
    return {.flow = saving(2, count), .before = 2, .entries = 2 + count, .kind = kind, .stride = stride};
}

Sweep acknowledgeSweep(int count, Trouble::Kind kind, std::int64_t stride = 1) {
    return {.flow = acknowledging(count), .before = count, .entries = count, .kind = kind, .stride = stride, .reportsAcknowledged = true};
}

Sweep migrationSweep(int entries, Trouble::Kind kind, std::int64_t stride = 1) {
    return {.flow = migrating(entries),
            .before = entries,
            .entries = entries,
            .migrations = nextRelease().all(),
            .kind = kind,
            .stride = stride,
            .look = [=](const std::filesystem::path& file) { return lookAtCopy(file, entries); }};
}

}  // namespace

TEST_CASE("a kill at any moment of saving loses nothing that was acknowledged", "[crash]") {
    expectClean(saveSweep(2, Trouble::Kind::kill));
    // The cipher check cries wolf over a torn checkpoint, which is why verify() makes a new one first.
    CHECK(expectClean(saveSweep(2, Trouble::Kind::torn)).rawAlarms > 0);
}

TEST_CASE("a kill at any moment of a sync's acknowledgement leaves the operation in the outbox or acknowledged", "[crash]") {
    expectClean(acknowledgeSweep(2, Trouble::Kind::kill));
    expectClean(acknowledgeSweep(2, Trouble::Kind::torn));
}

TEST_CASE("a kill at any moment of a migration leaves the old version or the new one, and a copy of the old", "[crash]") {
    expectClean(migrationSweep(4, Trouble::Kind::kill));
    expectClean(migrationSweep(4, Trouble::Kind::torn));
}

TEST_CASE("the sweep finds an entry that is acknowledged before it is committed", "[crash]") {
    Sweep sweep = saveSweep(3, Trouble::Kind::kill, 3);
    sweep.flow = [](const std::filesystem::path& file, const Report& report) {
        const auto store = openThere(file);
        for (int i = 2; i < 5; ++i) {
            report(i);
            must(saveEntry(*store, i));
        }
    };
    const Tally tally = run(sweep);
    INFO(tally.text());
    CHECK(tally.lost > 0);
}

TEST_CASE("the sweep finds an acknowledgement in two transactions", "[crash]") {
    Sweep sweep = acknowledgeSweep(2, Trouble::Kind::kill);
    sweep.flow = [](const std::filesystem::path& file, const Report& report) {
        const auto store = openThere(file);
        for (int i = 0; i < 2; ++i) {
            must(store->write([&](Connection& db) { return Outbox(db).remove(i + 1); }));
            must(store->write([&](Connection& db) -> Result<> {
                Acknowledged row;
                row.id = {"op-" + std::to_string(i)};
                row.type = "QuestionnaireResponse";
                return Outbox(db).acknowledge(row);
            }));
            report(i);
        }
    };
    const Tally tally = run(sweep);
    INFO(tally.text());
    CHECK(tally.half > 0);
}

TEST_CASE("a kill at every operation of a long run loses nothing", "[.slow][crash-full]") {
    for (const auto kind : {Trouble::Kind::kill, Trouble::Kind::torn}) {
        expectClean(saveSweep(30, kind));
        expectClean(acknowledgeSweep(30, kind));
        expectClean(migrationSweep(60, kind));
    }
}
