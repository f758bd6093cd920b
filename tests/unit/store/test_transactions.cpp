#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <future>
#include <latch>
#include <thread>
#include <utility>

#include "generate.h"
#include "store/care_circle.h"
#include "store/check_ins.h"
#include "store/outbox.h"
#include "store/pull_state.h"
#include "store/resources.h"
#include "store/sessions.h"
#include "store/settings.h"
#include "test_store.h"

using namespace trellis;
using namespace trellis::store;
using namespace trellis::store::test;

namespace {

struct Heard {
    explicit Heard(TestStore& store) {
        store->onCommit([this](const Tables& tables) { all.push_back(tables); });
    }
    std::vector<Tables> take() { return std::exchange(all, {}); }
    std::vector<Tables> all;
};

}  // namespace

TEST_CASE("each commit tells the tables that it changed, once") {
    TestStore store;
    Heard heard(store);
    Generate make(1);
    const CheckIn checkIn = make.checkIn();
    const Session session = make.session();
    Operation operation = make.operation();
    using Put = std::function<Result<>(Connection&)>;
    const std::vector<std::pair<Put, Tables>> puts{
        {[&](Connection& db) { return Resources(db).put(make.resource()); }, {Table::resource}},
        {[&](Connection& db) { return Outbox(db).add(operation).transform([&](auto n) { operation.sequence = n; }); }, {Table::outbox}},
        {[&](Connection& db) { return Outbox(db).update(operation); }, {Table::outbox}},
        {[&](Connection& db) { return Outbox(db).remove(operation.sequence); }, {Table::outbox}},
        {[&](Connection& db) {
             return Outbox(db).acknowledge({.id = {"o"}, .type = "", .serverId = "", .payloadDigest = "", .version = "", .at = {}});
         },
         {Table::acked}},
        {[&](Connection& db) { return Outbox(db).mapId("Task", "a", "b"); }, {Table::idMap}},
        {[&](Connection& db) { return PullState(db).put(make.cursor()); }, {Table::cursor}},
        {[&](Connection& db) { return PullState(db).put(make.serverState()); }, {Table::server}},
        {[&](Connection& db) { return PullState(db).quarantine({.type = "a", .idDigest = "b", .version = "", .reason = "", .at = {}}); },
         {Table::quarantine}},
        {[&](Connection& db) { return Sessions(db).put(session, {}); }, {Table::session}},
        {[&](Connection& db) { return Sessions(db).putAnswer(session.id, {}, "r"); }, {Table::sessionAnswer}},
        {[&](Connection& db) { return Sessions(db).markAnswerOutdated(session.id, true); }, {Table::sessionAnswer}},
        {[&](Connection& db) { return Sessions(db).removeAnswer(session.id); }, {Table::sessionAnswer}},
        {[&](Connection& db) { return Sessions(db).remove(session.id); }, {Table::session}},
        {[&](Connection& db) { return CheckIns(db).put(checkIn); }, {Table::checkIn}},
        {[&](Connection& db) { return CheckIns(db).remove(checkIn.id); }, {Table::checkIn}},
        {[&](Connection& db) { return CheckIns(db).putDraft({}); }, {Table::draft}},
        {[&](Connection& db) { return CheckIns(db).clearDraft(); }, {Table::draft}},
        {[&](Connection& db) { return CareCircle(db).put(Person{}); }, {Table::person}},
        {[&](Connection& db) { return CareCircle(db).put(Place{}); }, {Table::place}},
        {[&](Connection& db) { return CareCircle(db).put(Practitioner{}); }, {Table::practitioner}},
        {[&](Connection& db) { return CareCircle(db).put(CareTeam{}); }, {Table::careTeam}},
        {[&](Connection& db) { return CareCircle(db).put(Goal{}); }, {Table::goal}},
        {[&](Connection& db) { return CareCircle(db).put(Task{}); }, {Table::task}},
        {[&](Connection& db) { return CareCircle(db).put(Programme{}); }, {Table::programme}},
        {[&](Connection& db) { return CareCircle(db).put(Questionnaire{}); }, {Table::questionnaire}},
        {[&](Connection& db) { return CareCircle(db).remove("Goal", ""); }, {Table::goal}},
        {[&](Connection& db) { return Settings(db).put("a", "b"); }, {Table::setting}},
        {[&](Connection& db) { return Settings(db).remove("a"); }, {Table::setting}},
    };
    for (std::size_t i = 0; i < puts.size(); ++i) {
        INFO("put " << i);
        must(store->write(puts[i].first));
        CHECK(heard.take() == std::vector{puts[i].second});
    }
    must(store->write([&](Connection& db) -> Result<> {
        must(CheckIns(db).put(checkIn));
        must(CheckIns(db).clearDraft());  // there is none: no change
        must(Resources(db).put(make.resource()));
        return Outbox(db).add(make.operation()).transform([](auto) {});
    }));
    CHECK(heard.take() == std::vector{Tables{Table::checkIn, Table::resource, Table::outbox}});
}

