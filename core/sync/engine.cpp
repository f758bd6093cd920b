#include "sync/engine.h"

#include <algorithm>

#include "capability.h"
#include "pull.h"
#include "push.h"
#include "responses.h"
#include "upkeep.h"

namespace trellis::sync {
namespace {

using namespace std::chrono_literals;

// The time of the last sync is for a person to read; writing it at every sync would make an idle one cost a commit.
constexpr auto kLastSyncGrain = 1h;
constexpr auto kLongestPause = 1h;

}  // namespace

// The phases of a run, in order. answersFirst reads the Appointments when an answer to one waits, so that an answer to
// a session that moved is not sent. Upkeep comes once in a run, after the pull; if it queued changes or found something
// missing, push and pull follow once more. A request that met 401 is parked until the fresh token is there; while the token is
// being fetched nothing else is asked.
struct Engine::Parts {
    Parts(Ledger& ledger, const Clock& clock, Random& random, Config config)
        : run(ledger, clock, random, std::move(config)), capability(run), push(run), pull(run), upkeep(run) {}

    enum class Phase { idle, capability, answersFirst, push, pull, upkeep };

    Run run;
    Capability capability;
    Push push;
    Pull pull;
    Upkeep upkeep;
    Phase phase = Phase::idle;
    bool refreshing = false;
    bool lookedAfter = false;      // upkeep has been in this run
    std::optional<Error> trouble;  // of a pull before upkeep
    bool askedAgain = false;       // a Begin came during the run: what was saved meanwhile goes before it ends
    std::vector<Outstanding> parked;

    void begin(bool person);
    void go();
    void enterPush();
    [[nodiscard]] bool answerWaits();
    void finish();
    void halt();

