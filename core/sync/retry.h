#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/random.h"

namespace trellis::sync {

using Headers = std::vector<std::pair<std::string, std::string>>;

// The value of a header, its name compared without case; empty if it is absent.
[[nodiscard]] std::string_view header(const Headers& headers, std::string_view name);

// "Wed, 25 Nov 2026 12:00:00 GMT" (RFC 9110 5.6.7; the two obsolete forms are not read).
[[nodiscard]] std::optional<Instant> parseHttpDate(std::string_view text);

// How long the server wants to be left alone: x-ms-retry-after-ms, else Retry-After as seconds or as a date (which is
// compared with the server's own `serverDate`, or with `now` if it sent none). Clamped to 1 s … 1 h; without either
// header, or with one that cannot be read, 30 s.
[[nodiscard]] std::chrono::milliseconds retryAfter(const Headers& headers, std::optional<Instant> serverDate, Instant now);

// Exponential backoff with full jitter: 1 s plus a draw from [0, min(cap, 2 s * 2^attempts)); the cap is 15 min while
// the app is looked at and 6 h when it is not.
[[nodiscard]] std::chrono::milliseconds backoff(Random& random, int attempts, bool foreground);

}  // namespace trellis::sync
