#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace trellis {

// FHIR R4 instant and dateTime (datatypes.html#dateTime), which are RFC 3339 with optional precision.

// "2026-11-25T16:00:00-05:00", "…Z", with or without fraction. A date alone, or a time without zone, is not an instant.
[[nodiscard]] std::optional<Instant> parseInstant(std::string_view text);
// "2026-11-25", a calendar date that exists.
[[nodiscard]] std::optional<Day> parseDay(std::string_view text);
// "2026-11-25T21:00:00.000Z"
[[nodiscard]] std::string formatInstant(Instant at);
// "2026-11-25T16:00:00.000-05:00"
[[nodiscard]] std::string formatInstant(Instant at, std::chrono::minutes offset);
// The offset written in the text, if it is an instant.
[[nodiscard]] std::optional<std::chrono::minutes> parseOffset(std::string_view text);
[[nodiscard]] std::string formatDay(Day day);

}  // namespace trellis
