#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QThreadPool>

#include "care/profile.h"
#include "ui/secret_entry.h"

namespace trellis::gui {

// From "I have a code" to a profile: find the clinic and see whether it answers, choose a lock, sign in in the browser,
// first sync. The lock comes before the sign-in because tokens are kept nowhere but in the encrypted store; who ended the
// app in between has a profile with a lock and no clinic, and goes on with the sign-in.
class JoinModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString step READ step NOTIFY changed)
    Q_PROPERTY(QString clinicName READ clinicName NOTIFY changed)
    Q_PROPERTY(QString clinicAddress READ clinicAddress NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool digitsAllowed READ digitsAllowed NOTIFY changed)
    Q_PROPERTY(bool lockChosen READ isLockChosen NOTIFY changed)

public:
    JoinModel(care::Profile& profile, std::string trustPem, QObject* parent = nullptr);

    // "code", "confirm" (who and what), "lock" (choose), "again" (once more), "browser" (sign-in under way), "done"
    [[nodiscard]] QString step() const { return step_; }
    [[nodiscard]] QString clinicName() const;
    [[nodiscard]] QString clinicAddress() const;
    [[nodiscard]] bool isBusy() const { return busy_; }
    [[nodiscard]] QString problem() const { return problem_; }
    // Digits alone guard a profile only where the system keeps a device secret.
    [[nodiscard]] bool digitsAllowed() const { return digitsAllowed_; }
    [[nodiscard]] bool isLockChosen() const { return lockChosen_; }
    void keepLock();  // the profile is there and open; only the clinic is missing

    Q_INVOKABLE void find(const QString& given);
    Q_INVOKABLE void confirm();
    Q_INVOKABLE void choose(trellis::ui::SecretEntry* entry);
    Q_INVOKABLE void repeat(trellis::ui::SecretEntry* entry);
    Q_INVOKABLE void signIn();  // again, after the browser was closed
    Q_INVOKABLE void back();

Q_SIGNALS:
    void changed();
    void joined();

private:
    void go(const QString& step);
    void fail(const QString& words);
    void wait();
    void askForKeyring();
    [[nodiscard]] care::Profile::Enrolment enrolment() const;

    care::Profile& profile_;
    std::string trustPem_;
    auth::Clinic clinic_;
    SecureBytes chosen_;
    QString step_ = QStringLiteral("code");
    bool busy_ = false;
    QString problem_;
    bool digitsAllowed_ = false;
    bool lockChosen_ = false;
    // Counts what the person began or gave up, so that an answer to something older is not taken for one to this.
    int attempt_ = 0;
    QThreadPool keyring_;  // asking the system for its key store may take seconds; ends with this object
};

}  // namespace trellis::gui
