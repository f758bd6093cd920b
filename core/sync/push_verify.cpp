#include <algorithm>

#include "base/digest.h"
#include "base/time.h"
#include "fhir/json.h"
#include "fhir/mappers.h"
#include "merge.h"
#include "push.h"
#include "responses.h"

namespace trellis::sync {
namespace {

using std::chrono::milliseconds;
using store::Operation;
using store::OperationKind;
using store::OperationState;

}  // namespace

void Push::settleRead(const HttpAnswer& answer) {
    const WriteAnswer found = readWriteAnswer(answer, step_ == Step::readByOperation ? "Bundle" : std::string_view{current_->type}, false);
    const bool isAnother = step_ != Step::readByOperation && (found.raw.empty() || (step_ != Step::readById && found.id != sentTo_));
    switch (meaningOf(answer.status)) {
        case Meaning::done:
            if (!found.isFhir || answer.body.empty() || isAnother) {
                settleUnreadable(answer, found);
            } else if (step_ == Step::readByOperation) {
                settleSearch(answer);
            } else if (step_ == Step::readForBase) {
                settleBase(found);
            } else {
                settleFound(found);
            }
            return;
        case Meaning::notFound:
        case Meaning::gone:
            if (current_->kind == OperationKind::remove) {
                acknowledge(sentTo_, {}, {}, {});
            } else if (current_->kind != OperationKind::create) {
                // Removed, or lost by a server that was set back: upkeep finds out.
                if (meaningOf(answer.status) == Meaning::notFound) run_.suspect();
                if (!run_.ending) quarantine("gone-at-clinic");
            } else if (step_ == Step::readById && meaningOf(answer.status) == Meaning::gone) {
                quarantine("gone-at-clinic");
            } else if (step_ == Step::readByOperation) {
                settleUnreadable(answer, found);
            } else {
                // Not under our id. It may have been sent as a POST before the server's abilities changed.
                send(Step::readByOperation, readingByOperation(run_.config.base, current_->type, current_->id));
            }
            return;
        case Meaning::busy:
        case Meaning::unavailable:
            leave();
            run_.pause(answer.status, answer.headers);
            return;
        case Meaning::ambiguous: serverTrouble(answer.status); return;
        case Meaning::unauthorised:
        case Meaning::forbidden:
        case Meaning::notAllowed:
        case Meaning::conflict:
        case Meaning::notAccepted:
            // It cannot be looked for, so it must not be sent again either.
            current_->lastIssue = "cannot-verify";
            serverTrouble(answer.status);
            return;
    }
}

void Push::settleUnreadable(const HttpAnswer& answer, const WriteAnswer& found) {
    if (!found.isFhir) {
        leave();
        run_.end(Error{ErrorKind::notAFhirServer, {.subject = "answer", .reason = "not-fhir", .status = answer.status}});
        return;
    }
    serverTrouble(answer.status);
}

// Servers do not go back, unless they were set back.
void Push::noteIfLost(const WriteAnswer& found) {
    const auto known = run_.need(run_.ledger.lastChanged(current_->type, current_->localId));
    const auto theirs = parseInstant(found.lastUpdated);
    if (known && *known && theirs && *theirs < **known) run_.suspect();
}

// The resource under the id that we wrote to.
void Push::settleFound(const WriteAnswer& found) {
    const Operation& operation = *current_;
    if (operation.kind != OperationKind::create) noteIfLost(found);
    if (run_.ending) return;
    if (operation.kind == OperationKind::create) {
        if (fhir::operationIdentifier(found.raw) == operation.id.value) {
            acknowledge(found.id, found.version, found.lastUpdated, found.raw);
        } else if (operation.lastIssue == "id-taken") {
            quarantine("id-taken-again");
        } else {
            requeue("id-taken", std::nullopt);
        }
        return;
    }
    if (step_ == Step::readForEvidence) {
        acknowledge(found.id, found.version, found.lastUpdated, found.raw);
        return;
    }
    if (operation.kind == OperationKind::update) {
        const auto ours = run_.need(run_.ledger.payloadForSending(operation));
        if (!ours) return;
        if (alreadySays(*ours, found.raw).value_or(false)) {
            acknowledge(found.id, found.version, found.lastUpdated, found.raw);
            return;
        }
    }
    if (found.version == operation.guardVersion) {
        settleAbsent();
    } else {
        settleBase(found);
    }
}

// GET Type?identifier=our system|operation
void Push::settleSearch(const HttpAnswer& answer) {
    const auto page = fhir::readBundle(answer.body);
    if (!page) {
        serverTrouble(answer.status);
        return;
    }
    // A server that ignores the parameter answers with everything: only what carries our identifier counts.
    const fhir::Slice* oldest = nullptr;
    int copies = 0;
    for (const auto& entry : page->entries) {
        if (entry.type != current_->type || entry.id.empty() || fhir::operationIdentifier(entry.raw) != current_->id.value) continue;
        ++copies;
        const auto at = parseInstant(entry.lastUpdated), best = oldest ? parseInstant(oldest->lastUpdated) : std::nullopt;
        if (!oldest || (at && best && *at < *best)) oldest = &entry;
    }
    if (oldest) {
        if (copies > 1) run_.noteDuplicate(current_->type, current_->id.value);
        if (run_.ending) return;
        acknowledge(std::string{oldest->id}, std::string{oldest->version}, std::string{oldest->lastUpdated}, std::string{oldest->raw});
    } else if (page->nextUrl.empty()) {
        settleAbsent();
    } else {
        // More than one page for an identifier that is ours alone: the parameter was ignored, so this proves nothing.
        current_->lastIssue = "cannot-verify";
        serverTrouble(answer.status);
    }
}

// It is not there. A request of ours may still be on its way: wait it out, then look once more, then send again.
void Push::settleAbsent() {
    Operation& operation = *current_;
    const bool racing = operation.kind == OperationKind::create && !run_.server.updateCreate;
    const milliseconds needed = run_.config.zombieWait + (racing ? run_.config.createGrace : milliseconds{0});
    const milliseconds gone = sinceSent();
    if (gone >= needed) {
        requeue({}, std::nullopt);
        return;
    }
    if (gone < milliseconds{0}) {
        // The clock was set back across a restart: nothing says how long ago it was, so the wait begins anew.
        operation.sentBootId = run_.clock.bootId();
        operation.sentMonotonic = run_.clock.monotonic();
        operation.sentAt = run_.serverNow();
    }
    operation.state = OperationState::verify;
    if (operation.lastIssue != "id-taken") operation.lastIssue = "unconfirmed";
    operation.nextAt = run_.clock.now() + needed - std::max(gone, milliseconds{0});
    if (keep()) leave();
}

// The newest version is here: lay ours over it and go again with its version as the guard.
void Push::settleBase(const WriteAnswer& found) {
    Operation& operation = *current_;
    noteIfLost(found);
    if (run_.ending) return;
    operation.guardVersion = found.version;
    if (found.version.empty()) {
        quarantine("conflict");
        return;
    }
    if (operation.kind == OperationKind::patch) {
        // Its indexes belong to the version that it was made on.
        quarantine("conflict");
        return;
    }
    if (operation.kind == OperationKind::update) {
        const auto ours = run_.need(run_.ledger.payloadForSending(operation));
        if (!ours) return;
        if (alreadySays(*ours, found.raw).value_or(false)) {
            acknowledge(found.id, found.version, found.lastUpdated, found.raw);
            return;
        }
        const auto laid = laidOver(operation.type, *ours, found.raw);
        if (!laid || !*laid) {
            quarantine("conflict");
            return;
        }
        operation.payload = **laid;
        operation.payloadDigest = digest(operation.payload);
    }
    requeue(operation.lastIssue, std::nullopt);
}

}  // namespace trellis::sync
