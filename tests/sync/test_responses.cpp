#include <catch2/catch_test_macros.hpp>

#include "responses.h"
#include "world.h"

using namespace trellis;
using namespace trellis::test;
using namespace std::chrono_literals;
using store::OperationState;

namespace {

// One change in the outbox, whose first write is answered with `status` and the server left untouched.
struct Row {
    World world;
    std::string op, edit;
    int writes = 0;

    explicit Row(int status, bool isEdit, MemoryServer::Kind kind = MemoryServer::Kind::putCreates, std::string body = {},
                 std::vector<std::pair<std::string, std::string>> headers = {})
        : world(kind) {
        op = world.checkIn("first");
        const auto local = world.ledger->find(op)->localId;
        if (isEdit) {
            (void)world.sync();
            world.advance(10s);
            edit =
                world.edit(op, local, "second", world.ledger->resources.at({"QuestionnaireResponse", world.ledger->acked.at(op)}).version);
        }
        run(status, std::move(body), std::move(headers));
    }

    std::optional<sync::Report> report;
    [[nodiscard]] const store::Operation* left() const { return world.ledger->find(edit.empty() ? op : edit); }

private:
    void run(int status, std::string body, std::vector<std::pair<std::string, std::string>> headers) {
        std::deque<sync::Effect> effects;
        const auto feed = [&](const sync::Event& event) {
            for (auto& effect : world.engine->step(event)) effects.push_back(std::move(effect));
        };
        feed(sync::Begin{});
        while (!effects.empty()) {
            const auto effect = effects.front();
            effects.pop_front();
            if (const auto* finished = std::get_if<sync::Finished>(&effect)) report = finished->report;
            if (const auto* wake = std::get_if<sync::WakeAt>(&effect)) world.wakeAt = wake->at;
            const auto* send = std::get_if<sync::Send>(&effect);
            if (!send) continue;
            sync::HttpAnswer answer;
            if (send->request.method != "GET" && writes++ == 0) {
                answer.status = status;
                answer.body = body;
                answer.headers = headers;
            } else {
                answer = world.server.answer(send->request);
            }
            answer.id = send->request.id;
            answer.serverDate = world.clock.now();
            feed(answer);
        }
    }
};

}  // namespace

TEST_CASE("every status has a meaning, and the closed table is this") {
    using sync::Meaning;
    const std::map<int, Meaning> table{
        {200, Meaning::done},        {201, Meaning::done},        {204, Meaning::done},        {301, Meaning::ambiguous},
        {302, Meaning::ambiguous},   {304, Meaning::ambiguous},   {400, Meaning::notAccepted}, {401, Meaning::unauthorised},
        {403, Meaning::forbidden},   {404, Meaning::notFound},    {405, Meaning::notAllowed},  {407, Meaning::ambiguous},
        {408, Meaning::ambiguous},   {409, Meaning::conflict},    {410, Meaning::gone},        {412, Meaning::conflict},
        {413, Meaning::notAccepted}, {415, Meaning::notAccepted}, {422, Meaning::notAccepted}, {425, Meaning::busy},
        {429, Meaning::busy},        {451, Meaning::notAccepted}, {500, Meaning::ambiguous},   {501, Meaning::ambiguous},
        {502, Meaning::ambiguous},   {503, Meaning::unavailable}, {504, Meaning::ambiguous},   {0, Meaning::ambiguous}};
    for (const auto& [status, meaning] : table) {
        INFO(status);
        CHECK(sync::meaningOf(status) == meaning);
    }
}

TEST_CASE("400, 413, 415 and 422 set one change aside and let others go") {
    for (const int status : {400, 413, 415, 422}) {
        INFO(status);
        Row row{status, false};
        REQUIRE(row.left());
        CHECK(row.left()->state == OperationState::quarantined);
        CHECK(row.left()->lastIssue == "not-accepted");
        CHECK(row.left()->lastStatus == status);
        CHECK(row.report->needsLook == 1);
        CHECK_FALSE(row.report->error);
        const auto other = row.world.checkIn("other");
        (void)row.world.sync();
        CHECK(row.world.server.withOperation(other).size() == 1);
        CHECK(row.left()->state == OperationState::quarantined);
    }
}

TEST_CASE("403 pauses the type and keeps its changes") {
    Row row{403, false};
    REQUIRE(row.left());
    CHECK(row.left()->state == OperationState::queued);
    CHECK(row.world.ledger->state.refusedTypes == "QuestionnaireResponse");
    CHECK_FALSE(row.report->nextTry);
    const auto task = row.world.checkIn("task", {}, "Task");
    (void)row.world.sync();
    CHECK(row.writes == 1);
    CHECK(row.world.server.withOperation(task).size() == 1);
    row.world.advance(25h);  // the clinic's abilities are read anew once a day
    (void)row.world.sync();
    CHECK(row.world.server.withOperation(row.op).size() == 1);
}

