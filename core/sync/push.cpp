#include "push.h"

#include <algorithm>

#include "base/digest.h"
#include "fhir/compartment.h"

namespace trellis::sync {
namespace {

using std::chrono::milliseconds;
using store::Operation;
using store::OperationKind;
using store::OperationState;
using namespace std::chrono_literals;

// No wait of ours is longer; a later time in a row is of a clock that was set back since.
constexpr auto kLongestWait = 7h;

// Two uncertain ends in a row: the server is in trouble, and every further change would be left in doubt as well.
constexpr int kTroubles = 2;

bool wasSent(const Operation& operation) { return operation.state == OperationState::sending || operation.state == OperationState::verify; }

// Its parent is still here, or an older change to the same resource is. If that one is quarantined, this one stays.
bool waitsForOther(const Operation& operation, const std::vector<Operation>& all) {
    return std::ranges::any_of(all, [&](const Operation& other) {
        if (operation.dependsOn && other.id == *operation.dependsOn) return true;
        return other.sequence < operation.sequence && other.type == operation.type && other.localId == operation.localId;
    });
}

}  // namespace

void Push::begin() {
    current_.reset();
    settled_.clear();
    unresolved_.clear();
    ambiguousInARow_ = 0;
}

bool Push::advance() {
    if (current_) return true;
    while (!run_.ending && ambiguousInARow_ < kTroubles) {
        const auto operations = run_.need(run_.ledger.operations());
        if (!operations) return false;
        const auto next = std::ranges::find_if(*operations, [&](const Operation& each) { return mayGo(each, *operations); });
        if (next == operations->end()) return false;
        current_ = *next;
        run_.effects.emplace_back(Progress{.done = run_.report.sent,
                                           .total = run_.report.sent + static_cast<int>(operations->size()),
                                           .waiting = static_cast<int>(operations->size()),
                                           .type = next->type});
        wasSent(*current_) ? read() : write();
        if (current_) return true;
    }
    return false;
}

bool Push::mayGo(const Operation& operation, const std::vector<Operation>& all) const {
    if (operation.state == OperationState::quarantined || settled_.contains(operation.sequence)) return false;
    if (run_.isRefused(operation.type) && !wasSent(operation)) return false;
    if (waitsForOther(operation, all)) return false;
    const Instant now = run_.clock.now();
    return run_.askedByPerson || !operation.nextAt || *operation.nextAt <= now || *operation.nextAt > now + kLongestWait;
}

void Push::write() {
    Operation& operation = *current_;
    const auto id = targetId();
    if (!id) return;
    const bool creates = operation.kind == OperationKind::create;
    if (!creates && operation.guardVersion.empty()) {
        sentTo_ = *id;
        send(Step::readForBase, reading(run_.config.base, operation.type, *id));
        return;
    }
    if (!creates && !isSpaced()) return;
    sentPayload_.clear();
    if (operation.kind != OperationKind::remove) {
        auto payload = run_.ledger.payloadForSending(operation);
        if (!payload && payload.error().kind == ErrorKind::badInput) {
            // It speaks of something that has no id at the clinic yet.
            operation.state = OperationState::blocked;
            operation.lastIssue = "waits-for-other";
            if (keep()) {
                unresolved_.insert(operation.sequence);
                leave();
            }
            return;
        }
        if (!payload) {
            run_.end(payload.error());
            return;
        }
        sentPayload_ = std::move(*payload);
    }
    const bool byPut = creates && run_.server.updateCreate;
    Result<Draft> draft = [&]() -> Result<Draft> {
        const std::string& base = run_.config.base;
        switch (operation.kind) {
            case OperationKind::create:
                return byPut ? createByPut(base, operation.type, *id, sentPayload_)
                             : createByTransaction(base, operation, sentPayload_, run_.server.conditionalCreate);
            case OperationKind::update: return updateByPut(base, operation.type, *id, operation.guardVersion, sentPayload_);
            case OperationKind::patch: return updateByPatch(base, operation.type, *id, operation.guardVersion, sentPayload_);
            case OperationKind::remove: return removal(base, operation.type, *id, operation.guardVersion);
        }
        return fail(ErrorKind::badInput);
    }();
    if (!draft) {
        quarantine("unreadable-here");
        return;
    }
    // Another person's data never leaves, whatever put it here.
    if (creates || operation.kind == OperationKind::update) {
        if (fhir::compartment(sentPayload_, operation.type, run_.config.me, run_.config.base) != fhir::Verdict::mine) {
            quarantine("other-patient");
            return;
        }
    }
    sentTo_ = creates && !byPut ? std::string{} : *id;
    operation.state = OperationState::sending;
    operation.sentBootId = run_.clock.bootId();
    operation.sentMonotonic = run_.clock.monotonic();
    // By the server's clock, since the device's may be set before this is asked for. Nothing heard yet in this run: the later
    // of what the device says and what is known of it, so that the wait is never too short.
    operation.sentAt = run_.serverDate ? run_.serverNow() : std::max(run_.serverNow(), run_.clock.now());
    operation.nextAt.reset();
    ++operation.attempts;
    if (keep()) send(Step::write, std::move(*draft));
}

// False if the resource was written just now: the change then waits for its time, whoever asks.
bool Push::isSpaced() {
    Operation& operation = *current_;
    const auto changed = run_.need(run_.ledger.lastChanged(operation.type, operation.localId));
    if (!changed) {
        current_.reset();
        return false;
    }
    // Both by the server's clock. A time in the future is of another clock and says nothing.
    const auto since = *changed ? run_.serverNow() - **changed : run_.config.writeSpacing;
    if (since < 0ms || since >= run_.config.writeSpacing) return true;
    operation.nextAt = run_.clock.now() + (run_.config.writeSpacing - since);
    if (keep()) leave();
    return false;
}

void Push::read() {
    const Operation& operation = *current_;
    const auto id = targetId();
    if (!id) return;
    if (operation.kind != OperationKind::create || run_.server.updateCreate) {
        sentTo_ = *id;
        send(Step::readById, reading(run_.config.base, operation.type, *id));
    } else {
        send(Step::readByOperation, readingByOperation(run_.config.base, operation.type, operation.id));
    }
}

void Push::send(Step step, Draft draft) {
    step_ = step;
    run_.send(Lane::push, {}, std::move(draft));
}

// The id under which the clinic has it, or shall have it.
std::optional<std::string> Push::targetId() {
    const auto mapped = run_.need(run_.ledger.serverId(current_->type, current_->localId));
    if (!mapped) return std::nullopt;
    if (*mapped) return *mapped;
    // Our id was taken by something else: a second one that follows from the operation, so that it is the same after a crash.
    if (current_->kind == OperationKind::create && current_->lastIssue == "id-taken") return derivedUuid(current_->id.value, "id");
    return current_->localId;
}

milliseconds Push::sinceSent() const {
    const Operation& operation = *current_;
    if (operation.sentBootId == run_.clock.bootId()) return run_.clock.monotonic() - operation.sentMonotonic;
    if (!operation.sentAt) return milliseconds::max();
    // Another start of the device: its clock may have been set meanwhile, the server's is the witness.
    return run_.serverNow() - *operation.sentAt;
}

Instant Push::later(int attempts) const { return run_.clock.now() + backoff(run_.random, attempts, run_.config.foreground); }

bool Push::keep() {
    if (run_.need(run_.ledger.update(*current_))) return true;
    current_.reset();
    return false;
}

void Push::acknowledge(const std::string& id, const std::string& version, const std::string& lastUpdated, const std::string& raw) {
    if (run_.need(run_.ledger.acknowledge(*current_, id, version, lastUpdated, raw))) {
        ++run_.report.sent;
        ambiguousInARow_ = 0;
        // What it created may be what another change was waiting to name.
        for (const auto sequence : unresolved_) settled_.erase(sequence);
        unresolved_.clear();
    }
    current_.reset();
}

void Push::requeue(std::string issue, std::optional<Instant> notBefore) {
    current_->state = OperationState::queued;
    current_->lastIssue = std::move(issue);
    current_->nextAt = notBefore;
    if (keep() && notBefore) leave();
    current_.reset();
}

void Push::quarantine(std::string issue) {
    current_->state = OperationState::quarantined;
    current_->lastIssue = std::move(issue);
    current_->nextAt.reset();
    if (keep()) leave();
}

void Push::doubt() {
    current_->state = OperationState::verify;
    if (current_->lastIssue != "id-taken") current_->lastIssue = "unconfirmed";
    ++ambiguousInARow_;
}

void Push::leave() {
    settled_.insert(current_->sequence);
    current_.reset();
}

void Push::failure(const HttpFailure& failure) {
    if (!current_) return;
    if (step_ == Step::write && failure.perhapsSent) {
        doubt();
        // The answer was lost, not necessarily the network: look at once.
        if (keep()) read();
        return;
    }
    if (step_ == Step::write) {
        requeue("offline", later(current_->attempts));
    } else {
        current_.reset();
    }
    run_.end(failure.error);
}

void Push::unauthorised() {
    if (!current_ || step_ != Step::write) return;
    current_->state = OperationState::queued;
    if (!keep()) return;
}

void Push::signedIn() {
    if (!current_) return;
    if (step_ == Step::write) {
        write();
    } else if (step_ == Step::readForBase || step_ == Step::readForEvidence) {
        send(step_, reading(run_.config.base, current_->type, sentTo_));
    } else {
        read();
    }
}

std::optional<Instant> Push::nextTry(const std::vector<Operation>& operations) const {
    std::optional<Instant> earliest;
    const Instant now = run_.clock.now();
    const Instant soonest = now + (ambiguousInARow_ >= kTroubles ? 30s : 1s);
    for (const Operation& operation : operations) {
        if (operation.state == OperationState::quarantined || run_.isRefused(operation.type)) continue;
        if (waitsForOther(operation, operations)) continue;
        const Instant at = std::clamp(operation.nextAt.value_or(soonest), soonest, Instant{now + kLongestWait});
        if (!earliest || at < *earliest) earliest = at;
    }
    return earliest;
}

}  // namespace trellis::sync
