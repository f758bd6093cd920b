#include "schedule_model.h"

#include <algorithm>
#include <utility>

#include "words.h"

namespace trellis::gui {

namespace {

const store::Tables kShown{store::Table::session, store::Table::sessionAnswer, store::Table::outbox, store::Table::place};
constexpr int kEarliestHour = 8;
constexpr int kLatestHour = 21;
constexpr qsizetype kLongestMonth = 7;

}  // namespace

ScheduleModel::ScheduleModel(care::Profile& profile, const Formatting& formatting, QObject* parent)
    : QObject(parent), profile_(profile), formatting_(formatting), zone_(formatting.zones().local()) {
    connect(&profile_, &care::Profile::changed, this, [this](const store::Tables& tables) {
        if (ready_ && tables.any(kShown)) refresh();
    });
}

void ScheduleModel::refresh() {
    if (asking_) {
        askAgain_ = true;
        return;
    }
    asking_ = true;
    profile_.sessions(std::nullopt, std::nullopt).then(this, [this](const Result<std::vector<SessionWithAnswer>>& found) {
        asking_ = false;
        if (found) {
            const Instant now = profile_.world().clock.now();
            QList<SessionCard> cards;
            for (const SessionWithAnswer& session : *found) {
                if (session.session.start) cards << makeSessionCard(session, now, formatting_);
                if (!session.session.zone.empty()) zone_ = session.session.zone;
            }
            agenda_.lay(cards);
            ready_ = true;
            problem_.clear();
            if (!monday_.isValid()) monday_ = mondayOf(today());
        } else if (found.error().kind != ErrorKind::locked) {
            problem_ = describe(found.error());
        }
        Q_EMIT changed();
        if (std::exchange(askAgain_, false)) refresh();
    });
}

void ScheduleModel::clear() {
    agenda_.lay({});
    ready_ = false;
    monday_ = {};
    problem_.clear();
    Q_EMIT changed();
}

QDate ScheduleModel::today() const { return formatting_.at(profile_.world().clock.now(), zone_).date(); }

int ScheduleModel::nowMinute() const {
    const QTime time = formatting_.at(profile_.world().clock.now(), zone_).time();
    return time.hour() * 60 + time.minute();
}

QDate ScheduleModel::mondayOf(QDate day) const {
    const int first = static_cast<int>(formatting_.locale().firstDayOfWeek());
    return day.addDays(-((day.dayOfWeek() - first + 7) % 7));
}

int ScheduleModel::firstUpcoming() const {
    const auto& cards = agenda_.cards();
    const auto found = std::ranges::find_if(cards, [](const SessionCard& card) { return !card.over; });
    return found == cards.end() ? -1 : static_cast<int>(std::distance(cards.begin(), found));
}

QString ScheduleModel::nextId() const {
    const auto& cards = agenda_.cards();
    const auto found = std::ranges::find_if(cards, [](const SessionCard& card) { return !card.over && !card.cancelled; });
    return found == cards.end() ? QString() : found->sessionId;
}

QList<SessionCard> ScheduleModel::week() const {
    QList<SessionCard> cards;
    const QDate end = monday_.addDays(7);
    for (const SessionCard& card : agenda_.cards()) {
        if (card.day >= monday_ && card.day < end) cards << card;
    }
    return cards;
}

QList<SessionCard> ScheduleModel::weekInLanes(int leastMinutes) const {
    QList<SessionCard> cards = week();
    layInLanes(cards, leastMinutes);
    return cards;
}

QList<WeekDay> ScheduleModel::days() const {
    QList<WeekDay> days;
    if (!monday_.isValid()) return days;
    const QList<SessionCard> sessions = week();
    const QList<Qt::DayOfWeek> working = formatting_.locale().weekdays();
    for (int i = 0; i < 7; ++i) {
        WeekDay day;
        day.date = monday_.addDays(i);
        day.key = day.date.toString(Qt::ISODate);
        day.name = formatting_.locale().standaloneDayName(day.date.dayOfWeek(), QLocale::ShortFormat);
        day.number = formatting_.locale().toString(day.date.day());
        day.spoken = formatting_.longDay(day.date);
        day.today = day.date == today();
        day.weekend = !working.contains(static_cast<Qt::DayOfWeek>(day.date.dayOfWeek()));
        day.empty = std::ranges::none_of(sessions, [&day](const SessionCard& card) { return card.day == day.date; });
        days << day;
    }
    return days;
}

QString ScheduleModel::weekTitle() const {
    if (!monday_.isValid()) return {};
    const QLocale& locale = formatting_.locale();
    const QDate last = monday_.addDays(6);
    if (last.month() == monday_.month()) {
        // A long name would break the line of a window of usual width.
        QString month = locale.standaloneMonthName(monday_.month());
        if (month.size() > kLongestMonth) month = locale.standaloneMonthName(monday_.month(), QLocale::ShortFormat);
        //: A week within one month: month, first day, last day
        return tr("%1 %2 – %3").arg(month, locale.toString(monday_.day()), locale.toString(last.day()));
    }
    //: A week over two months: month and day, month and day
    return tr("%1 %2 – %3 %4")
        .arg(locale.standaloneMonthName(monday_.month(), QLocale::ShortFormat), locale.toString(monday_.day()),
             locale.standaloneMonthName(last.month(), QLocale::ShortFormat), locale.toString(last.day()));
}

bool ScheduleModel::isThisWeek() const { return monday_ == mondayOf(today()); }

int ScheduleModel::firstHour() const {
    int hour = kEarliestHour;
    for (const SessionCard& card : week()) hour = std::min(hour, card.startMinute / 60);
    return hour;
}

int ScheduleModel::lastHour() const {
    int hour = kLatestHour;
    for (const SessionCard& card : week()) hour = std::max(hour, (card.startMinute + card.lengthMinutes + 59) / 60);
    return std::min(hour, 24);
}

void ScheduleModel::goToToday() {
    monday_ = mondayOf(today());
    Q_EMIT changed();
}

void ScheduleModel::step(int weeks) {
    monday_ = monday_.addDays(qint64{7} * weeks);
    Q_EMIT changed();
}

QString ScheduleModel::hourText(int hour) const {
    const QString time = formatting_.locale().toString(QTime(hour % 24, 0), QLocale::ShortFormat);
    return QString(time).remove(QStringLiteral(":00"));
}

QString ScheduleModel::dayHeading(const QString& dayKey) const { return formatting_.day(QDate::fromString(dayKey, Qt::ISODate), today()); }

QString ScheduleModel::dayName(const QString& dayKey) const {
    return formatting_.locale().standaloneDayName(QDate::fromString(dayKey, Qt::ISODate).dayOfWeek(), QLocale::ShortFormat);
}

QString ScheduleModel::dayNumber(const QString& dayKey) const {
    return formatting_.locale().toString(QDate::fromString(dayKey, Qt::ISODate).day());
}

}  // namespace trellis::gui
