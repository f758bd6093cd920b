#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "streams.h"
#include "upkeep_record.h"
#include "world.h"

using namespace trellis;
using namespace trellis::test;
using namespace std::chrono_literals;
using Kind = MemoryServer::Kind;
using Fate = World::Fate;
using store::OperationState;

namespace {

std::string observation(const std::string& id, const std::string& note = "n") {
    return World::response("Observation", id, "by-clinic-" + id, note);
}

// So many of the clinic's, all older than the overlap.
void fill(World& world, int count) {
    for (int i = 0; i < count; ++i) {
        const auto id = "o" + std::to_string(100 + i);
        world.server.keep("Observation", id, observation(id), world.clock.now() - 48h + std::chrono::seconds{i});
    }
}

bool isHere(const World& world, const std::string& type, const std::string& id) { return world.ledger->resources.contains({type, id}); }

std::optional<sync::Absence> absence(const World& world, const std::string& type, const std::string& id) {
    const auto found = world.ledger->gone.find({type, id});
    return found == world.ledger->gone.end() ? std::nullopt : std::optional{found->second};
}

std::ptrdiff_t asked(const World& world, std::string_view part) {
    return std::ranges::count_if(world.server.log, [&](const auto& request) { return request.url.find(part) != std::string::npos; });
}

std::size_t live(const World& world, const std::string& operation) {
    const auto copies = world.server.withOperation(operation);
    return static_cast<std::size_t>(
        std::ranges::count_if(copies, [](const auto& each) { return each.raw.find("entered-in-error") == std::string::npos; }));
}

}  // namespace

TEST_CASE("a week later everything is compared by id and version, and what was missed comes") {
    World world;
    fill(world, 30);
    (void)world.sync();
    // It appears with a time that has long gone by: no overlap finds it.
    world.server.keep("Observation", "missed", observation("missed"), world.clock.now() - 100h);
    world.advance(25h);
    (void)world.sync();
    CHECK_FALSE(isHere(world, "Observation", "missed"));
    CHECK(asked(world, "_elements=") == 0);
    world.advance(6 * 24h);
    world.server.log.clear();
    const auto report = world.sync();
    CHECK_FALSE(report->error);
    CHECK(isHere(world, "Observation", "missed"));
    CHECK(asked(world, "_elements=id,meta") == static_cast<std::ptrdiff_t>(sync::streams().size()));
    // Once, and what is the same on both sides is not read again.
    CHECK(asked(world, "/Goal?") == 2);
    world.server.log.clear();
    (void)world.sync();
    CHECK(world.server.log.size() == sync::streams().size());
}

TEST_CASE("a server that does not know _elements is swept in full") {
    World world;
    fill(world, 3);
    (void)world.sync();
    world.server.knowsElements = false;
    world.server.keep("Observation", "missed", observation("missed"), world.clock.now() - 100h);
    world.advance(8 * 24h);
    const auto report = world.sync();
    CHECK_FALSE(report->error);
    CHECK(isHere(world, "Observation", "missed"));
}

TEST_CASE("what another person's pull left in quarantine is no reason to read everything again") {
    World world;
    fill(world, 3);
    world.server.keep("Observation", "theirs", World::response("Observation", "theirs", "x", "n", "robin"), world.clock.now() - 48h);
    (void)world.sync();
    world.advance(8 * 24h);
    world.server.log.clear();
    (void)world.sync();
    CHECK(asked(world, "/Observation?") == 2);  // the daily pass and the sweep
}

TEST_CASE("a server that tells its deletes is asked for them once a day") {
    World world{Kind::putCreates};
    fill(world, 30);
    (void)world.sync();
    world.advance(1h);
    world.server.remove("Observation", "o105");
    world.server.remove("Observation", "unknown-here");
    (void)world.sync();
    CHECK(asked(world, "/_history") == 0);
    world.advance(24h);
    const auto report = world.sync();
    CHECK_FALSE(report->error);
    CHECK(absence(world, "Observation", "o105") == sync::Absence::removed);
    CHECK(world.ledger->gone.size() == 1);
    CHECK(asked(world, "/Observation/_history?_since=") == 1);
    (void)world.sync();
    CHECK(asked(world, "/Observation/_history?_since=") == 1);
}

