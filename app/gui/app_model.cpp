#include "app_model.h"

#include <QEvent>
#include <QGuiApplication>

#include "words.h"

namespace trellis::gui {

namespace {

// Short enough that a phone laid down is safe, long enough to read a page.
constexpr std::chrono::minutes kIdleLock{2};
constexpr std::chrono::seconds kBackgroundLock{30};

}  // namespace

AppModel::AppModel(care::Profile& profile, const Formatting& formatting, std::string trustPem, std::filesystem::path store, QObject* parent)
    : QObject(parent),
      profile_(profile),
      trustPem_(std::move(trustPem)),
      store_(std::move(store)),
      lock_(profile),
      join_(profile, trustPem_),
      today_(profile, formatting),
      checkIn_(profile, formatting),
      schedule_(profile, formatting),
      session_(profile, formatting),
      help_(profile.world().assets, formatting, profile.world().clock) {
    idle_.setSingleShot(true);
    idle_.setInterval(kIdleLock);
    background_.setSingleShot(true);
    background_.setInterval(kBackgroundLock);
    connect(&idle_, &QTimer::timeout, this, [this] { lockUnlessSigningIn(idle_); });
    connect(&background_, &QTimer::timeout, this, [this] { lockUnlessSigningIn(background_); });
    connect(&profile_, &care::Profile::stateChanged, this, &AppModel::settle);
    connect(&profile_, &care::Profile::syncProgress, this, [this](const sync::Progress& progress) {
        syncing_ = true;
        if (progress.waiting > 0) syncText_ = tr("Sending");
        Q_EMIT syncChanged();
    });
    connect(&profile_, &care::Profile::syncFinished, this, &AppModel::syncDone);
    connect(&lock_, &LockModel::closed, this, &AppModel::comeIntoTrouble);
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
        comeIntoTrouble(found.error());
    });
}

void AppModel::comeIntoTrouble(const Error& error) {
    trouble_ = describeTrouble(error, store_);
    enter(QStringLiteral("trouble"));
}

void AppModel::tryAgain() {
    enter(QStringLiteral("starting"));
    start();
}

void AppModel::signInAgain() {
    const int attempt = ++signInAttempt_;
    signingIn_ = true;
    signInProblem_.clear();
    Q_EMIT syncChanged();
    profile_.identity().then(this, [this, attempt](const Result<std::optional<care::Profile::Identity>>& who) {
        if (!who) return signInDone(attempt, fail(who.error()));
        if (!*who) return signInDone(attempt, fail(ErrorKind::signInNeeded, {.subject = "sign-in", .reason = "not-enrolled"}));
        care::Profile::Enrolment again;
        again.clinic.name = (*who)->clinicName;
        again.clinic.fhirBase = (*who)->fhirBase;
        if ((*who)->extraTrust) again.trustPem = trustPem_;
        profile_.enrol(again).then(this, [this, attempt](const Result<>& done) { signInDone(attempt, done); });
    });
}

void AppModel::signInDone(int attempt, const Result<>& done) {
    // An earlier attempt that runs out says nothing about the one that is under way; one that worked is enough.
    if (!done && attempt != signInAttempt_) return;
    signingIn_ = false;
    signInProblem_ = done || done.error().kind == ErrorKind::locked ? QString() : describe(done.error());
    if (done) signInNeeded_ = false;
    Q_EMIT syncChanged();
    if (done) synchronise();
}

void AppModel::settle(care::Profile::State state) {
    switch (state) {
        case care::Profile::State::none: return enter(QStringLiteral("welcome"));
        case care::Profile::State::locked:
            enter(QStringLiteral("locked"));
            // Last: what has its answer already gives it at once, and that may be trouble.
            lock_.look();
            return;
        case care::Profile::State::open:
            // While joining, the profile is open before the clinic is known: the join pages go on.
            profile_.identity().then(this, [this](const Result<std::optional<care::Profile::Identity>>& who) {
                if (who && *who) {
                    today_.refresh();
                    schedule_.refresh();
                    enter(QStringLiteral("open"));
                } else {
                    // Ended between choosing a lock and signing in: the lock stays, and joining goes on from there.
                    join_.keepLock();
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
        signingIn_ = false;
        signInNeeded_ = false;
        signInProblem_.clear();
    } else {
        idle_.start();
    }
    if (state == state_ && state != QLatin1String("trouble")) return;
    state_ = state;
    Q_EMIT stateChanged();
}

void AppModel::lockNow() {
    if (state_ != QLatin1String("open")) return;
    checkIn_.leave();
    profile_.lock().then(this, [](const Result<>&) {});
}

void AppModel::lockUnlessSigningIn(QTimer& again) {
    // Somebody who signs in is in the browser, and a locked profile could not take what they bring back. The sign-in ends by
    // itself after two minutes.
    if (signingIn_)
        again.start();
    else
        lockNow();
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
