#include "store/check_ins.h"
#include "fhir/json.h"
#include "fhir/mappers.h"
#include "store/outbox.h"
#include "store/resources.h"
#include "test_world.h"

using namespace trellis;
using namespace trellis::test;

namespace {

std::vector<store::Operation> operations(TestDevice& device) {
    return must(device.database(device.profileFolder())->read([](store::Connection& db) { return store::Outbox(db).all(); }));
}

// What the clinic would have made of a check-in: it is acknowledged, and the server added something of its own.
void acknowledge(TestDevice& device, const CheckInId& id) {
    device.inDatabase([&](store::Connection& db) -> Result<> {
        auto resource = must(store::Resources(db).find("QuestionnaireResponse", id.value));
        REQUIRE(resource);
        resource->baseRaw = must(fhir::applyEdits(resource->currentRaw, {{{"meta", "versionId"}, "\"7\""}, {{"clinicNote"}, "\"kept\""}}));
        resource->baseVersion = "7";
        resource->currentRaw.clear();
        resource->state = store::ResourceState::clean;
        must(store::Resources(db).put(*resource));
        for (const auto& operation : must(store::Outbox(db).all())) must(store::Outbox(db).remove(operation.sequence));
        return {};
    });
}

}  // namespace

TEST_CASE("a check-in is on the disk before its future is finished") {
    TestDevice device;
    device.enrol();
    const CheckIn saved = must(wait(device.profile->saveCheckIn(answers(2, "hard morning"))));
    // Copied as a crash at this moment would leave it: the profile is still open and has had no chance to tidy up.
    const auto crashed = device.folder / "crashed";
    std::filesystem::copy(device.profileFolder(), crashed, std::filesystem::copy_options::recursive);
    std::filesystem::remove(crashed / "store.db-shm");
    const auto found = must(device.database(crashed)->read([&](store::Connection& db) { return store::CheckIns(db).find(saved.id); }));
    REQUIRE(found);
    CHECK(found->answers == answers(2, "hard morning"));
    std::filesystem::remove_all(crashed);
}

TEST_CASE("a check-in is one row for screens, one resource and one entry on its way") {
    TestDevice device;
    device.enrol();
    const CheckIn saved = must(wait(device.profile->saveCheckIn(answers(4))));
    const auto outbox = must(wait(device.profile->outbox()));
    REQUIRE(outbox.size() == 1);
    CHECK(outbox[0].what == "check-in");
    CHECK(outbox[0].subjectId == saved.id.value);
    CHECK(outbox[0].delivery == Delivery::onDevice);
    const auto kept = must(wait(device.profile->checkIns(10)));
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].delivery == Delivery::onDevice);
    CHECK(kept[0].day == Day{std::chrono::year{2026} / 11 / 25});
    const auto verified = must(wait(device.profile->verify()));
    CHECK(verified.intact);
    CHECK(verified.checkIns == 1);
    CHECK(verified.waiting == 1);
}

TEST_CASE("a check-in that cannot be is refused and nothing is kept") {
    TestDevice device;
    device.enrol();
    CHECK(wait(device.profile->saveCheckIn({})).error().facts.reason == "empty");
    CHECK(wait(device.profile->saveCheckIn(answers(9))).error().facts.reason == "out-of-range");
    CHECK(wait(device.profile->saveCheckIn(answers(3, std::string(kMaxNote + 1, 'a')))).error().facts.reason == "too-long");
    CHECK(wait(device.profile->saveCheckIn(answers(3, "\xff\xfe"))).error().facts.reason == "not-utf8");
    CHECK(must(wait(device.profile->checkIns(10))).empty());
    CHECK(must(wait(device.profile->outbox())).empty());
}

TEST_CASE("a draft outlives a restart and gives way to the check-in that it became") {
    TestDevice device;
    device.enrol();
    const CheckInDraft draft{.answers = answers(2, "half a thought"), .begun = device.clock.now(), .edits = {}};
    must(wait(device.profile->saveDraft(draft)));
    device.restart();
    device.open();
    CHECK(must(wait(device.profile->draft())) == draft);
    CHECK(must(wait(device.profile->today())).hasDraft);
    must(wait(device.profile->saveCheckIn(draft.answers)));
    CHECK_FALSE(must(wait(device.profile->draft())));
}

