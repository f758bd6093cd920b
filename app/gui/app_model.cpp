#include "app_model.h"

#include <QEvent>
#include <QGuiApplication>

#include "words.h"

namespace trellis::gui {

namespace {

// security.md's T1: short enough that a phone laid down is safe, long enough to read a page.
constexpr std::chrono::minutes kIdleLock{2};
constexpr std::chrono::seconds kBackgroundLock{30};

}  // namespace

AppModel::AppModel(care::Profile& profile, const Formatting& formatting, std::string trustPem, QObject* parent)
    : QObject(parent),
      profile_(profile),
      trustPem_(std::move(trustPem)),
      lock_(profile),
      join_(profile, trustPem_),
      today_(profile, formatting),
      checkIn_(profile, formatting),
      schedule_(profile, formatting),
      session_(profile, formatting),
      help_(profile.world().assets, formatting) {
    idle_.setSingleShot(true);
    idle_.setInterval(kIdleLock);
    background_.setSingleShot(true);
    background_.setInterval(kBackgroundLock);
    connect(&idle_, &QTimer::timeout, this, &AppModel::lockNow);
    connect(&background_, &QTimer::timeout, this, &AppModel::lockNow);
    connect(&profile_, &care::Profile::stateChanged, this, &AppModel::settle);
    connect(&profile_, &care::Profile::syncProgress, this, [this](const sync::Progress& progress) {
        syncing_ = true;
        if (progress.waiting > 0) syncText_ = tr("Sending");
        Q_EMIT syncChanged();
    });
    connect(&profile_, &care::Profile::syncFinished, this, &AppModel::syncDone);
    connect(&join_, &JoinModel::joined, this, [this] { settle(care::Profile::State::open); });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            background_.stop();
        else if (state_ == QLatin1String("open"))
            background_.start();
    });
    qGuiApp->installEventFilter(this);
}

QList<NavigationPlace> AppModel::places() const {
    const auto place = [](const char* name, const QString& word, const char* icon) {
        NavigationPlace each;
        each.name = QString::fromLatin1(name);
        each.word = word;
        each.iconName = QString::fromLatin1(icon);
        return each;
    };
    return {place("today", tr("Today"), "today"), place("schedule", tr("Schedule"), "schedule")};
}

void AppModel::start() {
    profile_.look().then(this, [this](const Result<care::Profile::State>& found) {
        if (found) return settle(*found);
        problem_ = describe(found.error());
        enter(QStringLiteral("trouble"));
    });
}

void AppModel::tryAgain() {
    problem_.clear();
    enter(QStringLiteral("starting"));
    start();
}

void AppModel::signInAgain() {
    profile_.identity().then(this, [this](const Result<std::optional<care::Profile::Identity>>& who) {
        if (!who || !*who) return;
        care::Profile::Enrolment again;
        again.clinic.name = (*who)->clinicName;
        again.clinic.fhirBase = (*who)->fhirBase;
        if ((*who)->extraTrust) again.trustPem = trustPem_;
        profile_.enrol(again).then(this, [this](const Result<>& done) {
            if (done) return synchronise();
            syncText_ = describe(done.error());
            Q_EMIT syncChanged();
        });
    });
}

void AppModel::settle(care::Profile::State state) {
    switch (state) {
        case care::Profile::State::none: return enter(QStringLiteral("welcome"));
        case care::Profile::State::locked: lock_.look(); return enter(QStringLiteral("locked"));
        case care::Profile::State::open:
            // While joining, the profile is open before the clinic is known: the join pages go on.
            profile_.identity().then(this, [this](const Result<std::optional<care::Profile::Identity>>& who) {
                if (who && *who) {
                    today_.refresh();
                    schedule_.refresh();
                    enter(QStringLiteral("open"));
                } else {
                    enter(QStringLiteral("welcome"));
                }
            });
            return;
    }
}

void AppModel::enter(const QString& state) {
    if (state != QLatin1String("open")) {
        // Nothing of the person stays in a model behind the lock.
        today_.clear();
        schedule_.clear();
        session_.clear();
        idle_.stop();
        background_.stop();
    } else {
        idle_.start();
    }
    if (state == state_) return;
    state_ = state;
    Q_EMIT stateChanged();
}

void AppModel::lockNow() {
    if (state_ != QLatin1String("open")) return;
    checkIn_.leave();
    profile_.lock().then(this, [](const Result<>&) {});
}

void AppModel::synchronise() {
    syncing_ = true;
    Q_EMIT syncChanged();
    profile_.synchronise().then(this, [this](const Result<sync::Report>& done) {
        if (done) return;
        sync::Report report;
        report.error = done.error();
        syncDone(report);
    });
}

void AppModel::syncDone(const sync::Report& report) {
    syncing_ = false;
    signInNeeded_ = report.error && report.error->kind == ErrorKind::signInNeeded;
    syncText_ = report.error && report.error->kind != ErrorKind::offline ? describe(*report.error) : QString();
    Q_EMIT syncChanged();
    if (!report.error && report.waiting == 0 && report.sent > 0) Q_EMIT allSent();
}

bool AppModel::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::TouchBegin:
        case QEvent::Wheel:
            if (idle_.isActive()) idle_.start();
            break;
        default: break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace trellis::gui
