#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "generate.h"
#include "store/check_ins.h"
#include "store/outbox.h"
#include "store/resources.h"
#include "test_store.h"

using namespace trellis;
using namespace trellis::store;
using namespace trellis::store::test;

namespace {

constexpr auto kType = "QuestionnaireResponse";

Operation operationFor(const CheckIn& checkIn, OperationState state, const std::string& id) {
    Operation operation;
    operation.id = {id};
    operation.type = kType;
    operation.localId = checkIn.id.value;
    operation.state = state;
    return operation;
}

}  // namespace

TEST_CASE("a check-in comes back as it was saved") {
    TestStore store;
    Generate make(11);
    std::vector<CheckIn> kept;
    must(store->write([&](Connection& db) -> Result<> {
        for (int round = 0; round < 80; ++round) {
            kept.push_back(make.checkIn());
            must(CheckIns(db).put(kept.back()));
        }
        return {};
    }));
    store.reopen();
    must(store->read([&](Connection& db) -> Result<> {
        for (const CheckIn& each : kept) CHECK(must(CheckIns(db).find(each.id)) == each);
        CHECK(must(CheckIns(db).find({"nobody"})) == std::nullopt);

        std::vector<CheckIn> expected = kept;
        std::erase_if(expected, [](const CheckIn& each) { return each.withdrawn; });
        std::ranges::sort(expected, std::greater{}, &CheckIn::authored);
        CHECK(must(CheckIns(db).recent(1000)) == expected);
        expected.resize(5);
        CHECK(must(CheckIns(db).recent(5)) == expected);
        return {};
    }));
}

TEST_CASE("a day's check-ins are those of the person's day, newest first, without the withdrawn") {
    TestStore store;
    Generate make(12);
    const Day today{std::chrono::year{2026}, std::chrono::November, std::chrono::day{25}};
    std::vector<CheckIn> expected;
    must(store->write([&](Connection& db) -> Result<> {
        for (int i = 0; i < 6; ++i) {
            CheckIn each = make.checkIn();
            each.withdrawn = i == 2;
            if (i != 4) each.day = today;
            must(CheckIns(db).put(each));
            if (i != 2 && i != 4) expected.push_back(each);
        }
        return {};
    }));
    std::ranges::sort(expected, std::greater{}, &CheckIn::authored);
    CHECK(must(store->read([&](Connection& db) { return CheckIns(db).on(today); })) == expected);
}

TEST_CASE("an edit keeps the answers that it replaces, and a version never goes back") {
    TestStore store;
    Generate make(13);
    must(store->write([&](Connection& db) -> Result<> {
        CheckIns checkIns(db);
        CheckIn checkIn = make.checkIn();
        std::vector<CheckInAnswers> former;
        for (int version = 1; version <= 4; ++version) {
            checkIn.version = version;
            if (version > 1) former.push_back(checkIn.answers);
            checkIn.answers = make.answers();
            must(checkIns.put(checkIn));
            CHECK(must(checkIns.find(checkIn.id)) == checkIn);
            CHECK(must(checkIns.formerVersions(checkIn.id)) == former);
        }
        // The same again, as a pull brings it, which does not know of our edits.
        CheckIn pulled = checkIn;
        pulled.version = 1;
        must(checkIns.put(pulled));
        CHECK(must(checkIns.find(checkIn.id)) == checkIn);
        CHECK(must(checkIns.formerVersions(checkIn.id)) == former);

        must(checkIns.remove(checkIn.id));
        CHECK(must(checkIns.formerVersions(checkIn.id)).empty());
        return {};
    }));
}

