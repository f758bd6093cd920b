#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"

namespace trellis::sync {

using RequestId = std::uint64_t;

struct HttpRequest {
    RequestId id = 0;
    std::string method;
    std::string url;  // absolute, under Config::base
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    bool operator==(const HttpRequest&) const = default;
};

struct HttpAnswer {
    RequestId id = 0;
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::optional<Instant> serverDate;
};

struct HttpFailure {
    RequestId id = 0;
    Error error;
    bool perhapsSent = true;  // false only if no byte of the request left the device
};

// Events
struct Begin {};     // a person asked, or it is time
struct WakeUp {};    // the time of a WakeAt has come
struct SignedIn {};  // a fresh token is there after SignInNeeded
struct Stop {};      // lock, quit: no further effects; what is under way is verified next time
using Event = std::variant<Begin, HttpAnswer, HttpFailure, WakeUp, SignedIn, Stop>;

// Effects
struct Send {
    HttpRequest request;
};
struct WakeAt {
    Instant at;
};  // replaces an earlier one
struct RefreshToken {};  // 401: single flight; answer with SignedIn, or Stop if it failed
struct Progress {
    int done = 0;
    int total = 0;
    int waiting = 0;
    std::string type;
};
struct Report {
    std::optional<Error> error;  // why the run ended early; nothing if it went through
    int sent = 0;
    int received = 0;  // resources that were new or changed
    int unchanged = 0;
    int foreign = 0;     // not kept
    int unreadable = 0;  // quarantined
    int waiting = 0;     // left in the outbox
    int needsLook = 0;
    int requests = 0;
    int resent = 0;                  // entries that go to the clinic again, since its server was set back to an older state
    int vanished = 0;                // resources that the clinic's server does not show any more: too many at once to be believed
    std::optional<Instant> nextTry;  // when an entry that waits may go
};
struct Finished {
    Report report;
};
using Effect = std::variant<Send, WakeAt, RefreshToken, Progress, Finished>;

struct Config {
    std::string base;  // "https://host:port/fhir", without a slash at the end
    PatientId me;
    std::string deviceId;
    std::chrono::milliseconds zombieWait{150'000};  // longer than any proxy keeps a request that nobody waits for
    std::chrono::milliseconds createGrace{60'000};  // "0 -> queued after 60 s more"
    std::chrono::milliseconds overlap{300'000};
    // A resource is written at most once in this time: some servers refuse more than ten versions a minute of one.
    std::chrono::milliseconds writeSpacing{10'000};
    int pageSize = 100;
    int maxPages = 1000;
    int parallelPulls = 6;  // types whose first page is asked for side by side
    bool foreground = true;
};

}  // namespace trellis::sync
