#include "store/pull_state.h"

#include "row_values.h"

namespace trellis::store {

Result<Cursor> PullState::cursor(std::string_view stream) {
    Statement query = db_.prepare(R"(
        SELECT stream, high, resume_url, pass_started_server, pass_max, last_full, last_wide FROM cursor WHERE stream = ?)");
    query.bind(stream);
    auto found = oneRow(query, [](const Statement& row) {
        return Cursor{
            .stream = row.text(0),
            .high = maybeInstantAt(row, 1),
            .resumeUrl = row.text(2),
            .passStartedServer = maybeInstantAt(row, 3),
            .passMax = maybeInstantAt(row, 4),
            .lastFull = maybeInstantAt(row, 5),
            .lastWide = maybeInstantAt(row, 6),
        };
    });
    if (!found) return fail(found.error());
    if (*found) return std::move(**found);
    Cursor fresh;
    fresh.stream = stream;
    return fresh;
}

Result<> PullState::put(const Cursor& cursor) {
    // A sync with nothing new writes nothing: an equal row stays as it is.
    Statement statement = db_.prepare(R"(
        INSERT INTO cursor (stream, high, resume_url, pass_started_server, pass_max, last_full, last_wide)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (stream) DO UPDATE SET
            (high, resume_url, pass_started_server, pass_max, last_full, last_wide)
            = (excluded.high, excluded.resume_url, excluded.pass_started_server, excluded.pass_max, excluded.last_full, excluded.last_wide)
        WHERE (high, resume_url, pass_started_server, pass_max, last_full, last_wide)
            IS NOT (excluded.high, excluded.resume_url, excluded.pass_started_server, excluded.pass_max, excluded.last_full,
                    excluded.last_wide))");
    return statement.bind(cursor.stream)
        .bind(toNumber(cursor.high))
        .bind(cursor.resumeUrl)
        .bind(toNumber(cursor.passStartedServer))
        .bind(toNumber(cursor.passMax))
        .bind(toNumber(cursor.lastFull))
        .bind(toNumber(cursor.lastWide))
        .run();
}

Result<ServerState> PullState::server() {
    Statement query = db_.prepare(R"(
        SELECT base, update_create, conditional_create, patch, capability_digest, refused_types, capability_at, clock_offset,
               paused_until, last_sync
        FROM server WHERE rowid = 1)");
    auto found = oneRow(query, [](const Statement& row) {
        return ServerState{
            .base = row.text(0),
            .updateCreate = row.number(1) != 0,
            .conditionalCreate = row.number(2) != 0,
            .patch = row.number(3) != 0,
            .capabilityDigest = row.text(4),
            .refusedTypes = row.text(5),
            .capabilityAt = maybeInstantAt(row, 6),
            .clockOffset = std::chrono::milliseconds{row.number(7)},
            .pausedUntil = maybeInstantAt(row, 8),
            .lastSync = maybeInstantAt(row, 9),
        };
    });
    if (!found) return fail(found.error());
    return std::move(*found).value_or(ServerState{});
}

Result<> PullState::put(const ServerState& state) {
    Statement statement = db_.prepare(R"(
        INSERT INTO server (rowid, base, update_create, conditional_create, patch, capability_digest, refused_types, capability_at,
                            clock_offset, paused_until, last_sync)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (rowid) DO UPDATE SET
            base = excluded.base, update_create = excluded.update_create, conditional_create = excluded.conditional_create,
            patch = excluded.patch, capability_digest = excluded.capability_digest, refused_types = excluded.refused_types,
            capability_at = excluded.capability_at, clock_offset = excluded.clock_offset, paused_until = excluded.paused_until,
            last_sync = excluded.last_sync
        WHERE (base, update_create, conditional_create, patch, capability_digest, refused_types, capability_at, clock_offset,
               paused_until, last_sync)
            IS NOT (excluded.base, excluded.update_create, excluded.conditional_create, excluded.patch, excluded.capability_digest,
                    excluded.refused_types, excluded.capability_at, excluded.clock_offset, excluded.paused_until, excluded.last_sync))");
    return statement.bind(state.base)
        .bind(std::int64_t{state.updateCreate})
        .bind(std::int64_t{state.conditionalCreate})
        .bind(std::int64_t{state.patch})
        .bind(state.capabilityDigest)
        .bind(state.refusedTypes)
        .bind(toNumber(state.capabilityAt))
        .bind(state.clockOffset.count())
        .bind(toNumber(state.pausedUntil))
        .bind(toNumber(state.lastSync))
        .run();
}

Result<> PullState::quarantine(const QuarantineRow& row) {
    // The first sight of it stays: the same resource comes again with every pull.
    Statement statement = db_.prepare(R"(
        INSERT INTO quarantine (type, id_digest, version, reason, at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (type, id_digest, version) DO NOTHING)");
    return statement.bind(row.type).bind(row.idDigest).bind(row.version).bind(row.reason).bind(toNumber(row.at)).run();
}

Result<std::vector<QuarantineRow>> PullState::quarantined() {
    Statement query = db_.prepare("SELECT type, id_digest, version, reason, at FROM quarantine ORDER BY rowid");
    return allRows(query, [](const Statement& row) {
        return QuarantineRow{
            .type = row.text(0), .idDigest = row.text(1), .version = row.text(2), .reason = row.text(3), .at = instantAt(row, 4)};
    });
}

}  // namespace trellis::store
