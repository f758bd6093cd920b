#include "join_model.h"

#include <QPromise>
#include <QUrl>
#include <memory>
#include <utility>

#include "formatting.h"
#include "ui/secret_entry.h"
#include "words.h"

namespace trellis::gui {

JoinModel::JoinModel(care::Profile& profile, std::string trustPem, QObject* parent)
    : QObject(parent), profile_(profile), trustPem_(std::move(trustPem)) {}

QString JoinModel::clinicName() const { return text(clinic_.name); }

QString JoinModel::clinicAddress() const { return QUrl(text(clinic_.fhirBase)).host(); }

care::Profile::Enrolment JoinModel::enrolment() const {
    care::Profile::Enrolment asked;
    asked.clinic = clinic_;
    asked.trustPem = trustPem_;
    return asked;
}

void JoinModel::keepLock() {
    if (std::exchange(lockChosen_, true)) return;
    Q_EMIT changed();
}

void JoinModel::go(const QString& step) {
    step_ = step;
    busy_ = false;
    problem_.clear();
    Q_EMIT changed();
}

void JoinModel::fail(const QString& words) {
    busy_ = false;
    problem_ = words;
    Q_EMIT changed();
}

void JoinModel::wait() {
    ++attempt_;
    busy_ = true;
    problem_.clear();
    Q_EMIT changed();
}

void JoinModel::find(const QString& given) {
    const auto clinic = auth::resolveClinic(given.trimmed().toStdString(), profile_.world().assets);
    if (!clinic) return fail(describe(clinic.error()));
    clinic_ = *clinic;
    go(QStringLiteral("confirm"));
}

void JoinModel::confirm() {
    if (busy_) return;
    wait();
    profile_.probe(enrolment()).then(this, [this, attempt = attempt_](const Result<>& found) {
        if (attempt != attempt_) return;
        if (!found) return fail(describe(found.error()));
        if (lockChosen_) return signIn();
        askForKeyring();
    });
}

void JoinModel::askForKeyring() {
    auto asking = std::make_shared<QPromise<bool>>();
    asking->start();
    asking->future().then(this, [this, attempt = attempt_](bool available) {
        if (attempt != attempt_) return;
        digitsAllowed_ = available;
        go(QStringLiteral("lock"));
    });
    keyring_.start([asking, &secrets = profile_.world().secrets] {
        asking->addResult(secrets.available());
        asking->finish();
    });
}

void JoinModel::choose(ui::SecretEntry* entry) {
    if (entry == nullptr) return;
    chosen_ = entry->take();
    go(QStringLiteral("again"));
}

void JoinModel::repeat(ui::SecretEntry* entry) {
    if (entry == nullptr || busy_) return;
    const SecureBytes second = entry->take();
    if (!second.equals(chosen_)) {
        chosen_.wipe();
        step_ = QStringLiteral("lock");
        return fail(tr("Those two differ. Start again."));
    }
    wait();
    const auto kind = digitsAllowed_ ? vault::SecretKind::passcode : vault::SecretKind::passphrase;
    profile_.create(std::move(chosen_), kind, vault::KdfCost{}, false).then(this, [this](const Result<>& done) {
        chosen_.wipe();
        if (!done) {
            step_ = QStringLiteral("lock");
            return fail(describe(done.error()));
        }
        keepLock();
        signIn();
    });
}

void JoinModel::signIn() {
    step_ = QStringLiteral("browser");
    wait();
    profile_.enrol(enrolment()).then(this, [this, attempt = attempt_](const Result<>& done) {
        if (done) {
            go(QStringLiteral("done"));
            profile_.synchronise().then(this, [](const Result<sync::Report>&) {});
            Q_EMIT joined();
        } else if (attempt == attempt_) {
            fail(describe(done.error()));
        }
    });
}

void JoinModel::back() {
    if (step_ == QLatin1String("again") && busy_) return;  // the lock is being made: seconds, and then the sign-in can be left
    ++attempt_;
    chosen_.wipe();
    if (step_ == QLatin1String("again")) return go(QStringLiteral("lock"));
    if (step_ == QLatin1String("lock") || step_ == QLatin1String("browser")) return go(QStringLiteral("confirm"));
    go(QStringLiteral("code"));
}

}  // namespace trellis::gui
