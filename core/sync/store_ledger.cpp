#include "sync/store_ledger.h"

#include <algorithm>
#include <set>

#include "base/digest.h"
#include "base/time.h"
#include "fhir/json.h"
#include "merge.h"
#include "references.h"
#include "store/sessions.h"
#include "trend.h"
#include "typed_rows.h"
#include "upkeep_record.h"

namespace trellis::sync {
namespace {

using store::Connection;
using store::Operation;
using store::OperationKind;
using store::Outbox;
using store::PullState;
using store::Resource;
using store::Resources;
using store::ResourceState;

constexpr std::string_view kDevice = "https://trellis.example/device/";

// What this device writes can be known under two ids and can have work in the outbox; for all else neither is asked.
bool isWritten(std::string_view type) {
    return type == "QuestionnaireResponse" || type == "Observation" || type == "AppointmentResponse" || type == "Task";
}

bool isEnteredInError(const std::string& raw) {
    if (raw.find("entered-in-error") == std::string::npos) return false;
    const auto document = fhir::Document::parse(raw);
    return document && document->root()["status"].textOr("") == "entered-in-error";
}

store::Origin originOf(const std::string& raw, const std::string& source) {
    if (raw.find(kDevice) == std::string::npos) return store::Origin::clinic;
    const std::string from = fhir::deviceSource(raw);
    if (from == source) return store::Origin::me;
    return from.starts_with(kDevice) ? store::Origin::otherDevice : store::Origin::clinic;
}

bool isOlder(const std::string& a, const std::string& b) {
    if (a == b) return false;
    const auto first = parseInstant(a), second = parseInstant(b);
    return first && second && *first < *second;
}

// What the clinic confirmed must come back in the next pass, even if the pull of this run never sees it.
Result<> witness(Connection& db, const std::string& type, const std::string& id, const std::string& lastUpdated) {
    auto state = upkeepIn(db);
    if (!state) return fail(state.error());
    addWitness(state->witnesses[type], id, lastUpdated);
    if (auto kept = putUpkeep(db, *state); !kept) return kept;
    PullState pull{db};
    auto cursor = pull.cursor(type);
    if (!cursor) return fail(cursor.error());
    const auto at = parseInstant(lastUpdated);
    if (!at || (cursor->passMax && *cursor->passMax >= *at)) return {};
    cursor->passMax = at;
    return pull.put(*cursor);
}

// One page, or one acknowledged resource, inside its transaction.
class Keeper {
public:
    Keeper(Connection& db, const Clock& clock, const PatientId& me, const std::string& source)
        : outbox(db), resources(db), rows_(db, clock, me, source), source_(source) {}

    // True if it was new or changed.
    Result<bool> keep(const Incoming& incoming) {
        if (auto looked = lookOnce(); !looked) return fail(looked.error());
        auto local = localIdOf(incoming);
        if (!local) return fail(local.error());
        const std::string bodyDigest = digest(incoming.raw);
        const auto known = resources.identity(incoming.type, *local);
        if (!known) return fail(known.error());
        if (*known &&
            **known == store::VersionIdentity{.version = incoming.version, .lastUpdated = incoming.lastUpdated, .digest = bodyDigest}) {
            return false;
        }
        const bool back = *known && !incoming.evenIfOlder && isOlder(incoming.lastUpdated, (*known)->lastUpdated);
        if (back) {
            // A person never sees an older version after a newer one, unless the server itself was set back.
            ++older;
            return false;
        }
        Resource resource;
        if (*known) {
            auto there = resources.find(incoming.type, *local);
            if (!there) return fail(there.error());
            if (*there) resource = std::move(**there);
        }
        bool pending = false;
        if (isWritten(incoming.type) && work_) {
            const auto work = outbox.of(incoming.type, *local);
            if (!work) return fail(work.error());
            pending = !work->empty();
        }
        const std::string before = std::exchange(resource.baseRaw, incoming.raw);
        const bool withdrawn = isEnteredInError(incoming.raw);
        resource.type = incoming.type;
        resource.id = *local;
        resource.isMine = incoming.isMine;
        resource.baseVersion = incoming.version;
        resource.baseLastUpdated = incoming.lastUpdated;
        resource.baseDigest = bodyDigest;
        if (!*known || resource.origin != store::Origin::me) resource.origin = originOf(incoming.raw, source_);
        if (!pending) resource.currentRaw.clear();
        resource.state = pending ? ResourceState::dirty : withdrawn ? ResourceState::tombstone : ResourceState::clean;
        if (auto put = resources.put(resource); !put) return fail(put.error());
        const auto copy = isSecondCopy(incoming);
        if (!copy) return fail(copy.error());
        if (*copy && !withdrawn) duplicates.insert(incoming.type + "/" + fhir::operationIdentifier(incoming.raw));
        // While something of the person's waits, the screens show that; and no screen shows an entry twice.
        if (pending || *copy || !TypedRows::has(incoming.type)) return true;
        const auto document = fhir::Document::parse(incoming.raw);
        if (!document) return true;
        auto typed = withdrawn ? rows_.withdraw(incoming.type, *local, document->root())
                               : rows_.put(incoming.type, *local, document->root(), incoming.raw, before);
        if (!typed) return fail(typed.error());
        return true;
    }

