#pragma once

#include <string>

#include "base/clock.h"
#include "base/id.h"
#include "fhir/mappers.h"
#include "store/store.h"
#include "sync/ledger.h"

namespace trellis::sync {

// The ledger over the encrypted store. Lives on the store's writer thread, as the engine that calls it does.
//
// Resources stand under their local id, which is the clinic's id unless we made the resource and the clinic gave it
// another (the id map then knows both). Beside each resource of a type that screens read, its typed rows are kept by
// the same transaction; a resource that its mapper cannot read is kept all the same.
class StoreLedger final : public Ledger {
public:
    // `deviceId` is what the device's entries carry in meta.source.
    StoreLedger(store::Store& store, const Clock& clock, PatientId me, const std::string& deviceId);

    [[nodiscard]] Result<std::vector<store::Operation>> operations() override;
    [[nodiscard]] Result<> update(const store::Operation& operation) override;
    // What follows from it: the id map, newer guards for later changes to the same resource, and for a check-in its
    // trend Observation, queued in the same transaction (a new version of it for an edit).
    [[nodiscard]] Result<> acknowledge(const store::Operation& operation, const std::string& serverId, const std::string& version,
                                       const std::string& lastUpdated, const std::string& raw) override;
    // Errors: badInput "unresolved-reference" if it names something that is itself still on its way.
    [[nodiscard]] Result<std::string> payloadForSending(const store::Operation& operation) override;
    [[nodiscard]] Result<std::optional<std::string>> serverId(const std::string& type, const std::string& localId) override;

    // A session that moved takes back an answer that was not sent: the change is quarantined as "session-changed" and the
    // answer marked as outdated. An entry of ours that comes back before its acknowledgement is known by its operation
    // identifier and keeps its local id.
    [[nodiscard]] Result<PageOutcome> storePage(const std::vector<Incoming>& page, const std::vector<store::QuarantineRow>& refused,
                                                const std::optional<store::Cursor>& cursor) override;
    [[nodiscard]] Result<store::Cursor> cursor(const std::string& stream) override;
    [[nodiscard]] Result<store::ServerState> server() override;
    [[nodiscard]] Result<> put(const store::ServerState& state) override;
    [[nodiscard]] Result<std::optional<Instant>> lastChanged(const std::string& type, const std::string& localId) override;
    [[nodiscard]] Result<> add(const store::Operation& operation) override;

    // store_upkeep.cpp
    [[nodiscard]] Result<std::optional<std::string>> acknowledgedAs(const OperationId& operation) override;
    [[nodiscard]] Result<UpkeepState> upkeep() override;
    [[nodiscard]] Result<> put(const UpkeepState& state) override;
    [[nodiscard]] Result<Holdings> holdings(const std::string& type) override;
    // A session, goal or task of the clinic's leaves the screens; what the person wrote stays where it stands.
    [[nodiscard]] Result<> markAbsent(const std::string& type, const std::string& id, Absence how) override;
    [[nodiscard]] Result<int> recover(const std::vector<Lost>& lost, const UpkeepState& state) override;

private:
    store::Store& store_;
    const Clock& clock_;
    PatientId me_;
    std::string source_;
};

}  // namespace trellis::sync
