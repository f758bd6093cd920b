#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>
#include <iterator>

#include "device.h"
#include "store/care_circle.h"
#include "streams.h"

using namespace trellis;
using namespace trellis::test;
using namespace std::chrono_literals;
using Fate = World::Fate;

namespace {

std::string goal(const std::string& text) {
    return R"({"resourceType":"Goal","lifecycleStatus":"active","description":{"text":")" + text +
           R"("},"subject":{"reference":"Patient/rowan"}})";
}

// What stands in the database's files, byte for byte: an overwritten page shows where a size would not.
std::string onDisk(const Device& device) {
    std::string all;
    for (const char* name : {"store.db", "store.db-wal"}) {
        std::ifstream file{device.folder / name, std::ios::binary};
        all += digest(std::string{std::istreambuf_iterator<char>{file}, {}}) +
               std::to_string(std::filesystem::file_size(device.folder / name));
    }
    return all;
}

std::map<std::string, int> requestsByType(const MemoryServer& server) {
    std::map<std::string, int> out;
    for (const auto& request : server.log) {
        const auto path = request.url.substr(MemoryServer::kBase.size() + 1);
        ++out[path.substr(0, path.find_first_of("/?"))];
    }
    return out;
}

store::ResourceState stateOf(Device& device, const std::string& type, const std::string& id) {
    const auto row = device.read([&](Connection& db) { return store::Resources{db}.find(type, id); });
    REQUIRE(row);
    return row->state;
}

std::size_t goals(Device& device) {
    return device.read([](Connection& db) { return store::CareCircle{db}.goals(); }).size();
}

}  // namespace

TEST_CASE("a sync with nothing new makes one request for each type and leaves every file as it is") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    Device device{kind};
    MemoryServer& server = device.world.server;
    server.keep("Patient", "rowan", R"({"resourceType":"Patient"})");
    server.keep("Appointment", "a1", World::session("rowan"));
    server.keep("Goal", "g", goal("Walk"));
    server.keep("Goal", "theirs", R"({"resourceType":"Goal","subject":{"reference":"Patient/robin"}})");
    server.keepBytes("Observation", "bad", R"({"resourceType":"Observation","id":"bad","status":"final","status":"final"})");
    for (int i = 0; i < 60; ++i) {
        const auto id = "o" + std::to_string(i);
        server.keep("Observation", id, World::response("Observation", id, "by-clinic-" + id, "n"));
    }
    server.refusedTypes["Library"] = 403;
    server.maxPage = 1000;
    (void)device.save(device.draft(device.world.random.uuid(), "hello"));
    (void)device.world.sync();
    (void)device.world.sync();

    const auto before = onDisk(device);
    device.commits = 0;
    for (const auto wait : {0s, 60s, 900s, 1800s}) {
        device.world.advance(wait);
        server.log.clear();
        const auto report = device.world.sync(wait == 0s ? sync::Event{sync::Begin{}} : sync::Event{sync::WakeUp{}});
        CHECK_FALSE(report->error);
        CHECK(report->received == 0);
        const auto asked = requestsByType(server);
        CHECK(asked.size() == sync::streams().size() - 1);  // Library is not offered
        for (const auto& [type, count] : asked) {
            INFO(type);
            CHECK(count == 1);
        }
    }
    CHECK(onDisk(device) == before);
    CHECK(device.commits == 0);

    // The same look sees a single small write.
    server.keep("Goal", "g", goal("Walk more"));
    (void)device.world.sync();
    CHECK(onDisk(device) != before);
    CHECK(device.commits > 0);
}

TEST_CASE("a check-in that the clinic's server lost goes there again with its trend, under the same identifiers") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    Device device{kind};
    MemoryServer& server = device.world.server;
    server.keep("Goal", "g", goal("Walk"));
    (void)device.world.sync();
    device.world.advance(1h);
    const auto backup = server.backup();
    const auto id = device.world.random.uuid();
    const auto op = device.save(device.draft(id, "hello"));
    (void)device.world.sync();
    REQUIRE(server.ofType("Observation").size() == 1);
    device.world.advance(1h);
    server.restore(*backup);

    const auto report = device.world.sync();
    CHECK_FALSE(report->error);
    CHECK(report->resent == 2);
    CHECK(device.outbox().empty());
    REQUIRE(server.withOperation(op).size() == 1);
    REQUIRE(server.ofType("Observation").size() == 1);
    // The trend names the check-in by the id that it has now.
    const auto trend = server.ofType("Observation").front().raw;
    CHECK(trend.find("\"QuestionnaireResponse/" + server.withOperation(op).front().id + "\"") != std::string::npos);
    CHECK(fhir::operationIdentifier(trend) == derivedUuid(op, "trend"));
    CHECK(device.checkIn(id)->delivery == Delivery::atClinic);
    CHECK(device.checkIns().size() == 1);
    CHECK(stateOf(device, "QuestionnaireResponse", id) == store::ResourceState::clean);
    CHECK(device.read([](Connection& db) { return store::Resources{db}.count("QuestionnaireResponse"); }) == 1);

    device.world.advance(1h);
    CHECK(device.world.sync()->resent == 0);
    CHECK(server.withOperation(op).size() == 1);
}

