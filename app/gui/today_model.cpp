#include "today_model.h"

#include "words.h"

namespace trellis::gui {

namespace {

const store::Tables kShown{store::Table::session, store::Table::sessionAnswer, store::Table::checkIn,
                           store::Table::draft,   store::Table::outbox,        store::Table::task,
                           store::Table::person,  store::Table::programme,     store::Table::place};

TaskCard makeTaskCard(const Task& task, const Formatting& formatting, QDate today, const std::string& clinicZone) {
    TaskCard card;
    card.taskId = text(task.id);
    card.title = text(task.description);
    QStringList parts;
    if (task.due) {
        const QDate due = formatting.at(*task.due, clinicZone).date();
        if (due == today)
            parts << TodayModel::tr("today");
        else if (due == today.addDays(1))
            parts << TodayModel::tr("by tomorrow");
        else
            parts << TodayModel::tr("by %1").arg(formatting.day(due, today));
    }
    if (!task.requester.empty()) parts << TodayModel::tr("%1 suggested this").arg(text(task.requester));
    card.detail = parts.join(QStringLiteral(" · "));
    const bool questions = task.focus.starts_with("Questionnaire/");
    card.iconName = questions ? QStringLiteral("questions") : QStringLiteral("skills");
    card.tint = questions ? QStringLiteral("dusk") : QStringLiteral("tide");
    return card;
}

}  // namespace

TodayModel::TodayModel(care::Profile& profile, const Formatting& formatting, QObject* parent)
    : QObject(parent), profile_(profile), formatting_(formatting) {
    minute_.setSingleShot(true);
    minute_.setTimerType(Qt::VeryCoarseTimer);
    connect(&minute_, &QTimer::timeout, this, &TodayModel::tick);
    connect(&profile_, &care::Profile::changed, this, [this](const store::Tables& tables) {
        if (tables.any(kShown)) refresh();
    });
}

void TodayModel::setActive(bool active) {
    if (active == active_) return;
    active_ = active;
    Q_EMIT activeChanged();
    if (active_)
        refresh();
    else
        minute_.stop();
}

void TodayModel::clear() {
    minute_.stop();
    today_ = {};
    ready_ = false;
    problem_.clear();
    Q_EMIT changed();
}

void TodayModel::refresh() {
    if (asking_) {
        askAgain_ = true;
        return;
    }
    asking_ = true;
    profile_.today().then(this, [this](const Result<care::Profile::Today>& found) {
        asking_ = false;
        if (found) {
            today_ = *found;
            ready_ = true;
            problem_.clear();
        } else if (found.error().kind != ErrorKind::locked) {
            problem_ = describe(found.error());
        }
        Q_EMIT changed();
        if (active_) minute_.start(std::chrono::minutes{1});
        if (std::exchange(askAgain_, false)) refresh();
    });
}

void TodayModel::tick() {
    // The next minute changes words alone, except at midnight or when a session ends: asking is one short read.
    refresh();
}

QString TodayModel::dateText() const {
    if (!ready_) return {};
    const QString day = formatting_.longDay(qdate(today_.day));
    //: The date, then the week of the programme
    return today_.week ? tr("%1 · Week %2").arg(day).arg(*today_.week) : day;
}

QString TodayModel::shortDateText() const {
    if (!ready_) return {};
    const QString day = formatting_.shortDay(qdate(today_.day));
    //: The date, then the week of the programme
    return today_.week ? tr("%1 · Week %2").arg(day).arg(*today_.week) : day;
}

QString TodayModel::greeting() const {
    if (!ready_) return {};
    const int hour = formatting_.at(profile_.world().clock.now(), today_.zone).time().hour();
    const QString name = text(today_.givenName);
    if (name.isEmpty()) return shortGreeting();
    if (hour < 5) return tr("Hello, %1").arg(name);
    if (hour < 12) return tr("Good morning, %1").arg(name);
    if (hour < 18) return tr("Good afternoon, %1").arg(name);
    return tr("Good evening, %1").arg(name);
}

QString TodayModel::shortGreeting() const {
    if (!ready_) return {};
    return today_.givenName.empty() ? tr("Hello") : tr("Hello, %1").arg(text(today_.givenName));
}

QString TodayModel::weekText() const {
    if (!today_.week) return {};
    return today_.weeks ? tr("Week %1 of %2").arg(*today_.week).arg(*today_.weeks) : tr("Week %1").arg(*today_.week);
}

SessionCard TodayModel::next() const {
    if (!today_.next) return {};
    const Instant now = profile_.world().clock.now();
    // Nothing for a week: the card is left out rather than pointing far ahead.
    if (today_.next->session.start && *today_.next->session.start - now > std::chrono::days{7}) return {};
    return makeSessionCard(*today_.next, now, formatting_);
}

QString TodayModel::nextText() const {
    const SessionCard card = next();
    if (!card.valid) return {};
    return card.underWay ? tr("Now") : tr("Next session · %1").arg(card.untilText);
}

CheckInCard TodayModel::checkIn() const {
    return today_.checkIns.empty() ? CheckInCard{} : makeCheckInCard(today_.checkIns.front(), formatting_);
}

QList<TaskCard> TodayModel::tasks() const {
    QList<TaskCard> cards;
    for (const Task& task : today_.tasks) cards << makeTaskCard(task, formatting_, qdate(today_.day), today_.clinicZone);
    return cards;
}

QList<SessionCard> TodayModel::week() const {
    QList<SessionCard> cards;
    for (const SessionWithAnswer& session : today_.thisWeek) cards << makeSessionCard(session, profile_.world().clock.now(), formatting_);
    return cards;
}

QString TodayModel::waitingText() const {
    if (today_.waiting == 0) return {};
    const Instant now = profile_.world().clock.now();
    if (today_.waitingSince && now - *today_.waitingSince > std::chrono::days{3}) {
        return tr("Waiting since %1. Try Wi-Fi when you can. Nothing is lost.")
            .arg(formatting_.longDay(formatting_.at(*today_.waitingSince, formatting_.zones().local()).date()));
    }
    return tr("%n entries wait on this device", nullptr, today_.waiting);
}

QString TodayModel::needsLookText() const {
    return today_.needsLook == 0 ? QString() : tr("%n entries need a look. They are safe here.", nullptr, today_.needsLook);
}

}  // namespace trellis::gui
