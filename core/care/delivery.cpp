// Where everything stands on its way to the clinic, and the way there.
#include <memory>

#include "delivery_words.h"
#include "parts.h"
#include "store/pull_state.h"

namespace trellis::care {

namespace {

// "Appointment/a1" -> "a1"
std::string idIn(std::string_view reference) {
    const auto slash = reference.rfind('/');
    return std::string(slash == std::string_view::npos ? reference : reference.substr(slash + 1));
}

std::string whatIs(const store::Operation& operation) {
    if (operation.type == kQuestionnaireResponse) return "check-in";
    if (operation.type == kAppointmentResponse) return "session-answer";
    if (operation.type == kTask) return "move-request";
    if (operation.type == kObservation) return "check-in-trend";
    return operation.type;
}

Profile::OutboxEntry entryOf(const store::Operation& operation) {
    return {.id = operation.id.value,
            .type = operation.type,
            .what = whatIs(operation),
            .subjectId = operation.subject.empty() ? operation.localId : idIn(operation.subject),
            .delivery = deliveryOf(operation),
            .reason = operation.lastIssue,
            .status = operation.lastStatus,
            .attempts = operation.attempts,
            .createdAt = operation.createdAt,
            .nextTry = operation.nextAt};
}

Result<Profile::Status> readStatus(store::Connection& db, bool demo) {
    Profile::Status status;
    auto identity = identityIn(db, demo);
    if (!identity) return fail(identity.error());
    status.identity = std::move(*identity);

    store::PullState pulled(db);
    auto server = pulled.server();
    if (!server) return fail(server.error());
    status.lastSync = server->lastSync;
    status.clockOffset = server->clockOffset;
    auto refused = pulled.quarantined();
    if (!refused) return fail(refused.error());
    for (const store::QuarantineRow& row : *refused) ++(row.reason == "other-patient" ? status.foreign : status.unreadable);

    auto operations = store::Outbox(db).all();
    if (!operations) return fail(operations.error());
    for (const store::Operation& operation : *operations) {
        ++(deliveryOf(operation) == Delivery::needsLook ? status.needsLook : status.waiting);
    }

    store::Resources resources(db);
    auto types = resources.types();
    if (!types) return fail(types.error());
    for (std::string& type : *types) {
        auto count = resources.count(type);
        if (!count) return fail(count.error());
        status.resources.emplace_back(std::move(type), *count);
    }
    auto last = readLastError(db);
    if (!last) return fail(last.error());
    status.lastError = std::move(*last);
    return status;
}

}  // namespace

QFuture<Result<std::vector<Profile::OutboxEntry>>> Profile::outbox() {
    return parts_->onReader([](store::Connection& db) -> Result<std::vector<OutboxEntry>> {
        auto operations = store::Outbox(db).all();
        if (!operations) return fail(operations.error());
        std::vector<OutboxEntry> entries;
        entries.reserve(operations->size());
        for (const store::Operation& operation : *operations) entries.push_back(entryOf(operation));
        return entries;
    });
}

QFuture<Result<Profile::Status>> Profile::status() {
    return parts_->reader.run([parts = parts_.get()]() -> Result<Status> {
        if (!parts->readable) return fail(ErrorKind::locked);
        return parts->readable->store->read([&](store::Connection& db) { return readStatus(db, parts->readable->demo); });
    });
}

QFuture<Result<sync::Report>> Profile::synchronise() {
    // Shared: the driver's list of those who wait holds callbacks that can be copied.
    auto promise = std::make_shared<QPromise<Result<sync::Report>>>();
    promise->start();
    QFuture<Result<sync::Report>> future = promise->future();
    parts_->writer.post([parts = parts_.get(), promise] {
        const auto answer = [promise](Result<sync::Report> report) {
            promise->addResult(std::move(report));
            promise->finish();
        };
        if (!parts->open) return answer(fail(ErrorKind::locked));
        if (!parts->open->sync) return answer(fail(ErrorKind::signInNeeded, {.subject = "profile", .reason = "not-enrolled"}));
        parts->open->sync->begin(answer);
    });
    return future;
}

}  // namespace trellis::care
