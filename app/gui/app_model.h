#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>
#include <filesystem>

#include "care/profile.h"
#include "check_in_model.h"
#include "formatting.h"
#include "help_model.h"
#include "join_model.h"
#include "lock_model.h"
#include "schedule_model.h"
#include "session_model.h"
#include "today_model.h"
#include "trouble.h"

namespace trellis::gui {

// One place of the navigation. A place without anything real behind it is not in the list.
class NavigationPlace {
    Q_GADGET
    QML_VALUE_TYPE(navigationPlace)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString word MEMBER word)
    Q_PROPERTY(QString iconName MEMBER iconName)

public:
    QString name, word, iconName;
    bool operator==(const NavigationPlace&) const = default;
};

// The window's root: which of the four states the app is in, the models of the pages, and the state of the sync in one
// line. Locks by itself: two minutes without a touch, thirty seconds in the background.
class AppModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    Q_PROPERTY(trellis::gui::Trouble trouble READ trouble NOTIFY stateChanged)
    Q_PROPERTY(trellis::gui::LockModel* lock READ lockModel CONSTANT)
    Q_PROPERTY(trellis::gui::JoinModel* join READ joinModel CONSTANT)
    Q_PROPERTY(trellis::gui::TodayModel* today READ todayModel CONSTANT)
    Q_PROPERTY(trellis::gui::CheckInModel* checkIn READ checkInModel CONSTANT)
    Q_PROPERTY(trellis::gui::ScheduleModel* schedule READ scheduleModel CONSTANT)
    Q_PROPERTY(trellis::gui::SessionModel* session READ sessionModel CONSTANT)
    Q_PROPERTY(trellis::gui::HelpModel* help READ helpModel CONSTANT)
    Q_PROPERTY(QList<trellis::gui::NavigationPlace> places READ places CONSTANT)
    Q_PROPERTY(bool syncing READ isSyncing NOTIFY syncChanged)
    Q_PROPERTY(QString syncText READ syncText NOTIFY syncChanged)
    Q_PROPERTY(bool signInNeeded READ isSignInNeeded NOTIFY syncChanged)
    Q_PROPERTY(bool signingIn READ isSigningIn NOTIFY syncChanged)
    Q_PROPERTY(QString signInProblem READ signInProblem NOTIFY syncChanged)

public:
    AppModel(care::Profile& profile, const Formatting& formatting, std::string trustPem, std::filesystem::path store,
             QObject* parent = nullptr);

    // "starting", "welcome", "locked", "open", "trouble" (the store cannot be used: `trouble` says why)
    [[nodiscard]] QString state() const { return state_; }
    [[nodiscard]] Trouble trouble() const { return trouble_; }
    [[nodiscard]] LockModel* lockModel() { return &lock_; }
    [[nodiscard]] JoinModel* joinModel() { return &join_; }
    [[nodiscard]] TodayModel* todayModel() { return &today_; }
    [[nodiscard]] CheckInModel* checkInModel() { return &checkIn_; }
    [[nodiscard]] ScheduleModel* scheduleModel() { return &schedule_; }
    [[nodiscard]] SessionModel* sessionModel() { return &session_; }
    [[nodiscard]] HelpModel* helpModel() { return &help_; }
    [[nodiscard]] QList<NavigationPlace> places() const;
    [[nodiscard]] bool isSyncing() const { return syncing_; }
    [[nodiscard]] QString syncText() const { return syncText_; }
    [[nodiscard]] bool isSignInNeeded() const { return signInNeeded_; }
    [[nodiscard]] bool isSigningIn() const { return signingIn_; }
    [[nodiscard]] QString signInProblem() const { return signInProblem_; }

    void start();
    void setLockAfter(std::chrono::milliseconds idle) { idle_.setInterval(idle); }
    Q_INVOKABLE void lockNow();
    Q_INVOKABLE void synchronise();
    Q_INVOKABLE void tryAgain();     // after trouble
    Q_INVOKABLE void signInAgain();  // in the browser; sends what waits afterwards

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void stateChanged();
    void syncChanged();
    void allSent();  // once, when the last waiting entry has arrived

private:
    void settle(care::Profile::State state);
    void enter(const QString& state);
    void syncDone(const sync::Report& report);
    void comeIntoTrouble(const Error& error);
    void lockUnlessSigningIn(QTimer& again);
    void signInDone(int attempt, const Result<>& done);

    care::Profile& profile_;
    std::string trustPem_;
    std::filesystem::path store_;  // where the profile is; said when its files are what is wrong
    LockModel lock_;
    JoinModel join_;
    TodayModel today_;
    CheckInModel checkIn_;
    ScheduleModel schedule_;
    SessionModel session_;
    HelpModel help_;
    QString state_ = QStringLiteral("starting");
    Trouble trouble_;
    bool syncing_ = false;
    bool signInNeeded_ = false;
    bool signingIn_ = false;
    int signInAttempt_ = 0;
    QString signInProblem_;
    QString syncText_;
    QTimer idle_;
    QTimer background_;
};

}  // namespace trellis::gui
