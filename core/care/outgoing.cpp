#include "outgoing.h"

#include <algorithm>
#include <array>

#include "base/digest.h"
#include "fhir/json.h"

namespace trellis::care {

namespace {

using store::Operation;
using store::OperationKind;
using store::OperationState;

// What the server gives or what names the resource for good.
bool staysAsItIs(std::string_view key) {
    static constexpr std::array<std::string_view, 5> keys{"resourceType", "id", "meta", "identifier", "text"};
    return std::ranges::contains(keys, key);
}

// Elements that a later answer may leave out and that must then go.
std::vector<std::string> oursOf(std::string_view type) {
    if (type == kAppointmentResponse) return {"comment", "extension"};
    if (type == kTask) return {"note", "reasonCode"};
    return {};
}

}  // namespace

Result<std::string> laidOver(const std::string& base, const std::string& fresh, const std::vector<std::string>& ours) {
    auto freshDocument = fhir::Document::parse(fresh);
    if (!freshDocument) return fail(freshDocument.error());
    auto baseDocument = fhir::Document::parse(base);
    if (!baseDocument) return fail(baseDocument.error());
    std::vector<fhir::Edit> edits;
    for (const auto& [key, value] : freshDocument->root().members()) {
        if (staysAsItIs(key)) continue;
        edits.push_back({.path = {key}, .value = std::string(value.raw())});
    }
    for (const std::string& key : ours) {
        if (baseDocument->root()[key].exists() && !freshDocument->root()[key].exists()) {
            edits.push_back({.path = {key}, .value = std::nullopt});
        }
    }
    return fhir::applyEdits(base, edits);
}

// The engine marks a change as `sending` on the disk before a byte of it leaves, and as `queued` again only when the
// server did nothing for certain; so what is queued, blocked or quarantined is not at the clinic. During a run the
// engine may hold a copy: of an update whose base it is reading, or of a change that waits for a fresh token.
bool Outgoing::isReplaceable(const Operation& operation) const {
    if (operation.state == OperationState::sending || operation.state == OperationState::verify) return false;
    if (!runUnderWay_) return true;
    const bool mayBeHeld = operation.kind != OperationKind::create && operation.guardVersion.empty();
    return operation.attempts == 0 && !mayBeHeld;
}

Result<Standing> Outgoing::standing(std::string_view type, std::string_view id) {
    auto operations = store::Outbox(db_).of(type, id);
    if (!operations) return fail(operations.error());
    auto resource = store::Resources(db_).find(type, id);
    if (!resource) return fail(resource.error());
    if (operations->empty()) return *resource ? Standing::atClinic : Standing::absent;
    return isReplaceable(operations->back()) && operations->size() == 1 ? Standing::unsent : Standing::underway;
}

Result<std::optional<OperationId>> Outgoing::identifierOf(std::string_view type, std::string_view id) {
    auto resource = store::Resources(db_).find(type, id);
    if (!resource) return fail(resource.error());
    if (!*resource) return std::nullopt;
    std::string value = fhir::operationIdentifier((*resource)->current());
    return value.empty() ? std::nullopt : std::optional(OperationId{std::move(value)});
}

Result<std::optional<OperationId>> Outgoing::lastOperation(std::string_view type, std::string_view id) {
    auto operations = store::Outbox(db_).of(type, id);
    if (!operations) return fail(operations.error());
    return operations->empty() ? std::nullopt : std::optional(operations->back().id);
}

Result<> Outgoing::queue(Operation operation) {
    operation.payloadDigest = digest(operation.payload);
    operation.createdAt = now_;
    auto added = store::Outbox(db_).add(operation);
    return added ? Result<>{} : fail(added.error());
}

Result<> Outgoing::create(const OperationId& operation, const Piece& piece) {
    store::Resource resource;
    resource.type = piece.type;
    resource.id = piece.id;
    resource.currentRaw = piece.raw;
    resource.state = store::ResourceState::dirty;
    resource.origin = store::Origin::me;
    if (auto kept = store::Resources(db_).put(resource); !kept) return kept;

    Operation row;
    row.id = operation;
    row.type = piece.type;
    row.localId = piece.id;
    row.kind = OperationKind::create;
    row.payload = piece.raw;
    row.subject = piece.subject;
    row.dependsOn = piece.after;
    return queue(std::move(row));
}

Result<> Outgoing::change(const OperationId& operation, const Piece& piece) {
    store::Resources resources(db_);
    auto found = resources.find(piece.type, piece.id);
    if (!found) return fail(found.error());
    if (!*found) return fail(ErrorKind::badInput, {.subject = std::string(piece.type), .reason = "unknown"});
    store::Resource resource = **found;

    // Laid over what the clinic has, or over what is on its way there.
    const std::string& below = resource.baseRaw.empty() ? resource.currentRaw : resource.baseRaw;
    auto raw = laidOver(below, piece.raw, oursOf(piece.type));
    if (!raw) return fail(raw.error());
    resource.currentRaw = *raw;
    resource.state = store::ResourceState::dirty;
    if (auto kept = resources.put(resource); !kept) return kept;

    store::Outbox outbox(db_);
    auto pending = outbox.of(piece.type, piece.id);
    if (!pending) return fail(pending.error());
    if (!pending->empty() && isReplaceable(pending->back())) {
        Operation row = pending->back();
        row.payload = *raw;
        row.payloadDigest = digest(row.payload);
        if (row.state == OperationState::quarantined) {
            // The clinic's system refused the former words; these are other words, so they get their own try.
            row.state = OperationState::queued;
            row.attempts = 0;
            row.nextAt.reset();
            row.lastStatus = 0;
            row.lastIssue.clear();
        }
        return outbox.update(row);
    }

    Operation row;
    row.id = operation;
    row.type = piece.type;
    row.localId = piece.id;
    row.kind = OperationKind::update;
    row.guardVersion = resource.baseVersion;
    row.payload = *raw;
    row.subject = piece.subject;
    row.dependsOn = pending->empty() ? piece.after : std::optional(pending->back().id);
    return queue(std::move(row));
}

Result<bool> Outgoing::takeBack(std::string_view type, std::string_view id) {
    store::Outbox outbox(db_);
    auto pending = outbox.of(type, id);
    if (!pending) return fail(pending.error());
    if (pending->size() != 1 || !isReplaceable(pending->front())) return false;
    store::Resources resources(db_);
    auto found = resources.find(type, id);
    if (!found) return fail(found.error());
    if (auto removed = outbox.remove(pending->front().sequence); !removed) return fail(removed.error());
    if (!*found) return true;
    store::Resource resource = **found;
    if (resource.baseRaw.empty()) {
        auto removed = resources.remove(type, id);
        return removed ? Result<bool>(true) : fail(removed.error());
    }
    resource.currentRaw.clear();
    resource.state = store::ResourceState::clean;
    auto kept = resources.put(resource);
    return kept ? Result<bool>(true) : fail(kept.error());
}

}  // namespace trellis::care
