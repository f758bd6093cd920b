#pragma once

#include <QtQml/qqmlregistration.h>
#include <QDate>
#include <QObject>

#include "care/profile.h"
#include "formatting.h"
#include "session_list_model.h"

namespace trellis::gui {

// One column of the week.
class WeekDay {
    Q_GADGET
    QML_VALUE_TYPE(weekDay)
    Q_PROPERTY(QDate date MEMBER date)
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString number MEMBER number)
    Q_PROPERTY(QString spoken MEMBER spoken)
    Q_PROPERTY(bool today MEMBER today)
    Q_PROPERTY(bool weekend MEMBER weekend)
    Q_PROPERTY(bool empty MEMBER empty)

public:
    QDate date;
    QString key, name, number, spoken;  // key: the date in ISO form
    bool today = false, weekend = false, empty = true;
    bool operator==(const WeekDay&) const = default;
};

// All sessions as an agenda, and one week of them as a grid.
class ScheduleModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(trellis::gui::SessionListModel* agenda READ agenda CONSTANT)
    Q_PROPERTY(int firstUpcoming READ firstUpcoming NOTIFY changed)
    Q_PROPERTY(QString nextId READ nextId NOTIFY changed)
    Q_PROPERTY(QList<trellis::gui::SessionCard> week READ week NOTIFY changed)
    Q_PROPERTY(QList<trellis::gui::WeekDay> days READ days NOTIFY changed)
    Q_PROPERTY(QString weekTitle READ weekTitle NOTIFY changed)
    Q_PROPERTY(bool thisWeek READ isThisWeek NOTIFY changed)
    Q_PROPERTY(int firstHour READ firstHour NOTIFY changed)
    Q_PROPERTY(int lastHour READ lastHour NOTIFY changed)
    Q_PROPERTY(int nowMinute READ nowMinute NOTIFY changed)
    Q_PROPERTY(QDate today READ today NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    ScheduleModel(care::Profile& profile, const Formatting& formatting, QObject* parent = nullptr);

    [[nodiscard]] SessionListModel* agenda() { return &agenda_; }
    [[nodiscard]] int firstUpcoming() const;  // row of the first session that is not over; -1 if there is none
    [[nodiscard]] QString nextId() const;     // of the first session that is not over and not canceled; empty if there is none
    [[nodiscard]] QList<SessionCard> week() const;
    [[nodiscard]] QList<WeekDay> days() const;
    [[nodiscard]] QString weekTitle() const;
    [[nodiscard]] bool isThisWeek() const;
    [[nodiscard]] int firstHour() const;  // 8, or earlier if a session of the week begins earlier
    [[nodiscard]] int lastHour() const;   // 21, or later
    [[nodiscard]] int nowMinute() const;
    [[nodiscard]] QDate today() const;
    [[nodiscard]] bool isReady() const { return ready_; }
    [[nodiscard]] QString problem() const { return problem_; }

    // The week with those that overlap side by side, for a grid whose blocks are at least that long.
    Q_INVOKABLE QList<trellis::gui::SessionCard> weekInLanes(int leastMinutes) const;
    Q_INVOKABLE void goToToday();
    Q_INVOKABLE void step(int weeks);
    Q_INVOKABLE void refresh();
    Q_INVOKABLE [[nodiscard]] QString hourText(int hour) const;
    Q_INVOKABLE [[nodiscard]] QString dayHeading(const QString& dayKey) const;
    Q_INVOKABLE [[nodiscard]] QString dayName(const QString& dayKey) const;    // "Wed"
    Q_INVOKABLE [[nodiscard]] QString dayNumber(const QString& dayKey) const;  // "15"
    void clear();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QDate mondayOf(QDate day) const;

    care::Profile& profile_;
    const Formatting& formatting_;
    SessionListModel agenda_;
    QDate monday_;  // first day of the week that is shown, by the locale's week
    std::string zone_;
    bool ready_ = false;
    bool asking_ = false;
    bool askAgain_ = false;
    QString problem_;
};

}  // namespace trellis::gui
