#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <string>

#include "crash_vfs.h"
#include "test_store.h"

// What a person or the sync does, as a child process that is killed on the way, and what must hold afterwards.
namespace trellis::store::test {

// Tells the parent that the entry is saved, which a front end would tell the person.
using Report = std::function<void(int entry)>;

// A folder with a database in it → what to do there. Runs in the child.
using Flow = std::function<void(const std::filesystem::path& file, const Report& report)>;

struct Entry {
    bool typed = false;
    bool resource = false;
    bool outbox = false;
    bool acked = false;  // with its id mapped and its base in place

    [[nodiscard]] bool isWhole() const { return typed && resource && outbox != acked; }
    [[nodiscard]] bool isAbsent() const { return !typed && !resource && !outbox && !acked; }
};

// Entry `number` as a check-in: its typed row, its resource and its outbox row, in one transaction.
[[nodiscard]] Result<> saveEntry(Store& store, int number);
// The clinic has it: acked, id_map, the resource's base and the outbox row's removal, in one transaction.
[[nodiscard]] Result<> acknowledgeEntry(Store& store, int number);
[[nodiscard]] Result<Entry> lookAt(Store& store, int number);

// Makes a database with `saved` entries.
void makeDatabase(const std::filesystem::path& file, int saved);

struct Run {
    bool killed = false;
    std::set<int> reported;
};

// Runs the flow in a child process under that trouble.
[[nodiscard]] Run runInChild(const Flow& flow, const std::filesystem::path& file, Trouble trouble);
// How many operations the flow has from start to end.
[[nodiscard]] std::int64_t operationsOf(const Flow& flow, const std::filesystem::path& file);

struct Tally {
    std::int64_t cases = 0;
    std::int64_t killed = 0;
    std::int64_t acknowledged = 0;  // entries that were told to be saved, over all cases
    std::int64_t lost = 0;          // of these
    std::int64_t half = 0;          // entries of which only a part is there
    std::int64_t unopenable = 0;
    std::int64_t alarms = 0;     // verify() found something
    std::int64_t rawAlarms = 0;  // cipher_integrity_check straight after opening, before a checkpoint
    std::string firstTrouble;    // "op 17: …"

    [[nodiscard]] std::string text() const;
};

struct Sweep {
    Flow flow;
    int before = 0;   // entries in the database at the beginning
    int entries = 0;  // at most, in the end
    std::span<const Migration> migrations = releasedMigrations();
    Trouble::Kind kind = Trouble::Kind::kill;
    std::int64_t stride = 1;
    bool reportsAcknowledged = false;  // a report says that the clinic has it, rather than that it is saved
    // More that must hold of a folder after the crash, before it is opened again; empty if all is well.
    std::function<std::string(const std::filesystem::path& file)> look = {};
};

[[nodiscard]] Tally run(const Sweep& sweep);

}  // namespace trellis::store::test
