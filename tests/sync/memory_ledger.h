#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/digest.h"
#include "base/time.h"
#include "fhir/json.h"
#include "fhir/mappers.h"
#include "merge.h"
#include "sync/ledger.h"

namespace trellis::test {

// The ledger as plain containers: what stands in it has been committed and outlives an engine.
class MemoryLedger : public sync::Ledger {
public:
    struct Kept {
        std::string version, lastUpdated, raw;
        bool isMine = true;
        bool operator==(const Kept&) const = default;
    };
    using Key = std::pair<std::string, std::string>;

    std::vector<store::Operation> outbox;
    std::map<std::string, std::string> acked;  // operation -> server id
    std::map<Key, std::string> ids;            // (type, local id) -> server id
    std::map<Key, Kept> resources;             // by server id
    std::map<std::string, store::Cursor> cursors;
    std::set<std::string> quarantine;  // type|idDigest
    std::vector<store::QuarantineRow> quarantineRows;
    store::ServerState state;
    sync::UpkeepState upkeepState;
    std::map<Key, sync::Absence> gone;
    int writes = 0;
    // Called before a write is made; a failure is what the engine gets instead.
    std::function<Result<>(std::string_view what)> onWrite;

    store::Operation* find(const std::string& id) {
        const auto found = std::ranges::find(outbox, id, [](const auto& each) { return each.id.value; });
        return found == outbox.end() ? nullptr : &*found;
    }

    Result<std::vector<store::Operation>> operations() override { return outbox; }

    Result<> update(const store::Operation& operation) override {
        if (auto allowed = written("update"); !allowed) return allowed;
        const auto found = std::ranges::find(outbox, operation.sequence, &store::Operation::sequence);
        if (found != outbox.end()) *found = operation;
        return {};
    }

    Result<> acknowledge(const store::Operation& operation, const std::string& serverId, const std::string& version,
                         const std::string& lastUpdated, const std::string& raw) override {
        if (auto allowed = written("acknowledge"); !allowed) return allowed;
        acked[operation.id.value] = serverId;
        if (serverId != operation.localId) ids[{operation.type, operation.localId}] = serverId;
        if (operation.kind == store::OperationKind::remove) {
            resources.erase({operation.type, serverId});
        } else {
            resources[{operation.type, serverId}] = Kept{.version = version, .lastUpdated = lastUpdated, .raw = raw, .isMine = true};
            sync::addWitness(upkeepState.witnesses[operation.type], serverId, lastUpdated);
            if (const auto at = parseInstant(lastUpdated)) {
                auto& cursor = cursors[operation.type];
                cursor.stream = operation.type;
                cursor.passMax = std::max(cursor.passMax, std::optional{*at});
            }
        }
        std::erase_if(outbox, [&](const auto& each) { return each.sequence == operation.sequence; });
        for (auto& other : outbox) {
            if (other.type == operation.type && other.localId == operation.localId && other.guardVersion.empty())
                other.guardVersion = version;
        }
        return {};
    }

    Result<std::string> payloadForSending(const store::Operation& operation) override {
        std::string out = operation.payload;
        for (const auto& [key, server] : ids) {
            const std::string local = "\"" + key.first + "/" + key.second + "\"", there = "\"" + key.first + "/" + server + "\"";
            for (auto at = out.find(local); at != std::string::npos; at = out.find(local)) out.replace(at, local.size(), there);
        }
        if (operation.kind != store::OperationKind::update) return out;
        const auto mapped = ids.find({operation.type, operation.localId});
        const auto base = resources.find({operation.type, mapped == ids.end() ? operation.localId : mapped->second});
        if (base == resources.end() || base->second.version != operation.guardVersion) return out;
        const auto laid = sync::laidOver(operation.type, out, base->second.raw);
        return laid && *laid ? **laid : out;
    }

    Result<std::optional<std::string>> serverId(const std::string& type, const std::string& localId) override {
        const auto found = ids.find({type, localId});
        return found == ids.end() ? std::optional<std::string>{} : found->second;
    }

    Result<sync::PageOutcome> storePage(const std::vector<sync::Incoming>& page, const std::vector<store::QuarantineRow>& refused,
                                        const std::optional<store::Cursor>& cursor) override {
        sync::PageOutcome outcome;
        const auto isKnown = [&](const sync::Incoming& incoming) {
            const auto found = resources.find({incoming.type, incoming.id});
            return found != resources.end() && found->second.version == incoming.version &&
                   found->second.lastUpdated == incoming.lastUpdated;
        };
        const auto isSetBack = [&](const sync::Incoming& incoming) {
            const auto found = resources.find({incoming.type, incoming.id});
            if (found == resources.end() || incoming.evenIfOlder || found->second.lastUpdated == incoming.lastUpdated) return false;
            const auto theirs = parseInstant(incoming.lastUpdated), ours = parseInstant(found->second.lastUpdated);
            return theirs && ours && *theirs < *ours;
        };
        const bool changes =
            cursor || std::ranges::any_of(page, [&](const auto& each) { return !isKnown(each) && !isSetBack(each); }) ||
            std::ranges::any_of(refused, [&](const auto& each) { return !quarantine.contains(each.type + "|" + each.idDigest); });
        if (changes) {
            if (auto allowed = written("page"); !allowed) return fail(allowed.error());
        }
        for (const auto& incoming : page) {
            if (isSetBack(incoming)) {
                ++outcome.unchanged;
                ++outcome.older;
                continue;
            }
            noteSecondCopy(incoming);
            gone.erase({incoming.type, incoming.id});
            isKnown(incoming) ? ++outcome.unchanged : ++outcome.changed;
            resources[{incoming.type, incoming.id}] =
                Kept{.version = incoming.version, .lastUpdated = incoming.lastUpdated, .raw = incoming.raw, .isMine = incoming.isMine};
        }
        for (const auto& row : refused) {
            if (quarantine.insert(row.type + "|" + row.idDigest).second) quarantineRows.push_back(row);
        }
        if (cursor) cursors[cursor->stream] = *cursor;
        return outcome;
    }

