#include "walks.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QQuickWindow>
#include <algorithm>
#include <array>
#include <functional>

namespace trellis::gui {

namespace {

// What a person's hands do in the window: keys, and buttons by their names, as a screen reader presses them.
class Hands {
public:
    explicit Hands(const WalkWorld& world) : window_(&world.window), app_(&world.app), passcode_(world.passcode) {
        QAccessible::setActive(true);
    }

    void key(int code, const QString& text = {}) const {
        QKeyEvent down(QEvent::KeyPress, code, Qt::NoModifier, text);
        QKeyEvent up(QEvent::KeyRelease, code, Qt::NoModifier, text);
        QCoreApplication::sendEvent(window_, &down);
        QCoreApplication::sendEvent(window_, &up);
    }
    void press(const QString& name) const {
        const auto hasName = [&name](QAccessibleInterface& at) {
            return at.text(QAccessible::Name) == name && at.actionInterface() != nullptr && !at.actionInterface()->actionNames().isEmpty();
        };
        if (auto* found = find(QAccessible::queryAccessibleInterface(window_), hasName)) {
            QAccessibleActionInterface* action = found->actionInterface();
            const QStringList can = action->actionNames();
            for (const QString& each : {QAccessibleActionInterface::pressAction(), QAccessibleActionInterface::toggleAction()}) {
                if (can.contains(each)) return action->doAction(each);
            }
        }
    }
    void call(const char* function) const { QMetaObject::invokeMethod(window_, function); }
    void go(const QString& place) const { window_->setProperty("place", place); }
    void openSession(const QString& id) const { QMetaObject::invokeMethod(window_, "openSession", Q_ARG(QString, id)); }
    void unlock() const {
        for (const QChar digit : passcode_) key(digit.unicode(), QString(digit));
        key(Qt::Key_Return);
    }
    [[nodiscard]] bool isOn(const char* page) const { return window_->property("page").toString() == QLatin1String(page); }
    [[nodiscard]] bool sheetIsOpen() const {
        const auto isSheet = [](QAccessibleInterface& at) { return at.role() == QAccessible::Dialog; };
        return find(QAccessible::queryAccessibleInterface(window_), isSheet) != nullptr;
    }

    // The first session of the agenda that is to come and for which this holds.
    template <class Condition>
    void openFirst(Condition&& holds) const {
        const auto& cards = app_->scheduleModel()->agenda()->cards();
        const auto found = std::ranges::find_if(cards, [&](const SessionCard& card) { return !card.over && holds(card); });
        if (found != cards.end()) openSession(found->sessionId);
    }

private:
    static QAccessibleInterface* find(QAccessibleInterface* at, const std::function<bool(QAccessibleInterface&)>& holds) {
        if (at == nullptr || at->state().invisible) return nullptr;
        if (holds(*at)) return at;
        for (int i = 0; i < at->childCount(); ++i) {
            if (auto* found = find(at->child(i), holds)) return found;
        }
        return nullptr;
    }

