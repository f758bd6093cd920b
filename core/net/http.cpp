#include "net/http.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace trellis::net {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool sameName(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

// All of text as a number; digits only, so that "+1" and " 1" are none.
std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

template <std::size_t N>
std::optional<unsigned> place(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<unsigned>(found - names.begin());
}

constexpr std::array<std::string_view, 7> kWeekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

}  // namespace

std::string Response::header(std::string_view name) const {
    for (const auto& [key, value] : headers)
        if (sameName(key, name)) return value;
    return {};
}

std::optional<Instant> parseHttpDate(std::string_view text) {
    using namespace std::chrono;
    constexpr std::string_view kShape = "Sun, 06 Nov 1994 08:49:37 GMT";
    if (text.size() != kShape.size() || text.substr(3, 2) != ", " || text[7] != ' ' || text[11] != ' ' || text[16] != ' ' ||
        text[19] != ':' || text[22] != ':' || text.substr(25) != " GMT")
        return std::nullopt;
    const auto weekdayName = place(kWeekdays, text.substr(0, 3));
    const auto monthName = place(kMonths, text.substr(8, 3));
    const auto dayOfMonth = digits(text.substr(5, 2));
    const auto yearNumber = digits(text.substr(12, 4));
    const auto hour = digits(text.substr(17, 2));
    const auto minute = digits(text.substr(20, 2));
    const auto second = digits(text.substr(23, 2));
    if (!weekdayName || !monthName || !dayOfMonth || !yearNumber || !hour || !minute || !second) return std::nullopt;
    // 60 is a leap second (RFC 9110 5.6.7); it becomes the first second of the next minute.
    if (*hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    const year_month_day date{year{*yearNumber}, month{*monthName + 1}, day{static_cast<unsigned>(*dayOfMonth)}};
    if (!date.ok() || weekday{sys_days{date}} != weekday{*weekdayName}) return std::nullopt;
    return Instant{sys_days{date} + hours{*hour} + minutes{*minute} + seconds{*second}};
}

}  // namespace trellis::net
