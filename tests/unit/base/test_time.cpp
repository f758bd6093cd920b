#include <catch2/catch_test_macros.hpp>

#include "base/time.h"

using namespace trellis;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNine = std::chrono::sys_days{std::chrono::year{2026} / 11 / 25} + 21h;

}  // namespace

TEST_CASE("an instant is read in every spelling that FHIR allows") {
    CHECK(parseInstant("2026-11-25T21:00:00Z") == kNine);
    CHECK(parseInstant("2026-11-25T16:00:00-05:00") == kNine);
    CHECK(parseInstant("2026-11-26T11:00:00+14:00") == kNine);
    CHECK(parseInstant("2026-11-26T02:45:00+05:45") == kNine);
    CHECK(parseInstant("2026-11-25T21:00:00.5Z") == kNine + 500ms);
    CHECK(parseInstant("2026-11-25T21:00:00.123Z") == kNine + 123ms);
    // Microseconds and nanoseconds are cut, never rounded up into another second.
    CHECK(parseInstant("2026-11-25T21:00:00.999999Z") == kNine + 999ms);
    CHECK(parseInstant("2026-11-25T21:00:00.1234567890123456789Z") == kNine + 123ms);
    CHECK(parseInstant("2016-12-31T23:59:60Z") == parseInstant("2017-01-01T00:00:00Z"));
    CHECK(parseInstant("2028-02-29T00:00:00Z").has_value());
    CHECK(parseInstant("1969-12-31T23:59:59.999Z") == Instant{-1ms});
    CHECK(parseInstant("2040-01-19T03:14:08Z").has_value());
}

TEST_CASE("what is no instant is refused and not guessed") {
    for (const char* text : {"",
                             "2026",
                             "2026-11",
                             "2026-11-25",
                             "2026-11-25T21:00Z",
                             "2026-11-25T21:00:00",
                             "2026-11-25 21:00:00Z",
                             "2026-11-25t21:00:00Z",
                             "2026-11-25T21:00:00z",
                             "2026-02-29T00:00:00Z",
                             "2026-13-01T00:00:00Z",
                             "2026-00-10T00:00:00Z",
                             "2026-11-31T00:00:00Z",
                             "2026-11-25T24:00:00Z",
                             "2026-11-25T21:60:00Z",
                             "2026-11-25T21:00:61Z",
                             "2026-11-25T21:00:00.Z",
                             "2026-11-25T21:00:00+15:00",
                             "2026-11-25T21:00:00+05:60",
                             "2026-11-25T21:00:00+0500",
                             "2026-11-25T21:00:00ZZ",
                             "2026-11-25T21:00:00Z ",
                             " 2026-11-25T21:00:00Z",
                             "+026-11-25T21:00:00Z",
                             "2026-11-25T-1:00:00Z",
                             "2026-11-25T21:00:00-",
                             "20261125T210000Z"}) {
        CAPTURE(text);
        CHECK_FALSE(parseInstant(text));
        CHECK_FALSE(parseOffset(text));
    }
    CHECK_FALSE(parseInstant(std::string_view("2026-11-25T21:00:00Z\0", 21)));
}

TEST_CASE("every beginning of an instant is refused, up to the last character") {
    const std::string_view whole = "2026-11-25T16:00:00.123-05:00";
    for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(parseInstant(whole.substr(0, size)));
    CHECK(parseInstant(whole));
}

TEST_CASE("the offset is kept as it was written") {
    CHECK(parseOffset("2026-11-25T16:00:00-05:00") == -300min);
    CHECK(parseOffset("2026-11-25T16:00:00+05:45") == 345min);
    CHECK(parseOffset("2026-11-25T16:00:00Z") == 0min);
    CHECK(parseOffset("2026-11-25T16:00:00-00:00") == 0min);
}

TEST_CASE("an instant is written with milliseconds and reads back") {
    CHECK(formatInstant(kNine) == "2026-11-25T21:00:00.000Z");
    CHECK(formatInstant(kNine + 7ms, -300min) == "2026-11-25T16:00:00.007-05:00");
    CHECK(formatInstant(kNine, 345min) == "2026-11-26T02:45:00.000+05:45");
    CHECK(formatInstant(kNine, -210min) == "2026-11-25T17:30:00.000-03:30");
    CHECK(formatInstant(Instant{-1ms}) == "1969-12-31T23:59:59.999Z");
    for (const auto offset : {-720min, -300min, -1min, 0min, 30min, 840min}) {
        const Instant at = kNine + 421ms;
        CHECK(parseInstant(formatInstant(at, offset)) == at);
        CHECK(parseOffset(formatInstant(at, offset)) == offset);
    }
}

TEST_CASE("a day is a date that exists") {
    CHECK(parseDay("2028-02-29") == std::chrono::year{2028} / 2 / 29);
    CHECK(formatDay(std::chrono::year{2026} / 3 / 8) == "2026-03-08");
    for (const char* text : {"", "2026-02-29", "1900-02-29", "2026-2-09", "2026-02-9", "26-02-09", "2026/02/09", "2026-02-09T",
                             "2026-00-01", "2026-01-00", "2026-01-32", "-026-01-01", "2026-+1-01"}) {
        CAPTURE(text);
        CHECK_FALSE(parseDay(text));
    }
    CHECK(parseDay("2000-02-29"));
}

TEST_CASE("the frozen clock moves as a person, a night and a reboot would move it") {
    FrozenClock clock(kNine);
    clock.advance(5min);
    CHECK(clock.now() == kNine + 5min);
    CHECK(clock.monotonic() == 5min);
    clock.jumpTo(kNine - 24h);
    CHECK(clock.monotonic() == 5min);
    const std::string before = clock.bootId();
    clock.reboot();
    CHECK(clock.bootId() != before);
    CHECK(clock.monotonic() == 0ms);
}

TEST_CASE("a shifted system clock starts where it is told, while its monotonic time is the machine's") {
    const SystemClock real;
    const SystemClock shifted(kNine);
    CHECK(shifted.now() - kNine < 10s);
    CHECK(shifted.now() >= kNine);
    CHECK(shifted.bootId() == real.bootId());
    CHECK_FALSE(real.bootId().empty());
    const auto first = shifted.monotonic();
    CHECK(shifted.monotonic() >= first);
    CHECK(shifted.monotonic() - real.monotonic() < 10s);
}
