#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "generate.h"
#include "store/care_circle.h"
#include "store/outbox.h"
#include "store/sessions.h"
#include "test_store.h"

using namespace trellis;
using namespace trellis::store;
using namespace trellis::store::test;
using namespace std::chrono_literals;

namespace {

const Instant kNow = std::chrono::sys_days{std::chrono::year{2026} / 11 / 25} + 15h;

Session sessionAt(const std::string& id, Instant start) {
    Session session;
    session.id = {id};
    session.kind = SessionKind::group;
    session.status = SessionStatus::booked;
    session.start = start;
    session.end = start + 90min;
    session.place = Place{.id = "room-4", .name = "Room 4", .address = "", .phone = ""};
    return session;
}

std::vector<std::string> idsOf(const std::vector<SessionWithAnswer>& sessions) {
    std::vector<std::string> ids;
    for (const auto& each : sessions) ids.push_back(each.session.id.value);
    return ids;
}

// A body for write() that always ends well.
template <class Body>
auto in(Body body) {
    return [=](Connection& db) mutable -> Result<> {
        body(db);
        return {};
    };
}

}  // namespace

TEST_CASE("a session comes back as the clinic told it") {
    TestStore store;
    Generate make(21);
    std::vector<Session> kept;
    must(store->write([&](Connection& db) -> Result<> {
        for (int round = 0; round < 80; ++round) {
            kept.push_back(make.session());
            must(Sessions(db).put(kept.back(), kNow));
        }
        return {};
    }));
    store.reopen();
    must(store->read([&](Connection& db) -> Result<> {
        for (const Session& each : kept) {
            const auto found = must(Sessions(db).find(each.id));
            REQUIRE(found);
            CHECK(found->session == each);
            CHECK_FALSE(found->answer);
        }
        CHECK(must(Sessions(db).all()).size() == kept.size());
        CHECK(must(Sessions(db).find({"nobody"})) == std::nullopt);
        return {};
    }));
    must(store->write([&](Connection& db) { return Sessions(db).remove(kept[0].id); }));
    CHECK(must(store->read([&](Connection& db) { return Sessions(db).find(kept[0].id); })) == std::nullopt);
}

TEST_CASE("a span holds what begins in it, by start") {
    TestStore store;
    must(store->write(in([](Connection& db) {
        Sessions sessions(db);
        must(sessions.put(sessionAt("c", kNow + 2h), kNow));
        must(sessions.put(sessionAt("b", kNow + 1h), kNow));
        must(sessions.put(sessionAt("a", kNow + 1h), kNow));
        must(sessions.put(sessionAt("end", kNow + 3h), kNow));
        must(sessions.put(sessionAt("before", kNow - 1ms), kNow));
        must(sessions.put(sessionAt("first", kNow), kNow));
        Session open = sessionAt("open", kNow);
        open.start = std::nullopt;
        must(sessions.put(open, kNow));
        CHECK(idsOf(must(sessions.between(kNow, kNow + 3h))) == std::vector<std::string>{"first", "a", "b", "c"});
    })));
}

TEST_CASE("next is the first that is neither over nor cancelled") {
    TestStore store;
    must(store->write(in([](Connection& db) {
        Sessions sessions(db);
        CHECK(must(sessions.next(kNow)) == std::nullopt);
        must(sessions.put(sessionAt("over", kNow - 2h), kNow));
        Session cancelled = sessionAt("cancelled", kNow + 10min);
        cancelled.status = SessionStatus::cancelled;
        must(sessions.put(cancelled, kNow));
        CHECK(must(sessions.next(kNow)) == std::nullopt);
        must(sessions.put(sessionAt("tomorrow", kNow + 24h), kNow));
        CHECK(must(sessions.next(kNow)).value().session.id.value == "tomorrow");
        must(sessions.put(sessionAt("running", kNow - 30min), kNow));
        CHECK(must(sessions.next(kNow)).value().session.id.value == "running");
        CHECK(must(sessions.next(kNow + 61min)).value().session.id.value == "tomorrow");
    })));
}

TEST_CASE("a moved session keeps the first plan and counts the moves") {
    TestStore store;
    must(store->write(in([](Connection& db) {
        Sessions sessions(db);
        Session session = sessionAt("s", kNow + 24h);
        const auto former = [&] { return must(sessions.find(session.id)).value().session.former; };
        must(sessions.put(session, kNow));
        CHECK_FALSE(former());
        must(sessions.put(session, kNow + 1h));  // pulled again
        CHECK_FALSE(former());
        session.title = "Another title";
        session.place->name = "Room 4, ground floor";  // the same room under a better name
        must(sessions.put(session, kNow + 1h));
        CHECK_FALSE(former());

        FormerPlan expected{
            .start = kNow + 24h, .end = kNow + 24h + 90min, .place = "Room 4, ground floor", .changedAt = kNow + 2h, .changes = 1};
        session.start = kNow + 26h;
        session.end = kNow + 26h + 90min;
        must(sessions.put(session, kNow + 2h));
        CHECK(former() == expected);

        session.place = Place{.id = "room-9", .name = "Room 9", .address = "", .phone = ""};
        must(sessions.put(session, kNow + 3h));
        expected.changes = 2;
        expected.changedAt = kNow + 3h;
        CHECK(former() == expected);

        must(sessions.put(session, kNow + 4h));  // pulled again
        CHECK(former() == expected);

        session.end = *session.end + 30min;
        must(sessions.put(session, kNow + 5h));
        CHECK(former()->changes == 3);
    })));
}