    Outbox outbox;
    Resources resources;
    int older = 0;
    std::set<std::string> duplicates;  // "Type/operation"

private:
    // It carries the identifier of an entry of ours that the clinic confirmed under another id.
    Result<bool> isSecondCopy(const Incoming& incoming) {
        if (!isWritten(incoming.type) || incoming.raw.find(fhir::kOperationSystem) == std::string::npos) return false;
        const auto sent = outbox.acknowledged(OperationId{fhir::operationIdentifier(incoming.raw)});
        if (!sent) return fail(sent.error());
        return *sent && (*sent)->type == incoming.type && (*sent)->serverId != incoming.id;
    }

    // Mostly nothing waits; then it is not looked for with each resource of a page. Within the transaction of a page
    // nothing is added to the outbox.
    Result<> lookOnce() {
        if (looked_) return {};
        const auto count = outbox.count();
        if (!count) return fail(count.error());
        work_ = *count > 0;
        looked_ = true;
        return {};
    }

    Result<std::string> localIdOf(const Incoming& incoming) {
        if (!isWritten(incoming.type)) return incoming.id;
        auto mapped = outbox.localId(incoming.type, incoming.id);
        if (!mapped) return fail(mapped.error());
        if (*mapped) return std::move(**mapped);
        if (!work_ || incoming.raw.find(fhir::kOperationSystem) == std::string::npos) return incoming.id;
        // Ours, sent and not yet acknowledged: it must not stand here twice.
        const OperationId operation{fhir::operationIdentifier(incoming.raw)};
        const auto waiting = outbox.find(operation);
        if (!waiting) return fail(waiting.error());
        if (!*waiting || (*waiting)->type != incoming.type) return incoming.id;
        if ((*waiting)->localId != incoming.id) {
            if (auto map = outbox.mapId(incoming.type, (*waiting)->localId, incoming.id); !map) return fail(map.error());
        }
        return (*waiting)->localId;
    }