TEST_CASE("where a check-in stands follows the outbox") {
    TestStore store;
    Generate make(14);
    must(store->write([&](Connection& db) -> Result<> {
        const CheckIn checkIn = make.checkIn();
        const CheckIn other = make.checkIn();
        must(CheckIns(db).put(checkIn));
        must(CheckIns(db).put(other));
        const auto delivery = [&](const CheckIn& of) { return must(CheckIns(db).find(of.id)).value().delivery; };
        CHECK(delivery(checkIn) == Delivery::atClinic);

        Operation first = operationFor(checkIn, OperationState::queued, "op-1");
        first.sequence = must(Outbox(db).add(first));
        const std::vector<std::pair<OperationState, Delivery>> stands{{OperationState::queued, Delivery::onDevice},
                                                                      {OperationState::blocked, Delivery::onDevice},
                                                                      {OperationState::sending, Delivery::sending},
                                                                      {OperationState::verify, Delivery::sending},
                                                                      {OperationState::quarantined, Delivery::needsLook}};
        for (const auto& [state, expected] : stands) {
            first.state = state;
            must(Outbox(db).update(first));
            CHECK(delivery(checkIn) == expected);
            CHECK(delivery(other) == Delivery::atClinic);
        }
        // An edit behind a create that is on its way: what was changed last is still here.
        first.state = OperationState::sending;
        must(Outbox(db).update(first));
        Operation second = operationFor(checkIn, OperationState::queued, "op-2");
        second.sequence = must(Outbox(db).add(second));
        CHECK(delivery(checkIn) == Delivery::onDevice);
        second.state = OperationState::quarantined;
        must(Outbox(db).update(second));
        CHECK(delivery(checkIn) == Delivery::needsLook);

        // The same id under another type is another thing.
        must(Outbox(db).remove(first.sequence));
        must(Outbox(db).remove(second.sequence));
        Operation trend = operationFor(checkIn, OperationState::queued, "op-3");
        trend.type = "Observation";
        must(Outbox(db).add(trend));
        CHECK(delivery(checkIn) == Delivery::atClinic);
        return {};
    }));
}

TEST_CASE("a check-in that the clinic has or may have is not removed") {
    TestStore store;
    Generate make(15);
    must(store->write([&](Connection& db) -> Result<> {
        const auto refused = [&](const CheckIn& checkIn) {
            const auto removed = CheckIns(db).remove(checkIn.id);
            return !removed && removed.error().kind == ErrorKind::conflict && must(CheckIns(db).find(checkIn.id)).has_value();
        };
        const CheckIn queued = make.checkIn();
        must(CheckIns(db).put(queued));
        must(Outbox(db).add(operationFor(queued, OperationState::queued, "op-1")));
        CHECK_FALSE(refused(queued));
        CHECK(must(CheckIns(db).find(queued.id)) == std::nullopt);

        const CheckIn sending = make.checkIn();
        must(CheckIns(db).put(sending));
        must(Outbox(db).add(operationFor(sending, OperationState::sending, "op-2")));
        CHECK(refused(sending));

        const CheckIn arrived = make.checkIn();
        must(CheckIns(db).put(arrived));
        Resource resource;
        resource.type = kType;
        resource.id = arrived.id.value;
        resource.baseVersion = "1";
        must(Resources(db).put(resource));
        CHECK(refused(arrived));

        const CheckIn mapped = make.checkIn();
        must(CheckIns(db).put(mapped));
        must(Outbox(db).mapId(kType, mapped.id.value, "17"));
        CHECK(refused(mapped));
        return {};
    }));
}

TEST_CASE("one draft is kept until it is cleared") {
    TestStore store;
    Generate make(16);
    CheckInDraft draft;
    CHECK(must(store->read([](Connection& db) { return CheckIns(db).draft(); })) == std::nullopt);
    for (int round = 0; round < 20; ++round) {
        draft = {.answers = make.answers(), .begun = make.instant(), .edits = make.maybe([&] { return CheckInId{make.uuid()}; })};
        must(store->write([&](Connection& db) { return CheckIns(db).putDraft(draft); }));
        CHECK(must(store->read([](Connection& db) { return CheckIns(db).draft(); })) == draft);
    }
    store.reopen();
    CHECK(must(store->read([](Connection& db) { return CheckIns(db).draft(); })) == draft);
    must(store->write([](Connection& db) { return CheckIns(db).clearDraft(); }));
    CHECK(must(store->read([](Connection& db) { return CheckIns(db).draft(); })) == std::nullopt);
}
