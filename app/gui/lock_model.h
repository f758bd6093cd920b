#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>

#include "care/profile.h"
#include "ui/secret_entry.h"

namespace trellis::gui {

// The lock: takes what was entered and opens the profile, or says why not. It never holds digits; the entry hands its
// bytes over in guarded memory.
class LockModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(bool passcode READ isPasscode NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool mayTry READ mayTry NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(QString demoHint READ demoHint NOTIFY changed)

public:
    LockModel(care::Profile& profile, QObject* parent = nullptr);

    [[nodiscard]] bool isPasscode() const { return description_.kind == vault::SecretKind::passcode; }
    [[nodiscard]] bool isBusy() const { return busy_; }
    [[nodiscard]] bool mayTry() const { return !busy_ && description_.wait.count() <= 0; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString demoHint() const;
    void setDemoPasscode(const QString& passcode) { demoPasscode_ = passcode; }

    void look();  // asks the profile how it stands
    Q_INVOKABLE void unlock(trellis::ui::SecretEntry* entry);

Q_SIGNALS:
    void changed();
    void wrong();  // empty the dots, one short buzz
    // No other try helps: the files, the key store or the disk keep it closed.
    void closed(const trellis::Error& why);

private:
    void settle(const Result<>& done);
    void countDown();

    care::Profile& profile_;
    vault::Description description_;
    QString words_;
    QString demoPasscode_;
    bool busy_ = false;
    QTimer second_;
};

}  // namespace trellis::gui
