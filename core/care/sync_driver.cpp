#include "sync_driver.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "store/settings.h"
#include "sync/store_ledger.h"

namespace trellis::care {

namespace {

using std::chrono::milliseconds;

// Saves within this go in one run, and an entry can be undone for this long without the clinic having seen it.
constexpr milliseconds kAfterSave{3'000};
constexpr milliseconds kQuiet{15 * 60'000};  // between runs of our own accord, when all is well
constexpr milliseconds kFirstRetry{30'000};
constexpr std::string_view kLastError = "sync.last-error";

int timerSpan(milliseconds span) { return static_cast<int>(std::clamp<std::int64_t>(span.count(), 0, kQuiet.count())); }

bool isAway(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::offline:
        case ErrorKind::timeout:
        case ErrorKind::tls:
        case ErrorKind::notAFhirServer: return true;
        case ErrorKind::signInNeeded:
        case ErrorKind::refused:
        case ErrorKind::conflict:
        case ErrorKind::notAccepted:
        case ErrorKind::foreignData:
        case ErrorKind::damaged:
        case ErrorKind::newer:
        case ErrorKind::locked:
        case ErrorKind::wrongPasscode:
        case ErrorKind::wait:
        case ErrorKind::noKeyring:
        case ErrorKind::diskFull:
        case ErrorKind::busy:
        case ErrorKind::badInput: return false;
    }
    return false;
}

}  // namespace

std::shared_ptr<net::Client> makeClient(net::Client::Policy policy) {
    return {new net::Client(std::move(policy)), [](net::Client* client) { client->deleteLater(); }};
}

std::optional<ErrorKind> errorKind(std::string_view text) {
    for (int i = 0; i <= static_cast<int>(ErrorKind::badInput); ++i) {
        const auto kind = static_cast<ErrorKind>(i);
        if (name(kind) == text) return kind;
    }
    return std::nullopt;
}

// "kind reason status", words of ours without spaces.
Result<std::optional<Error>> readLastError(store::Connection& db) {
    auto kept = store::Settings(db).get(kLastError);
    if (!kept) return fail(kept.error());
    if (!*kept) return std::nullopt;
    const std::string_view text = **kept;
    const auto first = text.find(' ');
    const auto second = text.find(' ', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) return std::nullopt;
    const auto kind = errorKind(text.substr(0, first));
    if (!kind) return std::nullopt;
    Error error{*kind, {.subject = "sync", .reason = std::string(text.substr(first + 1, second - first - 1))}};
    std::from_chars(text.data() + second + 1, text.data() + text.size(), error.facts.status);
    return error;
}

SyncDriver::SyncDriver(Surroundings surroundings, EnrolmentRecord enrolment, bool automatic)
    : around_(std::move(surroundings)),
      enrolment_(std::move(enrolment)),
      automatic_(automatic),
      ledger_(std::make_unique<sync::StoreLedger>(around_.store, around_.world.clock, enrolment_.patient, enrolment_.deviceId)) {
    renewEngine();
    wake_.setSingleShot(true);
    next_.setSingleShot(true);
    QObject::connect(&wake_, &QTimer::timeout, &wake_, [this] {
        if (running_)
            feed(sync::WakeUp{});
        else if (automatic_)
            start();
    });
    QObject::connect(&next_, &QTimer::timeout, &next_, [this] {
        if (!running_) start();
    });
    auto last = around_.store.read([](store::Connection& db) { return readLastError(db); });
    if (last) lastError_ = *last;
    if (automatic_) next_.start(0);
}

SyncDriver::~SyncDriver() { stop(); }

void SyncDriver::renewEngine() {
    sync::Config config;
    config.base = enrolment_.clinic.fhirBase;
    config.me = enrolment_.patient;
    config.deviceId = enrolment_.deviceId;
    engine_ = std::make_unique<sync::Engine>(*ledger_, around_.world.clock, around_.world.random, std::move(config));
}

void SyncDriver::setAutomatic(bool automatic) {
    automatic_ = automatic;
    if (!automatic_) {
        next_.stop();
    } else if (!running_) {
        next_.start(0);
    }
}

void SyncDriver::soon() {
    if (!automatic_) return;
    if (running_)
        again_ = true;
    else
        next_.start(timerSpan(kAfterSave));
}

void SyncDriver::begin(Done done) {
    if (running_) {
        again_ = true;
        waitingNext_.push_back(std::move(done));
        return;
    }
    waitingNow_.push_back(std::move(done));
    start();
}

void SyncDriver::start() {
    running_ = true;
    next_.stop();
    progress_ = {};
    if (!tokens_) {
        auto kept = around_.store.read([](store::Connection& db) { return readTokens(db); });
        if (!kept) return endWith(kept.error());
        if (!*kept) return endWith({ErrorKind::signInNeeded, {.subject = "token", .reason = "missing"}});
        tokens_ = std::move(**kept);
    }
    // A person who asks does not wait for the time of an entry's next try; a run of our own accord does.
    const sync::Event opening = waitingNow_.empty() ? sync::Event(sync::WakeUp{}) : sync::Event(sync::Begin{});
    if (client_) return feed(opening);
    whenDone(around_.network.run([policy = policyFor(enrolment_)] { return makeClient(policy); }), around_.writer.context(),
             [this, opening, alive = std::weak_ptr(alive_)](std::shared_ptr<net::Client> client) {
                 if (alive.expired()) return;
                 client_ = std::move(client);
                 feed(opening);
             });
}

// Answers may come while a step's effects are still being carried out (a request that fails at once); they take turns.
void SyncDriver::feed(sync::Event event) {
    events_.push_back(std::move(event));
    if (feeding_) return;
    feeding_ = true;
    while (!events_.empty() && running_) {
        const sync::Event next = std::move(events_.front());
        events_.pop_front();
        for (sync::Effect& effect : engine_->step(next)) {
            if (running_) act(std::move(effect));
        }
    }
    events_.clear();
    feeding_ = false;
    if (!running_ && again_) {
        again_ = false;
        waitingNow_ = std::exchange(waitingNext_, {});
        start();
    }
}

void SyncDriver::act(sync::Effect effect) {
    struct Act {
        SyncDriver& self;
        void operator()(sync::Send& send) const { self.transmit(std::move(send.request)); }
        void operator()(const sync::WakeAt& wake) const { self.wake_.start(timerSpan(wake.at - self.around_.world.clock.now())); }
        void operator()(const sync::RefreshToken&) const {
            self.engineAsked_ = true;
            self.refresh();
        }
        void operator()(const sync::Progress& progress) const { self.around_.progressed(progress); }
        void operator()(const sync::Finished& finished) const { self.finish(finished.report); }
    };
    std::visit(Act{*this}, effect);
}

void SyncDriver::transmit(sync::HttpRequest request) {
    const bool stale = tokens_->expires - around_.world.clock.now() < margin_;
    if (refreshing_ || (stale && !tokens_->refresh.empty())) {
        held_.push_back(std::move(request));
        return refresh();
    }
    net::Request out;
    out.method = std::move(request.method);
    out.url = std::move(request.url);
    out.headers = std::move(request.headers);
    out.body = std::move(request.body);
    whenDone(client_->send(std::move(out), tokens_->access.clone()), around_.writer.context(),
             [this, alive = std::weak_ptr(alive_), id = request.id](net::Outcome outcome) {
                 if (alive.expired()) return;
                 if (outcome) {
                     feed(sync::HttpAnswer{.id = id,
                                           .status = outcome->status,
                                           .headers = std::move(outcome->headers),
                                           .body = std::move(outcome->body),
                                           .serverDate = outcome->serverDate});
                 } else {
                     Error error = std::move(outcome.error().error);
                     // Nothing that a person gave: an answer larger than any page of ours, or a link that leads elsewhere.
                     if (error.kind == ErrorKind::badInput) error.kind = ErrorKind::notAFhirServer;
                     const bool perhapsSent = outcome.error().reach == net::Reach::perhapsSent;
                     feed(sync::HttpFailure{.id = id, .error = std::move(error), .perhapsSent = perhapsSent});
                 }
             });
}

void SyncDriver::refresh() {
    if (refreshing_) return;
    refreshing_ = true;
    if (tokens_->refresh.empty()) return refreshed(fail(ErrorKind::signInNeeded, {.subject = "token", .reason = "no-refresh-token"}));
    // On the network's thread, where auth keeps its own continuations.
    around_.network.post([this, alive = std::weak_ptr(alive_), client = client_, server = enrolment_.server, tokens = copyOf(*tokens_),
                          &clock = around_.world.clock, context = around_.writer.context()] {
        whenDone(auth::refresh(*client, server, tokens, kClientId, clock), context, [this, alive](Result<auth::Tokens> answer) {
            if (!alive.expired()) refreshed(std::move(answer));
        });
    });
}

void SyncDriver::refreshed(Result<auth::Tokens> answer) {
    refreshing_ = false;
    if (!running_) return;
    if (!answer) return endWith(answer.error());
    if (!answer->patient.empty() && answer->patient != enrolment_.patient.value) {
        return endWith({ErrorKind::foreignData, {.subject = "token", .reason = "other-patient"}});
    }
    if (answer->refresh.empty()) answer->refresh = tokens_->refresh.clone();
    // Kept before it is used: a rotated refresh token that is lost means a new sign-in.
    auto kept = around_.store.write([&](store::Connection& db) { return keepTokens(db, *answer); });
    if (!kept) return endWith(kept.error());
    tokens_ = std::move(*answer);
    // A clinic whose tokens live shorter than the margin would else be asked for another one before every request.
    margin_ = std::clamp<milliseconds>((tokens_->expires - around_.world.clock.now()) / 2, milliseconds{0}, kTokenMargin);
    if (std::exchange(engineAsked_, false)) feed(sync::SignedIn{});
    sendHeld();
}

void SyncDriver::sendHeld() {
    for (sync::HttpRequest& request : std::exchange(held_, {})) {
        if (running_) transmit(std::move(request));
    }
}

// Ends a run for a reason that the engine does not know of. What was under way is verified next time.
void SyncDriver::endWith(const Error& error) {
    // What waited for a token never left the device, so it need not be looked for before it is sent.
    for (const sync::HttpRequest& request : std::exchange(held_, {})) {
        (void)engine_->step(sync::HttpFailure{.id = request.id, .error = error, .perhapsSent = false});
    }
    (void)engine_->step(sync::Stop{});
    renewEngine();
    alive_ = std::make_shared<int>(0);
    if (client_) around_.network.post([client = client_] { client->cancelAll(); });
    events_.clear();
    refreshing_ = engineAsked_ = false;
    if (error.kind == ErrorKind::signInNeeded) tokens_.reset();  // read again after the next sign-in

    sync::Report report;
    report.error = error;
    if (auto operations = ledger_->operations()) {
        for (const store::Operation& operation : *operations) {
            ++(operation.state == store::OperationState::quarantined ? report.needsLook : report.waiting);
        }
    }
    finish(report);
    if (!feeding_ && again_) {
        again_ = false;
        waitingNow_ = std::exchange(waitingNext_, {});
        start();
    }
}

void SyncDriver::finish(const sync::Report& report) {
    running_ = false;
    keepLastError(report.error);
    for (const Done& done : std::exchange(waitingNow_, {})) done(report);
    around_.finished(report);
    if (!again_) planNext(report);
}

void SyncDriver::planNext(const sync::Report& report) {
    failures_ = report.error && isAway(report.error->kind) ? failures_ + 1 : 0;
    if (!automatic_) return;
    milliseconds span = kQuiet;
    if (report.error) {
        if (!isAway(report.error->kind)) return;  // a person has to do something first
        const milliseconds most = std::min(kQuiet, kFirstRetry * (1 << std::min(failures_ - 1, 5)));
        // Full jitter keeps the devices of a clinic from coming back all at once.
        span = kFirstRetry / 2 + milliseconds{around_.world.random.number(static_cast<std::uint64_t>(most.count()))};
    } else if (report.nextTry) {
        span = std::max<milliseconds>(*report.nextTry - around_.world.clock.now(), milliseconds{1'000});
    }
    next_.start(timerSpan(span));
}

// Written only when it changes: a sync with nothing to do writes nothing.
void SyncDriver::keepLastError(const std::optional<Error>& error) {
    if (error == lastError_) return;
    lastError_ = error;
    // That it could not be kept changes nothing: it is told now, and the next run finds its own.
    (void)around_.store.write([&](store::Connection& db) -> Result<> {
        store::Settings settings(db);
        if (!error) return settings.remove(kLastError);
        std::string text(name(error->kind));
        text += ' ' + error->facts.reason + ' ' + std::to_string(error->facts.status);
        return settings.put(kLastError, text);
    });
}

void SyncDriver::stop() {
    alive_.reset();
    next_.stop();
    wake_.stop();
    if (running_) (void)engine_->step(sync::Stop{});
    running_ = again_ = false;
    if (client_) around_.network.post([client = std::move(client_)] { client->cancelAll(); });
    for (auto* waiting : {&waitingNow_, &waitingNext_}) {
        for (const Done& done : std::exchange(*waiting, {})) done(fail(ErrorKind::locked));
    }
}

}  // namespace trellis::care
