#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/error.h"

namespace trellis::net {

using Headers = std::vector<std::pair<std::string, std::string>>;

// A request as a value. The token is added by whoever sends it, so that no request that is logged or stored holds one.
struct Request {
    std::string method = "GET";
    std::string url;  // absolute, https
    Headers headers;
    std::string body;
    std::chrono::milliseconds deadline{30'000};
    std::int64_t maxBytes = 10'000'000;
    bool withToken = true;
};

struct Response {
    int status = 0;
    Headers headers;
    std::string body;
    std::optional<Instant> serverDate;  // the Date header

    [[nodiscard]] std::string header(std::string_view name) const;  // case-insensitive; empty if absent
};

// "Sun, 06 Nov 1994 08:49:37 GMT": IMF-fixdate, the one form a server may send (RFC 9110 5.6.7). Nothing for any other
// text, a day that does not exist, or a weekday that does not belong to it. Date and Retry-After use it.
[[nodiscard]] std::optional<Instant> parseHttpDate(std::string_view text);

// How far a failed request may have come: what verify-before-resend turns on.
enum class Reach { notSent, perhapsSent };

struct Failure {
    Error error;  // offline, timeout, tls, notAFhirServer, …
    Reach reach = Reach::perhapsSent;
};

}  // namespace trellis::net
