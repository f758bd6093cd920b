#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "store/connection.h"

namespace trellis::store {

// How far a stream (a resource type) has been read. `high` moves only with the last page of a complete pass;
// `resume` is saved with every page, so that an interrupted pass goes on where it stopped.
struct Cursor {
    std::string stream;
    std::optional<Instant> high;               // everything up to here, less the overlap, has been seen
    std::string resumeUrl;                     // next page of the pass under way; empty if none
    std::optional<Instant> passStartedServer;  // the server's Date when that pass began
    std::optional<Instant> passMax;            // greatest lastUpdated seen in it
    std::optional<Instant> lastFull;           // last complete pass
    std::optional<Instant> lastWide;           // last pass with the 24 h overlap

    bool operator==(const Cursor&) const = default;
};

// What is known of the clinic's server.
struct ServerState {
    std::string base;           // https://…/fhir
    bool updateCreate = false;  // mode A
    bool conditionalCreate = true;
    bool patch = false;
    std::string capabilityDigest;
    std::string refusedTypes;  // space separated: 403, paused
    std::optional<Instant> capabilityAt;
    std::chrono::milliseconds clockOffset{0};  // server minus device
    std::optional<Instant> pausedUntil;        // Retry-After
    std::optional<Instant> lastSync;

    bool operator==(const ServerState&) const = default;
};

struct QuarantineRow {
    std::string type;
    std::string idDigest;
    std::string version;
    std::string reason;  // "other-patient", "malformed", "too-deep", …
    Instant at{};

    bool operator==(const QuarantineRow&) const = default;
};

class PullState {
public:
    explicit PullState(Connection& db) : db_(db) {}

    [[nodiscard]] Result<Cursor> cursor(std::string_view stream);
    [[nodiscard]] Result<> put(const Cursor& cursor);
    [[nodiscard]] Result<ServerState> server();
    [[nodiscard]] Result<> put(const ServerState& state);
    [[nodiscard]] Result<> quarantine(const QuarantineRow& row);  // idempotent by (type, idDigest, version)
    [[nodiscard]] Result<std::vector<QuarantineRow>> quarantined();

private:
    Connection& db_;
};

}  // namespace trellis::store
