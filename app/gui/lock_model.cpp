#include "lock_model.h"

#include "formatting.h"
#include "trouble.h"
#include "ui/secret_entry.h"
#include "words.h"

namespace trellis::gui {

LockModel::LockModel(care::Profile& profile, QObject* parent) : QObject(parent), profile_(profile) {
    second_.setInterval(std::chrono::seconds{1});
    connect(&second_, &QTimer::timeout, this, &LockModel::countDown);
}

void LockModel::look() {
    profile_.describe().then(this, [this](const Result<vault::Description>& found) {
        if (!found && keepsClosed(found.error())) return Q_EMIT closed(found.error());
        if (found)
            description_ = *found;
        else
            words_ = describe(found.error());
        if (description_.wait.count() > 0) second_.start();
        Q_EMIT changed();
    });
}

QString LockModel::message() const {
    if (description_.wait.count() > 0) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(description_.wait).count();
        return seconds < 60 ? tr("Another try in %n seconds. Get help works now.", nullptr, static_cast<int>(seconds))
                            : tr("Another try in %n minutes. Get help works now.", nullptr, static_cast<int>((seconds + 59) / 60));
    }
    return words_;
}

QString LockModel::demoHint() const {
    return description_.demo && !demoPasscode_.isEmpty() ? tr("Demo, with invented people. The passcode is %1.").arg(demoPasscode_)
                                                         : QString();
}

void LockModel::unlock(ui::SecretEntry* entry) {
    if (entry == nullptr || !mayTry()) return;
    busy_ = true;
    words_.clear();
    Q_EMIT changed();
    profile_.unlock(entry->take()).then(this, [this](const Result<>& done) { settle(done); });
}

void LockModel::settle(const Result<>& done) {
    busy_ = false;
    if (!done && keepsClosed(done.error())) {
        Q_EMIT wrong();
        Q_EMIT closed(done.error());
    } else if (!done) {
        words_ = describe(done.error());
        if (done.error().kind == ErrorKind::wrongPasscode || done.error().kind == ErrorKind::wait) {
            Q_EMIT wrong();
            look();  // the wait that follows from this try
        }
    }
    Q_EMIT changed();
}

void LockModel::countDown() {
    description_.wait -= std::chrono::seconds{1};
    if (description_.wait.count() <= 0) {
        second_.stop();
        words_.clear();
        look();
    }
    Q_EMIT changed();
}

}  // namespace trellis::gui
