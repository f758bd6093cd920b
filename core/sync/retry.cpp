#include "retry.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace trellis::sync {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using namespace std::chrono_literals;

constexpr milliseconds kLeast = 1s;
constexpr milliseconds kMost = 1h;
constexpr milliseconds kUnsaid = 30s;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool sameName(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

milliseconds clamped(std::int64_t count, std::int64_t unit) {
    const std::int64_t most = kMost.count() / unit;
    return std::clamp(milliseconds{std::min(count, most) * unit}, kLeast, kMost);
}

}  // namespace

std::string_view header(const Headers& headers, std::string_view name) {
    for (const auto& [key, value] : headers) {
        if (sameName(key, name)) return value;
    }
    return {};
}

std::optional<Instant> parseHttpDate(std::string_view text) {
    // "Wed, 25 Nov 2026 12:00:00 GMT": fixed columns.
    static constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (text.size() != 29 || text.substr(3, 2) != ", " || text.substr(25) != " GMT" || text[19] != ':' || text[22] != ':')
        return std::nullopt;
    const auto day = wholeNumber(text.substr(5, 2)), year = wholeNumber(text.substr(12, 4));
    const auto hour = wholeNumber(text.substr(17, 2)), minute = wholeNumber(text.substr(20, 2)), second = wholeNumber(text.substr(23, 2));
    const auto month = std::ranges::find(kMonths, text.substr(8, 3));
    if (!day || !year || !hour || !minute || !second || month == kMonths.end() || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    const Day date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{static_cast<unsigned>(month - kMonths.begin()) + 1},
                   std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return Instant{std::chrono::sys_days{date}} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} + seconds{*second};
}

milliseconds retryAfter(const Headers& headers, std::optional<Instant> serverDate, Instant now) {
    if (const auto exact = wholeNumber(header(headers, "x-ms-retry-after-ms"))) return clamped(*exact, 1);
    const std::string_view said = header(headers, "Retry-After");
    if (const auto count = wholeNumber(said)) return clamped(*count, 1000);
    if (const auto date = parseHttpDate(said)) return std::clamp(milliseconds{*date - serverDate.value_or(now)}, kLeast, kMost);
    return kUnsaid;
}

milliseconds backoff(Random& random, int attempts, bool foreground) {
    const milliseconds cap = foreground ? milliseconds{15min} : milliseconds{6h};
    const milliseconds width = std::min(cap, milliseconds{2s} * (std::int64_t{1} << std::clamp(attempts, 0, 20)));
    return kLeast + milliseconds{static_cast<std::int64_t>(random.number(static_cast<std::uint64_t>(width.count())))};
}

}  // namespace trellis::sync
