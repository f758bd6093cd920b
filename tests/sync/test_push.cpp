#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "retry.h"
#include "world.h"

using namespace trellis;
using namespace trellis::test;
using namespace std::chrono_literals;
using Kind = MemoryServer::Kind;
using Fate = World::Fate;
using store::OperationState;

namespace {

bool isWrite(const sync::HttpRequest& request) { return request.method != "GET"; }

// The n-th write of the world meets `what`; all else arrives.
auto nthWrite(int wanted, Fate what) {
    return [wanted, what, seen = 0](const sync::HttpRequest& request, int) mutable {
        if (!isWrite(request)) return Fate::arrives;
        return seen++ == wanted ? what : Fate::arrives;
    };
}

}  // namespace

TEST_CASE("a check-in saved offline is at the clinic once after a sync, in both modes") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    World world{kind};
    const auto op = world.checkIn("hello");
    const auto report = world.sync();
    REQUIRE(report);
    CHECK_FALSE(report->error);
    CHECK(report->sent == 1);
    CHECK(report->waiting == 0);
    CHECK(world.ledger->outbox.empty());
    REQUIRE(world.server.withOperation(op).size() == 1);
    CHECK(world.ledger->acked.at(op) == world.server.withOperation(op).front().id);
    const auto& write = *std::ranges::find_if(world.server.log, isWrite);
    if (kind == Kind::putCreates) {
        CHECK(write.method == "PUT");
        CHECK(sync::header(write.headers, "If-None-Match") == "*");
    } else {
        CHECK(write.method == "POST");
        CHECK(write.body.find(R"("ifNoneExist":"identifier=https://trellis.example/id/op%7C)" + op) != std::string::npos);
    }
}

TEST_CASE("a change is marked as sending before its request leaves") {
    World world;
    const auto op = world.checkIn("hello");
    bool seen = false;
    world.fate = [&](const sync::HttpRequest& request, int) {
        if (isWrite(request)) {
            seen = true;
            CHECK(world.ledger->find(op)->state == OperationState::sending);
            CHECK(world.ledger->find(op)->sentAt == world.clock.now());
        }
        return Fate::arrives;
    };
    (void)world.sync();
    CHECK(seen);
}

TEST_CASE("a child waits for its parent, and a refused parent keeps back only its children") {
    World world{Kind::postOnly};
    const auto parent = world.checkIn("parent", {}, "AppointmentResponse");
    const auto child = world.checkIn("child", parent, "Task");
    const auto other = world.checkIn("other");
    SECTION("both go, in order") {
        (void)world.sync();
        CHECK(world.ledger->outbox.empty());
        std::vector<std::string> order;
        for (const auto& request : world.server.log) {
            if (!isWrite(request)) continue;
            for (const auto& id : {parent, child, other}) {
                if (request.body.find("\"" + id + "\"") != std::string::npos) order.push_back(id);
            }
        }
        CHECK(order == std::vector{parent, child, other});
    }
    SECTION("the parent is not accepted") {
        world.server.refusedWrites["AppointmentResponse"] = 422;
        const auto report = world.sync();
        CHECK(report->sent == 1);
        CHECK(report->needsLook == 1);
        CHECK(report->waiting == 1);
        CHECK_FALSE(report->nextTry);
        CHECK(world.ledger->find(parent)->lastIssue == "not-accepted");
        CHECK(world.ledger->find(child)->state == OperationState::queued);
        CHECK(world.server.withOperation(other).size() == 1);
        CHECK(world.server.withOperation(child).empty());
    }
}

TEST_CASE("a lost answer is settled by reading at once when the change is there") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    World world{kind};
    const auto op = world.checkIn("hello");
    world.fate = nthWrite(0, GENERATE(Fate::lostAfter, Fate::errorAfter));
    const auto report = world.sync();
    CHECK(report->sent == 1);
    CHECK(world.ledger->outbox.empty());
    CHECK(world.server.withOperation(op).size() == 1);
    CHECK(std::ranges::count_if(world.server.log, isWrite) == 1);
}

TEST_CASE("a change that is not there is sent again only after a late request could have come") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    World world{kind};
    const auto op = world.checkIn("hello");
    world.fate = nthWrite(0, Fate::lostBefore);
    const auto began = world.clock.now();
    auto report = world.sync();
    CHECK(report->waiting == 1);
    CHECK(world.ledger->find(op)->state == OperationState::verify);
    const auto due = began + world.config.zombieWait + (kind == Kind::postOnly ? world.config.createGrace : 0ms);
    CHECK(report->nextTry == due);
    CHECK(world.wakeAt == due);

    SECTION("a person who asks makes it look, not send") {
        world.advance(30s);
        (void)world.sync();
        CHECK(std::ranges::count_if(world.server.log, isWrite) == 0);
    }
    SECTION("a restart of the app changes nothing") {
        world.restart();
        world.advance(due - began - 1ms);
        (void)world.sync();
        CHECK(std::ranges::count_if(world.server.log, isWrite) == 0);
    }
    SECTION("a clock that a person sets forward does not shorten the wait") {
        world.clock.jumpTo(began + 24h);
        world.restart();
        (void)world.sync();
        CHECK(std::ranges::count_if(world.server.log, isWrite) == 0);
    }
    world.advance(due - began);
    report = world.sync(sync::WakeUp{});
    CHECK(report->sent == 1);
    CHECK(world.server.withOperation(op).size() == 1);
}