TEST_CASE("an edit before sending replaces what waits and keeps the former words here") {
    TestDevice device;
    device.enrol();
    const CheckIn first = must(wait(device.profile->saveCheckIn(answers(2, "first words"))));
    const CheckIn second = must(wait(device.profile->editCheckIn(first.id, answers(3, "better words"))));
    CHECK(second.id == first.id);
    CHECK(second.version == 2);
    CHECK(second.day == first.day);
    CHECK(second.authored == first.authored);
    CHECK(must(wait(device.profile->outbox())).size() == 1);
    must(wait(device.profile->lock()));
    const auto waiting = operations(device);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].kind == store::OperationKind::create);
    CHECK(waiting[0].payload.contains("better words"));
    CHECK_FALSE(waiting[0].payload.contains("first words"));
    CHECK(fhir::operationIdentifier(waiting[0].payload) == waiting[0].id.value);
    const auto former = must(
        device.database(device.profileFolder())->read([&](store::Connection& db) { return store::CheckIns(db).formerVersions(first.id); }));
    CHECK(former == std::vector{answers(2, "first words")});
}

TEST_CASE("an edit after sending is a new version on top of what the clinic has") {
    TestDevice device;
    device.enrol();
    const CheckIn saved = must(wait(device.profile->saveCheckIn(answers(2, "sent words"))));
    must(wait(device.profile->lock()));
    const std::string identifier = operations(device).at(0).id.value;
    acknowledge(device, saved.id);
    device.open();
    must(wait(device.profile->editCheckIn(saved.id, answers(4, "other words"))));
    must(wait(device.profile->lock()));
    const auto waiting = operations(device);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].kind == store::OperationKind::update);
    CHECK(waiting[0].guardVersion == "7");
    const auto sent = must(fhir::Document::parse(waiting[0].payload));
    CHECK(sent.root()["status"].textOr("") == "amended");
    CHECK(sent.root()["clinicNote"].textOr("") == "kept");
    CHECK(fhir::operationIdentifier(waiting[0].payload) == identifier);
    CHECK(waiting[0].payload.contains("other words"));
    CHECK_FALSE(waiting[0].payload.contains("sent words"));
}

TEST_CASE("undo before sending leaves nothing anywhere") {
    TestDevice device;
    device.enrol();
    const CheckIn saved = must(wait(device.profile->saveCheckIn(answers(1, "not like this"))));
    must(wait(device.profile->undoCheckIn(saved.id)));
    CHECK(must(wait(device.profile->checkIns(10))).empty());
    CHECK(must(wait(device.profile->outbox())).empty());
    CHECK_FALSE(must(wait(device.profile->exportFhir())).contains("not like this"));
    CHECK(wait(device.profile->undoCheckIn(saved.id)).error().facts.reason == "unknown");
}

TEST_CASE("undo after sending marks it as entered in error, here and at the clinic") {
    TestDevice device;
    device.enrol();
    const CheckIn saved = must(wait(device.profile->saveCheckIn(answers(1, "sent"))));
    must(wait(device.profile->lock()));
    acknowledge(device, saved.id);
    device.open();
    must(wait(device.profile->undoCheckIn(saved.id)));
    CHECK(must(wait(device.profile->checkIns(10))).empty());
    CHECK(wait(device.profile->editCheckIn(saved.id, answers(2))).error().facts.reason == "withdrawn");
    must(wait(device.profile->lock()));
    const auto waiting = operations(device);
    REQUIRE(waiting.size() == 1);
    CHECK(must(fhir::Document::parse(waiting[0].payload)).root()["status"].textOr("") == "entered-in-error");
}