    TypedRows rows_;
    const std::string& source_;
    bool looked_ = false;
    bool work_ = false;
};

}  // namespace

StoreLedger::StoreLedger(store::Store& store, const Clock& clock, PatientId me, const std::string& deviceId)
    : store_(store), clock_(clock), me_(std::move(me)), source_(std::string{kDevice} + deviceId) {}

Result<std::vector<Operation>> StoreLedger::operations() {
    return store_.read([](Connection& db) { return Outbox{db}.all(); });
}

Result<> StoreLedger::update(const Operation& operation) {
    return store_.write([&](Connection& db) { return Outbox{db}.update(operation); });
}

Result<> StoreLedger::acknowledge(const Operation& operation, const std::string& serverId, const std::string& version,
                                  const std::string& lastUpdated, const std::string& raw) {
    return store_.write([&](Connection& db) -> Result<> {
        Keeper keeper{db, clock_, me_, source_};
        Outbox& outbox = keeper.outbox;
        const store::Acknowledged row{.id = operation.id,
                                      .type = operation.type,
                                      .serverId = serverId,
                                      .payloadDigest = operation.payloadDigest,
                                      .version = version,
                                      .at = clock_.now()};
        if (auto done = outbox.acknowledge(row); !done) return done;
        if (serverId != operation.localId) {
            if (auto done = outbox.mapId(operation.type, operation.localId, serverId); !done) return done;
        }
        if (auto done = outbox.remove(operation.sequence); !done) return done;
        const auto later = outbox.of(operation.type, operation.localId);
        if (!later) return fail(later.error());
        for (Operation next : *later) {
            if (!next.guardVersion.empty() && next.guardVersion != operation.guardVersion) continue;
            next.guardVersion = version;
            if (auto done = outbox.update(next); !done) return done;
        }
        if (operation.kind == OperationKind::remove) {
            auto there = keeper.resources.find(operation.type, operation.localId);
            if (!there) return fail(there.error());
            if (!*there) return {};
            (*there)->state = ResourceState::tombstone;
            (*there)->currentRaw.clear();
            return keeper.resources.put(**there);
        }
        const Incoming now{.type = operation.type,
                           .id = serverId,
                           .version = version,
                           .lastUpdated = lastUpdated,
                           .raw = raw,
                           .isMine = true,
                           .evenIfOlder = true};
        if (auto kept = keeper.keep(now); !kept) return fail(kept.error());
        if (auto noted = witness(db, operation.type, serverId, lastUpdated); !noted) return noted;
        // The base may have been known from a pull already; the row is then as it was, and no longer dirty.
        if (later->empty()) {
            auto there = keeper.resources.find(operation.type, operation.localId);
            if (!there) return fail(there.error());
            if (*there && ((*there)->state == ResourceState::dirty || !(*there)->currentRaw.empty())) {
                (*there)->state = isEnteredInError(raw) ? ResourceState::tombstone : ResourceState::clean;
                (*there)->currentRaw.clear();
                if (auto done = keeper.resources.put(**there); !done) return done;
            }
        }
        return queueTrend(db, operation, me_, source_, clock_.now());
    });
}

Result<std::string> StoreLedger::payloadForSending(const Operation& operation) {
    return store_.read([&](Connection& db) -> Result<std::string> {
        if (operation.kind == OperationKind::patch) return operation.payload;
        Outbox outbox{db};
        auto named =
            withReferences(operation.payload, [&](const std::string& type, const std::string& id) -> Result<std::optional<std::string>> {
                if (!isWritten(type)) return std::optional<std::string>{};
                const auto work = outbox.of(type, id);
                if (!work) return fail(work.error());
                const bool onItsWay = std::ranges::any_of(*work, [&](const Operation& other) {
                    return other.kind == OperationKind::create && other.sequence != operation.sequence;
                });
                // Known at the clinic or not: what is on its way for a second time gets another id there.
                if (onItsWay) return fail(ErrorKind::badInput, {.subject = type, .reason = "unresolved-reference"});
                return outbox.serverId(type, id);
            });
        if (!named || operation.kind != OperationKind::update) return named;
        const auto there = Resources{db}.find(operation.type, operation.localId);
        if (!there) return fail(there.error());
        if (!*there || (*there)->baseRaw.empty() || (*there)->baseVersion != operation.guardVersion) return named;
        auto laid = laidOver(operation.type, *named, (*there)->baseRaw);
        if (laid && *laid) return std::move(**laid);
        return named;
    });
}

Result<std::optional<std::string>> StoreLedger::serverId(const std::string& type, const std::string& localId) {
    return store_.read([&](Connection& db) { return Outbox{db}.serverId(type, localId); });
}

Result<PageOutcome> StoreLedger::storePage(const std::vector<Incoming>& page, const std::vector<store::QuarantineRow>& refused,
                                           const std::optional<store::Cursor>& cursor) {
    return store_.write([&](Connection& db) -> Result<PageOutcome> {
        Keeper keeper{db, clock_, me_, source_};
        PullState pull{db};
        PageOutcome outcome;
        for (const Incoming& incoming : page) {
            const auto changed = keeper.keep(incoming);
            if (!changed) return fail(changed.error());
            *changed ? ++outcome.changed : ++outcome.unchanged;
        }
        outcome.older = keeper.older;
        if (!keeper.duplicates.empty()) {
            auto state = upkeepIn(db);
            if (!state) return fail(state.error());
            state->duplicates.merge(keeper.duplicates);
            if (auto done = putUpkeep(db, *state); !done) return fail(done.error());
        }
        for (const auto& row : refused) {
            if (auto done = pull.quarantine(row); !done) return fail(done.error());
        }
        if (cursor) {
            if (auto done = pull.put(*cursor); !done) return fail(done.error());
        }
        return outcome;
    });
}

Result<store::Cursor> StoreLedger::cursor(const std::string& stream) {
    return store_.read([&](Connection& db) { return PullState{db}.cursor(stream); });
}

Result<store::ServerState> StoreLedger::server() {
    return store_.read([](Connection& db) { return PullState{db}.server(); });
}

Result<> StoreLedger::put(const store::ServerState& state) {
    return store_.write([&](Connection& db) { return PullState{db}.put(state); });
}

}  // namespace trellis::sync