TEST_CASE("after a restart of the device the server's clock proves how long ago it was sent") {
    World world;
    (void)world.sync();  // the offset between the clocks is known
    const auto op = world.checkIn("hello");
    world.fate = [](const sync::HttpRequest& request, int) { return isWrite(request) ? Fate::killedBefore : Fate::arrives; };
    (void)world.sync();
    CHECK(world.ledger->find(op)->state == OperationState::sending);
    world.fate = [](const auto&, int) { return Fate::arrives; };
    world.clock.reboot();
    world.restart();
    SECTION("not long enough") {
        world.advance(149s);
        (void)world.sync();
        CHECK(std::ranges::count_if(world.server.log, isWrite) == 0);
    }
    SECTION("long enough") {
        world.advance(151s);
        (void)world.sync();
        CHECK(world.ledger->outbox.empty());
    }
    SECTION("the clock was set back: the wait begins anew and ends") {
        world.clock.jumpTo(world.clock.now() - 48h);
        (void)world.sync();
        CHECK(std::ranges::count_if(world.server.log, isWrite) == 0);
        world.advance(151s);
        (void)world.sync();
        CHECK(world.ledger->outbox.empty());
    }
}

TEST_CASE("nothing that surely stayed here waits for more than the network") {
    World world;
    const auto op = world.checkIn("hello");
    world.fate = nthWrite(0, Fate::neverSent);
    const auto report = world.sync();
    REQUIRE(report->error);
    CHECK(world.ledger->find(op)->state == OperationState::queued);
    CHECK(world.ledger->find(op)->nextAt);
    SECTION("a wake-up keeps to the time") {
        const auto later = world.sync(sync::WakeUp{});
        CHECK(later->sent == 0);
    }
    SECTION("a person does not wait for it") {
        const auto later = world.sync();
        CHECK(later->sent == 1);
    }
}

