#include "base/time.h"
#include "fhir/json.h"
#include "fhir/mappers.h"
#include "outgoing.h"
#include "store/care_circle.h"
#include "store/outbox.h"
#include "store/resources.h"
#include "store/sessions.h"
#include "test_world.h"

using namespace trellis;
using namespace trellis::test;

namespace {

Session meeting(std::string id, std::string_view start, SessionStatus status = SessionStatus::booked) {
    Session session;
    session.id = SessionId{std::move(id)};
    session.kind = SessionKind::group;
    session.status = status;
    session.title = "Skills group";
    session.start = parseInstant(start);
    session.end = *session.start + std::chrono::minutes{90};
    session.zone = "America/New_York";
    return session;
}

void giveSessions(TestDevice& device) {
    must(wait(device.profile->lock()));
    device.inDatabase([&](store::Connection& db) -> Result<> {
        store::Sessions sessions(db);
        for (const Session& each :
             {meeting("soon", "2026-11-25T16:00:00-05:00"), meeting("past", "2026-11-23T16:00:00-05:00"),
              meeting("off", "2026-11-27T16:00:00-05:00", SessionStatus::cancelled), meeting("next-week", "2026-12-02T16:00:00-05:00")}) {
            must(sessions.put(each, device.clock.now()));
        }
        return store::CareCircle(db).put(Programme{
            .title = "Twelve weeks", .start = Day{std::chrono::year{2026} / 11 / 2}, .end = Day{std::chrono::year{2027} / 1 / 24}});
    });
    device.open();
}

std::vector<std::string> waiting(TestDevice& device) {
    std::vector<std::string> what;
    for (const auto& entry : must(wait(device.profile->outbox()))) what.push_back(entry.what);
    return what;
}

}  // namespace

TEST_CASE("an answer is kept at once and waits to go") {
    TestDevice device;
    device.enrol();
    giveSessions(device);
    must(wait(device.profile->answerSession(SessionId{"soon"}, Answer::declined, "sick", "a cold")));
    const auto session = must(wait(device.profile->session(SessionId{"soon"})));
    REQUIRE(session.answer);
    CHECK(session.answer->answer == Answer::declined);
    CHECK(session.answer->note == "a cold");
    CHECK(session.answer->delivery == Delivery::onDevice);
    CHECK(waiting(device) == std::vector<std::string>{"session-answer"});
}

TEST_CASE("a change of mind before sending leaves one answer") {
    TestDevice device;
    device.enrol();
    giveSessions(device);
    must(wait(device.profile->answerSession(SessionId{"soon"}, Answer::askedToMove, "work", "later in the week?")));
    CHECK(waiting(device) == std::vector<std::string>{"session-answer", "move-request"});
    must(wait(device.profile->answerSession(SessionId{"soon"}, Answer::accepted, {}, {})));
    CHECK(waiting(device) == std::vector<std::string>{"session-answer"});
    CHECK_FALSE(must(wait(device.profile->exportFhir())).contains("later in the week?"));
    must(wait(device.profile->undoAnswer(SessionId{"soon"})));
    CHECK(waiting(device).empty());
    CHECK_FALSE(must(wait(device.profile->session(SessionId{"soon"}))).answer);
    CHECK(must(wait(device.profile->verify())).intact);
}

TEST_CASE("a request to move waits for the answer that it belongs to") {
    TestDevice device;
    device.enrol();
    giveSessions(device);
    must(wait(device.profile->answerSession(SessionId{"soon"}, Answer::askedToMove, {}, "please")));
    must(wait(device.profile->lock()));
    const auto all = must(device.database(device.profileFolder())->read([](store::Connection& db) { return store::Outbox(db).all(); }));
    REQUIRE(all.size() == 2);
    CHECK(all[0].type == "AppointmentResponse");
    CHECK(all[1].type == "Task");
    CHECK(all[1].dependsOn == all[0].id);
    CHECK(all[0].subject == "Appointment/soon");
    CHECK(all[1].subject == "Appointment/soon");
}

TEST_CASE("another answer after sending is a new version of the same response") {
    TestDevice device;
    device.enrol();
    giveSessions(device);
    must(wait(device.profile->answerSession(SessionId{"soon"}, Answer::declined, "sick", "a cold")));
    must(wait(device.profile->lock()));
    device.inDatabase([](store::Connection& db) -> Result<> {
        store::Outbox outbox(db);
        const auto sent = must(outbox.all()).at(0);
        auto resource = must(store::Resources(db).find(sent.type, sent.localId));
        resource->baseRaw = resource->currentRaw;
        resource->baseVersion = "v1";
        resource->currentRaw.clear();
        resource->state = store::ResourceState::clean;
        must(store::Resources(db).put(*resource));
        return outbox.remove(sent.sequence);
    });
    device.open();
    CHECK(wait(device.profile->undoAnswer(SessionId{"soon"})).error().facts.reason == "already-sent");
    must(wait(device.profile->answerSession(SessionId{"soon"}, Answer::accepted, {}, {})));
    must(wait(device.profile->lock()));
    const auto all = must(device.database(device.profileFolder())->read([](store::Connection& db) { return store::Outbox(db).all(); }));
    REQUIRE(all.size() == 1);
    CHECK(all[0].kind == store::OperationKind::update);
    CHECK(all[0].guardVersion == "v1");
    CHECK_FALSE(all[0].payload.contains("a cold"));
    CHECK(must(fhir::Document::parse(all[0].payload)).root()["participantStatus"].textOr("") == "accepted");
}

