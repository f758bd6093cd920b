#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "links.h"
#include "retry.h"
#include "streams.h"
#include "world.h"

using namespace trellis;
using namespace trellis::test;
using namespace std::chrono_literals;
using Fate = World::Fate;

namespace {

std::string observation(const std::string& id, const std::string& patient = kMe.value) {
    return World::response("Observation", id, "op-" + id, "n", patient);
}

void fill(World& world, int count) {
    for (int i = 0; i < count; ++i) {
        world.server.keep("Observation", "o" + std::to_string(1000 + i), observation("o"),
                          world.clock.now() - 48h + std::chrono::seconds{i});
    }
}

std::size_t kept(const World& world, std::string_view type) {
    return static_cast<std::size_t>(
        std::ranges::count_if(world.ledger->resources, [&](const auto& each) { return each.first.first == type; }));
}

}  // namespace

TEST_CASE("a first sync asks for each type once, by the parameters that R4 knows") {
    World world;
    const auto report = world.sync();
    CHECK_FALSE(report->error);
    CHECK(report->requests == 1 + static_cast<int>(sync::streams().size()));
    for (const auto& request : world.server.log) {
        if (request.url.ends_with("/metadata")) continue;
        CHECK(sync::header(request.headers, "Cache-Control") == "no-cache");
        CHECK(sync::header(request.headers, "Prefer") == "handling=strict");
        CHECK(sync::queryValue(request.url, "_sort") == "_lastUpdated");
        CHECK(sync::queryValue(request.url, "_count") == "100");
        CHECK_FALSE(sync::queryValue(request.url, "_lastUpdated"));
        const std::string type = request.url.substr(MemoryServer::kBase.size() + 1, request.url.find('?') - MemoryServer::kBase.size() - 1);
        const bool reference =
            type == "Practitioner" || type == "Location" || type == "Organization" || type == "Questionnaire" || type == "Library";
        if (type == "Patient") {
            CHECK(sync::queryValue(request.url, "_id") == "rowan");
        } else {
            CHECK(sync::queryValue(request.url, "patient") == (reference ? std::nullopt : std::optional<std::string>{"Patient/rowan"}));
        }
    }
}

TEST_CASE("a sync with nothing new asks once for each type and writes nothing") {
    World world;
    fill(world, 120);
    world.server.keep("Patient", "rowan", R"({"resourceType":"Patient"})");
    world.server.keep("Appointment", "a1", World::session("rowan"));
    world.server.keep("Observation", "theirs", observation("theirs", "robin"));
    world.server.keepBytes("Observation", "bad", R"({"resourceType":"Observation","id":"bad","status":"final","status":"final"})");
    world.server.maxPage = 1000;
    (void)world.sync();
    const int writes = world.ledger->writes;
    for (const auto wait : {0s, 60s, 600s, 3000s}) {
        world.advance(wait);
        if (wait == 3000s) break;
        const auto asked = world.server.log.size();
        const auto report = world.sync();
        CHECK_FALSE(report->error);
        CHECK(report->received == 0);
        CHECK(world.ledger->writes == writes);
        CHECK(world.server.log.size() - asked == sync::streams().size());
    }
}

TEST_CASE("several first pages are asked for side by side, and no more than allowed") {
    World world;
    world.config.parallelPulls = GENERATE(1, 4);
    world.restart();
    std::vector<sync::HttpRequest> open;
    std::size_t most = 0;
    auto effects = world.engine->step(sync::Begin{});
    while (true) {
        bool finished = false;
        for (auto& effect : effects) {
            if (const auto* send = std::get_if<sync::Send>(&effect)) open.push_back(send->request);
            finished = finished || std::holds_alternative<sync::Finished>(effect);
        }
        if (finished) break;
        most = std::max(most, open.size());
        REQUIRE_FALSE(open.empty());
        auto answer = world.server.answer(open.back());  // answers come in any order
        answer.id = open.back().id;
        open.pop_back();
        effects = world.engine->step(answer);
    }
    CHECK(most == static_cast<std::size_t>(world.config.parallelPulls));
}

TEST_CASE("an interrupted pass goes on where it stopped, and the cursor moves with its last page alone") {
    const int stopAt = GENERATE(0, 1, 2, 3, 4);
    const Fate how = GENERATE(Fate::killedBefore, Fate::killedAfter, Fate::lostBefore);
    World world;
    fill(world, 230);  // five pages of 50
    int page = 0;
    std::vector<std::string> asked;
    world.fate = [&](const sync::HttpRequest& request, int) {
        if (request.url.find("/Observation?") == std::string::npos) return Fate::arrives;
        asked.push_back(request.url);
        return page++ == stopAt ? how : Fate::arrives;
    };
    (void)world.sync();
    CHECK(kept(world, "Observation") == static_cast<std::size_t>(50 * stopAt));
    CHECK_FALSE(world.ledger->cursors["Observation"].high);
    const auto report = world.sync();
    CHECK_FALSE(report->error);
    CHECK(kept(world, "Observation") == 230);
    CHECK(world.ledger->cursors["Observation"].high == world.clock.now() - 48h + 229s);
    CHECK(world.ledger->cursors["Observation"].resumeUrl.empty());
    // Not one page was read twice but the one whose answer never came.
    CHECK(asked.size() == 6);
    CHECK(std::set<std::string>(asked.begin(), asked.end()).size() == 5);
}

