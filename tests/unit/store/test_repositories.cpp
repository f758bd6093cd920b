#include <catch2/catch_test_macros.hpp>
#include <map>

#include "generate.h"
#include "store/care_circle.h"
#include "store/outbox.h"
#include "store/pull_state.h"
#include "store/resources.h"
#include "store/settings.h"
#include "test_store.h"

using namespace trellis;
using namespace trellis::store;
using namespace trellis::store::test;

namespace {

constexpr int kRounds = 60;

}  // namespace

TEST_CASE("a resource comes back byte for byte, and a second put takes its place") {
    TestStore store;
    Generate make(1);
    std::vector<Resource> kept;
    must(store->write([&](Connection& db) -> Result<> {
        for (int round = 0; round < kRounds; ++round) {
            kept.push_back(make.resource());
            must(Resources(db).put(kept.back()));
            if (make.coin()) {
                const std::string id = kept.back().id;
                const std::string type = kept.back().type;
                kept.back() = make.resource();
                kept.back().id = id;
                kept.back().type = type;
                must(Resources(db).put(kept.back()));
            }
        }
        return {};
    }));
    store.reopen();
    must(store->read([&](Connection& db) -> Result<> {
        Resources resources(db);
        std::map<std::string, std::int64_t> counts;
        for (const Resource& each : kept) {
            CHECK(must(resources.find(each.type, each.id)) == each);
            const VersionIdentity identity{.version = each.baseVersion, .lastUpdated = each.baseLastUpdated, .digest = each.baseDigest};
            CHECK(must(resources.identity(each.type, each.id)) == identity);
            ++counts[each.type];
        }
        std::vector<std::string> types;
        for (const auto& [type, count] : counts) {
            types.push_back(type);
            CHECK(must(resources.count(type)) == count);
            CHECK(must(resources.ofType(type)).size() == static_cast<std::size_t>(count));
            CHECK(must(resources.ofType(type, 2)).size() == 2);
        }
        CHECK(must(resources.types()) == types);
        CHECK(must(resources.find("Appointment", "nobody")) == std::nullopt);
        CHECK(must(resources.identity("Appointment", "nobody")) == std::nullopt);
        CHECK(must(resources.count("Nothing")) == 0);
        return {};
    }));
    must(store->write([&](Connection& db) { return Resources(db).remove(kept[0].type, kept[0].id); }));
    CHECK(must(store->read([&](Connection& db) { return Resources(db).find(kept[0].type, kept[0].id); })) == std::nullopt);
}

TEST_CASE("an empty store has no types, no cursor and the server's defaults") {
    TestStore store;
    must(store->read([&](Connection& db) -> Result<> {
        CHECK(must(Resources(db).types()).empty());
        Cursor fresh;
        fresh.stream = "Task";
        CHECK(must(PullState(db).cursor("Task")) == fresh);
        CHECK(must(PullState(db).server()) == ServerState{});
        CHECK(must(CareCircle(db).person()) == std::nullopt);
        CHECK(must(CareCircle(db).programme()) == std::nullopt);
        CHECK(must(Outbox(db).all()).empty());
        return {};
    }));
}

TEST_CASE("outbox rows come back whole and in the order of their sequence") {
    TestStore store;
    Generate make(2);
    std::vector<Operation> kept;
    must(store->write([&](Connection& db) -> Result<> {
        Outbox outbox(db);
        for (int round = 0; round < kRounds; ++round) {
            kept.push_back(make.operation());
            kept.back().sequence = must(outbox.add(kept.back()));
        }
        // An update by sequence changes everything but the sequence.
        Operation changed = make.operation();
        changed.sequence = kept[7].sequence;
        kept[7] = changed;
        return outbox.update(changed);
    }));
    store.reopen();
    must(store->write([&](Connection& db) -> Result<> {
        Outbox outbox(db);
        CHECK(must(outbox.all()) == kept);
        CHECK(must(outbox.count()) == kRounds);
        CHECK(must(outbox.find(kept[9].id)) == kept[9]);
        CHECK(must(outbox.of(kept[9].type, kept[9].localId)) == std::vector{kept[9]});

        // The same operation cannot be queued twice.
        const auto twice = outbox.add(kept[3]);
        REQUIRE_FALSE(twice);
        CHECK(twice.error().kind == ErrorKind::badInput);
        CHECK(twice.error().facts.reason == "already-there");

        // A sequence is not used again, even that of the newest row.
        const std::int64_t last = kept.back().sequence;
        must(outbox.remove(last));
        CHECK(must(outbox.add(make.operation())) > last);
        CHECK(must(outbox.find(kept.back().id)) == std::nullopt);

        const auto unknown = outbox.update(kept.back());
        REQUIRE_FALSE(unknown);
        CHECK(unknown.error().facts.reason == "unknown-sequence");
        return {};
    }));
}

TEST_CASE("an acknowledgement is kept and may come twice") {
    TestStore store;
    Generate make(3);
    Acknowledged row{.id = {make.uuid()}, .type = "Task", .serverId = "17", .payloadDigest = "d", .version = "1", .at = make.instant()};
    must(store->write([&](Connection& db) -> Result<> {
        Outbox outbox(db);
        must(outbox.acknowledge(row));
        row.version = "2";
        must(outbox.acknowledge(row));
        CHECK(must(outbox.acknowledged(row.id)) == row);
        CHECK(must(outbox.acknowledged({"another"})) == std::nullopt);

        must(outbox.mapId("Task", "local", "17"));
        must(outbox.mapId("Task", "local", "18"));
        must(outbox.mapId("Goal", "local", "18"));
        CHECK(must(outbox.serverId("Task", "local")) == "18");
        CHECK(must(outbox.localId("Task", "18")) == "local");
        CHECK(must(outbox.localId("Task", "17")) == std::nullopt);
        CHECK_FALSE(outbox.mapId("Task", "other", "18"));  // one server id is one thing
        return {};
    }));
}