    QQuickWindow* window_;
    AppModel* app_;
    QString passcode_;
};

WalkStep named(const char* name, std::function<void()> act, std::function<bool()> arrived) {
    return {QString::fromLatin1(name), std::move(act), std::move(arrived)};
}
WalkStep silent(std::function<void()> act, std::function<bool()> arrived) { return {{}, std::move(act), std::move(arrived)}; }

// From the lock to Today, with what the clinic has.
WalkStep unlocked(const char* name, const Hands& hands, AppModel& app) {
    return named(
        name, [hands] { hands.unlock(); },
        [hands, &app] { return hands.isOn("today") && app.todayModel()->isReady() && !app.isSyncing(); });
}

void addCheckIn(std::vector<WalkStep>& steps, const Hands& hands, AppModel& app, const std::array<const char*, 5>& names) {
    CheckInModel* model = app.checkInModel();
    steps.push_back(named(names[0], [hands] { hands.key(Qt::Key_4, QStringLiteral("4")); }, [hands] { return hands.isOn("check-in"); }));
    for (int step = 1; step < CheckInModel::kSteps; ++step) {
        steps.push_back(named(
            names.at(static_cast<std::size_t>(step)), [model, step] { model->setStep(step); },
            [model, step] { return model->step() == step; }));
    }
    steps.push_back(named(names[4], [model] { model->save(); }, [hands] { return hands.isOn("check-in-done"); }));
}

std::vector<WalkStep> startWalk(const Hands& hands, const WalkWorld& world) {
    JoinModel* join = world.app.joinModel();
    const auto step = [join](const char* name) { return [join, name] { return join->step() == QLatin1String(name); }; };
    return {named(
                "welcome", [] {}, [hands] { return hands.isOn("welcome"); }),
            named(
                "join", [hands] { hands.call("openJoin"); }, [hands] { return hands.isOn("join"); }),
            named(
                "join-confirm", [join, address = world.clinic] { join->find(address); }, step("confirm")),
            named("passcode", [join] { join->confirm(); }, step("lock"))};
}

std::vector<WalkStep> insideWalk(const Hands& hands, const WalkWorld& world) {
    const auto session = [hands] { return hands.isOn("session"); };
    const auto translated = [](const char* words) { return QCoreApplication::translate("SessionAnswers", words); };
    std::vector<WalkStep> steps{named(
                                    "lock", [] {}, [hands] { return hands.isOn("lock"); }),
                                named(
                                    "help-locked", [hands] { hands.call("openHelp"); }, [hands] { return hands.isOn("help"); }),
                                silent([hands] { hands.call("goBack"); }, [hands] { return hands.isOn("lock"); }),
                                unlocked("today", hands, world.app)};
    addCheckIn(steps, hands, world.app, {"checkin-mood", "checkin-symptoms", "checkin-cravings", "checkin-note", "checkin-done"});
    const std::vector<WalkStep> rest{
        named(
            "schedule", [hands] { hands.go(QStringLiteral("schedule")); }, [hands] { return hands.isOn("schedule"); }),
        named(
            "schedule-week", [hands] { hands.press(QCoreApplication::translate("ScheduleHead", "Week")); }, [] { return true; }),
        named(
            "session",
            [hands] {
                hands.openFirst([](const SessionCard& card) { return card.answerable && !card.moved && card.answerText.isEmpty(); });
            },
            session),
        named(
            "session-answer", [hands, translated] { hands.press(translated("Can’t make it")); }, [hands] { return hands.sheetIsOpen(); }),
        silent([hands] { hands.key(Qt::Key_Escape); }, [hands] { return !hands.sheetIsOpen(); }),
        silent([hands] { hands.call("goBack"); }, [hands] { return hands.isOn("schedule"); }),
        named(
            "session-moved", [hands] { hands.openFirst([](const SessionCard& card) { return card.moved && !card.cancelled; }); }, session),
        named("help", [hands] { hands.call("openHelp"); }, [hands] { return hands.isOn("help"); })};
    steps.insert(steps.end(), rest.begin(), rest.end());
    return steps;
}

std::vector<WalkStep> offlineWalk(const Hands& hands, const WalkWorld& world) {
    TodayModel* today = world.app.todayModel();
    std::vector<WalkStep> steps{
        silent([hands] { hands.unlock(); }, [hands, today] { return hands.isOn("today") && today->isReady(); }),
        silent([hands] { hands.key(Qt::Key_4, QStringLiteral("4")); }, [hands] { return hands.isOn("check-in"); }),
        silent([model = world.app.checkInModel()] { model->save(); }, [hands] { return hands.isOn("check-in-done"); }),
        named(
            "today-offline", [hands] { hands.call("goBack"); },
            [hands, today] { return hands.isOn("today") && !today->waitingText().isEmpty(); })};
    return steps;
}

}  // namespace

std::vector<WalkStep> journeyWalk(const WalkWorld& world) {
    const Hands hands(world);
    std::vector<WalkStep> steps{named(
                                    "1-lock", [] {}, [hands] { return hands.isOn("lock"); }),
                                silent([hands] { hands.unlock(); }, [&app = world.app] { return app.state() == QLatin1String("open"); }),
                                named("2-today", [] {}, [hands] { return hands.isOn("today"); })};
    addCheckIn(steps, hands, world.app, {"3-check-in", "4-symptoms", "5-cravings", "6-note", "7-saved"});
    const auto next = [hands, model = world.app.scheduleModel()] {
        const int row = model->firstUpcoming();
        if (row >= 0) hands.openSession(model->agenda()->cards().at(row).sessionId);
    };
    steps.push_back(named("8-schedule", [hands] { hands.go(QStringLiteral("schedule")); }, [hands] { return hands.isOn("schedule"); }));
    steps.push_back(named("9-session", next, [hands] { return hands.isOn("session"); }));
    steps.push_back(named("10-help", [hands] { hands.call("openHelp"); }, [hands] { return hands.isOn("help"); }));
    return steps;
}

std::vector<WalkStep> tourWalk(const QString& name, const WalkWorld& world) {
    const Hands hands(world);
    if (name == QLatin1String("start")) return startWalk(hands, world);
    if (name == QLatin1String("inside")) return insideWalk(hands, world);
    if (name == QLatin1String("offline")) return offlineWalk(hands, world);
    if (name == QLatin1String("damaged")) {
        return {silent([hands] { hands.unlock(); }, [hands] { return hands.isOn("trouble"); }),
                named("error-database", [] {}, [hands] { return hands.isOn("trouble"); })};
    }
    return {};
}

std::vector<Look> tourLooks() {
    const std::array<std::pair<const char*, QSize>, 4> forms{
        {{"phone", {390, 844}}, {"small", {320, 568}}, {"tablet", {800, 1100}}, {"desktop", {1280, 800}}}};
    std::vector<Look> looks;
    looks.reserve(forms.size() * 4);
    for (const auto& [form, size] : forms) {
        for (const int scale : {100, 200}) {
            for (const bool dark : {false, true}) looks.push_back({QString::fromLatin1(form), size, dark, scale});
        }
    }
    return looks;
}

}  // namespace trellis::gui
