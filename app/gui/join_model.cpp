#include "join_model.h"

#include <QUrl>

#include "formatting.h"
#include "ui/secret_entry.h"
#include "words.h"

namespace trellis::gui {

JoinModel::JoinModel(care::Profile& profile, std::string trustPem, QObject* parent)
    : QObject(parent), profile_(profile), trustPem_(std::move(trustPem)) {}

QString JoinModel::clinicName() const { return text(clinic_.name); }

QString JoinModel::clinicAddress() const { return QUrl(text(clinic_.fhirBase)).host(); }

bool JoinModel::digitsAllowed() const { return profile_.world().secrets.available(); }

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

void JoinModel::find(const QString& given) {
    const auto clinic = auth::resolveClinic(given.trimmed().toStdString(), profile_.world().assets);
    if (!clinic) return fail(describe(clinic.error()));
    clinic_ = *clinic;
    go(QStringLiteral("confirm"));
}

void JoinModel::confirm() { go(QStringLiteral("lock")); }

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
    busy_ = true;
    Q_EMIT changed();
    const auto kind = digitsAllowed() ? vault::SecretKind::passcode : vault::SecretKind::passphrase;
    profile_.create(std::move(chosen_), kind, vault::KdfCost{}, false).then(this, [this](const Result<>& done) {
        chosen_.wipe();
        if (!done) {
            step_ = QStringLiteral("lock");
            return fail(describe(done.error()));
        }
        signIn();
    });
}

void JoinModel::signIn() {
    step_ = QStringLiteral("browser");
    busy_ = true;
    problem_.clear();
    Q_EMIT changed();
    care::Profile::Enrolment enrolment;
    enrolment.clinic = clinic_;
    enrolment.trustPem = trustPem_;
    profile_.enrol(enrolment).then(this, [this](const Result<>& done) {
        if (!done) return fail(describe(done.error()));
        go(QStringLiteral("done"));
        profile_.synchronise().then(this, [](const Result<sync::Report>&) {});
        Q_EMIT joined();
    });
}

void JoinModel::back() {
    chosen_.wipe();
    if (step_ == QLatin1String("again")) return go(QStringLiteral("lock"));
    if (step_ == QLatin1String("lock")) return go(QStringLiteral("confirm"));
    go(QStringLiteral("code"));
}

}  // namespace trellis::gui