TEST_CASE("what changes nothing tells nothing and writes nothing") {
    TestStore store;
    Generate make(2);
    const Cursor cursor = make.cursor();
    const ServerState state = make.serverState();
    const auto put = [&](Connection& db) -> Result<> {
        must(Settings(db).put("a", "b"));
        must(PullState(db).put(cursor));
        must(PullState(db).put(state));
        return Outbox(db).mapId("Task", "a", "b");
    };
    must(store->write(put));
    Heard heard(store);
    const auto log = std::filesystem::path(store.file()) += "-wal";
    const std::string before = contentOf(log);
    must(store->write(put));
    must(store->write([](Connection& db) { return CheckIns(db).clearDraft(); }));
    CHECK(heard.take().empty());
    CHECK((contentOf(log) == before));
}

TEST_CASE("an error in the body takes everything back and tells nothing") {
    TestStore store;
    Heard heard(store);
    Generate make(3);
    const CheckIn checkIn = make.checkIn();
    const auto result = store->write([&](Connection& db) -> Result<int> {
        must(CheckIns(db).put(checkIn));
        must(Resources(db).put(make.resource()));
        return fail(ErrorKind::conflict, {.subject = "test", .reason = "stop"});
    });
    REQUIRE_FALSE(result);
    CHECK(result.error().facts.reason == "stop");
    CHECK(heard.take().empty());
    CHECK(must(store->read([&](Connection& db) { return CheckIns(db).find(checkIn.id); })) == std::nullopt);
    // And what was noted for it does not show in the next commit.
    must(store->write([](Connection& db) { return Settings(db).put("a", "b"); }));
    CHECK(heard.take() == std::vector{Tables{Table::setting}});
    CHECK(must(store->read([](Connection& db) { return Resources(db).types(); })).empty());
}

TEST_CASE("a value comes out of write and a listener may write again") {
    TestStore store;
    int commits = 0;
    store->onCommit([&](const Tables&) {
        if (++commits == 1) must(store->write([](Connection& db) { return Settings(db).put("second", "1"); }));
    });
    CHECK(must(store->write([](Connection& db) -> Result<int> {
              must(Settings(db).put("first", "1"));
              return 42;
          })) == 42);
    CHECK(commits == 2);
    CHECK(must(store->read([](Connection& db) { return Settings(db).get("second"); })) == "1");
}

TEST_CASE("a write within a write is refused") {
    TestStore store;
    must(store->write([&](Connection&) -> Result<> {
        const auto inner = store->write([](Connection& db) { return Settings(db).put("a", "b"); });
        CHECK_FALSE(inner);
        return {};
    }));
}

TEST_CASE("a reader sees one moment, and only what is committed") {
    TestStore store;
    must(store->write([](Connection& db) { return Settings(db).put("a", "before"); }));
    std::latch reading{1};
    std::latch written{1};
    std::future<std::string> seen = std::async(std::launch::async, [&] {
        return must(store->read([&](Connection& db) -> Result<std::string> {
            std::string both = must(Settings(db).get("a")).value_or("");
            reading.count_down();
            written.wait();
            return both + ", " + must(Settings(db).get("a")).value_or("");
        }));
    });
    reading.wait();
    must(store->write([](Connection& db) { return Settings(db).put("a", "after"); }));
    written.count_down();
    CHECK(seen.get() == "before, before");
    CHECK(must(store->read([](Connection& db) { return Settings(db).get("a"); })) == "after");
}

