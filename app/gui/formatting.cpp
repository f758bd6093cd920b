#include "formatting.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace trellis::gui {

namespace {

// As QObject::tr, so that lupdate sees which sentences have a number.
QString tr(const char* words, const char* comment = nullptr, int n = -1) {
    return QCoreApplication::translate("trellis::gui::Formatting", words, comment, n);
}

constexpr QChar kNoBreakSpace(0x00a0);

}  // namespace

QDateTime Formatting::at(Instant instant, const std::string& zone) const {
    const auto offset = std::chrono::duration_cast<std::chrono::seconds>(zones_.offset(zone, instant));
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), QTimeZone(static_cast<int>(offset.count())));
}

QString Formatting::time(Instant instant, const std::string& zone) const {
    return locale_.toString(at(instant, zone).time(), QLocale::ShortFormat).replace(u' ', kNoBreakSpace);
}

QString Formatting::clock(Instant instant, const std::string& zone) const {
    QString words = time(instant, zone);
    for (const QString& half : {locale_.amText(), locale_.pmText()}) words.remove(half);
    return words.trimmed();
}

QString Formatting::span(Instant start, std::optional<Instant> end, const std::string& zone) const {
    QString from = time(start, zone);
    if (!end || *end <= start) return from;
    const QString to = time(*end, zone);
    const bool sameHalf = (at(start, zone).time().hour() < 12) == (at(*end, zone).time().hour() < 12);
    const QString am = locale_.amText();
    const QString pm = locale_.pmText();
    if (sameHalf) {
        for (const QString& half : {am, pm}) {
            if (from.endsWith(half) && to.endsWith(half)) from = from.left(from.size() - half.size()).trimmed();
        }
    }
    //: A span of time: start, then end
    return tr("%1 – %2").arg(from, to).replace(u' ', kNoBreakSpace);
}

QString Formatting::longDay(QDate day) const {
    // The locale's own long date without the year.
    QString format = locale_.dateFormat(QLocale::LongFormat);
    static const QStringList years{QStringLiteral(", yyyy"), QStringLiteral(" 'de' yyyy"), QStringLiteral(" yyyy"), QStringLiteral("yyyy")};
    for (const QString& year : years) {
        if (format.contains(year)) {
            format.remove(year);
            break;
        }
    }
    return locale_.toString(day, format);
}

QString Formatting::day(QDate day, QDate today) const {
    if (day == today) return tr("Today");
    if (day == today.addDays(1)) return tr("Tomorrow");
    if (day == today.addDays(-1)) return tr("Yesterday");
    return longDay(day);
}

QString Formatting::shortDay(QDate day) const {
    //: A short day: abbreviated weekday, then the date
    return tr("%1, %2").arg(locale_.standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat), locale_.toString(day, tr("MMM d")));
}

QString Formatting::until(Instant then, Instant now) const {
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(then - now).count();
    if (minutes <= 0) return tr("now");
    constexpr std::int64_t kDay = 1440;
    if (minutes < kDay) return tr("in %1").arg(duration(std::chrono::minutes{minutes}));
    return tr("in %n day(s)", nullptr, static_cast<int>((minutes + kDay / 2) / kDay));
}

QString Formatting::duration(std::chrono::minutes length) const {
    const auto hours = length.count() / 60;
    const auto minutes = length.count() % 60;
    QString words;
    if (hours == 0)
        words = tr("%1 min").arg(minutes);
    else if (minutes == 0)
        words = tr("%1 h").arg(hours);
    else
        words = tr("%1 h %2 min").arg(hours).arg(minutes);
    return words.replace(u' ', kNoBreakSpace);
}

}  // namespace trellis::gui