TEST_CASE("an entry with work in the outbox is never taken away") {
    World world{Kind::putCreates};
    const auto op = world.checkIn("mine");
    const auto local = world.ledger->find(op)->localId;
    (void)world.sync();
    world.advance(25h);
    world.server.remove("QuestionnaireResponse", local);
    world.edit(op, local, "edited", "1");
    world.ledger->outbox.front().state = OperationState::quarantined;
    (void)world.sync();
    CHECK(world.ledger->gone.empty());
}

TEST_CASE("without a history, what is absent twice and cannot be found is no longer shown, and comes back when it is shown") {
    World world{Kind::postOnly};
    fill(world, 30);
    (void)world.sync();
    world.server.remove("Observation", "o105");
    world.advance(8 * 24h);
    (void)world.sync();
    CHECK(world.ledger->gone.empty());
    CHECK(world.ledger->upkeepState.absent.size() == 1);
    world.advance(9min);
    (void)world.sync();
    CHECK(world.ledger->gone.empty());  // too soon to be the second look
    world.advance(1min);
    world.server.log.clear();
    (void)world.sync();
    CHECK(absence(world, "Observation", "o105") == sync::Absence::hidden);
    CHECK(isHere(world, "Observation", "o105"));  // the copy stays
    CHECK(asked(world, "_elements=") == 1);       // only its type is looked at again
    CHECK(world.ledger->upkeepState.absent.empty());
    world.server.keep("Observation", "o105", observation("o105"), world.clock.now() - 48h);
    world.advance(8 * 24h);
    (void)world.sync();
    CHECK(world.ledger->gone.empty());
}

TEST_CASE("an index that lags behind takes nothing away") {
    World world{Kind::postOnly};
    fill(world, 30);
    (void)world.sync();
    const auto kept = *world.server.find("Observation", "o105");
    world.server.remove("Observation", "o105");
    world.advance(8 * 24h);
    (void)world.sync();
    world.advance(10min);
    // The search still does not show it, but it is there under its id.
    world.fate = [&](const sync::HttpRequest& request, int) {
        if (request.url.ends_with("/Observation/o105")) world.server.keepBytes("Observation", "o105", kept.raw);
        return Fate::arrives;
    };
    (void)world.sync();
    CHECK(world.ledger->gone.empty());
}

TEST_CASE("too many gone at once is a mistake, and nothing is taken away", "[H-072-a]") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    const int count = GENERATE(5, 6);
    World world{kind};
    fill(world, 30);
    (void)world.sync();
    world.advance(1h);
    for (int i = 0; i < count; ++i) world.server.remove("Observation", "o" + std::to_string(110 + i));
    world.advance(8 * 24h);
    auto report = world.sync();
    world.advance(10min);
    const auto later = world.sync();
    if (count == 5) {
        CHECK(world.ledger->gone.size() == 5);
        CHECK(report->vanished == 0);
    } else {
        CHECK(world.ledger->gone.empty());
        CHECK(report->vanished > 0);
    }
    CHECK_FALSE(later->error);
}

