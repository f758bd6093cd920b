#include "fhir/mappers.h"
#include "push.h"
#include "responses.h"

namespace trellis::sync {
namespace {

using store::OperationKind;
using store::OperationState;

constexpr int kConflictRounds = 5;

}  // namespace

void Push::answer(const HttpAnswer& answer) {
    if (!current_) return;
    if (step_ == Step::write) {
        settleWrite(answer);
    } else {
        settleRead(answer);
    }
}

void Push::settleWrite(const HttpAnswer& answer) {
    const bool transaction = current_->kind == OperationKind::create && sentTo_.empty();
    const WriteAnswer written = readWriteAnswer(answer, current_->type, transaction);
    current_->lastStatus = written.status;
    switch (meaningOf(written.status)) {
        case Meaning::done:
            if (!written.isFhir) {
                settleAmbiguous(answer, written);
            } else {
                settleDone(written);
            }
            return;
        case Meaning::unauthorised:  // inside a transaction's entry; a whole 401 does not come here
        case Meaning::forbidden:
            run_.refuse(current_->type);
            requeue("refused", std::nullopt);
            return;
        case Meaning::notFound:
            if (current_->kind == OperationKind::remove) {
                acknowledge(sentTo_, {}, {}, {});
            } else if (current_->kind == OperationKind::create && !transaction) {
                run_.server.updateCreate = false;
                run_.serverChanged = true;
                if (run_.need(run_.ledger.put(run_.server))) requeue({}, std::nullopt);
            } else if (current_->kind == OperationKind::create) {
                quarantine("not-accepted");
            } else {
                send(Step::readForBase, reading(run_.config.base, current_->type, sentTo_));
            }
            return;
        case Meaning::notAllowed:
            if (current_->kind == OperationKind::create && !transaction) {
                // This clinic does not let us choose ids: mode B from here on, and kept, since verification asks by mode.
                run_.server.updateCreate = false;
                run_.serverChanged = true;
                if (run_.need(run_.ledger.put(run_.server))) requeue({}, std::nullopt);
            } else {
                quarantine("not-accepted");
            }
            return;
        case Meaning::conflict: settleConflict(written); return;
        case Meaning::gone:
            if (current_->kind == OperationKind::remove) {
                acknowledge(sentTo_, {}, {}, {});
            } else {
                quarantine("gone-at-clinic");
            }
            return;
        case Meaning::notAccepted:
            // Offered again after the clinic's system changed and refused again: that is its last word.
            quarantine(current_->lastIssue == "offered-again" ? "not-accepted-again" : "not-accepted");
            return;
        case Meaning::busy: {
            run_.pause(answer.status, answer.headers);
            requeue("server-busy", run_.server.pausedUntil);
            return;
        }
        case Meaning::unavailable:
        case Meaning::ambiguous: settleAmbiguous(answer, written); return;
    }
}

void Push::settleDone(const WriteAnswer& written) {
    if (current_->kind == OperationKind::remove) {
        acknowledge(sentTo_, {}, {}, {});
        return;
    }
    const bool creates = current_->kind == OperationKind::create;
    const bool isOurs = !written.raw.empty() && !written.version.empty() &&
                        (creates ? fhir::operationIdentifier(written.raw) == current_->id.value : written.id == sentTo_);
    // A new version of what was not there: the server was set back, and made it anew (some do, whatever the guard says).
    if (current_->kind == OperationKind::update && written.status == 201) run_.suspect();
    if (run_.ending) return;
    if (isOurs) {
        acknowledge(written.id, written.version, written.lastUpdated, written.raw);
        return;
    }
    // Done, but without the resource (Prefer was not honoured) or without its version: read it before it is believed.
    current_->state = OperationState::verify;
    if (!keep()) return;
    const std::string id = !sentTo_.empty() ? sentTo_ : !written.id.empty() ? written.id : written.location;
    if (id.empty()) {
        read();
        return;
    }
    sentTo_ = id;
    send(Step::readForEvidence, reading(run_.config.base, current_->type, id));
}

void Push::settleConflict(const WriteAnswer& written) {
    if (current_->kind == OperationKind::create) {
        if (written.danglingReference) {
            current_->state = OperationState::blocked;
            current_->lastIssue = "waits-for-other";
            current_->nextAt = later(current_->attempts);
            if (keep()) leave();
            return;
        }
        // Something with this id, or several with our identifier, is there already: very likely our earlier attempt.
        current_->state = OperationState::verify;
        if (keep()) read();
        return;
    }
    if (current_->lastIssue != "changed-at-clinic") {
        current_->lastIssue = "changed-at-clinic";
        current_->attempts = 1;
    } else if (current_->attempts >= kConflictRounds) {
        quarantine("conflict");
        return;
    }
    current_->state = OperationState::queued;
    if (keep()) send(Step::readForBase, reading(run_.config.base, current_->type, sentTo_));
}

void Push::settleAmbiguous(const HttpAnswer& answer, const WriteAnswer& written) {
    doubt();
    if (!keep()) return;
    if (meaningOf(written.status) == Meaning::unavailable) {
        leave();
        run_.pause(answer.status, answer.headers);
    } else if (!written.isFhir && written.status < 400) {
        leave();
        run_.end(Error{ErrorKind::notAFhirServer, {.subject = "answer", .reason = "not-fhir", .status = answer.status}});
    } else {
        read();
    }
}

// A read that the server could not do now: the change stays as it is, and others may still go.
void Push::serverTrouble(int status) {
    current_->lastStatus = status;
    current_->nextAt = later(current_->attempts);
    ++ambiguousInARow_;
    if (keep()) leave();
}

}  // namespace trellis::sync