TEST_CASE("a page that could not be kept is asked for again") {
    World world;
    fill(world, 120);
    int pages = 0;
    world.ledger->onWrite = [&](std::string_view what) -> Result<> {
        if (what == "page" && ++pages == 2) return fail(ErrorKind::diskFull);
        return {};
    };
    const auto report = world.sync();
    CHECK(report->error->kind == ErrorKind::diskFull);
    world.ledger->onWrite = nullptr;
    (void)world.sync();
    CHECK(kept(world, "Observation") == 120);
}

TEST_CASE("an expired next link starts the pass again with the same cursor") {
    World world;
    fill(world, 120);
    int expired = 0;
    world.fate = [&](const sync::HttpRequest& request, int) {
        return request.url.find("_offset=50") != std::string::npos && expired++ == 0 ? Fate::errorBefore : Fate::arrives;
    };
    const auto report = world.sync();
    CHECK_FALSE(report->error);
    CHECK(kept(world, "Observation") == 120);

    World always;
    fill(always, 120);
    always.fate = [&](const sync::HttpRequest& request, int) {
        return request.url.find("_offset=50") != std::string::npos ? Fate::errorBefore : Fate::arrives;
    };
    const auto stuck = always.sync();
    REQUIRE(stuck->error);
    CHECK(stuck->error->facts.subject == "Observation");
    CHECK_FALSE(always.ledger->cursors["Observation"].high);
    CHECK(always.ledger->cursors["Goal"].lastFull);
}

TEST_CASE("high follows the clinic's clock and data, never the device's") {
    World world;
    SECTION("what is old enough is passed") {
        fill(world, 3);
        (void)world.sync();
        CHECK(world.ledger->cursors["Observation"].high == world.clock.now() - 48h + 2s);
    }
    SECTION("what was just stamped is not") {
        world.server.keep("Observation", "o1", observation("o1"));
        (void)world.sync();
        CHECK(world.ledger->cursors["Observation"].high == world.clock.now() - 300s);
    }
    SECTION("a stamp in the future does not carry it along") {
        world.server.keep("Observation", "o1", observation("o1"), world.clock.now() + 48h);
        (void)world.sync();
        CHECK(world.ledger->cursors["Observation"].high == world.clock.now() - 300s);
    }
    SECTION("it never goes back") {
        fill(world, 3);
        (void)world.sync();
        const auto high = world.ledger->cursors["Observation"].high;
        world.advance(25h);
        (void)world.sync();
        CHECK(world.ledger->cursors["Observation"].high == high);
    }
}

TEST_CASE("what a slow commit stamped in the past is still found") {
    World world;
    world.server.keep("Observation", "o1", observation("o1"));
    (void)world.sync();
    world.advance(30s);
    world.server.keep("Observation", "late", observation("late"), world.clock.now() - 150s);
    (void)world.sync();
    CHECK(kept(world, "Observation") == 2);
}

TEST_CASE("another person's resource is counted and not kept, and the others are") {
    World world;
    world.server.keep("Observation", "mine", observation("mine"));
    world.server.keep("Observation", "theirs", observation("theirs", "robin"));
    world.server.keep("Appointment", "a1", World::session("robin"));
    world.server.keep("Patient", "rowan", R"({"resourceType":"Patient"})");
    const auto report = world.sync();
    CHECK(report->foreign == 2);
    CHECK(kept(world, "Observation") == 1);
    CHECK(kept(world, "Appointment") == 0);
    REQUIRE(world.ledger->quarantineRows.size() == 2);
    for (const auto& row : world.ledger->quarantineRows) {
        CHECK(row.reason == "other-patient");
        CHECK(row.idDigest.find("theirs") == std::string::npos);
        CHECK(row.idDigest.size() == 32);
    }
    // Another device counts the same under another digest.
    World other;
    other.config.deviceId = "another";
    other.restart();
    other.server.keep("Observation", "theirs", observation("theirs", "robin"));
    (void)other.sync();
    CHECK(other.ledger->quarantineRows.front().idDigest != world.ledger->quarantineRows.back().idDigest);
}

TEST_CASE("another person in a shared session is taken out before it is kept") {
    World world;
    auto both = World::session("rowan");
    both.insert(both.size() - 2, R"(,{"actor":{"reference":"Patient/robin","display":"Robin"},"status":"accepted"})");
    world.server.keep("Appointment", "a1", both);
    (void)world.sync();
    REQUIRE(kept(world, "Appointment") == 1);
    const auto& raw = world.ledger->resources.at({"Appointment", "a1"}).raw;
    CHECK(raw.find("rowan") != std::string::npos);
    CHECK(raw.find("obin") == std::string::npos);
}

