#include "options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

#include "base/time.h"

namespace trellis::gui {

namespace {

std::optional<QSize> readSize(const QString& text) {
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2) return std::nullopt;
    const QSize size(parts.at(0).toInt(), parts.at(1).toInt());
    return size.width() >= 240 && size.height() >= 320 ? std::optional(size) : std::nullopt;
}

auto wrong(const char* option) { return fail(ErrorKind::badInput, {.subject = option, .reason = "not-understood"}); }

}  // namespace

Result<Options> readOptions(const QCoreApplication& app) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("Options", "Trellis, a companion through treatment."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(QStringLiteral("store"), QCoreApplication::translate("Options", "The folder of the profile."),
                                   QStringLiteral("folder"));
    const QCommandLineOption now(QStringLiteral("now"), QCoreApplication::translate("Options", "Begin the clock at this instant."),
                                 QStringLiteral("instant"));
    const QCommandLineOption trust(QStringLiteral("trust"), QCoreApplication::translate("Options", "A sandbox's certificate authority."),
                                   QStringLiteral("file"));
    const QCommandLineOption browser(QStringLiteral("browser"),
                                     QCoreApplication::translate("Options", "The program that opens the sign-in page."),
                                     QStringLiteral("program"));
    const QCommandLineOption journey(QStringLiteral("journey"),
                                     QCoreApplication::translate("Options", "Make the demo's journey and leave pictures."),
                                     QStringLiteral("folder"));
    QCommandLineOption walk(QStringLiteral("walk"), {}, QStringLiteral("name"));
    QCommandLineOption pictures(QStringLiteral("pictures"), {}, QStringLiteral("folder"));
    QCommandLineOption clinic(QStringLiteral("clinic"), {}, QStringLiteral("address"));
    QCommandLineOption only(QStringLiteral("only"), {}, QStringLiteral("screen"));
    for (auto* option : {&walk, &pictures, &clinic, &only}) option->setFlags(QCommandLineOption::HiddenFromHelp);
    const QCommandLineOption tour(QStringLiteral("tour"),
                                  QCoreApplication::translate("Options", "Take a picture of every screen, in a sandbox of its own."),
                                  QStringLiteral("folder"));
    const QCommandLineOption scheme(QStringLiteral("scheme"), QCoreApplication::translate("Options", "light or dark."),
                                    QStringLiteral("scheme"));
    const QCommandLineOption language(QStringLiteral("language"), QCoreApplication::translate("Options", "A language code."),
                                      QStringLiteral("code"));
    const QCommandLineOption scale(QStringLiteral("text-scale"), QCoreApplication::translate("Options", "0.85 to 2."),
                                   QStringLiteral("factor"));
    const QCommandLineOption size(QStringLiteral("size"), QCoreApplication::translate("Options", "Window size, such as 390x844."),
                                  QStringLiteral("size"));
    parser.addOptions({store, now, trust, browser, journey, tour, walk, pictures, clinic, only, scheme, language, scale, size});
    parser.process(app);

    Options options;
    options.store = parser.isSet(store)
                        ? parser.value(store).toStdString()
                        : (QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/trellis")).toStdString();
    if (parser.isSet(now)) {
        options.now = parseInstant(parser.value(now).toStdString());
        if (!options.now) return wrong("--now");
    }
    options.trustFile = parser.value(trust);
    options.browser = parser.value(browser);
    options.journey = parser.value(journey);
    options.walk = parser.value(walk);
    options.pictures = parser.value(pictures);
    options.clinic = parser.value(clinic);
    options.only = parser.value(only);
    options.scheme = parser.value(scheme);
    if (parser.isSet(scheme) && options.scheme != QLatin1String("light") && options.scheme != QLatin1String("dark"))
        return wrong("--scheme");
    options.language = parser.value(language);
    if (parser.isSet(scale)) {
        options.textScale = parser.value(scale).toDouble();
        if (options.textScale < 0.85 || options.textScale > 2.0) return wrong("--text-scale");
    }
    if (parser.isSet(size)) {
        options.size = readSize(parser.value(size));
        if (!options.size) return wrong("--size");
    }
    const QByteArray started = qgetenv("TRELLIS_STARTED_AT");
    if (!started.isEmpty()) options.startedAt = started.toDouble();
    return options;
}

}  // namespace trellis::gui
