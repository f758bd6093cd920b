#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <array>

#include "commands.h"
#include "fhir/json.h"
#include "platform/harden.h"
#include "terminal.h"
#include "words.h"

namespace trellis::cli {

namespace {

// Nobody is sent anywhere but by enrol.
class NoBrowser final : public auth::Browser {
public:
    [[nodiscard]] Result<> open(const std::string&) override {
        return fail(ErrorKind::badInput, {.subject = "sign-in", .reason = "no-browser"});
    }
};

struct Command {
    std::string_view name;
    int (*run)(House&, const Arguments&);
};
constexpr std::array<Command, 9> kCommands{{{"sync", synchronise},
                                            {"status", status},
                                            {"sessions", sessions},
                                            {"session answer", answerSession},
                                            {"checkin", checkIn},
                                            {"checkins", checkIns},
                                            {"outbox", outbox},
                                            {"verify", verify},
                                            {"export", exportFhir}}};

int run(const std::vector<std::string>& given) {
    auto arguments = parseArguments(given);
    if (!arguments) return tell(arguments.error(), std::ranges::contains(given, "--json"));
    if (arguments->help) {
        print(usage());
        return 0;
    }
    if (arguments->version) {
        print("trellis-cli " TRELLIS_VERSION);
        return 0;
    }
    if (arguments->command == "enrol") return enrol(*arguments);
    if (arguments->command == "doctor") return doctor(*arguments);
    const auto command = std::ranges::find(kCommands, arguments->command, &Command::name);
    House house(*arguments, std::make_unique<NoBrowser>());
    if (auto opened = house.open(); !opened) return tell(opened.error(), arguments->json);
    return command->run(house, *arguments);
}

}  // namespace

int tell(const Error& error, bool json) {
    const std::string words = describe(error);
    if (json) {
        fhir::Writer out;
        out.beginObject().key("schema").text("trellis.error/1").key("kind").text(name(error.kind));
        out.key("subject").text(error.facts.subject).key("reason").text(error.facts.reason);
        out.key("message").text(words).endObject();
        print(out.take());
    }
    complain(words);
    return exitCode(error);
}

}  // namespace trellis::cli

int main(int argc, char** argv) {
    (void)trellis::platform::hardenProcess();  // what the system refuses it refuses; the command goes on
    QCoreApplication app(argc, argv);
    // The window's name, so that both look for the profile in the same place.
    QCoreApplication::setApplicationName(QStringLiteral("trellis"));
    // Times and counts are written for people, also where no language is set or none that we have.
    if (QLocale().language() == QLocale::C) QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("trellis"), QStringLiteral("_"), QStringLiteral(":/assets/i18n")) ||
        translator.load(QStringLiteral(":/assets/i18n/trellis_en"))) {
        QCoreApplication::installTranslator(&translator);
    }
    // As bytes: what is not UTF-8 is refused where it is used, not mended on the way.
    return trellis::cli::run(std::vector<std::string>(argv + 1, argv + argc));
}
