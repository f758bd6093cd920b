#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "store/connection.h"

namespace trellis::store {

enum class OperationKind { create, update, patch, remove };
enum class OperationState { queued, sending, verify, blocked, quarantined };

// One change on its way to the clinic. `sequence`, not time, orders work.
struct Operation {
    std::int64_t sequence = 0;  // given by the store
    OperationId id;             // UUID; the idempotency key: identifier of the created resource
    std::string type;           // "QuestionnaireResponse"
    std::string localId;
    OperationKind kind = OperationKind::create;
    std::string guardVersion;  // the server version that this change was made on
    std::string payload;       // the resource or JSON Patch to send
    std::string payloadDigest;
    OperationState state = OperationState::queued;
    std::string sentBootId;  // when the last attempt began: boot id, monotonic and wall time
    std::chrono::milliseconds sentMonotonic{0};
    std::optional<Instant> sentAt;
    int attempts = 0;
    std::optional<Instant> nextAt;         // not before
    std::optional<OperationId> dependsOn;  // must have left the outbox first
    std::string subject;                   // "Appointment/…": the thing it answers, if any
    int lastStatus = 0;                    // HTTP
    std::string lastIssue;                 // our stable word for why it waits: "not-accepted", "session-changed"
    Instant createdAt{};

    bool operator==(const Operation&) const = default;
};

struct Acknowledged {
    OperationId id;
    std::string type;
    std::string serverId;
    std::string payloadDigest;
    std::string version;
    Instant at{};

    bool operator==(const Acknowledged&) const = default;
};

class Outbox {
public:
    explicit Outbox(Connection& db) : db_(db) {}

    [[nodiscard]] Result<std::int64_t> add(const Operation& operation);
    [[nodiscard]] Result<> update(const Operation& operation);  // by sequence
    [[nodiscard]] Result<> remove(std::int64_t sequence);
    [[nodiscard]] Result<std::vector<Operation>> all();  // by sequence
    [[nodiscard]] Result<std::optional<Operation>> find(const OperationId& id);
    [[nodiscard]] Result<std::vector<Operation>> of(std::string_view type, std::string_view localId);
    [[nodiscard]] Result<std::int64_t> count();

    [[nodiscard]] Result<> acknowledge(const Acknowledged& row);  // insert into acked
    [[nodiscard]] Result<std::optional<Acknowledged>> acknowledged(const OperationId& id);

    // Local id <-> the id that a server gave (mode B).
    [[nodiscard]] Result<> mapId(std::string_view type, std::string_view localId, std::string_view serverId);
    [[nodiscard]] Result<std::optional<std::string>> serverId(std::string_view type, std::string_view localId);
    [[nodiscard]] Result<std::optional<std::string>> localId(std::string_view type, std::string_view serverId);

private:
    Connection& db_;
};

}  // namespace trellis::store