TEST_CASE("a server that was set back gets what it lost again, once, and everything is read anew") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    World world{kind};
    fill(world, 5);
    const auto before = world.checkIn("before");
    (void)world.sync();
    world.advance(1h);
    const auto backup = world.server.backup();
    const auto answer = world.checkIn("answer", {}, "AppointmentResponse");
    const auto task = world.checkIn("move", answer, "Task");
    const auto entry = world.checkIn("after");
    (void)world.sync();
    world.advance(1h);
    const bool pulledSince = GENERATE(true, false);
    if (pulledSince) (void)world.sync();
    world.server.restore(*backup);
    CHECK(world.server.withOperation(entry).empty());
    // The clinic goes on working before this device comes back.
    world.advance(10min);
    world.server.keep("Observation", "new", observation("new"));
    const auto report = world.sync();
    CHECK_FALSE(report->error);
    CHECK(report->resent == 3);
    CHECK(world.ledger->upkeepState.epoch == 1);
    CHECK_FALSE(world.ledger->upkeepState.suspectSince);
    for (const auto& op : {before, entry, answer, task}) CHECK(world.server.withOperation(op).size() == 1);
    CHECK(world.ledger->outbox.empty());
    CHECK(isHere(world, "Observation", "new"));
    world.advance(10min);
    const auto idle = world.sync();
    CHECK(idle->resent == 0);
    CHECK(world.ledger->upkeepState.epoch == 1);
}

TEST_CASE("an entry that the set-back server has in an older version is sent again over what the clinic made of it since") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    World world{kind};
    const auto op = world.checkIn("first");
    const auto local = world.ledger->find(op)->localId;
    (void)world.sync();
    world.advance(1h);
    (void)world.sync();
    const auto backup = world.server.backup();
    const auto id = world.server.withOperation(op).front().id;
    world.edit(op, local, "second", world.server.withOperation(op).front().version);
    (void)world.sync();
    REQUIRE(world.ledger->outbox.empty());
    world.advance(1h);
    world.server.restore(*backup);
    const auto report = world.sync();
    CHECK(report->resent == 1);
    CHECK(world.ledger->upkeepState.epoch == 1);
    world.advance(10s);
    (void)world.sync();
    REQUIRE(world.server.withOperation(op).size() == 1);
    CHECK(world.server.find("QuestionnaireResponse", id)->raw.find("second") != std::string::npos);
    CHECK(world.ledger->outbox.empty());
}

TEST_CASE("a change that waits for an entry which the set-back server lost makes it anew with the newest words") {
    World world{GENERATE(Kind::putCreates, Kind::postOnly)};
    fill(world, 5);
    (void)world.sync();
    const auto backup = world.server.backup();
    const auto op = world.checkIn("first");
    const auto local = world.ledger->find(op)->localId;
    (void)world.sync();
    world.advance(1h);
    const auto version = world.server.withOperation(op).front().version;
    world.server.restore(*backup);
    world.edit(op, local, "second", version);
    (void)world.sync();
    REQUIRE(world.server.withOperation(op).size() == 1);
    CHECK(world.server.withOperation(op).front().raw.find("second") != std::string::npos);
    CHECK(world.ledger->outbox.empty());
}

TEST_CASE("an entry of ours that the clinic removed is not sent again") {
    World world{GENERATE(Kind::putCreates, Kind::postOnly)};
    fill(world, 5);
    const auto op = world.checkIn("mine");
    (void)world.sync();
    world.advance(1h);
    world.server.keep("Goal", "g", R"({"resourceType":"Goal","subject":{"reference":"Patient/rowan"},"description":{"text":"x"}})");
    (void)world.sync();
    world.advance(1h);
    world.server.remove("QuestionnaireResponse", world.server.withOperation(op).front().id);
    for (int i = 0; i < 3; ++i) {
        const auto report = world.sync();
        CHECK(report->resent == 0);
        world.advance(11min);
    }
    CHECK(world.server.withOperation(op).empty());
    CHECK(world.ledger->upkeepState.epoch == 0);
    CHECK_FALSE(world.ledger->upkeepState.suspectSince);
    CHECK(world.ledger->gone.size() == 1);
}

