// Saving, changing and taking back a check-in. Each is one transaction: the typed row, the FHIR resource and its way out
// are durable together before the future is finished.
#include "store/check_ins.h"
#include "parts.h"

namespace trellis::care {

namespace {

Error unknownCheckIn(std::string_view reason) { return {ErrorKind::badInput, {.subject = "check-in", .reason = std::string(reason)}}; }

Result<> acceptable(const CheckInAnswers& answers) {
    if (answers.empty()) return fail(ErrorKind::badInput, {.subject = "check-in", .reason = "empty"});
    return validate(answers);
}

Result<CheckIn> findStanding(store::Connection& db, const CheckInId& id) {
    auto found = store::CheckIns(db).find(id);
    if (!found) return fail(found.error());
    if (!*found) return fail(unknownCheckIn("unknown"));
    if ((*found)->withdrawn) return fail(unknownCheckIn("withdrawn"));
    return std::move(**found);
}

Result<CheckIn> keepNew(store::Connection& db, Outgoing outgoing, const World& world, CheckInAnswers answers) {
    CheckIn checkIn;
    checkIn.id = CheckInId{world.random.uuid()};
    checkIn.answers = std::move(answers);
    checkIn.authored = world.clock.now();
    checkIn.zone = world.zones.local();
    checkIn.offset = world.zones.offset(checkIn.zone, checkIn.authored);
    checkIn.day = world.zones.day(checkIn.zone, checkIn.authored);  // here, once: travel and a changed clock never move it
    store::CheckIns rows(db);
    if (auto kept = rows.put(checkIn); !kept) return fail(kept.error());
    const OperationId operation{world.random.uuid()};
    auto queued = outgoing.create(operation, {.type = kQuestionnaireResponse,
                                              .id = checkIn.id.value,
                                              .raw = fhir::writeCheckIn(checkIn, outgoing.by(operation)),
                                              .subject = {},
                                              .after = {}});
    if (!queued) return fail(queued.error());
    if (auto cleared = rows.clearDraft(); !cleared) return fail(cleared.error());
    return checkIn;
}

// A new version of the same resource, under the identifier that it has had from the start.
Result<> queueVersion(Outgoing& outgoing, const World& world, const CheckIn& checkIn, Standing standing) {
    const OperationId operation{world.random.uuid()};
    auto identifier = outgoing.identifierOf(kQuestionnaireResponse, checkIn.id.value);
    if (!identifier) return fail(identifier.error());
    CheckIn written = checkIn;
    if (standing == Standing::unsent) written.version = 1;  // the clinic has never seen another one
    return outgoing.change(operation, {.type = kQuestionnaireResponse,
                                       .id = checkIn.id.value,
                                       .raw = fhir::writeCheckIn(written, outgoing.by(identifier->value_or(operation))),
                                       .subject = {},
                                       .after = {}});
}

Result<CheckIn> keepEdit(store::Connection& db, Outgoing outgoing, const World& world, const CheckInId& id, CheckInAnswers answers) {
    auto checkIn = findStanding(db, id);
    if (!checkIn) return checkIn;
    auto standing = outgoing.standing(kQuestionnaireResponse, id.value);
    if (!standing) return fail(standing.error());
    store::CheckIns rows(db);
    if (checkIn->answers != answers) {
        checkIn->answers = std::move(answers);
        ++checkIn->version;
        if (auto kept = rows.put(*checkIn); !kept) return fail(kept.error());
        if (auto queued = queueVersion(outgoing, world, *checkIn, *standing); !queued) return fail(queued.error());
    }
    if (auto cleared = rows.clearDraft(); !cleared) return fail(cleared.error());
    auto kept = rows.find(id);
    if (!kept) return fail(kept.error());
    return *kept ? std::move(**kept) : std::move(*checkIn);
}

Result<> takeBack(store::Connection& db, Outgoing outgoing, const World& world, const CheckInId& id) {
    auto checkIn = findStanding(db, id);
    if (!checkIn) return fail(checkIn.error());
    auto standing = outgoing.standing(kQuestionnaireResponse, id.value);
    if (!standing) return fail(standing.error());
    store::CheckIns rows(db);
    if (*standing == Standing::unsent) {
        auto resource = store::Resources(db).find(kQuestionnaireResponse, id.value);
        if (!resource) return fail(resource.error());
        const bool neverSent = *resource && (*resource)->baseRaw.empty();
        if (neverSent) {
            auto taken = outgoing.takeBack(kQuestionnaireResponse, id.value);
            if (!taken) return fail(taken.error());
            if (*taken) return rows.remove(id);
        }
    }
    checkIn->withdrawn = true;
    ++checkIn->version;
    if (auto kept = rows.put(*checkIn); !kept) return kept;
    return queueVersion(outgoing, world, *checkIn, *standing);
}

}  // namespace

QFuture<Result<CheckIn>> Profile::saveCheckIn(CheckInAnswers answers) {
    if (auto checked = acceptable(answers); !checked) return ready(Result<CheckIn>(fail(checked.error())));
    return parts_->onWriterEnrolled(
        [&world = parts_->world, answers = std::move(answers)](Open& open, const EnrolmentRecord& who) mutable -> Result<CheckIn> {
            auto saved = open.store->write([&](store::Connection& db) {
                return keepNew(db, Outgoing(db, who, world.clock.now(), open.runUnderWay()), world, std::move(answers));
            });
            if (saved) open.saved();
            return saved;
        });
}

QFuture<Result<CheckIn>> Profile::editCheckIn(CheckInId id, CheckInAnswers answers) {
    if (auto checked = acceptable(answers); !checked) return ready(Result<CheckIn>(fail(checked.error())));
    return parts_->onWriterEnrolled([&world = parts_->world, id = std::move(id), answers = std::move(answers)](
                                        Open& open, const EnrolmentRecord& who) mutable -> Result<CheckIn> {
        auto saved = open.store->write([&](store::Connection& db) {
            return keepEdit(db, Outgoing(db, who, world.clock.now(), open.runUnderWay()), world, id, std::move(answers));
        });
        if (saved) open.saved();
        return saved;
    });
}

QFuture<Result<>> Profile::undoCheckIn(CheckInId id) {
    return parts_->onWriterEnrolled([&world = parts_->world, id = std::move(id)](Open& open, const EnrolmentRecord& who) -> Result<> {
        auto done = open.store->write(
            [&](store::Connection& db) { return takeBack(db, Outgoing(db, who, world.clock.now(), open.runUnderWay()), world, id); });
        if (done) open.saved();
        return done;
    });
}

QFuture<Result<std::vector<CheckIn>>> Profile::checkIns(int limit) {
    return parts_->onReader([limit](store::Connection& db) { return store::CheckIns(db).recent(limit); });
}

QFuture<Result<std::optional<CheckInDraft>>> Profile::draft() {
    return parts_->onReader([](store::Connection& db) { return store::CheckIns(db).draft(); });
}

QFuture<Result<>> Profile::saveDraft(CheckInDraft draft) {
    return parts_->onWriter([draft = std::move(draft)](Open& open) {
        return open.store->write([&](store::Connection& db) { return store::CheckIns(db).putDraft(draft); });
    });
}

QFuture<Result<>> Profile::discardDraft() {
    return parts_->onWriter(
        [](Open& open) { return open.store->write([](store::Connection& db) { return store::CheckIns(db).clearDraft(); }); });
}

}  // namespace trellis::care