    Result<store::Cursor> cursor(const std::string& stream) override {
        const auto found = cursors.find(stream);
        if (found != cursors.end()) return found->second;
        store::Cursor fresh;
        fresh.stream = stream;
        return fresh;
    }
    Result<store::ServerState> server() override { return state; }
    Result<> put(const store::ServerState& next) override {
        if (auto allowed = written("server"); !allowed) return allowed;
        state = next;
        return {};
    }

    Result<std::optional<Instant>> lastChanged(const std::string& type, const std::string& localId) override {
        const auto found = resources.find({type, ids.contains({type, localId}) ? ids.at({type, localId}) : localId});
        return found == resources.end() ? std::nullopt : parseInstant(found->second.lastUpdated);
    }
    Result<> add(const store::Operation& operation) override {
        if (find(operation.id.value)) return {};
        if (auto allowed = written("add"); !allowed) return allowed;
        keepInOutbox(operation);
        return {};
    }
    Result<std::optional<std::string>> acknowledgedAs(const OperationId& operation) override {
        const auto found = acked.find(operation.value);
        return found == acked.end() ? std::optional<std::string>{} : found->second;
    }
    Result<sync::UpkeepState> upkeep() override { return upkeepState; }
    Result<> put(const sync::UpkeepState& next) override {
        if (auto allowed = written("upkeep"); !allowed) return allowed;
        upkeepState = next;
        return {};
    }
    Result<sync::Holdings> holdings(const std::string& type) override {
        sync::Holdings out;
        for (const auto& [key, kept] : resources) {
            if (key.first != type) continue;
            const auto local = localId(type, key.second);
            const bool creates = std::ranges::any_of(outbox, [&](const auto& each) {
                return each.type == type && each.localId == local && each.kind == store::OperationKind::create;
            });
            if (creates) continue;
            out.rows.push_back(
                {.id = key.second,
                 .version = kept.version,
                 .lastUpdated = kept.lastUpdated,
                 .isOurs = acked.contains(fhir::operationIdentifier(kept.raw)),
                 .hasWork = std::ranges::any_of(outbox, [&](const auto& each) { return each.type == type && each.localId == local; }),
                 .isGone = gone.contains(key)});
        }
        for (const auto& row : quarantineRows) {
            if (row.type == type) out.refused.insert(row.idDigest);
        }
        return out;
    }
    Result<> markAbsent(const std::string& type, const std::string& id, sync::Absence how) override {
        if (auto allowed = written("absent"); !allowed) return allowed;
        gone[{type, id}] = how;
        return {};
    }
    Result<int> recover(const std::vector<sync::Lost>& lost, const sync::UpkeepState& next) override {
        if (auto allowed = written("recover"); !allowed) return fail(allowed.error());
        int queued = 0;
        for (const auto& each : lost) {
            const auto kept = resources.find({each.type, each.id});
            if (kept == resources.end()) continue;
            const auto local = localId(each.type, each.id);
            const auto isWork = [&](const auto& other) { return other.type == each.type && other.localId == local; };
            const auto work = std::ranges::find_if(outbox, isWork);
            if (each.hasOlder && work != outbox.end()) continue;
            if (std::ranges::any_of(outbox, [&](const auto& other) {
                    return isWork(other) && (other.state == store::OperationState::sending || other.state == store::OperationState::verify);
                }))
                continue;
            store::Operation operation;
            operation.type = each.type;
            operation.localId = local;
            operation.payload = kept->second.raw;
            for (const auto& other : outbox) {
                if (isWork(other)) {
                    operation.payload = other.payload;
                    folded.insert(other.id.value);
                }
            }
            const auto identifier = fhir::operationIdentifier(kept->second.raw);
            if (each.hasOlder) {
                operation.id.value = derivedUuid(identifier + "/" + kept->second.version, "again");
                operation.kind = store::OperationKind::update;
            } else {
                std::erase_if(outbox, isWork);
                operation.id.value = identifier;
                resources.erase(kept);
            }
            if (find(operation.id.value)) continue;
            keepInOutbox(operation);
            ++queued;
        }
        cursors.clear();
        upkeepState = next;
        return queued;
    }
    std::set<std::string> folded;  // changes whose content went into one that makes the entry anew

protected:
    std::string localId(const std::string& type, const std::string& serverId) const {
        for (const auto& [key, server] : ids) {
            if (key.first == type && server == serverId) return key.second;
        }
        return serverId;
    }

private:
    void keepInOutbox(store::Operation operation) {
        operation.sequence = ++lastSequence_;
        outbox.push_back(std::move(operation));
    }
    void noteSecondCopy(const sync::Incoming& incoming) {
        const auto operation = fhir::operationIdentifier(incoming.raw);
        const auto sent = acked.find(operation);
        if (sent == acked.end() || sent->second == incoming.id || incoming.raw.find("entered-in-error") != std::string::npos) return;
        upkeepState.duplicates.insert(incoming.type + "/" + operation);
    }
    Result<> written(std::string_view what) {
        if (onWrite) {
            if (auto allowed = onWrite(what); !allowed) return allowed;
        }
        ++writes;
        return {};
    }

    std::int64_t lastSequence_ = 0;
};

}  // namespace trellis::test