TEST_CASE("an edit that the clinic's server lost goes again over what the clinic added") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    Device device{kind};
    MemoryServer& server = device.world.server;
    const auto id = device.world.random.uuid();
    auto draft = device.draft(id, "first words");
    const auto op = device.save(draft);
    (void)device.world.sync();
    device.world.advance(1h);
    const auto backup = server.backup();
    draft.version = 2;
    draft.answers.note = "other words";
    (void)device.save(draft, OperationKind::update, op);
    (void)device.world.sync();
    REQUIRE(device.outbox().empty());
    device.world.advance(1h);
    server.restore(*backup);
    const auto there = server.withOperation(op).front();
    CHECK(there.raw.find("first words") != std::string::npos);

    (void)device.world.sync();
    device.world.advance(10s);
    (void)device.world.sync();
    CHECK(device.outbox().empty());
    REQUIRE(server.withOperation(op).size() == 1);
    CHECK(server.withOperation(op).front().raw.find("other words") != std::string::npos);
    CHECK(device.checkIn(id)->answers.note == "other words");
    CHECK(device.checkIns().size() == 1);
}

TEST_CASE("a check-in that a race made twice stands here once, and its second copy is withdrawn without a trend") {
    Device device{Kind::postOnly};
    MemoryServer& server = device.world.server;
    int creates = 0;
    server.racesOnCreate = [&] { return creates++ == 0; };
    const auto id = device.world.random.uuid();
    const auto op = device.save(device.draft(id, "hello"));
    (void)device.world.sync();
    CHECK(device.checkIns().size() == 1);
    device.world.advance(10s);
    (void)device.world.sync();
    device.world.advance(10s);
    (void)device.world.sync();
    CHECK(device.outbox().empty());
    CHECK(device.checkIns().size() == 1);
    CHECK(device.checkIn(id)->answers.note == "hello");
    const auto copies = server.withOperation(op);
    REQUIRE(copies.size() == 2);
    CHECK(std::ranges::count_if(copies, [](const auto& each) { return each.raw.find("entered-in-error") != std::string::npos; }) == 1);
    CHECK(server.ofType("Observation").size() == 1);
}

TEST_CASE("a session that the clinic removed leaves the screens, and no late page brings it back") {
    Device device{Kind::putCreates};
    MemoryServer& server = device.world.server;
    server.keep("Appointment", "a1", World::session("rowan"));
    const auto page = server.find("Appointment", "a1")->raw;
    (void)device.world.sync();
    device.world.advance(1h);
    server.remove("Appointment", "a1");
    device.world.advance(24h);
    (void)device.world.sync();
    CHECK_FALSE(device.read([](Connection& db) { return store::Sessions{db}.find({"a1"}); }));
    CHECK(stateOf(device, "Appointment", "a1") == store::ResourceState::tombstone);
    server.keepBytes("Appointment", "a1", page);
    (void)device.world.sync();
    CHECK(stateOf(device, "Appointment", "a1") == store::ResourceState::tombstone);
}

TEST_CASE("a goal that is no longer shown is kept out of sight, and is seen again when it is shown again") {
    Device device{Kind::postOnly};
    MemoryServer& server = device.world.server;
    server.keep("Goal", "g", goal("Walk"));
    const auto shown = *server.find("Goal", "g");
    (void)device.world.sync();
    device.world.advance(8 * 24h);
    server.remove("Goal", "g");
    (void)device.world.sync();
    CHECK(goals(device) == 1);
    device.world.advance(10min);
    (void)device.world.sync();
    CHECK(goals(device) == 0);
    CHECK(stateOf(device, "Goal", "g") == store::ResourceState::hidden);
    server.keep("Goal", "g", shown.raw, shown.lastUpdated);  // in the version that was known
    device.world.advance(8 * 24h);
    (void)device.world.sync();
    CHECK(goals(device) == 1);
    CHECK(stateOf(device, "Goal", "g") == store::ResourceState::clean);
}