TEST_CASE("a session that takes no answer says why") {
    TestDevice device;
    device.enrol();
    giveSessions(device);
    const auto refusal = [&](const char* id, std::string note = {}) {
        return wait(device.profile->answerSession(SessionId{id}, Answer::accepted, {}, std::move(note))).error().facts.reason;
    };
    CHECK(refusal("nowhere") == "unknown-session");
    CHECK(refusal("past") == "over");
    CHECK(refusal("off") == "cancelled");
    CHECK(refusal("soon", std::string(kMaxNote + 1, 'x')) == "too-long");
    const auto odd = wait(device.profile->answerSession(SessionId{"soon"}, Answer::declined, "because", {}));
    CHECK(odd.error().facts.reason == "unknown-reason");
    CHECK(waiting(device).empty());
}

TEST_CASE("today knows the week of the program, what is next and this week's sessions") {
    TestDevice device;
    device.enrol();
    giveSessions(device);
    must(wait(device.profile->saveCheckIn(answers(3))));
    const auto today = must(wait(device.profile->today()));
    CHECK(today.day == Day{std::chrono::year{2026} / 11 / 25});
    CHECK(today.week == 4);
    CHECK(today.weeks == 12);
    REQUIRE(today.next);
    CHECK(today.next->session.id.value == "soon");
    std::vector<std::string> ids;
    for (const auto& each : today.thisWeek) ids.push_back(each.session.id.value);
    CHECK(ids == std::vector<std::string>{"past", "soon", "off"});
    CHECK(today.checkIns.size() == 1);
    CHECK(today.waiting == 1);
    CHECK(today.waitingSince == device.clock.now());
    CHECK(today.needsLook == 0);
}

TEST_CASE("a device on another continent still knows the clinic's zone, whose days a task is due on") {
    TestDevice device;
    device.enrol();
    device.zones.here = "Asia/Tokyo";
    CHECK(must(wait(device.profile->today())).clinicZone == "Asia/Tokyo");  // no session has named one yet
    giveSessions(device);
    const auto today = must(wait(device.profile->today()));
    CHECK(today.zone == "Asia/Tokyo");
    CHECK(today.clinicZone == "America/New_York");
}

TEST_CASE("today counts no week outside the program") {
    TestDevice device;
    device.enrol();
    giveSessions(device);
    device.clock.jumpTo(*parseInstant("2026-11-01T23:30:00-04:00"));
    CHECK_FALSE(must(wait(device.profile->today())).week);
    device.clock.jumpTo(*parseInstant("2026-11-02T00:30:00-05:00"));
    CHECK(must(wait(device.profile->today())).week == 1);
    device.clock.jumpTo(*parseInstant("2027-01-24T23:30:00-05:00"));
    CHECK(must(wait(device.profile->today())).week == 12);
    device.clock.jumpTo(*parseInstant("2027-01-25T00:30:00-05:00"));
    CHECK_FALSE(must(wait(device.profile->today())).week);
}

TEST_CASE("a change is laid over the clinic's version and leaves the rest to the byte") {
    const std::string base = R"({"resourceType":"AppointmentResponse","id":"9","meta":{"versionId":"2"},)"
                             R"( "odd" : [1.00, 0.250],"participantStatus":"declined","comment":"a cold"})";
    const std::string fresh = R"({"resourceType":"AppointmentResponse","id":"local","meta":{"source":"x"},"participantStatus":"accepted"})";
    const std::string laid = must(care::laidOver(base, fresh, {"comment"}));
    CHECK(laid == R"({"resourceType":"AppointmentResponse","id":"9","meta":{"versionId":"2"},)"
                  R"( "odd" : [1.00, 0.250],"participantStatus":"accepted"})");
}

TEST_CASE("zones know the odd ones of this world") {
    const care::SystemZones zones;
    using std::chrono::minutes;
    CHECK(zones.offset("America/New_York", *parseInstant("2026-11-25T12:00:00Z")) == minutes{-300});
    CHECK(zones.offset("America/New_York", *parseInstant("2026-07-25T12:00:00Z")) == minutes{-240});
    CHECK(zones.offset("Australia/Lord_Howe", *parseInstant("2026-01-10T12:00:00Z")) == minutes{660});
    CHECK(zones.offset("Australia/Lord_Howe", *parseInstant("2026-07-10T12:00:00Z")) == minutes{630});
    CHECK(zones.offset("Asia/Kathmandu", *parseInstant("2026-07-10T12:00:00Z")) == minutes{345});
    CHECK(zones.day("Pacific/Kiritimati", *parseInstant("2026-11-25T12:00:00Z")) == Day{std::chrono::year{2026} / 11 / 26});
    CHECK_FALSE(zones.knows("Mars/Olympus"));
    CHECK_FALSE(zones.knows(""));
    CHECK(zones.offset("Mars/Olympus", *parseInstant("2026-07-10T12:00:00Z")) == minutes{0});
}