TEST_CASE("a suspicion that could not be looked into is looked into next time, whatever happens in between") {
    const Fate what = GENERATE(Fate::killedBefore, Fate::killedAfter, Fate::lostBefore, Fate::errorBefore, Fate::busy);
    for (int at = 0; at < 60; ++at) {
        INFO("request " << at);
        World world{at % 2 == 0 ? Kind::putCreates : Kind::postOnly};
        fill(world, 5);
        (void)world.sync();
        const auto backup = world.server.backup();
        const auto op = world.checkIn("after");
        (void)world.sync();
        world.advance(1h);
        world.server.restore(*backup);
        const int first = world.requests;
        world.fate = [&](const auto&, int index) { return index == first + at ? what : Fate::arrives; };
        for (int i = 0; i < 5; ++i) {
            (void)world.sync();
            world.advance(6min);
        }
        CHECK(world.server.withOperation(op).size() == 1);
        CHECK(world.ledger->outbox.empty());
    }
}

TEST_CASE("an older version than the one that is known is not shown, and nothing is concluded from a reader that lags") {
    World world;
    world.server.keep("Observation", "o", observation("o", "older"));
    const auto older = *world.server.find("Observation", "o");
    world.advance(1min);
    world.server.keep("Observation", "o", observation("o", "newer"));
    const auto newer = *world.server.find("Observation", "o");
    (void)world.sync();
    CHECK(world.ledger->resources.at({"Observation", "o"}).raw.find("newer") != std::string::npos);
    world.server.keepBytes("Observation", "o", older.raw);  // a copy of the server that is behind answers once
    int answered = 0;
    world.fate = [&](const sync::HttpRequest& request, int) {
        if (request.url.find("/Observation?") != std::string::npos && answered++ == 1)
            world.server.keepBytes("Observation", "o", newer.raw);
        return Fate::arrives;
    };
    (void)world.sync();
    CHECK(world.ledger->resources.at({"Observation", "o"}).raw.find("newer") != std::string::npos);
    CHECK(world.ledger->upkeepState.epoch == 0);
}

TEST_CASE("a second copy of an entry, made by a race on the server, is withdrawn and the acknowledged one stays") {
    World world{Kind::postOnly};
    world.server.honoursIfNoneExist = GENERATE(true, false);
    int creates = 0;
    world.server.racesOnCreate = [&] { return creates++ == 0; };
    const auto op = world.checkIn("hello");
    // The answer is lost or not: the one that stays is the one that was read, or the oldest.
    const bool lost = GENERATE(true, false);
    world.fate = [&](const sync::HttpRequest& request, int) {
        return lost && request.method == "POST" && creates == 0 ? Fate::lostAfter : Fate::arrives;
    };
    (void)world.sync();
    world.advance(10s);
    (void)world.sync();
    CHECK(world.server.withOperation(op).size() == 2);
    CHECK(live(world, op) == 1);
    CHECK(world.server.find("QuestionnaireResponse", world.ledger->acked.at(op))->raw.find("entered-in-error") == std::string::npos);
    CHECK(world.ledger->outbox.empty());
    CHECK(world.ledger->upkeepState.duplicates.empty());
    world.server.log.clear();
    (void)world.sync();
    CHECK(world.server.log.size() == sync::streams().size());
}

TEST_CASE("what is looked after survives being written down") {
    sync::UpkeepState state;
    CHECK(sync::readUpkeepState(sync::written(state)) == state);
    state.sweptAt = parseInstant("2026-11-25T12:00:00.123Z");
    state.deletesAt = parseInstant("2026-11-24T12:00:00Z");
    state.knownUntil = parseInstant("2026-11-22T12:00:00Z");
    state.suspectSince = parseInstant("2026-11-23T12:00:00Z");
    state.historyTypes = {"Goal", "Task"};
    state.absent = {{"Goal/g-1", *state.sweptAt}, {"Task/t.2", *state.deletesAt}};
    state.duplicates = {"Task/0d1c"};
    state.epoch = 3;
    CHECK(sync::readUpkeepState(sync::written(state)) == state);
    CHECK(sync::readUpkeepState(sync::written(state) + "later 12\nnonsense\n") == state);
}