TEST_CASE("404 and 410 on an edit do not make the entry anew behind the clinic's back") {
    Row gone{410, true};
    REQUIRE(gone.left());
    CHECK(gone.left()->lastIssue == "gone-at-clinic");

    Row there{404, true};  // a 404 while reading says it is there: the edit goes again
    CHECK_FALSE(there.left());

    World world;
    const auto op = world.checkIn("first");
    const auto local = world.ledger->find(op)->localId;
    (void)world.sync();
    world.advance(10s);
    world.server.remove("QuestionnaireResponse", local);
    world.server.promisesUpdateCreate = false;
    world.server.refusedWrites["QuestionnaireResponse"] = 404;
    const auto edit = world.edit(op, local, "second", "1");
    (void)world.sync();
    CHECK(world.ledger->find(edit)->lastIssue == "gone-at-clinic");
}

TEST_CASE("409 and 412 both mean that it changed at the clinic") {
    for (const int status : {409, 412}) {
        INFO(status);
        Row row{status, true};
        CHECK_FALSE(row.left());
        CHECK(row.writes == 2);
        CHECK(row.world.server.withOperation(row.op).front().raw.find("second") != std::string::npos);
    }
}

TEST_CASE("409 that speaks of a missing reference waits for the other") {
    Row row{409, false, MemoryServer::Kind::putCreates,
            R"({"resourceType":"OperationOutcome","issue":[{"diagnostics":"Resource Task/9 not found, specified in path: Task.focus"}]})"};
    REQUIRE(row.left());
    CHECK(row.left()->state == OperationState::blocked);
    row.world.advance(20min);
    (void)row.world.sync();
    CHECK_FALSE(row.left());
}

TEST_CASE("429 leaves the whole server alone for as long as it asks") {
    Row row{429, false, MemoryServer::Kind::putCreates, {}, {{"Retry-After", "120"}}};
    REQUIRE(row.left());
    CHECK(row.left()->state == OperationState::queued);
    REQUIRE(row.report->error);
    CHECK(row.report->error->facts.reason == "server-busy");
    CHECK(row.report->nextTry == row.world.clock.now() + 120s);
    const auto asked = row.world.server.log.size();
    row.world.advance(60s);
    const auto early = row.world.sync();  // even when a person asks
    CHECK(early->error->facts.wait == 60s);
    CHECK(row.world.server.log.size() == asked);
    row.world.advance(60s);
    (void)row.world.sync();
    CHECK_FALSE(row.left());
}

TEST_CASE("503 leaves the server alone and the change in doubt") {
    Row row{503, false, MemoryServer::Kind::putCreates, {}, {{"Retry-After", "30"}}};
    REQUIRE(row.left());
    CHECK(row.left()->state == OperationState::verify);
    CHECK(row.report->nextTry == row.world.clock.now() + 30s);
}

TEST_CASE("other 5xx and 408 leave the change in doubt") {
    for (const int status : {408, 500, 502, 504, 302}) {
        INFO(status);
        Row row{status, false};
        REQUIRE(row.left());
        CHECK(row.left()->state == OperationState::verify);
        CHECK(row.writes == 1);
        row.world.advance(151s);
        (void)row.world.sync();
        CHECK_FALSE(row.left());
        CHECK(row.world.server.withOperation(row.op).size() == 1);
    }
}

TEST_CASE("a captive portal's page with status 200 is no evidence of anything") {
    Row row{200, false, MemoryServer::Kind::putCreates, "<html>Welcome to the hotel</html>", {{"Content-Type", "text/html"}}};
    REQUIRE(row.left());
    CHECK(row.left()->state == OperationState::verify);
    CHECK(row.report->error->kind == ErrorKind::notAFhirServer);
    CHECK(row.world.ledger->acked.empty());
}

TEST_CASE("a transaction that says 200 and holds a refused entry was refused", "[H-075-b]") {
    World world{MemoryServer::Kind::postOnly};
    world.server.refusedWrites["QuestionnaireResponse"] = 422;
    const auto op = world.checkIn("hello");
    const auto report = world.sync();
    CHECK(report->sent == 0);
    CHECK(world.ledger->find(op)->state == OperationState::quarantined);
    CHECK(world.ledger->find(op)->lastStatus == 422);
}

TEST_CASE("what was not accepted is offered once more when the clinic's system changed") {
    World world;
    world.server.refusedWrites["QuestionnaireResponse"] = 422;
    const auto op = world.checkIn("hello");
    (void)world.sync();
    world.advance(25h);
    (void)world.sync();
    CHECK(world.ledger->find(op)->lastIssue == "not-accepted");  // nothing changed: not offered
    world.ledger->state.capabilityDigest = "of an older version";
    world.advance(25h);
    (void)world.sync();
    CHECK(world.ledger->find(op)->lastIssue == "not-accepted-again");
    world.ledger->state.capabilityDigest = "of yet another";
    world.advance(25h);
    world.server.refusedWrites.clear();
    (void)world.sync();
    CHECK(world.ledger->find(op)->state == OperationState::quarantined);  // once, not for ever
}

TEST_CASE("a removal is done when it is done, and when there is nothing to remove") {
    for (const bool there : {true, false}) {
        World world;
        if (there) world.server.keep("Task", "t1", World::response("Task", "t1", "x", "n"));
        store::Operation operation;
        operation.id.value = world.random.uuid();
        operation.type = "Task";
        operation.localId = "t1";
        operation.kind = store::OperationKind::remove;
        operation.guardVersion = "1";
        (void)world.ledger->add(operation);
        (void)world.sync();
        CHECK(world.ledger->outbox.empty());
        CHECK_FALSE(world.server.find("Task", "t1"));
    }
}
