#include "crash_flows.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <sstream>

#include "store/check_ins.h"
#include "store/outbox.h"
#include "store/resources.h"

namespace trellis::store::test {

namespace {

constexpr auto kType = "QuestionnaireResponse";

constexpr auto kReportSize = static_cast<ssize_t>(sizeof(int));

std::string idOf(int number) { return "a-" + std::to_string(number); }
std::string serverIdOf(int number) { return "s-" + std::to_string(number); }

// About as long as a real one, and different for each entry.
std::string bodyOf(int number) {
    return "{\"id\":\"" + idOf(number) + "\",\"text\":\"" + std::string(1400, static_cast<char>('a' + number % 26)) + "\"}";
}

void copyFolder(const std::filesystem::path& from, const std::filesystem::path& to) {
    for (const auto& each : std::filesystem::directory_iterator(from)) std::filesystem::copy_file(each.path(), to / each.path().filename());
}

}  // namespace

Result<> saveEntry(Store& store, int number) {
    return store.write([&](Connection& db) -> Result<> {
        CheckIn checkIn;
        checkIn.id = {idOf(number)};
        checkIn.answers.mood = 1 + number % 5;
        checkIn.answers.note = "Note of entry " + std::to_string(number);
        checkIn.day = Day{std::chrono::year{2026}, std::chrono::November, std::chrono::day{25}};
        if (auto done = CheckIns(db).put(checkIn); !done) return done;
        Resource resource;
        resource.type = kType;
        resource.id = idOf(number);
        resource.currentRaw = bodyOf(number);
        resource.state = ResourceState::dirty;
        if (auto done = Resources(db).put(resource); !done) return done;
        Operation operation;
        operation.id = {"op-" + std::to_string(number)};
        operation.type = kType;
        operation.localId = idOf(number);
        operation.payload = bodyOf(number);
        return Outbox(db).add(operation).transform([](std::int64_t) {});
    });
}

Result<> acknowledgeEntry(Store& store, int number) {
    return store.write([&](Connection& db) -> Result<> {
        Outbox outbox(db);
        const auto operation = outbox.find({"op-" + std::to_string(number)});
        if (!operation) return fail(operation.error());
        if (!*operation) return fail(ErrorKind::badInput);
        Acknowledged row;
        row.id = (*operation)->id;
        row.type = kType;
        row.serverId = serverIdOf(number);
        row.version = "1";
        if (auto done = outbox.acknowledge(row); !done) return done;
        if (auto done = outbox.mapId(kType, idOf(number), serverIdOf(number)); !done) return done;
        Resource resource;
        resource.type = kType;
        resource.id = idOf(number);
        resource.baseRaw = bodyOf(number);
        resource.baseVersion = "1";
        if (auto done = Resources(db).put(resource); !done) return done;
        return outbox.remove((*operation)->sequence);
    });
}

Result<Entry> lookAt(Store& store, int number) {
    return store.read([&](Connection& db) -> Result<Entry> {
        const auto checkIn = CheckIns(db).find({idOf(number)});
        if (!checkIn) return fail(checkIn.error());
        const auto resource = Resources(db).find(kType, idOf(number));
        if (!resource) return fail(resource.error());
        const auto operation = Outbox(db).find({"op-" + std::to_string(number)});
        if (!operation) return fail(operation.error());
        const auto acked = Outbox(db).acknowledged({"op-" + std::to_string(number)});
        if (!acked) return fail(acked.error());
        const auto mapped = Outbox(db).serverId(kType, idOf(number));
        if (!mapped) return fail(mapped.error());
        const bool based = *resource && !(*resource)->baseRaw.empty();
        Entry entry;
        entry.typed = *checkIn && (*checkIn)->answers.note == "Note of entry " + std::to_string(number);
        entry.resource = *resource && (*resource)->current() == bodyOf(number);
        entry.outbox = operation->has_value() && (*operation)->payload == bodyOf(number);
        entry.acked = acked->has_value() && mapped->has_value() && based;
        // A part of an acknowledgement without the rest of it makes the entry neither whole nor absent.
        if (acked->has_value() != mapped->has_value() || acked->has_value() != based) entry.typed = false;
        return entry;
    });
}

void makeDatabase(const std::filesystem::path& file, int saved) {
    auto store = must(Store::open({.file = file, .mayCreate = true}, testKey()));
    for (int i = 0; i < saved; ++i) must(saveEntry(*store, i));
}

Run runInChild(const Flow& flow, const std::filesystem::path& file, Trouble trouble) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("pipe");
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("fork");
    if (child == 0) {
        close(ends[0]);
        const rlimit none{};
        setrlimit(RLIMIT_CORE, &none);
        int status = 0;
        try {
            const CrashVfs vfs(trouble);
            flow(file, [&](int entry) {
                if (write(ends[1], &entry, sizeof entry) != kReportSize) _exit(3);
            });
            // The count comes last, marked as such.
            const int count = -1 - static_cast<int>(vfs.operations());
            if (write(ends[1], &count, sizeof count) != kReportSize) status = 3;
        } catch (...) {
            status = 2;
        }
        _exit(status);  // without the parent's destructors and exit handlers
    }
    close(ends[1]);
    Run run;
    for (int entry = 0; read(ends[0], &entry, sizeof entry) == kReportSize;) run.reported.insert(entry);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    run.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    if (!run.killed && (!WIFEXITED(status) || WEXITSTATUS(status) != 0)) throw std::runtime_error("the flow failed without a crash");
    return run;
}

