#include "run.h"

#include <algorithm>

namespace trellis::sync {
namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

// A Date has whole seconds, and a server may take some between its Date and the answer.
constexpr milliseconds kClockGrain = 5s;

}  // namespace

void Run::begin(bool person) {
    report = {};
    serverChanged = false;
    askedByPerson = person;
    serverDate.reset();
    ending.reset();
    endingNextTry.reset();
    signIns = 0;
    outstanding_.clear();
}

void Run::send(Lane lane, std::string stream, Draft draft) {
    HttpRequest request{.id = ++lastRequest_,
                        .method = std::move(draft.method),
                        .url = std::move(draft.url),
                        .headers = std::move(draft.headers),
                        .body = std::move(draft.body)};
    ++report.requests;
    effects.emplace_back(Send{request});
    outstanding_.emplace(
        request.id,
        Outstanding{.lane = lane, .stream = std::move(stream), .request = request, .signIns = signIns, .sentMonotonic = clock.monotonic()});
}

std::optional<Outstanding> Run::take(RequestId id) {
    const auto found = outstanding_.find(id);
    if (found == outstanding_.end()) return std::nullopt;
    auto out = std::move(found->second);
    outstanding_.erase(found);
    return out;
}

void Run::repeat(Outstanding outstanding) {
    HttpRequest& request = outstanding.request;
    send(outstanding.lane, std::move(outstanding.stream),
         Draft{.method = request.method,
               .url = std::move(request.url),
               .headers = std::move(request.headers),
               .body = std::move(request.body)});
}

void Run::hearDate(Instant date, const Outstanding& asked) {
    serverDate = date;
    heardMonotonic_ = clock.monotonic();
    // The server said it at some moment between the request and now; on a bad line these are far apart.
    const milliseconds took = std::max(heardMonotonic_ - asked.sentMonotonic, milliseconds{0});
    const milliseconds least = date - clock.now(), most = least + took;
    if (server.clockOffset >= least - kClockGrain && server.clockOffset <= most + kClockGrain) return;
    server.clockOffset = least + took / 2;
    serverChanged = true;
}

Instant Run::serverNow() const {
    if (serverDate) return *serverDate + (clock.monotonic() - heardMonotonic_);
    return clock.now() + server.clockOffset;
}

void Run::end(Error error) {
    if (!ending) ending = std::move(error);
}

void Run::end(Error error, Instant nextTry) {
    if (ending) return;
    ending = std::move(error);
    endingNextTry = nextTry;
}

void Run::pause(int status, const Headers& headers) {
    const auto wait = retryAfter(headers, serverDate, clock.now());
    server.pausedUntil = clock.now() + wait;
    serverChanged = true;
    end(Error{ErrorKind::offline, {.subject = "server", .reason = "server-busy", .status = status, .wait = wait}}, *server.pausedUntil);
}

void Run::suspect() {
    auto state = need(ledger.upkeep());
    if (!state || state->suspectSince) return;
    state->suspectSince = state->knownUntil.value_or(Instant{});
    (void)need(ledger.put(*state));
}

void Run::noteDuplicate(const std::string& type, const std::string& operation) {
    auto state = need(ledger.upkeep());
    if (state && state->duplicates.insert(type + "/" + operation).second) (void)need(ledger.put(*state));
}

bool Run::isRefused(const std::string& mark) const { return (" " + server.refusedTypes + " ").find(" " + mark + " ") != std::string::npos; }

void Run::refuse(const std::string& mark) {
    if (isRefused(mark)) return;
    if (!server.refusedTypes.empty()) server.refusedTypes += ' ';
    server.refusedTypes += mark;
    serverChanged = true;
}

}  // namespace trellis::sync