TEST_CASE("an edit is guarded by its version and laid over what the clinic changed meanwhile") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    World world{kind};
    const auto op = world.checkIn("first");
    const auto local = world.ledger->find(op)->localId;
    (void)world.sync();
    world.advance(10s);
    const auto before = world.server.withOperation(op).front();
    world.server.keep(
        "QuestionnaireResponse", before.id,
        fhir::applyEdits(before.raw, {{{"extension"}, R"([{"url":"https://clinic.example/seen","valueDecimal":1.00}])"}}).value());
    world.edit(op, local, "second", before.version);
    const auto report = world.sync();
    CHECK_FALSE(report->error);
    CHECK(world.ledger->outbox.empty());
    REQUIRE(world.server.withOperation(op).size() == 1);
    const auto after = world.server.withOperation(op).front().raw;
    CHECK(after.find("second") != std::string::npos);
    CHECK(after.find(R"("valueDecimal":1.00)") != std::string::npos);
}

TEST_CASE("an edit that always comes too late needs a look after five rounds") {
    World world;
    const auto op = world.checkIn("first");
    const auto local = world.ledger->find(op)->localId;
    (void)world.sync();
    world.advance(10s);
    const auto id = world.server.withOperation(op).front().id;
    const auto edit = world.edit(op, local, "second", "1");
    int writes = 0;
    world.fate = [&](const sync::HttpRequest& request, int) {
        if (isWrite(request)) {
            ++writes;
            world.server.keep("QuestionnaireResponse", id, world.server.find("QuestionnaireResponse", id)->raw);
        }
        return Fate::arrives;
    };
    (void)world.sync();
    CHECK(world.ledger->find(edit)->state == OperationState::quarantined);
    CHECK(world.ledger->find(edit)->lastIssue == "conflict");
    CHECK(writes == 5);
}

TEST_CASE("an edit made before its check-in was sent follows it") {
    const Kind kind = GENERATE(Kind::putCreates, Kind::postOnly);
    World world{kind};
    const auto op = world.checkIn("first");
    world.edit(op, world.ledger->find(op)->localId, "second", "");
    const auto report = world.sync();
    // At most one version in ten seconds: some servers refuse a resource that is written more often.
    CHECK(report->sent == 1);
    CHECK(report->nextTry == world.clock.now() + 10s);
    (void)world.sync();
    CHECK(world.ledger->outbox.size() == 1);  // even when a person asks
    world.advance(10s);
    (void)world.sync();
    CHECK(world.ledger->outbox.empty());
    REQUIRE(world.server.withOperation(op).size() == 1);
    CHECK(world.server.withOperation(op).front().raw.find("second") != std::string::npos);
}

TEST_CASE("one fresh token serves all that met 401, and a second 401 asks the person") {
    World world;
    const auto op = world.checkIn("hello");
    SECTION("the write meets it") {
        world.fate = nthWrite(0, Fate::expiredToken);
        const auto report = world.sync();
        CHECK(world.refreshes == 1);
        CHECK(report->sent == 1);
        CHECK(world.server.withOperation(op).size() == 1);
    }
    SECTION("the reads that stand side by side meet it together") {
        std::set<int> first;
        world.fate = [&](const sync::HttpRequest& request, int index) {
            if (isWrite(request) || request.url.find('?') == std::string::npos || first.size() >= 6) return Fate::arrives;
            first.insert(index);
            return Fate::expiredToken;
        };
        const auto report = world.sync();
        CHECK(world.refreshes == 1);
        CHECK_FALSE(report->error);
    }
    SECTION("the fresh token is refused too") {
        world.fate = [](const auto&, int) { return Fate::expiredToken; };
        const auto report = world.sync();
        REQUIRE(report);
        CHECK(report->error->kind == ErrorKind::signInNeeded);
        CHECK(world.refreshes == 1);
        CHECK(report->waiting == 1);
        CHECK_FALSE(report->nextTry);
    }
    SECTION("there is no fresh token: everything waits as it was") {
        world.signInWorks = false;
        world.fate = nthWrite(0, Fate::expiredToken);
        CHECK_FALSE(world.sync());
        CHECK(world.engine->isIdle());
        CHECK(world.ledger->find(op)->state == OperationState::queued);
        world.signInWorks = true;
        (void)world.sync();
        CHECK(world.server.withOperation(op).size() == 1);
    }
}

TEST_CASE("a server that does not let us choose ids after all is written to the other way") {
    World world;
    world.server.promisesUpdateCreate = false;
    const auto a = world.checkIn("a"), b = world.checkIn("b");
    const auto report = world.sync();
    CHECK(report->sent == 2);
    CHECK_FALSE(world.ledger->state.updateCreate);
    CHECK(world.server.withOperation(a).size() == 1);
    CHECK(world.server.withOperation(b).size() == 1);
    CHECK(std::ranges::count(world.server.log, "PUT", &sync::HttpRequest::method) == 1);
}

TEST_CASE("an answer without the resource is read back before it is believed") {
    World world{GENERATE(Kind::putCreates, Kind::postOnly)};
    world.server.honoursPrefer = false;
    const auto op = world.checkIn("hello");
    const auto report = world.sync();
    CHECK(report->sent == 1);
    const auto kept = world.server.withOperation(op).front();
    CHECK(world.ledger->resources.at({"QuestionnaireResponse", kept.id}).version == kept.version);
}

TEST_CASE("an id that something else has is left alone and another is taken") {
    World world;
    const auto op = world.checkIn("hello");
    const auto local = world.ledger->find(op)->localId;
    world.server.keep("QuestionnaireResponse", local, World::response("QuestionnaireResponse", local, "somebody", "theirs"));
    (void)world.sync();
    CHECK(world.ledger->outbox.empty());
    CHECK(world.server.find("QuestionnaireResponse", local)->raw.find("theirs") != std::string::npos);
    REQUIRE(world.server.withOperation(op).size() == 1);
    CHECK(world.ledger->ids.at({"QuestionnaireResponse", local}) == world.server.withOperation(op).front().id);
}

TEST_CASE("what speaks of another person never leaves") {
    World world{GENERATE(Kind::putCreates, Kind::postOnly)};
    const auto op = world.checkIn("hello");
    world.ledger->find(op)->payload = World::response("QuestionnaireResponse", "x", op, "hello", "robin");
    (void)world.sync();
    CHECK(world.ledger->find(op)->state == OperationState::quarantined);
    CHECK(world.ledger->find(op)->lastIssue == "other-patient");
    CHECK(std::ranges::count_if(world.server.log, isWrite) == 0);
}

TEST_CASE("Stop ends without an effect, and what was under way is verified next time") {
    World world;
    const auto op = world.checkIn("hello");
    std::vector<sync::Effect> effects = world.engine->step(sync::Begin{});
    while (true) {
        const auto& request = std::get<sync::Send>(effects.back()).request;
        if (isWrite(request)) break;
        auto answer = world.server.answer(request);
        answer.id = request.id;
        effects = world.engine->step(answer);
    }
    const auto id = std::get<sync::Send>(effects.back()).request.id;
    CHECK(world.engine->step(sync::Stop{}).empty());
    CHECK(world.engine->isIdle());
    CHECK(world.engine->step(sync::HttpAnswer{.id = id, .status = 201, .headers = {}, .body = {}, .serverDate = {}}).empty());
    CHECK(world.ledger->find(op)->state == OperationState::sending);
}

TEST_CASE("the same events, clock and seed give the same requests") {
    const auto story = [] {
        World world{Kind::postOnly, 42};
        for (int i = 0; i < 5; ++i) (void)world.checkIn("n" + std::to_string(i));
        world.fate = [](const auto&, int index) { return index % 4 == 3 ? Fate::errorAfter : Fate::arrives; };
        world.settle(4);
        std::string told;
        for (const auto& request : world.server.log) told += request.method + request.url + request.body + "\n";
        return told + (world.wakeAt ? formatInstant(*world.wakeAt) : "");
    };
    CHECK(story() == story());
}
