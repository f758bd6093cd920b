#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trellis::clinic {

/// Instants are milliseconds since 1970 UTC throughout the clinic.
using Millis = std::int64_t;

/// What a FHIR date, dateTime, instant or Period covers, [from, to).
struct Span {
    Millis from = 0;
    Millis to = 0;
};

inline constexpr Millis kSecond = 1000;
inline constexpr Millis kMinute = 60 * kSecond;
inline constexpr Millis kHour = 60 * kMinute;
inline constexpr Millis kDay = 24 * kHour;
inline constexpr Millis kEver = INT64_MAX / 4;

/// "2026", "2026-11", "2026-11-25" (read as UTC), or an instant with or without fraction.
[[nodiscard]] std::optional<Span> parseSpan(std::string_view text);

/// The clinic's zone, America/New_York.
inline constexpr std::string_view kZone = "America/New_York";
[[nodiscard]] std::string utcStamp(Millis at);    // "2026-11-25T21:00:00.000Z"
[[nodiscard]] std::string localStamp(Millis at);  // "2026-11-25T16:00:00.000-05:00"
[[nodiscard]] std::string localTime(Millis at);   // without fraction: "2026-11-25T16:00:00-05:00"
[[nodiscard]] std::string localDay(Millis at);    // "2026-11-25"
[[nodiscard]] int localWeekday(Millis at);        // 1 Monday … 7 Sunday
/// That many days from the clinic's calendar day of `at`, at hour:minute on the clinic's wall.
[[nodiscard]] Millis onLocalDay(Millis at, int days, int hour, int minute);

/// The running clock, which --now and /admin/clock shift and which never goes back on its own.
class ServerClock {
public:
    [[nodiscard]] Millis now() const;
    void set(Millis now);
    void advance(Millis by) { shift_ += by; }

private:
    Millis shift_ = 0;
};

}  // namespace trellis::clinic
