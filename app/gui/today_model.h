#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>

#include "care/profile.h"
#include "check_in_card.h"
#include "formatting.h"
#include "session_card.h"

namespace trellis::gui {

// One thing that the clinic asks of the person.
class TaskCard {
    Q_GADGET
    QML_VALUE_TYPE(taskCard)
    Q_PROPERTY(QString taskId MEMBER taskId)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString iconName MEMBER iconName)
    Q_PROPERTY(QString tint MEMBER tint)

public:
    QString taskId, title, detail, iconName, tint;
    bool operator==(const TaskCard&) const = default;
};

// What Today shows: what is next, how am I, what is for today. Asks again when a table that it shows has changed, and
// once a minute while it is looked at, for "in 1 h 20 min".
class TodayModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString dateText READ dateText NOTIFY changed)
    Q_PROPERTY(QString shortDateText READ shortDateText NOTIFY changed)
    Q_PROPERTY(QString greeting READ greeting NOTIFY changed)
    Q_PROPERTY(QString shortGreeting READ shortGreeting NOTIFY changed)
    Q_PROPERTY(QString givenName READ givenName NOTIFY changed)
    Q_PROPERTY(QString weekText READ weekText NOTIFY changed)
    Q_PROPERTY(trellis::gui::SessionCard next READ next NOTIFY changed)
    Q_PROPERTY(QString nextText READ nextText NOTIFY changed)
    Q_PROPERTY(trellis::gui::CheckInCard checkIn READ checkIn NOTIFY changed)
    Q_PROPERTY(QList<trellis::gui::TaskCard> tasks READ tasks NOTIFY changed)
    Q_PROPERTY(QList<trellis::gui::SessionCard> week READ week NOTIFY changed)
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY changed)
    Q_PROPERTY(QString needsLookText READ needsLookText NOTIFY changed)
    Q_PROPERTY(bool hasDraft READ hasDraft NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)

public:
    TodayModel(care::Profile& profile, const Formatting& formatting, QObject* parent = nullptr);

    [[nodiscard]] bool isReady() const { return ready_; }
    [[nodiscard]] QString dateText() const;
    [[nodiscard]] QString shortDateText() const;  // "Wed, Nov 25 · Week 4"
    [[nodiscard]] QString greeting() const;
    [[nodiscard]] QString shortGreeting() const;
    [[nodiscard]] QString givenName() const { return text(today_.givenName); }
    [[nodiscard]] QString weekText() const;
    [[nodiscard]] SessionCard next() const;
    [[nodiscard]] QString nextText() const;
    [[nodiscard]] CheckInCard checkIn() const;
    [[nodiscard]] QList<TaskCard> tasks() const;
    [[nodiscard]] QList<SessionCard> week() const;
    [[nodiscard]] QString waitingText() const;
    [[nodiscard]] QString needsLookText() const;
    [[nodiscard]] bool hasDraft() const { return today_.hasDraft; }
    [[nodiscard]] QString problem() const { return problem_; }
    [[nodiscard]] bool isActive() const { return active_; }
    void setActive(bool active);

    void clear();  // on lock: nothing of the person stays in the model
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void changed();
    void activeChanged();

private:
    void tick();

    care::Profile& profile_;
    const Formatting& formatting_;
    care::Profile::Today today_;
    bool ready_ = false;
    bool active_ = false;
    bool asking_ = false;
    bool askAgain_ = false;
    QString problem_;
    QTimer minute_;
};

}  // namespace trellis::gui
