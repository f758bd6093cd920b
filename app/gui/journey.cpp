#include "journey.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QKeyEvent>
#include <QQuickWindow>
#include <cstdio>

namespace trellis::gui {

namespace {

constexpr int kLookEveryMs = 50;
constexpr int kPatience = 400;  // looks: 20 s
constexpr int kSettle = 20;     // looks: motion over, texts laid out

}  // namespace

Journey::Journey(QQuickWindow& window, AppModel& app, QString folder, const QString& passcode, QObject* parent)
    : QObject(parent), window_(window), app_(app), folder_(std::move(folder)) {
    timer_.setInterval(kLookEveryMs);
    connect(&timer_, &QTimer::timeout, this, &Journey::look);
    const auto state = [this](const char* name) { return [this, name] { return app_.state() == QLatin1String(name); }; };
    const auto place = [this](const char* name) {
        return [this, name] { return window_.property("page").toString() == QLatin1String(name); };
    };
    const auto key = [this](int code, const QString& text = {}) { return [this, code, text] { press(code, text); }; };
    const auto step = [this](int number) { return [this, number] { app_.checkInModel()->setStep(number); }; };
    const auto onStep = [this](int number) { return [this, number] { return app_.checkInModel()->step() == number; }; };
    steps_ = {
        {QStringLiteral("1-lock"), [] {}, state("locked")},
        {{},
         [this, passcode] {
             for (const QChar digit : passcode) press(digit.unicode(), QString(digit));
             press(Qt::Key_Return);
         },
         state("open")},
        {QStringLiteral("2-today"), [] {}, place("today")},
        {QStringLiteral("3-check-in"), key(Qt::Key_4, QStringLiteral("4")), place("check-in")},
        {QStringLiteral("4-symptoms"), step(1), onStep(1)},
        {QStringLiteral("5-cravings"), step(2), onStep(2)},
        {QStringLiteral("6-note"), step(3), onStep(3)},
        {QStringLiteral("7-saved"), [this] { app_.checkInModel()->save(); }, place("check-in-done")},
        {QStringLiteral("8-schedule"), [this] { window_.setProperty("place", QStringLiteral("schedule")); }, place("schedule")},
        {QStringLiteral("9-session"),
         [this] {
             const int row = app_.scheduleModel()->firstUpcoming();
             if (row < 0) return;
             const QString id = app_.scheduleModel()->agenda()->cards().at(row).sessionId;
             QMetaObject::invokeMethod(&window_, "openSession", Q_ARG(QString, id));
         },
         place("session")},
        {QStringLiteral("10-help"), [this] { QMetaObject::invokeMethod(&window_, "openHelp"); }, place("help")},
    };
}

void Journey::begin() {
    QDir().mkpath(folder_);
    at_ = 0;
    next();
}

void Journey::next() {
    if (at_ == steps_.size()) {
        QCoreApplication::exit(0);
        return;
    }
    steps_[at_].act();
    looks_ = 0;
    timer_.start();
}

void Journey::look() {
    const Step& step = steps_[at_];
    ++looks_;
    if (!step.arrived()) {
        if (looks_ < kPatience) return;
        std::fprintf(stderr, "journey: %s did not come\n", qPrintable(step.name.isEmpty() ? QStringLiteral("the next page") : step.name));
        QCoreApplication::exit(1);
        return;
    }
    if (!step.name.isEmpty()) {
        if (looks_ < kSettle) return;
        window_.grabWindow().save(folder_ + u'/' + step.name + QStringLiteral(".png"));
    }
    timer_.stop();
    ++at_;
    next();
}

void Journey::press(int key, const QString& text) const {
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&window_, &down);
    QCoreApplication::sendEvent(&window_, &up);
}

}  // namespace trellis::gui
