#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "world.h"

using namespace trellis;
using namespace trellis::test;
using Kind = MemoryServer::Kind;
using Fate = World::Fate;

// Every request of a whole story meets every fate once; whatever happens, each entry is at the clinic exactly once.
TEST_CASE("exactly once, whichever single request fails in whichever way", "[H-029-b]") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    const Fate what = GENERATE(Fate::neverSent, Fate::lostBefore, Fate::lostAfter, Fate::errorBefore, Fate::errorAfter, Fate::expiredToken,
                               Fate::busy, Fate::unavailable, Fate::killedBefore, Fate::killedAfter, Fate::late);
    const bool conditional = GENERATE(true, false);  // false: a server that does not honour ifNoneExist
    int total = 1000;
    for (int at = 0; at < total; ++at) {
        INFO("request " << at);
        World world{kind};
        world.server.honoursIfNoneExist = conditional;
        world.server.keep("Appointment", "a1", World::session("rowan"));
        std::vector<std::string> ops;
        ops.push_back(world.checkIn("one"));
        world.edit(ops.front(), world.ledger->find(ops.front())->localId, "one, edited", "");
        ops.push_back(world.checkIn("answer", {}, "AppointmentResponse"));
        ops.push_back(world.checkIn("move", ops.back(), "Task"));
        world.fate = [&](const auto&, int index) { return index == at ? what : Fate::arrives; };
        world.settle();
        if (at == 0) {
            // One clean run tells how many requests there are to spoil.
            World clean{kind};
            (void)clean.checkIn("one");
            total = world.requests;
        }
        CHECK(world.ledger->outbox.empty());
        for (const auto& op : ops) CHECK(world.server.withOperation(op).size() == 1);
        CHECK(world.server.withOperation(ops.front()).front().raw.find("one, edited") != std::string::npos);
    }
}

TEST_CASE("the ledger may fail at any write: nothing is doubled and nothing is lost") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    for (int at = 0; at < 60; ++at) {
        INFO("write " << at);
        World world{kind};
        world.server.honoursIfNoneExist = false;
        const auto op = world.checkIn("one");
        world.edit(op, world.ledger->find(op)->localId, "one, edited", "");
        int write = 0;
        world.ledger->onWrite = [&](std::string_view) -> Result<> {
            if (write++ == at) return fail(ErrorKind::diskFull);
            return {};
        };
        world.settle();
        CHECK(world.ledger->outbox.empty());
        REQUIRE(world.server.withOperation(op).size() == 1);
        CHECK(world.server.withOperation(op).front().raw.find("one, edited") != std::string::npos);
    }
}
