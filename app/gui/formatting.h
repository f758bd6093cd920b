#pragma once

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>

#include "base/clock.h"
#include "base/zones.h"

namespace trellis::gui {

// Dates, times and spans as a person reads them, all through the locale. Strings are translated in context "trellis::gui::Formatting".
class Formatting {
public:
    Formatting(const Zones& zones, const QLocale& locale) : zones_(zones), locale_(locale) {}

    [[nodiscard]] const QLocale& locale() const { return locale_; }
    [[nodiscard]] const Zones& zones() const { return zones_; }

    [[nodiscard]] QDateTime at(Instant instant, const std::string& zone) const;   // wall time in that zone
    [[nodiscard]] QString time(Instant instant, const std::string& zone) const;   // "4:00 PM", "16:00"
    [[nodiscard]] QString clock(Instant instant, const std::string& zone) const;  // "4:00", "16:00": where the hour is plain
    // "4:00 – 4:50 PM": the half of the day once, when both share it. Without an end, the start alone.
    [[nodiscard]] QString span(Instant start, std::optional<Instant> end, const std::string& zone) const;
    [[nodiscard]] QString longDay(QDate day) const;                     // "Wednesday, October 15"
    [[nodiscard]] QString day(QDate day, QDate today) const;            // "Today", "Tomorrow", "Wednesday, October 15"
    [[nodiscard]] QString shortDay(QDate day) const;                    // "Wed, Oct 15"
    [[nodiscard]] QString until(Instant then, Instant now) const;       // "in 1 h 20 min", "now", "in 3 days"
    [[nodiscard]] QString duration(std::chrono::minutes length) const;  // "7 h 30 min"

private:
    const Zones& zones_;
    QLocale locale_;
};

[[nodiscard]] inline QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }
[[nodiscard]] inline QDate qdate(Day day) {
    return QDate(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                 static_cast<int>(static_cast<unsigned>(day.day())));
}

}  // namespace trellis::gui