TEST_CASE("what the clinic had left out and now says is no move") {
    TestStore store;
    must(store->write(in([](Connection& db) {
        Sessions sessions(db);
        Session session = sessionAt("s", kNow + 24h);
        session.end = std::nullopt;
        session.place = std::nullopt;
        must(sessions.put(session, kNow));
        must(sessions.put(sessionAt("s", kNow + 24h), kNow));
        CHECK_FALSE(must(sessions.find({"s"})).value().session.former);
        session.place = std::nullopt;  // a place that is taken away is one
        must(sessions.put(session, kNow));
        CHECK(must(sessions.find({"s"})).value().session.former.value().place == "Room 4");
    })));
}

TEST_CASE("a place that has been read fills the sessions that name it") {
    TestStore store;
    must(store->write(in([](Connection& db) {
        Sessions sessions(db);
        CareCircle circle(db);
        must(sessions.put(sessionAt("s", kNow), kNow));
        const Place full{.id = "room-4", .name = "Riverbend Clinic, Room 4", .address = "12 Mill Lane", .phone = "555-0100"};
        must(circle.put(full));
        CHECK(must(sessions.find({"s"})).value().session.place == full);
        must(circle.put(Place{.id = "room-4", .name = "", .address = "12 Mill Lane", .phone = ""}));
        CHECK(must(sessions.find({"s"})).value().session.place ==
              Place{.id = "room-4", .name = "Room 4", .address = "12 Mill Lane", .phone = ""});
        must(circle.remove("Location", "room-4"));
        CHECK(must(sessions.find({"s"})).value().session.place == Place{.id = "room-4", .name = "Room 4", .address = "", .phone = ""});
    })));
}

TEST_CASE("an answer comes back with where it stands") {
    TestStore store;
    must(store->write(in([](Connection& db) {
        Sessions sessions(db);
        Outbox outbox(db);
        const Session session = sessionAt("s", kNow);
        must(sessions.put(session, kNow));
        SessionAnswer answer{
            .answer = Answer::askedToMove, .reason = "ride", .note = "After 5?", .at = kNow, .delivery = Delivery::atClinic};
        must(sessions.putAnswer(session.id, answer, "response"));
        const auto found = [&] { return must(sessions.find(session.id)).value(); };
        CHECK(found().answer == answer);
        CHECK_FALSE(found().answerOutdated);

        Operation response;
        response.id = {"op-1"};
        response.type = "AppointmentResponse";
        response.localId = "response";
        response.sequence = must(outbox.add(response));
        const std::vector<std::pair<OperationState, Delivery>> stands{{OperationState::queued, Delivery::onDevice},
                                                                      {OperationState::blocked, Delivery::onDevice},
                                                                      {OperationState::sending, Delivery::sending},
                                                                      {OperationState::verify, Delivery::sending},
                                                                      {OperationState::quarantined, Delivery::needsLook}};
        for (const auto& [state, expected] : stands) {
            response.state = state;
            must(outbox.update(response));
            CHECK(found().answer.value().delivery == expected);
        }
        // The wish to move is not with the clinic before its Task is.
        must(outbox.remove(response.sequence));
        CHECK(found().answer.value().delivery == Delivery::atClinic);
        Operation task;
        task.id = {"op-2"};
        task.type = "Task";
        task.localId = "task";
        task.subject = "Appointment/s";
        must(outbox.add(task));
        CHECK(found().answer.value().delivery == Delivery::onDevice);

        must(sessions.markAnswerOutdated(session.id, true));
        CHECK(found().answerOutdated);
        CHECK(found().answer.value().delivery == Delivery::needsLook);
        must(sessions.putAnswer(session.id, answer, "response"));  // a new answer is to what holds now
        CHECK_FALSE(found().answerOutdated);

        // A session that the server takes away and gives back finds its answer again.
        must(sessions.remove(session.id));
        must(sessions.put(session, kNow));
        CHECK(found().answer.has_value());
        must(sessions.removeAnswer(session.id));
        CHECK_FALSE(found().answer);
    })));
}
