#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "care/profile.h"
#include "check_in_model.h"
#include "formatting.h"
#include "session_card.h"

namespace trellis::gui {

// One session in detail, and the person's answer to it.
class SessionModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(trellis::gui::SessionCard card READ card NOTIFY changed)
    Q_PROPERTY(QList<trellis::gui::Choice> reasons READ reasons CONSTANT)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)

public:
    SessionModel(care::Profile& profile, const Formatting& formatting, QObject* parent = nullptr);

    [[nodiscard]] SessionCard card() const { return card_; }
    [[nodiscard]] QList<Choice> reasons() const;
    [[nodiscard]] bool isBusy() const { return busy_; }
    [[nodiscard]] QString problem() const { return problem_; }
    [[nodiscard]] bool canUndo() const { return card_.delivery == QLatin1String("on-device"); }

    Q_INVOKABLE void open(const QString& sessionId);
    // answer: "accepted", "declined", "move". reason: a code of reasons, or empty. note: own words, may be empty.
    Q_INVOKABLE void give(const QString& answer, const QString& reason, const QString& note);
    Q_INVOKABLE void undo();
    void clear();

Q_SIGNALS:
    void changed();
    void answered(const QString& words);  // durable; what to say about it

private:
    void refresh();
    void settle(const QString& problem);

    care::Profile& profile_;
    const Formatting& formatting_;
    SessionId id_;
    SessionCard card_;
    bool busy_ = false;
    QString problem_;
};

}  // namespace trellis::gui
