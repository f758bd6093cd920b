#include "instants.h"

#include <QDateTime>
#include <QTimeZone>
#include <charconv>

#include "base/time.h"

namespace trellis::clinic {

namespace {

const QTimeZone& zone() {
    static const QTimeZone zone(QByteArray(kZone.data(), static_cast<qsizetype>(kZone.size())));
    return zone;
}

QDateTime local(Millis at) { return QDateTime::fromMSecsSinceEpoch(at, zone()); }

std::chrono::minutes offset(Millis at) { return std::chrono::minutes(zone().offsetFromUtc(local(at)) / 60); }

Instant instant(Millis at) { return Instant{std::chrono::milliseconds(at)}; }

Millis millis(std::chrono::sys_days day) { return std::chrono::duration_cast<std::chrono::milliseconds>(day.time_since_epoch()).count(); }

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace

std::optional<Span> parseSpan(std::string_view text) {
    using namespace std::chrono;
    if (text.size() == 4 || text.size() == 7) {
        const auto y = digits(text.substr(0, 4));
        const auto m = text.size() == 7 && text[4] == '-' ? digits(text.substr(5)) : std::optional(1);
        if (!y || !m || *m < 1 || *m > 12) return std::nullopt;
        const year_month first = year(*y) / month(static_cast<unsigned>(*m));
        const year_month next = first + (text.size() == 4 ? months(12) : months(1));
        return Span{millis(sys_days(first / 1)), millis(sys_days(next / 1))};
    }
    if (const auto day = parseDay(text)) return Span{millis(sys_days(*day)), millis(sys_days(*day)) + kDay};
    if (const auto at = parseInstant(text)) {
        const Millis from = at->time_since_epoch().count();
        return Span{from, from + (text.find('.') == std::string_view::npos ? kSecond : 1)};
    }
    return std::nullopt;
}

std::string utcStamp(Millis at) { return formatInstant(instant(at)); }
std::string localStamp(Millis at) { return formatInstant(instant(at), offset(at)); }

std::string localTime(Millis at) {
    std::string text = localStamp(at);
    return text.erase(19, 4);
}

std::string localDay(Millis at) { return localStamp(at).substr(0, 10); }
int localWeekday(Millis at) { return local(at).date().dayOfWeek(); }

Millis onLocalDay(Millis at, int days, int hour, int minute) {
    return QDateTime(local(at).date().addDays(days), QTime(hour, minute), zone()).toMSecsSinceEpoch();
}

Millis ServerClock::now() const { return QDateTime::currentMSecsSinceEpoch() + shift_; }
void ServerClock::set(Millis now) { shift_ = now - QDateTime::currentMSecsSinceEpoch(); }

}  // namespace trellis::clinic