std::int64_t operationsOf(const Flow& flow, const std::filesystem::path& file) {
    const Run counted = runInChild(flow, file, {});
    return -1 - std::int64_t{*counted.reported.begin()};
}

std::string Tally::text() const {
    std::ostringstream all;
    all << cases << " cases, " << killed << " killed, " << acknowledged << " acknowledged; lost " << lost << ", half " << half
        << ", unopenable " << unopenable << ", alarms " << alarms << " (before a checkpoint " << rawAlarms << ") " << firstTrouble;
    return all.str();
}

namespace {

void examine(const Sweep& sweep, const Run& crashed, const std::filesystem::path& file, std::int64_t at, Tally& tally) {
    const auto trouble = [&](std::int64_t& count, const std::string& what) {
        ++count;
        if (tally.firstTrouble.empty()) tally.firstTrouble = "op " + std::to_string(at) + ": " + what;
    };
    if (sweep.look) {
        if (const std::string wrong = sweep.look(file); !wrong.empty()) trouble(tally.half, wrong);
    }
    auto opened = Opening::open({.file = file, .mayCreate = false}, testKey(), sweep.migrations);
    if (!opened) return trouble(tally.unopenable, opened.error().facts.reason);
    Store& store = **opened;
    {
        // As a hasty check would do it. Counted only, to show why verify() does not.
        const auto raw = store.write([](Connection& db) -> Result<bool> { return db.prepare("PRAGMA cipher_integrity_check").step(); });
        if (raw && *raw) ++tally.rawAlarms;
    }
    const auto health = store.verify();
    if (!health)
        trouble(tally.alarms, "verify: " + health.error().facts.reason);
    else if (!health->cipherIntact || !health->structureIntact)
        trouble(tally.alarms, health->findings.empty() ? "" : health->findings.front());

    for (int i = 0; i < sweep.entries; ++i) {
        const bool wasThere = i < sweep.before;
        const bool reported = crashed.reported.contains(i);
        tally.acknowledged += reported;
        const auto entry = lookAt(store, i);
        if (!entry) {
            trouble(tally.half, "entry unreadable: " + entry.error().facts.reason);
            continue;
        }
        const bool promised = sweep.reportsAcknowledged ? entry->acked : !entry->isAbsent();
        if ((reported && !promised) || (wasThere && entry->isAbsent())) trouble(tally.lost, "entry " + std::to_string(i));
        if (!entry->isWhole() && !entry->isAbsent()) trouble(tally.half, "entry " + std::to_string(i));
    }
    // And life goes on: the next entry can be saved.
    if (!saveEntry(store, 1000)) trouble(tally.unopenable, "cannot save");
}

}  // namespace

Tally run(const Sweep& sweep) {
    const TestFolder original;
    makeDatabase(original.file(), sweep.before);
    std::int64_t operations = 0;
    {
        const TestFolder folder;
        copyFolder(original.path(), folder.path());
        operations = operationsOf(sweep.flow, folder.file());
    }
    Tally tally;
    // Two beyond the last: these are not killed, and must be found whole all the same.
    for (std::int64_t at = 0; at < operations + 2; at += sweep.stride) {
        const TestFolder folder;
        copyFolder(original.path(), folder.path());
        const Run crashed = runInChild(sweep.flow, folder.file(), {.kind = sweep.kind, .at = at});
        ++tally.cases;
        tally.killed += crashed.killed;
        examine(sweep, crashed, folder.file(), at, tally);
    }
    return tally;
}

}  // namespace trellis::store::test
