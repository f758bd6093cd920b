#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "store/outbox.h"
#include "store/pull_state.h"
#include "store/resources.h"

namespace trellis::sync {

// One resource of a page, checked and ready to be kept.
struct Incoming {
    std::string type, id, version, lastUpdated;
    std::string raw;
    bool isMine = true;
};

struct PageOutcome {
    int changed = 0;
    int unchanged = 0;
    int unreadable = 0;
};

// What the engine needs of the store; each call is one transaction. StoreLedger (store_ledger.h) is the real one, over
// store::Store and the fhir mappers; the simulator may bring one in memory.
class Ledger {
public:
    virtual ~Ledger() = default;

    [[nodiscard]] virtual Result<std::vector<store::Operation>> operations() = 0;
    [[nodiscard]] virtual Result<> update(const store::Operation& operation) = 0;
    // acked + idmap + base of the resource + outbox delete + what follows from it (the trend Observation of a
    // check-in is queued here): one transaction. `raw` is the resource as the server has it now.
    [[nodiscard]] virtual Result<> acknowledge(const store::Operation& operation, const std::string& serverId, const std::string& version,
                                               const std::string& lastUpdated, const std::string& raw) = 0;
    // The payload with references to local ids replaced by server ids, as of now. A new version of a resource is laid
    // over the base that it is guarded by, so that what the clinic added to it survives.
    [[nodiscard]] virtual Result<std::string> payloadForSending(const store::Operation& operation) = 0;
    [[nodiscard]] virtual Result<std::optional<std::string>> serverId(const std::string& type, const std::string& localId) = 0;

    // Stores the page's resources, typed rows included, and the cursor with its resume point: one transaction.
    // A resource whose version identity is known is skipped; one with outbox work keeps its current and gets a new base.
    [[nodiscard]] virtual Result<PageOutcome> storePage(const std::vector<Incoming>& page, const std::vector<store::QuarantineRow>& refused,
                                                        const std::optional<store::Cursor>& cursor) = 0;
    [[nodiscard]] virtual Result<store::Cursor> cursor(const std::string& stream) = 0;
    [[nodiscard]] virtual Result<store::ServerState> server() = 0;
    [[nodiscard]] virtual Result<> put(const store::ServerState& state) = 0;
};

}  // namespace trellis::sync