TEST_CASE("a reader cannot write") {
    TestStore store;
    const auto written = store->read([](Connection& db) { return Settings(db).put("a", "b"); });
    REQUIRE_FALSE(written);
    CHECK(must(store->read([](Connection& db) { return Settings(db).get("a"); })) == std::nullopt);
}

TEST_CASE("a read at home shows what is committed, and cannot write") {
    TestStore store;
    must(store->write([](Connection& db) { return Settings(db).put("name", "before"); }));
    const auto name = [&] { return *must(store->read([](Connection& db) { return Settings(db).get("name"); })); };

    SECTION("in the midst of a transaction") {
        must(store->write([&](Connection& db) -> Result<> {
            if (auto put = Settings(db).put("name", "after"); !put) return put;
            CHECK(name() == "before");
            return {};
        }));
        CHECK(name() == "after");
    }
    SECTION("a statement that writes is refused, and the connection writes again afterwards") {
        const auto refused = store->read([](Connection& db) { return Settings(db).put("name", "sneaked"); });
        REQUIRE_FALSE(refused);
        CHECK(refused.error().facts.reason == "read-only");
        CHECK_FALSE(store->read([](Connection& db) { return db.execute("DELETE FROM setting"); }));
        CHECK(name() == "before");
        must(store->write([](Connection& db) { return Settings(db).put("name", "after"); }));
        CHECK(name() == "after");
    }
    SECTION("a read within a read, and a write within a read") {
        must(store->read([&](Connection&) -> Result<> {
            CHECK(name() == "before");
            const auto written = store->write([](Connection& db) { return Settings(db).put("name", "after"); });
            REQUIRE_FALSE(written);
            CHECK(written.error().facts.reason == "nested-write");
            return {};
        }));
        CHECK(name() == "before");
    }
}

TEST_CASE("readers of many threads stand beside the writer") {
    TestStore store;
    must(store->write([](Connection& db) { return Settings(db).put("pair", "0/0"); }));
    std::atomic<bool> done = false;
    std::atomic<int> reads = 0;
    std::atomic<int> wrong = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back([&] {
            while (!done) {
                const auto pair = store->read([](Connection& db) { return Settings(db).get("pair"); });
                const std::string text = pair && *pair ? **pair : "";
                const auto slash = text.find('/');
                if (slash == std::string::npos || text.substr(0, slash) != text.substr(slash + 1)) ++wrong;
                ++reads;
            }
        });
    }
    for (int i = 1; i <= 60 || reads < 60; ++i) {
        const std::string n = std::to_string(i);
        must(store->write([&](Connection& db) -> Result<> { return Settings(db).put("pair", n + "/" + n); }));
    }
    done = true;
    threads.clear();
    CHECK(reads >= 60);
    CHECK(wrong == 0);
}

TEST_CASE("a query within the same query has a statement of its own") {
    TestStore store;
    must(store->write([](Connection& db) -> Result<> {
        must(Settings(db).put("a", "1"));
        return Settings(db).put("b", "2");
    }));
    must(store->read([](Connection& db) -> Result<> {
        constexpr auto kSql = "SELECT name FROM setting ORDER BY name";
        Statement outer = db.prepare(kSql);
        REQUIRE(must(outer.step()));
        {
            Statement inner = db.prepare(kSql);
            REQUIRE(must(inner.step()));
            CHECK(inner.text(0) == "a");
        }
        REQUIRE(must(outer.step()));
        CHECK(outer.text(0) == "b");
        CHECK_FALSE(must(outer.step()));
        return {};
    }));
}

TEST_CASE("a wrong statement is an error, not a crash, and quotes nothing") {
    TestStore store;
    const auto asked = store->read([](Connection& db) { return db.prepare("SELECT secret_word FROM nowhere").bind("x").step(); });
    REQUIRE_FALSE(asked);
    CHECK(asked.error().facts.reason.find("secret_word") == std::string::npos);
    const auto bound = store->read([](Connection& db) { return db.prepare("SELECT 1").bind("one too many").step(); });
    CHECK_FALSE(bound);
}
