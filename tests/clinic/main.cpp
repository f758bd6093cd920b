#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <charconv>
#include <cstdio>
#include <memory>
#include <optional>

#include "admin.h"
#include "base/random.h"
#include "fhir.h"
#include "seed/story.h"
#include "server.h"
#include "smart.h"
#include "storage.h"
#include "tls.h"

using namespace trellis;
using namespace trellis::clinic;

namespace {

struct Options {
    quint16 port = 8443;
    std::string data;
    std::uint64_t seed = 1;
    std::optional<Millis> now;
    seed::Wish wish;
    Millis delay = 0;
    int failPerThousand = 0;
    char personality = 'M';
    Certificate certificate = Certificate::good;
    Millis tokenLife = kHour;
};

int complain(const std::string& words) {
    std::fprintf(stderr, "trellis-clinic: %s\n", words.c_str());
    return 2;
}

// The options, or a sentence about the first that cannot be used.
std::optional<Options> read(const QCommandLineParser& line, std::string& why) {
    Options options;
    const auto number = [&](const char* name, std::int64_t most) -> std::int64_t {
        bool ok = false;
        const qint64 value = line.value(QLatin1String(name)).toLongLong(&ok);
        if (!ok || value < 0 || value > most) why = std::string("--") + name + " wants a number from 0 to " + std::to_string(most);
        return value;
    };
    options.port = static_cast<quint16>(number("port", 65535));
    options.seed = static_cast<std::uint64_t>(number("seed", INT64_MAX));
    options.wish.patients = static_cast<int>(number("patients", 1000));
    options.wish.years = static_cast<int>(number("years", 50));
    options.delay = number("delay-ms", 600'000);
    options.tokenLife = number("token-seconds", 1'000'000) * kSecond;
    options.data = line.value(QStringLiteral("data")).toStdString();
    if (options.data.empty()) why = "--data DIR is needed";
    bool ok = false;
    const double rate = line.value(QStringLiteral("fail")).toDouble(&ok);
    if (!ok || rate < 0 || rate > 1) why = "--fail wants a rate from 0 to 1";
    options.failPerThousand = static_cast<int>(rate * 1000);
    if (const QString now = line.value(QStringLiteral("now")); !now.isEmpty()) {
        const auto span = parseSpan(now.toStdString());
        if (span)
            options.now = span->from;
        else
            why = "--now wants an instant such as 2026-11-25T09:00:00-05:00";
    }
    const QString personality = line.value(QStringLiteral("personality"));
    if (personality != QLatin1String("M") && personality != QLatin1String("H"))
        why = "--personality is M or H";
    else
        options.personality = personality.front().toLatin1();
    const QString certificate = line.value(QStringLiteral("certificate"));
    if (certificate == QLatin1String("expired"))
        options.certificate = Certificate::expired;
    else if (certificate == QLatin1String("wrong-host"))
        options.certificate = Certificate::wrongHost;
    else if (certificate == QLatin1String("unknown"))
        options.certificate = Certificate::unknownIssuer;
    else if (certificate != QLatin1String("good"))
        why = "--certificate is good, expired, wrong-host or unknown";
    return why.empty() ? std::optional(options) : std::nullopt;
}

QCommandLineParser& describe(QCommandLineParser& line) {
    line.setApplicationDescription(QStringLiteral("Riverbend Clinic, a sandbox FHIR R4 server with invented people."));
    line.addHelpOption();
    line.addOptions({{"port", "Port on 127.0.0.1; 0 takes a free one.", "port", "8443"},
                     {"data", "Folder for certificate, journal and grants.", "dir"},
                     {"seed", "The same seed and time make the same data.", "n", "1"},
                     {"now", "The clinic's time at the start, which runs on from there.", "instant"},
                     {"patients", "How many people.", "n", "6"},
                     {"years", "Years of history before the programme.", "n", "0"},
                     {"delay-ms", "Every answer comes that much later.", "ms", "0"},
                     {"fail", "Share of FHIR requests that fail, 0 to 1.", "rate", "0"},
                     {"personality", "M (Medplum-like) or H (HAPI-like).", "letter", "M"},
                     {"certificate", "good, expired, wrong-host or unknown.", "kind", "good"},
                     {"token-seconds", "Life of an access token.", "seconds", "3600"}});
    return line;
}

// A folder of data belongs to one personality, since ids and versions in it are of that kind.
bool samePersonality(const QDir& dir, char letter) {
    QFile file(dir.filePath(QStringLiteral("personality")));
    if (file.open(QIODevice::ReadOnly)) return file.readAll().trimmed() == QByteArray(1, letter);
    return file.open(QIODevice::WriteOnly) && file.write(QByteArray(1, letter)) == 1;
}

// The seed is written as one piece under another name first, so that a start that was killed begins again.
bool fill(const QDir& dir, const std::string& base, const Personality& personality, ServerClock& clock, const Options& options,
          std::string& why) {
    const QString journal = dir.filePath(QStringLiteral("journal.jsonl"));
    if (QFile::exists(journal)) return true;
    const QString fresh = dir.filePath(QStringLiteral("journal.new"));
    QFile::remove(fresh);
    {
        SeededRandom random(options.seed);
        Storage storage(fresh.toStdString(), base, personality, clock, random);
        if (!storage.open(why)) return false;
        // Whole minutes, so that two starts with the same --now tell the same story to the byte.
        const Millis now = options.now.value_or(clock.now());
        seed::tell(storage, random, now - now % kMinute, options.wish);
    }
    return QFile::rename(fresh, journal);
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("trellis-clinic"));
    QCommandLineParser line;
    describe(line).process(app);
    std::string why;
    const auto options = read(line, why);
    if (!options) return complain(why);

    const QDir dir(QString::fromStdString(options->data));
    if (!dir.mkpath(QStringLiteral("."))) return complain("cannot make the folder " + options->data);
    if (!samePersonality(dir, options->personality))
        return complain("the data in " + options->data + " were made by the other personality");
    Personality personality = options->personality == 'H' ? kPersonalityH : kPersonalityM;
    const auto tls = serverTls(options->data, options->certificate);
    if (!tls) return complain(tls.error());

    ServerClock clock;
    if (options->now) clock.set(*options->now);
    SystemRandom random;
    Faults faults(random);
    faults.setWeather(options->failPerThousand);
    Millis delay = options->delay;

    // Links in answers carry the port, so it must be known before the rest is built; nobody is served until exec().
    std::function<Answer(const Request&)> answer;
    std::function<void(const Request&, int)> watch;
    Server server([&](const Request& request) { return answer(request); },
                  [&](const Request& request, int status) { watch(request, status); }, faults, clock, delay);
    const quint16 port = server.listen(*tls, options->port);
    if (port == 0) return complain("cannot listen on port " + std::to_string(options->port));
    const std::string origin = "https://127.0.0.1:" + std::to_string(port);
    const std::string base = origin + "/fhir";

    if (!fill(dir, base, personality, clock, *options, why)) return complain(why);
    Storage storage(dir.filePath(QStringLiteral("journal.jsonl")).toStdString(), base, personality, clock, random);
    if (!storage.open(why)) return complain(why);
    Smart smart(origin, options->data, personality, clock, random, options->tokenLife);
    smart.setAccounts(seed::accountsIn(storage));
    Fhir fhir(storage, personality, clock, random);
    Admin admin({storage, fhir, smart, faults, clock, personality, delay});

    answer = [&](const Request& request) -> Answer {
        if (request.path.starts_with("/admin/") || request.path == "/admin") return admin.handle(request);
        if (request.path == "/.well-known/smart-configuration" || request.path == "/fhir/.well-known/smart-configuration")
            return smart.configuration();
        if (request.path.starts_with("/auth/")) return smart.handle(request);
        if (request.path == "/fhir" || request.path.starts_with("/fhir/")) return fhir.handle(request, smart.caller(request));
        return outcome(personality, 404, "Not found");
    };
    watch = [&](const Request& request, int status) {
        if (!request.path.starts_with("/admin")) admin.count(request), admin.answered(request, status);
    };

    std::printf("Riverbend Clinic, personality %c, %zu resources: %s\n", personality.letter, storage.size(), base.c_str());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