TEST_CASE("what the clinic refused goes again once it has other words") {
    TestDevice device;
    device.enrol();
    const CheckIn saved = must(wait(device.profile->saveCheckIn(answers(1, "refused"))));
    must(wait(device.profile->lock()));
    device.inDatabase([](store::Connection& db) -> Result<> {
        store::Operation operation = must(store::Outbox(db).all()).at(0);
        operation.state = store::OperationState::quarantined;
        operation.lastIssue = "not-accepted";
        operation.attempts = 1;
        return store::Outbox(db).update(operation);
    });
    device.open();
    CHECK(must(wait(device.profile->outbox())).at(0).delivery == Delivery::needsLook);
    CHECK(must(wait(device.profile->today())).needsLook == 1);
    must(wait(device.profile->editCheckIn(saved.id, answers(1, "accepted"))));
    const auto outbox = must(wait(device.profile->outbox()));
    REQUIRE(outbox.size() == 1);
    CHECK(outbox[0].delivery == Delivery::onDevice);
    CHECK(outbox[0].reason.empty());
}

TEST_CASE("a change behind a request that may be out there waits for it") {
    TestDevice device;
    device.enrol();
    const CheckIn saved = must(wait(device.profile->saveCheckIn(answers(1, "under way"))));
    must(wait(device.profile->lock()));
    device.inDatabase([](store::Connection& db) -> Result<> {
        store::Operation operation = must(store::Outbox(db).all()).at(0);
        operation.state = store::OperationState::verify;
        operation.attempts = 1;
        return store::Outbox(db).update(operation);
    });
    device.open();
    must(wait(device.profile->editCheckIn(saved.id, answers(2, "later"))));
    must(wait(device.profile->lock()));
    const auto waiting = operations(device);
    REQUIRE(waiting.size() == 2);
    CHECK(waiting[0].payload.contains("under way"));
    CHECK(waiting[1].kind == store::OperationKind::update);
    CHECK(waiting[1].dependsOn == waiting[0].id);
    CHECK(waiting[1].payload.contains("later"));
}

TEST_CASE("the day of a check-in stays, wherever the clock and the person go") {
    TestDevice device;
    device.enrol();
    device.clock.jumpTo(std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + std::chrono::hours{4} + std::chrono::minutes{30});
    const CheckIn late = must(wait(device.profile->saveCheckIn(answers(3, "half past eleven at night"))));
    CHECK(late.day == Day{std::chrono::year{2026} / 11 / 25});
    CHECK(late.offset == std::chrono::hours{-5});

    device.zones.here = "Asia/Tokyo";
    device.clock.jumpTo(device.clock.now() - std::chrono::days{400});
    const CheckIn back = must(wait(device.profile->saveCheckIn(answers(3, "a clock far behind"))));
    device.clock.jumpTo(device.clock.now() + std::chrono::days{4000});
    const CheckIn ahead = must(wait(device.profile->saveCheckIn(answers(3, "a clock far ahead"))));
    device.clock.reboot();
    device.restart();
    device.open();
    const auto all = must(wait(device.profile->checkIns(10)));
    REQUIRE(all.size() == 3);
    for (const CheckIn& made : {late, back, ahead}) {
        const auto kept = std::ranges::find(all, made.id, &CheckIn::id);
        REQUIRE(kept != all.end());
        CHECK(kept->day == made.day);
        CHECK(kept->authored == made.authored);
        CHECK(kept->zone == made.zone);
        CHECK(kept->offset == made.offset);
    }
}

TEST_CASE("every commit is told once, on the profile's own thread") {
    TestDevice device;
    device.enrol();
    QCoreApplication::processEvents();
    std::vector<store::Tables> told;
    QObject::connect(device.profile.get(), &care::Profile::changed, device.profile.get(),
                     [&](const store::Tables& tables) { told.push_back(tables); });
    must(wait(device.profile->saveCheckIn(answers(3))));
    CHECK(told.empty());  // not before the loop of this thread turns
    QCoreApplication::processEvents();
    REQUIRE(told.size() == 1);
    CHECK(told[0].has(store::Table::checkIn));
    CHECK(told[0].has(store::Table::outbox));
    CHECK(told[0].has(store::Table::resource));
}
