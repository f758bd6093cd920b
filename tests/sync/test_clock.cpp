// The server's clock is heard in each answer. Nothing that matters is decided by the device's.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "world.h"

using namespace trellis;
using namespace trellis::test;
using namespace std::chrono_literals;
using Kind = MemoryServer::Kind;
using Fate = World::Fate;

namespace {

bool isWrite(const sync::HttpRequest& request) { return request.method != "GET"; }

auto writesThere(const World& world) { return std::ranges::count_if(world.server.log, isWrite); }

}  // namespace

TEST_CASE("a clock that is set is noticed with the next answer, not with the next day's reading of the server's abilities") {
    World world;
    (void)world.sync();
    world.advance(60s);
    (void)world.sync();
    CHECK(world.ledger->state.clockOffset == 0ms);
    world.server.log.clear();

    world.serverAhead = 1h;  // the person set the clock back
    world.advance(60s);
    (void)world.sync();
    CHECK(world.ledger->state.clockOffset == 1h);

    world.serverAhead = 0ms;  // and right again
    world.advance(60s);
    (void)world.sync();
    CHECK(world.ledger->state.clockOffset == 0ms);
    CHECK(std::ranges::none_of(world.server.log, [](const auto& each) { return each.url.ends_with("/metadata"); }));
}

TEST_CASE("a clock that wanders by less than a few seconds makes an idle sync write nothing") {
    World world;
    (void)world.sync();
    world.advance(60s);
    (void)world.sync();
    const int writes = world.ledger->writes;
    for (const auto ahead : {1'000ms, -4'000ms, 5'000ms, -5'000ms}) {
        world.serverAhead = ahead;
        world.advance(60s);
        (void)world.sync();
    }
    CHECK(world.ledger->writes == writes);
    world.serverAhead = 5'001ms;
    (void)world.sync();
    CHECK(world.ledger->writes == writes + 1);
    CHECK(world.ledger->state.clockOffset == 5'001ms);
}

TEST_CASE("an answer that took its time does not look like a clock that is wrong") {
    World world;
    (void)world.sync();
    world.advance(60s);
    (void)world.sync();
    const int writes = world.ledger->writes;
    // The server stamps what it sends, and the way back takes 40 s.
    for (auto& effect : world.engine->step(sync::Begin{})) {
        const auto* send = std::get_if<sync::Send>(&effect);
        if (!send) continue;
        auto answer = world.server.answer(send->request);
        answer.id = send->request.id;
        answer.serverDate = world.clock.now();
        world.clock.advance(40s);
        (void)world.engine->step(answer);
        break;
    }
    (void)world.engine->step(sync::Stop{});
    (void)world.sync();
    CHECK(world.ledger->state.clockOffset == 0ms);
    CHECK(world.ledger->writes == writes);
}

TEST_CASE("a clock that is corrected while the device starts anew does not cut the wait of a change in doubt short") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    const auto wrongBy =
        GENERATE(std::chrono::hours{-1}, std::chrono::hours{1}, std::chrono::hours{24 * 400}, std::chrono::hours{-24 * 400});
    World world{kind};
    world.clock.jumpTo(world.clock.now() + wrongBy);
    world.serverAhead = -wrongBy;
    (void)world.sync();
    const auto op = world.checkIn("hello");
    world.fate = [met = false](const sync::HttpRequest& request, int) mutable {
        if (met || !isWrite(request)) return Fate::arrives;
        met = true;
        return Fate::killedBefore;
    };
    (void)world.sync();
    REQUIRE(world.ledger->find(op));
    world.clock.jumpTo(world.clock.now() - wrongBy);
    world.serverAhead = 0ms;
    world.clock.reboot();
    world.restart();

    const auto needed = kind == Kind::postOnly ? 210s : 150s;
    (void)world.sync();
    world.advance(needed - 1ms);
    (void)world.sync();
    CHECK(writesThere(world) == 0);
    world.advance(1ms);
    (void)world.sync();
    CHECK(writesThere(world) == 1);
    CHECK(world.server.withOperation(op).size() == 1);
}
