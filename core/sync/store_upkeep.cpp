#include <algorithm>

#include "base/digest.h"
#include "base/time.h"
#include "fhir/json.h"
#include "fhir/mappers.h"
#include "references.h"
#include "store/care_circle.h"
#include "store/sessions.h"
#include "streams.h"
#include "sync/store_ledger.h"
#include "upkeep_record.h"

namespace trellis::sync {
namespace {

using store::Connection;
using store::Operation;
using store::OperationKind;
using store::OperationState;
using store::Outbox;
using store::PullState;
using store::Resource;
using store::Resources;
using store::ResourceState;

Result<std::string> localIdOf(Outbox& outbox, const std::string& type, const std::string& id) {
    return outbox.localId(type, id).transform([&](auto mapped) { return std::move(mapped).value_or(id); });
}

// What the screens read of it goes, if it is the clinic's; what the person wrote and said stays where it stands.
Result<> leaveScreens(Connection& db, const std::string& type, const std::string& localId) {
    if (type == "Appointment") return store::Sessions{db}.remove(SessionId{localId});
    if (type == "QuestionnaireResponse" || type == "AppointmentResponse" || type == "Patient") return {};
    return store::CareCircle{db}.remove(type, localId);
}

// The entry as it goes out again: with local ids, which are replaced when it is sent, and without the server's own marks.
Result<std::string> anew(Outbox& outbox, const std::string& text) {
    auto local = withReferences(text, [&](const std::string& type, const std::string& id) { return outbox.localId(type, id); });
    if (!local) return local;
    return fhir::applyEdits(*local, {{{"meta", "versionId"}, std::nullopt}, {{"meta", "lastUpdated"}, std::nullopt}});
}

// True if a change was queued.
Result<bool> queueAgain(Connection& db, const Lost& lost, Instant now) {
    Outbox outbox{db};
    Resources resources{db};
    const auto local = localIdOf(outbox, lost.type, lost.id);
    if (!local) return fail(local.error());
    auto there = resources.find(lost.type, *local);
    if (!there) return fail(there.error());
    const auto work = outbox.of(lost.type, *local);
    if (!work) return fail(work.error());
    if (!*there) return false;
    Resource& resource = **there;
    const std::string identifier = fhir::operationIdentifier(resource.current());
    // What is perhaps on its way is settled by its own verification.
    const auto mayBeSent = [](const Operation& each) {
        return each.state == OperationState::sending || each.state == OperationState::verify;
    };
    if (identifier.empty() || std::ranges::any_of(*work, mayBeSent)) return false;
    // A change that waits meets the older version and is laid over it.
    if (lost.hasOlder && !work->empty()) return false;

    Operation operation;
    operation.type = lost.type;
    operation.localId = *local;
    operation.subject = work->empty() ? std::string{} : work->back().subject;
    operation.createdAt = now;
    auto payload = anew(outbox, work->empty() ? resource.current() : work->back().payload);
    if (!payload) return fail(payload.error());
    operation.payload = std::move(*payload);
    operation.payloadDigest = digest(operation.payload);
    if (lost.hasOlder) {
        // Without a guard: it is laid over whatever is there by then.
        operation.id = OperationId{derivedUuid(identifier + "/" + resource.baseVersion, "again")};
        operation.kind = OperationKind::update;
    } else {
        // The last version takes the place of every change that waited: each is the whole resource.
        for (const Operation& each : *work) {
            if (auto removed = outbox.remove(each.sequence); !removed) return fail(removed.error());
        }
        operation.id = OperationId{identifier};
        operation.kind = OperationKind::create;
    }
    const auto waiting = outbox.find(operation.id);
    if (!waiting) return fail(waiting.error());
    if (*waiting) return false;
    resource.currentRaw = operation.payload;
    resource.baseVersion.clear();
    resource.state = ResourceState::dirty;
    if (auto kept = resources.put(resource); !kept) return fail(kept.error());
    return outbox.add(operation).transform([](std::int64_t) { return true; });
}

}  // namespace

Result<std::optional<Instant>> StoreLedger::lastChanged(const std::string& type, const std::string& localId) {
    return store_.read([&](Connection& db) {
        return Resources{db}.identity(type, localId).transform([](const auto& known) {
            return known ? parseInstant(known->lastUpdated) : std::nullopt;
        });
    });
}

Result<> StoreLedger::add(const Operation& operation) {
    return store_.write([&](Connection& db) -> Result<> {
        Outbox outbox{db};
        const auto waiting = outbox.find(operation.id);
        if (!waiting) return fail(waiting.error());
        if (*waiting) return {};
        return outbox.add(operation).transform([](std::int64_t) {});
    });
}

Result<std::optional<std::string>> StoreLedger::acknowledgedAs(const OperationId& operation) {
    return store_.read([&](Connection& db) {
        return Outbox{db}.acknowledged(operation).transform(
            [](const auto& row) { return row ? std::optional{row->serverId} : std::nullopt; });
    });
}

Result<UpkeepState> StoreLedger::upkeep() {
    return store_.read([](Connection& db) { return upkeepIn(db); });
}

Result<> StoreLedger::put(const UpkeepState& state) {
    return store_.write([&](Connection& db) { return putUpkeep(db, state); });
}

Result<Holdings> StoreLedger::holdings(const std::string& type) {
    return store_.read([&](Connection& db) -> Result<Holdings> {
        Holdings out;
        Outbox outbox{db};
        const auto operations = outbox.all();
        if (!operations) return fail(operations.error());
        const auto resources = Resources{db}.ofType(type);
        if (!resources) return fail(resources.error());
        for (const Resource& resource : *resources) {
            if (resource.baseRaw.empty()) continue;
            const auto isOfIt = [&](const Operation& each) { return each.type == type && each.localId == resource.id; };
            const auto creates = [&](const Operation& each) { return isOfIt(each) && each.kind == OperationKind::create; };
            if (std::ranges::any_of(*operations, creates)) continue;
            const auto mapped = outbox.serverId(type, resource.id);
            if (!mapped) return fail(mapped.error());
            out.rows.push_back({.id = mapped->value_or(resource.id),
                                .version = resource.baseVersion,
                                .lastUpdated = resource.baseLastUpdated,
                                .isOurs = resource.origin == store::Origin::me && !fhir::operationIdentifier(resource.baseRaw).empty(),
                                .hasWork = std::ranges::any_of(*operations, isOfIt),
                                .isGone = resource.state == ResourceState::hidden || resource.state == ResourceState::tombstone});
        }
        const auto refused = PullState{db}.quarantined();
        if (!refused) return fail(refused.error());
        for (const auto& row : *refused) {
            if (row.type == type) out.refused.insert(row.idDigest);
        }
        return out;
    });
}

Result<> StoreLedger::markAbsent(const std::string& type, const std::string& id, Absence how) {
    return store_.write([&](Connection& db) -> Result<> {
        Outbox outbox{db};
        Resources resources{db};
        const auto local = localIdOf(outbox, type, id);
        if (!local) return fail(local.error());
        const auto work = outbox.of(type, *local);
        if (!work) return fail(work.error());
        auto there = resources.find(type, *local);
        if (!there) return fail(there.error());
        if (!*there || !work->empty()) return {};
        (*there)->state = how == Absence::removed ? ResourceState::tombstone : ResourceState::hidden;
        // Shown again it comes in the same version, which must then count as new. Removed, that version must never count.
        if (how == Absence::hidden) (*there)->baseVersion.clear();
        if (auto kept = resources.put(**there); !kept) return kept;
        return leaveScreens(db, type, *local);
    });
}

Result<int> StoreLedger::recover(const std::vector<Lost>& lost, const UpkeepState& state) {
    return store_.write([&](Connection& db) -> Result<int> {
        int queued = 0;
        for (const Lost& each : lost) {
            const auto again = queueAgain(db, each, clock_.now());
            if (!again) return fail(again.error());
            if (*again) ++queued;
        }
        PullState pull{db};
        for (const Stream& stream : streams()) {
            store::Cursor fresh;
            fresh.stream = stream.type;
            if (auto done = pull.put(fresh); !done) return fail(done.error());
        }
        if (auto done = putUpkeep(db, state); !done) return fail(done.error());
        return queued;
    });
}

}  // namespace trellis::sync
