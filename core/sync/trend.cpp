#include "trend.h"

#include "base/digest.h"
#include "fhir/mappers.h"
#include "store/check_ins.h"
#include "store/resources.h"
#include "sync/ledger.h"

namespace trellis::sync {

using store::OperationKind;

Result<> queueTrend(store::Connection& db, const store::Operation& acknowledged, const PatientId& me, const std::string& source,
                    Instant now) {
    if (acknowledged.type != "QuestionnaireResponse" || acknowledged.kind == OperationKind::remove ||
        acknowledged.kind == OperationKind::patch || acknowledged.subject.starts_with(kDuplicateOf)) {
        return {};
    }
    auto checkIn = fhir::readCheckIn(acknowledged.payload);
    if (!checkIn) return {};
    checkIn->id = CheckInId{acknowledged.localId};

    store::Outbox outbox{db};
    store::Operation trend;
    trend.id = OperationId{derivedUuid(acknowledged.id.value, "trend")};
    trend.type = "Observation";
    trend.localId = derivedUuid(acknowledged.localId, "trend");
    trend.subject = "QuestionnaireResponse/" + acknowledged.localId;
    trend.createdAt = now;
    const auto queued = outbox.find(trend.id);
    if (!queued) return fail(queued.error());
    const auto sent = outbox.acknowledged(trend.id);
    if (!sent) return fail(sent.error());
    if (*queued || *sent) return {};

    // The identifier stays that of the operation which made the Observation.
    OperationId identifier = trend.id;
    const auto waiting = outbox.of(trend.type, trend.localId);
    if (!waiting) return fail(waiting.error());
    store::Resources resources{db};
    const auto there = resources.find(trend.type, trend.localId);
    if (!there) return fail(there.error());
    if (*there && !(*there)->baseRaw.empty()) {
        trend.kind = OperationKind::update;
        trend.guardVersion = (*there)->baseVersion;
        if (auto known = fhir::operationIdentifier((*there)->baseRaw); !known.empty()) identifier.value = std::move(known);
    } else if (!waiting->empty()) {
        trend.kind = OperationKind::update;
        identifier = waiting->front().id;
    } else {
        trend.kind = OperationKind::create;
    }
    trend.payload = fhir::writeCheckInObservation(*checkIn, trend.localId, acknowledged.localId,
                                                  fhir::Authorship{.me = me, .operation = identifier, .deviceSource = source});
    trend.payloadDigest = digest(trend.payload);
    store::Resource resource = (*there).value_or(store::Resource{});
    resource.type = trend.type;
    resource.id = trend.localId;
    resource.currentRaw = trend.payload;
    resource.state = store::ResourceState::dirty;
    resource.origin = store::Origin::me;
    if (auto put = resources.put(resource); !put) return put;
    return outbox.add(trend).transform([](std::int64_t) {});
}

}  // namespace trellis::sync
