#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"
#include "store/outbox.h"
#include "store/pull_state.h"
#include "store/resources.h"

namespace trellis::sync {

// One resource of a page, checked and ready to be kept.
struct Incoming {
    std::string type, id, version, lastUpdated;
    std::string raw;
    bool isMine = true;
    bool evenIfOlder = false;  // from a whole reading: what the clinic has now, even after it went back in time
};

struct PageOutcome {
    int changed = 0;
    int unchanged = 0;
    int unreadable = 0;
    int older = 0;  // not kept: a newer version of it is here. Servers do not go back, unless they were set back
};

// What is looked after beside the daily exchange; upkeep.h says what each part is for.
struct UpkeepState {
    std::optional<Instant> sweptAt;         // the last sweep of all types, by the device's clock
    std::optional<Instant> deletesAt;       // deletes have been read up to here, by the server's clock
    std::optional<Instant> knownUntil;      // the newest lastUpdated that was known after the last complete run
    std::optional<Instant> suspectSince;    // something known did not come back: knownUntil as it was then
    std::set<std::string> historyTypes;     // types whose deletes the server tells
    std::map<std::string, Instant> absent;  // "Type/id" -> the first sweep that missed it
    std::set<std::string> duplicates;       // "Type/operation" of ours that is at the clinic more than once
    // The newest few of a type that the clinic showed or confirmed, id -> lastUpdated: they must come back in the next pass.
    std::map<std::string, std::map<std::string, std::string>> witnesses;
    int epoch = 0;  // how often the server was found set back

    bool operator==(const UpkeepState&) const = default;
};

// Keeps the newest few alone; one without a time cannot witness.
void addWitness(std::map<std::string, std::string>& witnesses, const std::string& id, const std::string& lastUpdated);

// One resource that the clinic is believed to have.
struct Holding {
    std::string id;  // the clinic's
    std::string version, lastUpdated;
    bool isOurs = false;   // written by this device
    bool hasWork = false;  // a change of it waits in the outbox
    bool isGone = false;   // a tombstone, or no longer shown by the clinic
};
struct Holdings {
    std::vector<Holding> rows;
    std::set<std::string> refused;  // what came and was not kept, by the digest of its id
};

enum class Absence {
    removed,  // the clinic removed it: a tombstone, which no late page brings back
    hidden,   // not shown to this person any more: kept here, and back as soon as it is shown again
};

// An entry of ours that the clinic's server lost, or has in an older version, since it was set back.
struct Lost {
    std::string type, id;  // the clinic's id
    bool hasOlder = false;
};

// The subject of a change that withdraws a second copy of what `operation` made. Nothing else follows from such a change.
inline constexpr std::string_view kDuplicateOf = "duplicate-of/";
[[nodiscard]] inline std::string duplicateSubject(const std::string& operation) { return std::string{kDuplicateOf} + operation; }

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

    // When the clinic's version of it that is known here was written, by the server's clock; nothing if none is known.
    [[nodiscard]] virtual Result<std::optional<Instant>> lastChanged(const std::string& type, const std::string& localId) = 0;
    // A change of the engine's own making. Nothing happens if it waits already.
    [[nodiscard]] virtual Result<> add(const store::Operation& operation) = 0;

    // The id under which the clinic confirmed it, if it did.
    [[nodiscard]] virtual Result<std::optional<std::string>> acknowledgedAs(const OperationId& operation) = 0;

    [[nodiscard]] virtual Result<UpkeepState> upkeep() = 0;
    [[nodiscard]] virtual Result<> put(const UpkeepState& state) = 0;
    // What the clinic is believed to have of a type. What is on its way there for the first time is left out.
    [[nodiscard]] virtual Result<Holdings> holdings(const std::string& type) = 0;
    // Never touches a resource with work in the outbox.
    [[nodiscard]] virtual Result<> markAbsent(const std::string& type, const std::string& id, Absence how) = 0;
    // The server was set back: every entry in `lost` is queued again with its own operation, every cursor starts anew, and
    // `state` is kept, in one transaction. Returns how many were queued.
    [[nodiscard]] virtual Result<int> recover(const std::vector<Lost>& lost, const UpkeepState& state) = 0;
};

}  // namespace trellis::sync
