#include <QFile>
#include <QSslCertificate>
#include <QStandardPaths>

#include "auth/directory.h"
#include "commands.h"
#include "demo_sign_in.h"
#include "json_output.h"
#include "platform/command_browser.h"
#include "terminal.h"
#include "words.h"

namespace trellis::cli {

namespace {

// A demo profile holds invented people, opens with a code that is printed, and is made in a blink.
constexpr vault::KdfCost kDemoCost{.memoryBytes = 19ULL << 20, .passes = 2};

// Without a window of ours: the address is shown, and the system's own opener is tried.
class TerminalBrowser final : public auth::Browser {
public:
    [[nodiscard]] Result<> open(const std::string& url) override {
        complain(say(QT_TRANSLATE_NOOP("Cli", "To sign in, open this address in your browser:")));
        complain(url);
        for (const char* opener : {"xdg-open", "open"}) {
            const QString program = QStandardPaths::findExecutable(QLatin1StringView(opener));
            if (program.isEmpty()) continue;
            platform::CommandBrowser system(program.toStdString());
            (void)system.open(url);  // the address is on the screen as well
            break;
        }
        return {};
    }
};

Result<std::string> readTrust(const Arguments& arguments) {
    if (!arguments.has("--trust")) return std::string{};
    QFile file(QString::fromStdString(arguments.value("--trust")));
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorKind::badInput, {.subject = "--trust", .reason = "unreadable-file"});
    const QByteArray pem = file.readAll();
    if (QSslCertificate::fromData(pem, QSsl::Pem).isEmpty()) {
        return fail(ErrorKind::badInput, {.subject = "--trust", .reason = "not-a-certificate"});
    }
    return pem.toStdString();
}

std::unique_ptr<auth::Browser> makeBrowser(const Arguments& arguments, const std::string& trust) {
    if (arguments.has("--demo")) {
        const std::string user = arguments.value("--demo-user");
        return std::make_unique<DemoBrowser>(user.empty() ? "rowan" : user, QByteArray::fromStdString(trust));
    }
    if (arguments.has("--browser")) return std::make_unique<platform::CommandBrowser>(arguments.value("--browser"));
    return std::make_unique<TerminalBrowser>();
}

// A new profile, or the one that is there.
Result<> prepareProfile(House& house, const Arguments& arguments) {
    care::Profile& profile = house.profile();
    auto state = await(profile.look());
    if (!state) return fail(state.error());
    const bool isNew = *state == care::Profile::State::none;
    const std::string demoPasscode = arguments.value("--demo-passcode");
    auto secret = demoPasscode.empty() ? house.passphrase(isNew) : Result<SecureBytes>(SecureBytes::copyOf(demoPasscode));
    if (!secret) return fail(secret.error());
    if (!isNew) return house.unlock(*secret);
    if (demoPasscode.empty()) {
        return await(profile.create(std::move(*secret), vault::SecretKind::passphrase, vault::KdfCost{}, false));
    }
    return await(profile.create(std::move(*secret), vault::SecretKind::passcode, kDemoCost, true));
}

void report(const care::Profile::Identity& identity, bool json) {
    if (!json) {
        print(say(QT_TRANSLATE_NOOP("Cli", "You have joined %1. Get your sessions with: trellis-cli sync"),
                  {identity.clinicName.empty() ? identity.fhirBase : identity.clinicName}));
        return;
    }
    fhir::Writer out;
    out.beginObject().key("schema").text("trellis.enrol/1");
    out.key("patient").text(identity.patientId).key("clinic").text(identity.clinicName).key("base").text(identity.fhirBase);
    out.key("demo").boolean(identity.demo).key("extraTrust").boolean(identity.extraTrust).endObject();
    print(out.take());
}

}  // namespace

int enrol(const Arguments& arguments) {
    const bool json = arguments.json;
    if (!arguments.has("--demo") && (arguments.has("--demo-user") || arguments.has("--demo-passcode"))) {
        return tell({ErrorKind::badInput, {.subject = "--demo-user", .reason = "unknown-option"}}, json);
    }
    auto trust = readTrust(arguments);
    if (!trust) return tell(trust.error(), json);
    House house(arguments, makeBrowser(arguments, *trust));
    auto clinic = auth::resolveClinic(arguments.words.at(0), house.assets());
    if (!clinic) return tell(clinic.error(), json);
    const care::Profile::Enrolment enrolment{.clinic = *clinic, .trustPem = *trust};
    // First whether the clinic is there and is what it says: nobody should choose a passphrase for a mistyped address.
    if (auto found = await(house.profile().probe(enrolment)); !found) return tell(found.error(), json);
    if (auto prepared = prepareProfile(house, arguments); !prepared) return tell(prepared.error(), json);
    if (auto enrolled = await(house.profile().enrol(enrolment)); !enrolled) return tell(enrolled.error(), json);
    auto identity = await(house.profile().identity());
    if (!identity) return tell(identity.error(), json);
    if (*identity) report(**identity, json);
    return 0;
}

}  // namespace trellis::cli