TEST_CASE("cursors and the server's state come back whole") {
    TestStore store;
    Generate make(4);
    std::vector<Cursor> cursors;
    ServerState state;
    must(store->write([&](Connection& db) -> Result<> {
        PullState pull(db);
        for (int round = 0; round < kRounds; ++round) {
            cursors.push_back(make.cursor());
            must(pull.put(cursors.back()));
            if (make.coin()) {
                const std::string stream = cursors.back().stream;
                cursors.back() = make.cursor();
                cursors.back().stream = stream;
                must(pull.put(cursors.back()));
            }
            state = make.serverState();
            must(pull.put(state));
            CHECK(must(pull.server()) == state);
        }
        return {};
    }));
    store.reopen();
    must(store->read([&](Connection& db) -> Result<> {
        for (const Cursor& each : cursors) CHECK(must(PullState(db).cursor(each.stream)) == each);
        CHECK(must(PullState(db).server()) == state);
        return {};
    }));
}

TEST_CASE("what was quarantined is listed once, as first seen") {
    TestStore store;
    must(store->write([&](Connection& db) -> Result<> {
        PullState pull(db);
        const QuarantineRow row{.type = "Observation", .idDigest = "d", .version = "1", .reason = "other-patient", .at = Instant{}};
        must(pull.quarantine(row));
        QuarantineRow again = row;
        again.at += std::chrono::hours{1};
        must(pull.quarantine(again));
        QuarantineRow next = row;
        next.version = "2";
        must(pull.quarantine(next));
        CHECK(must(pull.quarantined()) == std::vector{row, next});
        return {};
    }));
}

TEST_CASE("the care circle comes back whole, and what the server took away is gone") {
    TestStore store;
    Generate make(5);
    for (int round = 0; round < kRounds; ++round) {
        must(store->write([&](Connection& db) -> Result<> {
            CareCircle circle(db);
            const Person person{.id = {make.uuid()}, .givenName = make.text(), .fullName = make.text()};
            must(circle.put(person));
            CHECK(must(circle.person()) == person);
            const Place place{.id = make.uuid(), .name = make.text(), .address = make.text(), .phone = make.text()};
            must(circle.put(place));
            CHECK(must(circle.place(place.id)) == place);
            const Practitioner practitioner{.id = make.uuid(), .name = make.text(), .phone = make.text()};
            must(circle.put(practitioner));
            CHECK(must(circle.practitioner(practitioner.id)) == practitioner);
            CareTeam team{.id = make.uuid(), .name = make.text(), .members = {}};
            for (int left = make.number(0, 3); left > 0; --left) team.members.push_back({make.uuid(), make.text(), make.text()});
            must(circle.put(team));
            CHECK(must(circle.careTeams()) == std::vector{team});
            const Goal goal{.id = make.uuid(),
                            .lifecycleStatus = make.text(),
                            .achievementStatus = make.text(),
                            .description = make.text(),
                            .start = make.maybe([&] { return make.day(); }),
                            .due = make.maybe([&] { return make.day(); })};
            must(circle.put(goal));
            CHECK(must(circle.goals()) == std::vector{goal});
            const Task task{.id = make.uuid(),
                            .status = make.text(),
                            .intent = make.text(),
                            .code = make.text(),
                            .description = make.text(),
                            .focus = make.text(),
                            .due = make.maybe([&] { return make.instant(); }),
                            .requester = make.text()};
            must(circle.put(task));
            CHECK(must(circle.tasks()) == std::vector{task});
            const Programme programme{
                .title = make.text(), .start = make.maybe([&] { return make.day(); }), .end = make.maybe([&] { return make.day(); })};
            must(circle.put(programme));
            CHECK(must(circle.programme()) == programme);
            const Questionnaire questionnaire{
                .id = make.uuid(), .url = make.text(), .version = make.text(), .title = make.text(), .status = make.text()};
            must(circle.put(questionnaire));
            CHECK(must(circle.questionnaires()) == std::vector{questionnaire});

            must(circle.remove("Patient", person.id.value));
            must(circle.remove("Location", place.id));
            must(circle.remove("Practitioner", practitioner.id));
            must(circle.remove("CareTeam", team.id));
            must(circle.remove("Goal", goal.id));
            must(circle.remove("Task", task.id));
            must(circle.remove("Questionnaire", questionnaire.id));
            must(circle.remove("Library", "unknown here"));
            CHECK(must(circle.person()) == std::nullopt);
            CHECK(must(circle.place(place.id)) == std::nullopt);
            CHECK(must(circle.practitioner(practitioner.id)) == std::nullopt);
            CHECK(must(circle.careTeams()).empty());
            CHECK(must(circle.goals()).empty());
            CHECK(must(circle.tasks()).empty());
            CHECK(must(circle.questionnaires()).empty());
            return {};
        }));
    }
}

TEST_CASE("a setting is bytes under a name") {
    TestStore store;
    Generate make(6);
    must(store->write([&](Connection& db) -> Result<> {
        Settings settings(db);
        CHECK(must(settings.get("token")) == std::nullopt);
        for (int round = 0; round < kRounds; ++round) {
            const std::string value = make.bytes(300);
            must(settings.put("token", value));
            CHECK(must(settings.get("token")) == value);
        }
        must(settings.put("token", ""));
        CHECK(must(settings.get("token")) == "");
        must(settings.remove("token"));
        CHECK(must(settings.get("token")) == std::nullopt);
        return {};
    }));
}