    void take(const HttpAnswer& answer);
    void take(const HttpFailure& failure);
    void take(const Begin&);
    void take(const WakeUp&);
    void take(const SignedIn&);
    void take(const Stop&) { halt(); }
};

Engine::Engine(Ledger& ledger, const Clock& clock, Random& random, Config config)
    : parts_(std::make_unique<Parts>(ledger, clock, random, std::move(config))) {}

Engine::~Engine() = default;

std::vector<Effect> Engine::step(const Event& event) {
    Parts& parts = *parts_;
    std::visit([&parts](const auto& what) { parts.take(what); }, event);
    parts.go();
    return std::exchange(parts.run.effects, {});
}

bool Engine::isIdle() const { return parts_->phase == Parts::Phase::idle; }

void Engine::Parts::take(const Begin&) {
    if (phase == Phase::idle) {
        begin(true);
    } else {
        askedAgain = true;
    }
}

void Engine::Parts::take(const WakeUp&) {
    if (phase == Phase::idle) begin(false);
}

void Engine::Parts::begin(bool person) {
    run.begin(person);
    refreshing = false;
    askedAgain = false;
    lookedAfter = false;
    trouble.reset();
    parked.clear();
    capability.forget();
    push.begin();
    phase = Phase::capability;
    auto server = run.need(run.ledger.server());
    if (!server) return;
    run.server = std::move(*server);
    const auto& until = run.server.pausedUntil;
    const Instant now = run.clock.now();
    // A pause that ends later than any pause can is of a clock that was set back since.
    if (until && *until > now && *until - now <= kLongestPause) {
        run.end(Error{ErrorKind::offline,
                      {.subject = "server",
                       .reason = "server-busy",
                       .wait = std::chrono::duration_cast<std::chrono::milliseconds>(*until - now)}},
                *until);
    } else if (until) {
        run.server.pausedUntil.reset();
        run.serverChanged = true;
    }
}

void Engine::Parts::go() {
    while (phase != Phase::idle) {
        if (run.ending) {
            finish();
            return;
        }
        if (refreshing) return;
        switch (phase) {
            case Phase::idle: return;
            case Phase::capability:
                if (capability.isWaiting()) return;
                if (capability.isDue()) {
                    capability.ask();
                    return;
                }
                if (answerWaits()) {
                    phase = Phase::answersFirst;
                    pull.beginOnly("Appointment");
                } else if (!run.ending) {
                    phase = Phase::push;
                }
                break;
            case Phase::answersFirst:
                pull.advance();
                if (run.ending) break;
                if (!pull.isDone()) return;
                phase = Phase::push;
                break;
            case Phase::push:
                if (push.advance()) return;
                if (run.ending) break;
                phase = Phase::pull;
                pull.begin(lookedAfter ? upkeep.incomplete() : std::set<std::string>{});
                break;
            case Phase::pull:
                pull.advance();
                if (run.ending) break;
                if (!pull.isDone()) return;
                if (askedAgain) {
                    askedAgain = false;
                    run.askedByPerson = true;
                    phase = Phase::push;
                    break;
                }
                if (lookedAfter) {
                    finish();
                    return;
                }
                lookedAfter = true;
                trouble = pull.trouble();
                phase = Phase::upkeep;
                upkeep.begin(!trouble);
                break;
            case Phase::upkeep:
                if (upkeep.advance()) return;
                if (run.ending) break;
                if (upkeep.hasQueued()) {
                    phase = Phase::push;
                } else if (!upkeep.incomplete().empty()) {
                    phase = Phase::pull;
                    pull.beginWhole(upkeep.incomplete());
                } else {
                    finish();
                    return;
                }
                break;
        }
    }
}

bool Engine::Parts::answerWaits() {
    const auto operations = run.need(run.ledger.operations());
    return operations && std::ranges::any_of(*operations, [](const store::Operation& operation) {
               return operation.type == "AppointmentResponse" && operation.state != store::OperationState::quarantined;
           });
}

void Engine::Parts::take(const HttpAnswer& answer) {
    auto outstanding = run.take(answer.id);
    if (!outstanding) return;
    if (answer.serverDate) run.hearDate(*answer.serverDate, *outstanding);
    if (meaningOf(answer.status) == Meaning::unauthorised) {
        if (outstanding->signIns == run.signIns && run.signIns > 0) {
            // A fresh token is refused as well.
            run.end(Error{ErrorKind::signInNeeded, {.subject = "server", .reason = "token-refused", .status = answer.status}});
            if (outstanding->lane == Lane::push) push.unauthorised();
            return;
        }
        if (outstanding->lane == Lane::push) push.unauthorised();
        const bool stale = outstanding->signIns < run.signIns;  // sent before the fresh token came
        parked.push_back(std::move(*outstanding));
        if (stale && !refreshing) {
            take(SignedIn{});
        } else if (!refreshing) {
            refreshing = true;
            run.effects.emplace_back(RefreshToken{});
        }
        return;
    }
    switch (outstanding->lane) {
        case Lane::capability: capability.answer(answer); return;
        case Lane::push: push.answer(answer); return;
        case Lane::pull: pull.answer(outstanding->stream, answer); return;
        case Lane::upkeep: upkeep.answer(answer); return;
    }
}

void Engine::Parts::take(const HttpFailure& failure) {
    auto outstanding = run.take(failure.id);
    if (!outstanding) return;
    switch (outstanding->lane) {
        case Lane::capability: capability.failure(failure); return;
        case Lane::push: push.failure(failure); return;
        case Lane::pull: pull.failure(failure); return;
        case Lane::upkeep: upkeep.failure(failure); return;
    }
}

void Engine::Parts::take(const SignedIn&) {
    if (phase == Phase::idle || (!refreshing && parked.empty())) return;
    if (refreshing) ++run.signIns;
    refreshing = false;
    for (Outstanding& outstanding : std::exchange(parked, {})) {
        if (outstanding.lane == Lane::push) {
            push.signedIn();
        } else {
            run.repeat(std::move(outstanding));
        }
    }
}

void Engine::Parts::halt() {
    run.forgetOutstanding();
    run.effects.clear();
    parked.clear();
    capability.forget();
    push.forget();
    refreshing = false;
    phase = Phase::idle;
}

void Engine::Parts::finish() {
    std::optional<Error> error = run.ending;
    if (!error) error = trouble ? trouble : pull.trouble();
    // What the ledger cannot tell any more (it may be the reason for the end) is left out of the report.
    const auto operations = run.ledger.operations();
    Report& report = run.report;
    report.error = error;
    if (operations) {
        report.needsLook = static_cast<int>(std::ranges::count(*operations, store::OperationState::quarantined, &store::Operation::state));
        report.waiting = static_cast<int>(operations->size()) - report.needsLook;
    }
    const Instant now = run.clock.now();
    run.failedRuns = run.ending ? run.failedRuns + 1 : 0;
    if (run.ending) {
        report.nextTry = run.endingNextTry ? *run.endingNextTry : now + backoff(run.random, run.failedRuns, run.config.foreground);
        // Nothing but a person can help here.
        const auto kind = run.ending->kind;
        if (kind == ErrorKind::signInNeeded || kind == ErrorKind::refused) report.nextTry.reset();
    } else if (operations) {
        report.nextTry = push.nextTry(*operations);
    }
    const auto& last = run.server.lastSync;
    const bool stale = !last || now - *last >= kLastSyncGrain || *last > now;
    const bool useful = run.serverChanged || report.sent > 0 || report.received > 0 || stale;
    if (!error && useful) {
        run.server.lastSync = now;
        run.serverChanged = true;
    }
    if (run.serverChanged) {
        // Only bookkeeping is lost if this fails; the next run does it again.
        if (const auto put = run.ledger.put(run.server); !put && !report.error) report.error = put.error();
    }
    if (report.nextTry) run.effects.emplace_back(WakeAt{*report.nextTry});
    run.effects.emplace_back(Finished{report});
    run.forgetOutstanding();
    parked.clear();
    push.forget();
    capability.forget();
    refreshing = false;
    phase = Phase::idle;
}

}  // namespace trellis::sync
