#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "device.h"
#include "references.h"
#include "store/care_circle.h"
#include "streams.h"

using namespace trellis;
using namespace trellis::test;
using namespace std::chrono_literals;
using store::OperationState;
using Fate = World::Fate;

TEST_CASE("a check-in goes out with its trend, and a sync after that finds nothing to do") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    Device device{kind};
    const auto id = device.world.random.uuid();
    const auto op = device.save(device.draft(id, "hello"));
    const auto report = device.world.sync();
    REQUIRE(report);
    CHECK_FALSE(report->error);
    CHECK(report->sent == 2);
    CHECK(device.outbox().empty());
    REQUIRE(device.world.server.withOperation(op).size() == 1);
    const auto trends = device.world.server.ofType("Observation");
    REQUIRE(trends.size() == 1);
    CHECK(fhir::operationIdentifier(trends.front().raw) == derivedUuid(op, "trend"));
    // It names the check-in by the id that the clinic gave it.
    CHECK(trends.front().raw.find("\"QuestionnaireResponse/" + device.world.server.withOperation(op).front().id + "\"") !=
          std::string::npos);
    CHECK(device.checkIn(id)->delivery == Delivery::atClinic);
    CHECK(device.checkIns().size() == 1);

    (void)device.world.sync();
    CHECK(device.checkIns().size() == 1);
    const auto size = std::filesystem::file_size(device.folder / "store.db-wal");
    device.commits = 0;
    device.world.server.log.clear();
    const auto idle = device.world.sync();
    CHECK_FALSE(idle->error);
    CHECK(device.commits == 0);
    CHECK(std::filesystem::file_size(device.folder / "store.db-wal") == size);
    CHECK(device.world.server.log.size() == sync::streams().size());
}

TEST_CASE("an edit is a new version of the same check-in and of the same trend") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    const bool afterSync = GENERATE(true, false);
    Device device{kind};
    const auto id = device.world.random.uuid();
    auto draft = device.draft(id, "hello");
    const auto op = device.save(draft);
    if (afterSync) (void)device.world.sync();
    device.world.advance(10s);
    draft.version = 2;
    draft.answers.mood = 5;
    (void)device.save(draft, OperationKind::update, op);
    for (int i = 0; i < 3 && !device.outbox().empty(); ++i) {
        CHECK_FALSE(device.world.sync()->error);
        device.world.advance(10s);
    }
    CHECK(device.outbox().empty());
    REQUIRE(device.world.server.ofType("QuestionnaireResponse").size() == 1);
    const auto trends = device.world.server.ofType("Observation");
    REQUIRE(trends.size() == 1);
    CHECK(trends.front().raw.find(R"("status":"amended")") != std::string::npos);
    CHECK(trends.front().raw.find(R"("valueInteger":5)") != std::string::npos);
    CHECK(device.checkIn(id)->answers.mood == 5);
    CHECK(device.checkIn(id)->version == 2);

    draft.version = 3;
    draft.withdrawn = true;
    (void)device.save(draft, OperationKind::update, op);
    (void)device.world.sync();
    CHECK(device.world.server.ofType("Observation").front().raw.find("entered-in-error") != std::string::npos);
    CHECK(device.checkIns().empty());
    const auto row = device.read([&](Connection& db) { return store::Resources{db}.find("QuestionnaireResponse", id); });
    CHECK(row->state == store::ResourceState::tombstone);
}

TEST_CASE("an entry that comes back before its acknowledgement does not stand here twice") {
    Device device{Kind::postOnly};
    const auto id = device.world.random.uuid();
    const auto op = device.save(device.draft(id, "hello"));
    // The clinic has it, the device does not know, and reading by identifier is out of order: the pull comes first.
    device.world.fate = [&](const sync::HttpRequest& request, int) {
        if (request.method == "POST") return Fate::errorAfter;
        return request.url.find("identifier=") != std::string::npos ? Fate::errorBefore : Fate::arrives;
    };
    (void)device.world.sync();
    CHECK(device.world.server.withOperation(op).size() == 1);
    CHECK(device.checkIns().size() == 1);
    REQUIRE(device.outbox().size() == 1);
    CHECK(device.outbox().front().state == OperationState::verify);
    device.world.fate = [](const auto&, int) { return Fate::arrives; };
    device.world.restart();
    (void)device.world.sync();
    CHECK(device.outbox().empty());
    CHECK(device.checkIns().size() == 1);
    CHECK(device.checkIn(id)->delivery == Delivery::atClinic);
}

TEST_CASE("exactly once through the real store, whichever write fails or whenever the process dies") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    const Fate what = GENERATE(Fate::killedBefore, Fate::killedAfter, Fate::lostAfter, Fate::late);
    for (int at = 0; at < 7; ++at) {
        INFO("request " << at);
        Device device{kind};
        device.world.server.honoursIfNoneExist = false;
        const auto op = device.save(device.draft(device.world.random.uuid(), "hello"));
        device.world.fate = [&](const auto&, int index) { return index == at ? what : Fate::arrives; };
        for (int i = 0; i < 6; ++i) {
            (void)device.world.sync();
            device.world.advance(60s);
        }
        CHECK(device.outbox().empty());
        CHECK(device.world.server.withOperation(op).size() == 1);
        CHECK(device.world.server.ofType("Observation").size() == 1);
    }
}

