#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/digest.h"
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
    int writes = 0;
    // Called before a write is made; a failure is what the engine gets instead.
    std::function<Result<>(std::string_view what)> onWrite;

    std::int64_t add(store::Operation operation) {
        operation.sequence = ++lastSequence_;
        outbox.push_back(operation);
        return operation.sequence;
    }
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
        const bool changes =
            cursor || std::ranges::any_of(page, [&](const auto& each) { return !isKnown(each); }) ||
            std::ranges::any_of(refused, [&](const auto& each) { return !quarantine.contains(each.type + "|" + each.idDigest); });
        if (changes) {
            if (auto allowed = written("page"); !allowed) return fail(allowed.error());
        }
        for (const auto& incoming : page) {
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

private:
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