TEST_CASE("one unreadable entry stops no other") {
    World world;
    const auto deep = std::string(80, '[') + std::string(80, ']');
    world.server.keep("Observation", "good1", observation("good1"));
    world.server.keepBytes("Observation", "twice", R"({"resourceType":"Observation","id":"twice","status":"final","status":"final"})");
    world.server.keepBytes("Observation", "deep", R"({"resourceType":"Observation","id":"deep","x":)" + deep + "}");
    world.server.keepBytes("Observation", "noid", R"({"resourceType":"Observation","status":"final"})");
    world.server.keep("Observation", "good2", observation("good2"));
    const auto report = world.sync();
    CHECK_FALSE(report->error);
    CHECK(report->unreadable == 3);
    CHECK(kept(world, "Observation") == 2);
    std::set<std::string> reasons;
    for (const auto& row : world.ledger->quarantineRows) reasons.insert(row.reason);
    CHECK(reasons == std::set<std::string>{"duplicate-key", "too-deep", "malformed"});
}

TEST_CASE("a search whose parameters are not echoed is not believed") {
    World world;
    fill(world, 3);
    world.server.echoesSelf = false;
    const auto report = world.sync();
    REQUIRE(report->error);
    CHECK(report->error->facts.reason == "unechoed-search");
    CHECK(kept(world, "Observation") == 0);
}

TEST_CASE("a next link to another place is never followed") {
    World world;
    fill(world, 120);
    world.server.nextOrigin = "https://evil.example";
    const auto report = world.sync();
    REQUIRE(report->error);
    CHECK(report->error->facts.reason == "foreign-link");
    for (const auto& request : world.server.log) CHECK(request.url.starts_with(MemoryServer::kBase));
    CHECK_FALSE(world.ledger->cursors["Observation"].high);
    CHECK(kept(world, "Observation") == 50);
}

TEST_CASE("pages without end come to one") {
    World world;
    fill(world, 400);
    world.config.maxPages = 3;
    world.restart();
    const auto report = world.sync();
    CHECK(report->error->facts.reason == "too-many-pages");
    CHECK_FALSE(world.ledger->cursors["Observation"].high);
}

TEST_CASE("a type that the clinic does not offer is remembered, and asked for again a day later") {
    const int status = GENERATE(400, 403, 404);
    World world;
    fill(world, 3);
    world.server.refusedTypes["Library"] = status;
    auto report = world.sync();
    CHECK_FALSE(report->error);
    CHECK(kept(world, "Observation") == 3);
    CHECK(world.ledger->state.refusedTypes == "Library:read");
    world.server.log.clear();
    (void)world.sync();
    CHECK(world.server.log.size() == sync::streams().size() - 1);
    world.server.refusedTypes.clear();
    world.advance(25h);
    (void)world.sync();
    CHECK(world.ledger->state.refusedTypes.empty());
}

TEST_CASE("one type's trouble at the server stops no other") {
    World world;
    fill(world, 3);
    world.server.refusedTypes["Goal"] = 500;
    const auto report = world.sync();
    REQUIRE(report->error);
    CHECK(report->error->facts.subject == "Goal");
    CHECK(kept(world, "Observation") == 3);
    CHECK(world.ledger->state.refusedTypes.empty());
}

TEST_CASE("a captive portal changes nothing") {
    World world;
    fill(world, 3);
    (void)world.sync();
    const auto before = world.ledger->resources;
    const int writes = world.ledger->writes;
    auto effects = world.engine->step(sync::Begin{});
    REQUIRE(std::holds_alternative<sync::Send>(effects.front()));
    sync::HttpAnswer portal;
    portal.id = std::get<sync::Send>(effects.front()).request.id;
    portal.status = 200;
    portal.headers = {{"Content-Type", "text/html"}};
    portal.body = "<!DOCTYPE html><html><body>Sign in to the hotel</body></html>";
    effects = world.engine->step(portal);
    REQUIRE(std::holds_alternative<sync::Finished>(effects.back()));
    CHECK(std::get<sync::Finished>(effects.back()).report.error->kind == ErrorKind::notAFhirServer);
    CHECK(world.ledger->writes == writes);
    CHECK(world.ledger->resources == before);
    CHECK(world.engine->isIdle());
}

TEST_CASE("something that is no FHIR server is told from one by its capability") {
    World world;
    auto effects = world.engine->step(sync::Begin{});
    sync::HttpAnswer answer;
    answer.id = std::get<sync::Send>(effects.front()).request.id;
    answer.status = 200;
    answer.body = GENERATE(R"(<html></html>)", R"({"hello":1})", R"({"resourceType":"CapabilityStatement","fhirVersion":"3.0.2"})");
    effects = world.engine->step(answer);
    CHECK(std::get<sync::Finished>(effects.back()).report.error->kind == ErrorKind::notAFhirServer);
    CHECK(world.ledger->writes == 0);
}

TEST_CASE("an answer to a session that waits lets the sessions be read before it is sent") {
    World world;
    (void)world.sync();
    world.server.log.clear();
    (void)world.checkIn("yes", {}, "AppointmentResponse");
    (void)world.sync();
    REQUIRE(world.server.log.size() > 2);
    CHECK(world.server.log[0].url.find("/Appointment?") != std::string::npos);
    CHECK(world.server.log[1].method == "PUT");
}
