#include "store/outbox.h"

#include "row_values.h"

namespace trellis::store {

namespace {

// The numbers that stand in the file, and in the statements that derive a delivery.
static_assert(static_cast<int>(OperationState::queued) == 0 && static_cast<int>(OperationState::sending) == 1 &&
              static_cast<int>(OperationState::verify) == 2 && static_cast<int>(OperationState::blocked) == 3 &&
              static_cast<int>(OperationState::quarantined) == 4);

Operation readOperation(const Statement& row) {
    return Operation{
        .sequence = row.number(0),
        .id = {row.text(1)},
        .type = row.text(2),
        .localId = row.text(3),
        .kind = static_cast<OperationKind>(row.number(4)),
        .guardVersion = row.text(6),
        .payload = row.text(18),
        .payloadDigest = row.text(7),
        .state = static_cast<OperationState>(row.number(5)),
        .sentBootId = row.text(8),
        .sentMonotonic = std::chrono::milliseconds{row.number(9)},
        .sentAt = maybeInstantAt(row, 10),
        .attempts = static_cast<int>(row.number(11)),
        .nextAt = maybeInstantAt(row, 12),
        .dependsOn = row.isNull(13) ? std::nullopt : std::optional(OperationId{row.text(13)}),
        .subject = row.text(14),
        .lastStatus = static_cast<int>(row.number(15)),
        .lastIssue = row.text(16),
        .createdAt = instantAt(row, 17),
    };
}

// In the order of the columns behind `sequence`.
Statement& bindOperation(Statement& statement, const Operation& operation) {
    statement.bind(operation.id.value)
        .bind(operation.type)
        .bind(operation.localId)
        .bind(static_cast<std::int64_t>(operation.kind))
        .bind(static_cast<std::int64_t>(operation.state))
        .bind(operation.guardVersion)
        .bind(operation.payloadDigest)
        .bind(operation.sentBootId)
        .bind(operation.sentMonotonic.count())
        .bind(toNumber(operation.sentAt))
        .bind(std::int64_t{operation.attempts})
        .bind(toNumber(operation.nextAt));
    if (operation.dependsOn) {
        statement.bind(operation.dependsOn->value);
    } else {
        statement.bind(nullptr);
    }
    return statement.bind(operation.subject)
        .bind(std::int64_t{operation.lastStatus})
        .bind(operation.lastIssue)
        .bind(toNumber(operation.createdAt))
        .bindBlob(operation.payload);
}

}  // namespace

Result<std::int64_t> Outbox::add(const Operation& operation) {
    Statement statement = db_.prepare(R"(
        INSERT INTO outbox (op_id, type, local_id, kind, state, guard_version, payload_digest, sent_boot, sent_monotonic, sent_at,
                            attempts, next_at, depends_on, subject, last_status, last_issue, created_at, payload)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
    if (auto done = bindOperation(statement, operation).run(); !done) return fail(done.error());
    return db_.lastRowId();
}

Result<> Outbox::update(const Operation& operation) {
    Statement statement = db_.prepare(R"(
        UPDATE outbox SET (op_id, type, local_id, kind, state, guard_version, payload_digest, sent_boot, sent_monotonic, sent_at,
                           attempts, next_at, depends_on, subject, last_status, last_issue, created_at, payload)
            = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        WHERE sequence = ?)");
    if (auto done = bindOperation(statement, operation).bind(operation.sequence).run(); !done) return done;
    if (db_.changes() == 0) return fail(ErrorKind::badInput, {.subject = "outbox", .reason = "unknown-sequence"});
    return {};
}

Result<> Outbox::remove(std::int64_t sequence) { return db_.prepare("DELETE FROM outbox WHERE sequence = ?").bind(sequence).run(); }

Result<std::vector<Operation>> Outbox::all() {
    Statement query = db_.prepare(R"(
        SELECT sequence, op_id, type, local_id, kind, state, guard_version, payload_digest, sent_boot, sent_monotonic, sent_at,
               attempts, next_at, depends_on, subject, last_status, last_issue, created_at, payload
        FROM outbox ORDER BY sequence)");
    return allRows(query, readOperation);
}

Result<std::optional<Operation>> Outbox::find(const OperationId& id) {
    Statement query = db_.prepare(R"(
        SELECT sequence, op_id, type, local_id, kind, state, guard_version, payload_digest, sent_boot, sent_monotonic, sent_at,
               attempts, next_at, depends_on, subject, last_status, last_issue, created_at, payload
        FROM outbox WHERE op_id = ?)");
    query.bind(id.value);
    return oneRow(query, readOperation);
}

Result<std::vector<Operation>> Outbox::of(std::string_view type, std::string_view localId) {
    Statement query = db_.prepare(R"(
        SELECT sequence, op_id, type, local_id, kind, state, guard_version, payload_digest, sent_boot, sent_monotonic, sent_at,
               attempts, next_at, depends_on, subject, last_status, last_issue, created_at, payload
        FROM outbox WHERE type = ? AND local_id = ? ORDER BY sequence)");
    query.bind(type).bind(localId);
    return allRows(query, readOperation);
}

Result<std::int64_t> Outbox::count() {
    Statement query = db_.prepare("SELECT count(*) FROM outbox");
    return oneRow(query, [](const Statement& row) { return row.number(0); }).transform([](const auto& n) { return n.value_or(0); });
}

Result<> Outbox::acknowledge(const Acknowledged& row) {
    // The same operation may be confirmed twice: by its answer, and by the read that looks whether it arrived.
    Statement statement = db_.prepare(R"(
        INSERT INTO acked (op_id, type, server_id, payload_digest, version, at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (op_id) DO UPDATE SET
            type = excluded.type, server_id = excluded.server_id, payload_digest = excluded.payload_digest,
            version = excluded.version, at = excluded.at)");
    return statement.bind(row.id.value)
        .bind(row.type)
        .bind(row.serverId)
        .bind(row.payloadDigest)
        .bind(row.version)
        .bind(toNumber(row.at))
        .run();
}

Result<std::optional<Acknowledged>> Outbox::acknowledged(const OperationId& id) {
    Statement query = db_.prepare("SELECT op_id, type, server_id, payload_digest, version, at FROM acked WHERE op_id = ?");
    query.bind(id.value);
    return oneRow(query, [](const Statement& row) {
        return Acknowledged{
            .id = {row.text(0)},
            .type = row.text(1),
            .serverId = row.text(2),
            .payloadDigest = row.text(3),
            .version = row.text(4),
            .at = instantAt(row, 5),
        };
    });
}

Result<> Outbox::mapId(std::string_view type, std::string_view localId, std::string_view serverId) {
    Statement statement = db_.prepare(R"(
        INSERT INTO id_map (type, local_id, server_id) VALUES (?, ?, ?)
        ON CONFLICT (type, local_id) DO UPDATE SET server_id = excluded.server_id WHERE server_id <> excluded.server_id)");
    return statement.bind(type).bind(localId).bind(serverId).run();
}

Result<std::optional<std::string>> Outbox::serverId(std::string_view type, std::string_view localId) {
    Statement query = db_.prepare("SELECT server_id FROM id_map WHERE type = ? AND local_id = ?");
    query.bind(type).bind(localId);
    return oneRow(query, [](const Statement& row) { return row.text(0); });
}

Result<std::optional<std::string>> Outbox::localId(std::string_view type, std::string_view serverId) {
    Statement query = db_.prepare("SELECT local_id FROM id_map WHERE type = ? AND server_id = ?");
    query.bind(type).bind(serverId);
    return oneRow(query, [](const Statement& row) { return row.text(0); });
}

}  // namespace trellis::store