TEST_CASE("what another device of this person wrote is shown, and is not this device's") {
    Device device;
    auto there = device.draft("there", "from the tablet");
    device.world.server.keep("QuestionnaireResponse", "there",
                             fhir::writeCheckIn(there, device.by("op-there", "https://trellis.example/device/tablet")));
    (void)device.world.sync();
    REQUIRE(device.checkIn("there"));
    CHECK_FALSE(device.checkIn("there")->fromThisDevice);
    CHECK(device.checkIn("there")->answers.note == "from the tablet");
    const auto row = device.read([](Connection& db) { return store::Resources{db}.find("QuestionnaireResponse", "there"); });
    CHECK(row->origin == store::Origin::otherDevice);

    // This device, set up anew, knows its own.
    device.world.server.keep("QuestionnaireResponse", "mine", fhir::writeCheckIn(device.draft("mine", "from here"), device.by("op-mine")));
    (void)device.world.sync();
    CHECK(device.checkIn("mine")->fromThisDevice);
}

TEST_CASE("an answer to a session that moved is not sent, and the person is asked again") {
    Device device;
    device.world.server.keep("Appointment", "a1", World::session("rowan"));
    (void)device.world.sync();
    const auto op = device.answer("a1");
    device.world.server.keep("Appointment", "a1", World::session("rowan", "2026-11-26T17:00:00Z"));
    const auto report = device.world.sync();
    CHECK(report->needsLook == 1);
    CHECK(report->sent == 0);
    REQUIRE(device.outbox().size() == 1);
    CHECK(device.outbox().front().state == OperationState::quarantined);
    CHECK(device.outbox().front().lastIssue == "session-changed");
    CHECK(device.world.server.withOperation(op).empty());
    const auto session = device.read([](Connection& db) { return store::Sessions{db}.find({"a1"}); });
    CHECK(session->answerOutdated);
    CHECK(session->answer->delivery == Delivery::needsLook);
    REQUIRE(session->session.former);
    CHECK(session->session.former->start == parseInstant("2026-11-26T15:00:00Z"));
}

TEST_CASE("an answer to a session that stands is sent, and what the clinic notes on it takes nothing back") {
    Device device;
    device.world.server.keep("Appointment", "a1", World::session("rowan"));
    (void)device.world.sync();
    const auto op = device.answer("a1");
    device.world.server.keep("Appointment", "a1", fhir::applyEdits(World::session("rowan"), {{{"comment"}, "\"Room 4\""}}).value());
    const auto report = device.world.sync();
    CHECK(report->sent == 1);
    CHECK(device.world.server.withOperation(op).size() == 1);
    CHECK_FALSE(device.read([](Connection& db) { return store::Sessions{db}.find({"a1"}); })->answerOutdated);
}

TEST_CASE("a resource that its mapper cannot use is kept as it is") {
    Device device;
    device.world.server.keep(
        "QuestionnaireResponse", "q",
        R"({"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"https://other.example/q","subject":{"reference":"Patient/rowan"},"x":1.00})");
    device.world.server.keep("Encounter", "e",
                             R"({"resourceType":"Encounter","status":"finished","subject":{"reference":"Patient/rowan"}})");
    const auto report = device.world.sync();
    CHECK_FALSE(report->error);
    const auto row = device.read([](Connection& db) { return store::Resources{db}.find("QuestionnaireResponse", "q"); });
    REQUIRE(row);
    CHECK(row->baseRaw == device.world.server.find("QuestionnaireResponse", "q")->raw);
    CHECK(device.read([](Connection& db) { return store::Resources{db}.count("Encounter"); }) == 1);
    CHECK(device.checkIns().empty());
}

TEST_CASE("a goal that was entered in error is taken from sight and kept as a tombstone") {
    Device device;
    const auto goal = [](const std::string& status) {
        return R"({"resourceType":"Goal","lifecycleStatus":")" + status + R"(","status":")" + status +
               R"(","description":{"text":"Walk"},"subject":{"reference":"Patient/rowan"}})";
    };
    device.world.server.keep("Goal", "g", goal("active"));
    (void)device.world.sync();
    CHECK(device.read([](Connection& db) { return store::CareCircle{db}.goals(); }).size() == 1);
    device.world.server.keep("Goal", "g", goal("entered-in-error"));
    (void)device.world.sync();
    CHECK(device.read([](Connection& db) { return store::CareCircle{db}.goals(); }).empty());
    CHECK(device.read([](Connection& db) { return store::Resources{db}.find("Goal", "g"); })->state == store::ResourceState::tombstone);
}

TEST_CASE("references to local ids become the clinic's, and no other byte moves") {
    const std::string resource =
        R"({"resourceType":"Task", "id":"t","value":1.00,"focus":{"reference":"AppointmentResponse/l1"},"basedOn":[{"reference":"Task/l2","display":"AppointmentResponse/l1"}],"for":{"reference":"Patient/p"}})";
    const auto there =
        sync::withReferences(resource, [](const std::string& type, const std::string& id) -> Result<std::optional<std::string>> {
            return type == "AppointmentResponse" && id == "l1" ? std::optional<std::string>{"s1"} : std::nullopt;
        });
    CHECK(
        there ==
        R"({"resourceType":"Task", "id":"t","value":1.00,"focus":{"reference":"AppointmentResponse/s1"},"basedOn":[{"reference":"Task/l2","display":"AppointmentResponse/l1"}],"for":{"reference":"Patient/p"}})");
    CHECK(sync::withReferences(resource, [](const auto&, const auto&) -> Result<std::optional<std::string>> { return std::nullopt; }) ==
          resource);
}
