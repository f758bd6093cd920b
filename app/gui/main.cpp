#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>
#include <QTranslator>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>

#include "composition.h"
#include "options.h"
#include "picture_walk.h"
#include "platform/harden.h"
#include "tour.h"
#include "ui/fonts.h"
#include "ui/theme.h"
#include "walks.h"
#include "words.h"

namespace {

using trellis::gui::Options;

constexpr auto kDemoPasscode = "246810";

// Warnings of Qt can quote what is on the screen: in a release they go nowhere, in a debug build to the developer. What
// ends the program is said always: Qt's own words for a screen or a plugin that cannot be had.
void quiet([[maybe_unused]] QtMsgType type, [[maybe_unused]] const QMessageLogContext& context, const QString& message) {
#ifdef NDEBUG
    if (type != QtFatalMsg && !qEnvironmentVariableIsSet("TRELLIS_QML_WARNINGS")) return;
#endif
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

// A language without a country is spoken where the device is: the numbers to call must not move to another country with it.
QLocale asked(const QString& language) {
    const QLocale locale(language);
    const bool hasCountry = language.contains(u'_') || language.contains(u'-');
    return hasCountry ? locale : QLocale(locale.language(), QLocale().territory());
}

void applyLook(const Options& options, trellis::ui::Theme& theme) {
    if (options.scheme == QLatin1String("light")) theme.setScheme(trellis::ui::Theme::Light);
    if (options.scheme == QLatin1String("dark")) theme.setScheme(trellis::ui::Theme::Dark);
    theme.setUserScale(options.textScale);
}

// A walk with pictures, if one was asked for.
std::unique_ptr<trellis::gui::PictureWalk> walkThrough(const Options& options, QQuickWindow& window, trellis::gui::AppModel& app,
                                                       trellis::ui::Theme& theme) {
    using namespace trellis::gui;
    const WalkWorld world{window, app, QString::fromLatin1(kDemoPasscode), options.clinic};
    if (!options.journey.isEmpty())
        return std::make_unique<PictureWalk>(window, theme, options.journey, journeyWalk(world), std::vector<Look>{});
    if (!options.walk.isEmpty()) {
        auto steps = tourWalk(options.walk, world);
        for (WalkStep& step : steps) {
            if (!options.only.isEmpty() && step.name != options.only) step.name.clear();
        }
        return std::make_unique<PictureWalk>(window, theme, options.pictures, std::move(steps), tourLooks());
    }
    return nullptr;
}

// For the bench: prints how long it took from exec to the first frame with a page on it, and ends.
void reportFirstFrame(QQuickWindow& window, trellis::gui::AppModel& model, double startedAt) {
    // The page is made by bindings that hear of the state before this does; the next frame takes it over.
    const auto pageIsThere = [&window, startedAt] {
        auto taken = std::make_shared<std::atomic<bool>>(false);
        QObject::connect(&window, &QQuickWindow::afterSynchronizing, &window, [taken] { *taken = true; }, Qt::DirectConnection);
        const auto shown = [taken, startedAt] {
            if (!*taken) return;
            timespec t{};
            clock_gettime(CLOCK_MONOTONIC, &t);
            std::printf("first-frame %.3f\n", static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6 - startedAt);
            std::fflush(stdout);
            std::_Exit(0);
        };
        QObject::connect(&window, &QQuickWindow::frameSwapped, &window, shown, Qt::DirectConnection);
        window.update();
    };
    if (model.state() == QLatin1String("starting"))
        QObject::connect(&model, &trellis::gui::AppModel::stateChanged, &window, pageIsThere, Qt::SingleShotConnection);
    else
        pageIsThere();
}

}  // namespace

int main(int argc, char** argv) {
    if (trellis::gui::isTour(argc, argv)) return trellis::gui::tour(argc, argv);
    trellis::platform::hardenProcess();
    // Everything in QML is compiled ahead of time; caches on the disk would gain nothing.
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    qputenv("QSG_RHI_DISABLE_DISK_CACHE", "1");
    qInstallMessageHandler(quiet);
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("trellis"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Trellis"));
    QGuiApplication::setApplicationVersion(QStringLiteral(TRELLIS_VERSION));

    const auto options = trellis::gui::readOptions(app);
    if (!options) {
        std::fprintf(stderr, "trellis: %s was not understood. trellis --help lists what can be said.\n",
                     options.error().facts.subject.c_str());
        return 2;
    }
    // A bare machine has no language set; times without one would be written for programs, not for people.
    if (QLocale().language() == QLocale::C) QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    if (!options->language.isEmpty()) QLocale::setDefault(asked(options->language));
    QTranslator translator;
    // English has a file too: it holds the plurals, for any language that has none of its own.
    if (translator.load(QLocale(), QStringLiteral("trellis"), QStringLiteral("_"), QStringLiteral(":/assets/i18n")) ||
        translator.load(QStringLiteral(":/assets/i18n/trellis_en"))) {
        QCoreApplication::installTranslator(&translator);
    }
    trellis::ui::registerFonts();

    trellis::gui::Composition composition(*options);
    trellis::gui::AppModel& model = composition.app();
    model.lockModel()->setDemoPasscode(QString::fromLatin1(kDemoPasscode));

    QQmlApplicationEngine engine;
    auto* theme = engine.singletonInstance<trellis::ui::Theme*>("Trellis.Ui", "Theme");
    if (theme == nullptr) return 1;
    applyLook(*options, *theme);
    QVariantMap initial{{QStringLiteral("app"), QVariant::fromValue(&model)}};
    if (options->size) {
        initial.insert(QStringLiteral("width"), options->size->width());
        initial.insert(QStringLiteral("height"), options->size->height());
    }
    engine.setInitialProperties(initial);
    model.start();
    engine.loadFromModule("Trellis.Pages", "Main");
    if (engine.rootObjects().isEmpty()) return 1;
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (options->startedAt) reportFirstFrame(*window, model, *options->startedAt);
    const auto walk = walkThrough(*options, *window, model, *theme);
    if (walk) model.setLockAfter(std::chrono::hours{1});  // nobody touches it, and nothing in it is a person's
    if (walk) QTimer::singleShot(0, walk.get(), &trellis::gui::PictureWalk::begin);
    return QGuiApplication::exec();
}
