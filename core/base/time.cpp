#include "base/time.h"

#include <array>
#include <cstdio>

namespace trellis {

namespace {

// Reads exactly `count` digits at `at`, or nothing.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool charAt(std::string_view text, std::size_t at, char wanted) { return at < text.size() && text[at] == wanted; }

std::optional<std::chrono::minutes> zonePart(std::string_view text) {
    if (text == "Z") return std::chrono::minutes{0};
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    const auto hours = digits(text, 1, 2);
    const auto minutes = digits(text, 4, 2);
    if (!hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
    const std::chrono::minutes offset{*hours * 60 + *minutes};
    return text[0] == '-' ? -offset : offset;
}

struct Parsed {
    Instant at;
    std::chrono::minutes offset;
};

std::optional<Parsed> parse(std::string_view text) {
    const auto day = parseDay(text.substr(0, 10));
    if (!day || !charAt(text, 10, 'T') || !charAt(text, 13, ':') || !charAt(text, 16, ':')) return std::nullopt;
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    // A leap second (60) is legal in RFC 3339 and counted as the next second.
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    std::size_t at = 19;
    int milliseconds = 0;
    if (charAt(text, at, '.')) {
        ++at;
        int scale = 100;
        const std::size_t begin = at;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
            milliseconds += (text[at] - '0') * scale;
            scale /= 10;
        }
        if (at == begin) return std::nullopt;
    }
    const auto offset = zonePart(text.substr(at));
    if (!offset) return std::nullopt;
    const auto local = std::chrono::sys_days{*day} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
                       std::chrono::seconds{*second} + std::chrono::milliseconds{milliseconds};
    return Parsed{local - *offset, *offset};
}

}  // namespace

std::optional<Instant> parseInstant(std::string_view text) {
    const auto parsed = parse(text);
    return parsed ? std::optional(parsed->at) : std::nullopt;
}

std::optional<std::chrono::minutes> parseOffset(std::string_view text) {
    const auto parsed = parse(text);
    return parsed ? std::optional(parsed->offset) : std::nullopt;
}

std::optional<Day> parseDay(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (!year || !month || !day) return std::nullopt;
    const Day result{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                     std::chrono::day{static_cast<unsigned>(*day)}};
    return result.ok() ? std::optional(result) : std::nullopt;
}

std::string formatInstant(Instant at, std::chrono::minutes offset) {
    const auto local = at + offset;
    const auto days = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss time{local - days};
    std::array<char, 48> buffer{};
    const auto sign = offset.count() < 0 ? '-' : '+';
    const auto minutes = offset.count() < 0 ? -offset.count() : offset.count();
    const int written = std::snprintf(buffer.data(), buffer.size(), "%sT%02d:%02d:%02d.%03d", formatDay(Day{days}).c_str(),
                                      static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                                      static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    std::string text(buffer.data(), static_cast<std::size_t>(written));
    if (offset.count() == 0) return text + 'Z';
    std::snprintf(buffer.data(), buffer.size(), "%c%02d:%02d", sign, static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
    return text + buffer.data();
}

std::string formatInstant(Instant at) { return formatInstant(at, std::chrono::minutes{0}); }

std::string formatDay(Day day) {
    std::array<char, 32> buffer{};
    const int written = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                                      static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return {buffer.data(), static_cast<std::size_t>(written)};
}

}  // namespace trellis
