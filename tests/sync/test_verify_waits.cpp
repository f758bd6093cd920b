// How long a change in doubt waits before it is sent again. A request that a server took may still be carried out up to
// 120 s of transaction and 2 s of clock later (LinuxForHealth FHIR #2039), so nothing is sent a second time before 150 s
// are over; where two conditional creates may race, 60 s more. What is found there is acknowledged without any wait.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "world.h"

using namespace trellis;
using namespace trellis::test;
using namespace std::chrono_literals;
using Kind = MemoryServer::Kind;
using Fate = World::Fate;
using store::OperationState;

namespace {

bool isWrite(const sync::HttpRequest& request) { return request.method != "GET"; }

// The next write of this world meets `what`; all else arrives.
void spoilNextWrite(World& world, Fate what) {
    world.fate = [what, met = false](const sync::HttpRequest& request, int) mutable {
        if (met || !isWrite(request)) return Fate::arrives;
        met = true;
        return what;
    };
}

// Writes that the server has seen; one that never arrived is not among them.
auto writesThere(const World& world) { return std::ranges::count_if(world.server.log, isWrite); }

std::chrono::milliseconds waitFor(Kind kind) { return kind == Kind::postOnly ? 210s : 150s; }

}  // namespace

TEST_CASE("the waits are those of the protocol, unless a test says otherwise") {
    CHECK(sync::Config{}.zombieWait == 150s);
    CHECK(sync::Config{}.createGrace == 60s);
}

TEST_CASE("a create that is not there is sent again at 150 s, or at 210 s where creates may race, and not a millisecond before") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    const Fate what = GENERATE(Fate::lostBefore, Fate::errorBefore, Fate::killedBefore);
    World world{kind};
    (void)world.sync();
    const auto op = world.checkIn("hello");
    spoilNextWrite(world, what);
    (void)world.sync();
    // Whoever presses the button again and again makes it look, never send.
    for (const auto gone :
         {0ms, 1'000ms, 60'000ms, 149'999ms, waitFor(kind).count() > 150'000 ? 150'000ms : 149'999ms, waitFor(kind) - 1ms}) {
        const auto at = parseInstant("2026-11-25T12:00:00Z").value() + gone;
        if (at > world.clock.now()) world.advance(at - world.clock.now());
        const auto report = world.sync();
        INFO(gone.count() << " ms after it was sent");
        REQUIRE(report);
        CHECK(report->sent == 0);
        CHECK(report->waiting == 1);
        CHECK(writesThere(world) == 0);
        REQUIRE(world.ledger->find(op));
        CHECK(world.ledger->find(op)->state == OperationState::verify);
        CHECK(world.ledger->find(op)->lastIssue == "unconfirmed");
    }
    world.advance(1ms);
    CHECK(world.sync()->sent == 1);
    CHECK(writesThere(world) == 1);
    CHECK(world.server.withOperation(op).size() == 1);
}

TEST_CASE("an edit that did not arrive is guarded by its version, so 150 s are enough for both kinds of server") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    World world{kind};
    const auto op = world.checkIn("first");
    const auto local = world.ledger->find(op)->localId;
    (void)world.sync();
    const auto before = writesThere(world);
    world.advance(60s);  // one write for each resource in a while
    const auto edit =
        world.edit(op, local, "second", world.ledger->resources.at({"QuestionnaireResponse", world.ledger->acked.at(op)}).version);
    spoilNextWrite(world, Fate::errorBefore);
    (void)world.sync();
    REQUIRE(world.ledger->find(edit));
    REQUIRE(world.ledger->find(edit)->state == OperationState::verify);
    world.advance(150s - 1ms);
    (void)world.sync();
    CHECK(writesThere(world) == before);
    world.advance(1ms);
    (void)world.sync();
    CHECK(writesThere(world) == before + 1);
    CHECK(world.ledger->outbox.empty());
    CHECK(world.server.withOperation(op).front().raw.find("second") != std::string::npos);
}

TEST_CASE("a wake-up is asked for when the wait ends, and only then") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    World world{kind};
    (void)world.sync();
    (void)world.checkIn("hello");
    spoilNextWrite(world, Fate::lostBefore);
    const auto sent = world.clock.now();
    const auto report = world.sync();
    CHECK(report->nextTry == sent + waitFor(kind));
    CHECK(world.wakeAt == sent + waitFor(kind));
    world.advance(30s);
    CHECK(world.sync()->nextTry == sent + waitFor(kind));  // looking does not begin it anew
    world.advance(waitFor(kind) - 30s);
    CHECK(world.sync(sync::WakeUp{})->sent == 1);
}

TEST_CASE("what a 5xx hid, and what comes late, is acknowledged as soon as it is seen, without a second request") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    const Fate what = GENERATE(Fate::errorAfter, Fate::unavailable, Fate::lostAfter, Fate::late);
    World world{kind};
    world.server.honoursIfNoneExist = false;  // nothing but the wait stands between us and a double
    (void)world.sync();
    const auto op = world.checkIn("hello");
    spoilNextWrite(world, what);
    for (int i = 0; i < 13 && world.ledger->find(op); ++i) {
        (void)world.sync();
        world.advance(10s);
    }
    CHECK_FALSE(world.ledger->find(op));
    CHECK(writesThere(world) == 1);
    CHECK(world.server.withOperation(op).size() == 1);
}

TEST_CASE("a clock that is set forward or back neither shortens the wait nor keeps it from ending") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    const auto jump = GENERATE(std::chrono::hours{-24 * 400}, std::chrono::hours{-1}, std::chrono::hours{1}, std::chrono::hours{24 * 400});
    const bool restarted = GENERATE(true, false);
    World world{kind};
    (void)world.sync();
    const auto op = world.checkIn("hello");
    spoilNextWrite(world, Fate::lostBefore);
    (void)world.sync();
    world.clock.jumpTo(world.clock.now() + jump);
    if (restarted) world.restart();
    world.advance(waitFor(kind) - 1ms);
    (void)world.sync();
    CHECK(writesThere(world) == 0);
    world.advance(1ms);
    (void)world.sync();
    CHECK(writesThere(world) == 1);
    CHECK(world.server.withOperation(op).size() == 1);
}
