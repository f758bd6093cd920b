#include "tour.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstring>

namespace trellis::gui {

namespace {

constexpr auto kPasscode = "246810";
constexpr auto kWhen = "2026-11-25T14:40:00-05:00";  // a Wednesday afternoon with a session before and one after it
constexpr int kLongestWalkMs = 20 * 60'000;
constexpr int kLongestStepMs = 120'000;
// The largest window at pixel ratio 2.
constexpr auto kScreen = "-screen 0 2800x2400x24 -noreset";

int complain(const QString& words) {
    std::fprintf(stderr, "trellis: %s\n", qPrintable(words));
    return 1;
}

QString beside(const char* program) { return QCoreApplication::applicationDirPath() + u'/' + QLatin1String(program); }

// The sandbox clinic, for as long as it lives.
class Sandbox {
public:
    Sandbox(const QString& folder, const QString& now) : data_(folder) {
        process_.setProcessChannelMode(QProcess::MergedChannels);
        process_.start(beside("trellis-clinic"),
                       {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--data"), data_, QStringLiteral("--now"), now});
        static const QRegularExpression address(QStringLiteral("https://\\S+"));
        while (process_.waitForReadyRead(kLongestStepMs)) {
            const auto found = address.match(QString::fromUtf8(process_.readAll()));
            if (!found.hasMatch()) continue;
            address_ = found.captured();
            break;
        }
    }
    ~Sandbox() { stop(); }
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    [[nodiscard]] QString address() const { return address_; }  // empty if it did not start
    [[nodiscard]] QString trust() const { return data_ + QStringLiteral("/ca.pem"); }
    void stop() {
        process_.kill();
        process_.waitForFinished();
    }

private:
    QString data_;
    QString address_;
    QProcess process_;
};

// Runs a program to its end, with its words on our stderr.
bool runs(const QString& program, const QStringList& arguments, int patienceMs, const QProcessEnvironment& environment) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(patienceMs);
    if (!ended) process.kill();
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool copyFolder(const QString& from, const QString& to) {
    QDir().mkpath(to);
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next();
        const QString target = to + name.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        if (!QFile::copy(name, target)) return false;
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    }
    // As the profile's own folder is: its owner's alone.
    const auto folders = QDir(to).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo& folder : folders)
        QFile::setPermissions(folder.filePath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return true;
}

// Writes over the first page of the database, as a dying disk does.
bool damage(const QString& store) {
    QDirIterator files(store, {QStringLiteral("store.db")}, QDir::Files, QDirIterator::Subdirectories);
    if (!files.hasNext()) return false;
    QFile file(files.next());
    return file.open(QIODevice::ReadWrite) && file.write(QByteArray(4096, '\0')) == 4096;
}

struct Wish {
    QString folder, now, language, only;
};

class Tour {
public:
    Tour(const Wish& wish, const QString& place) : wish_(wish), place_(place), sandbox_(place + QStringLiteral("/clinic"), wish.now) {
        environment_ = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"}) {
            QDir().mkpath(place_ + QStringLiteral("/home"));
            environment_.insert(QString::fromLatin1(name), place_ + QStringLiteral("/home"));
        }
        environment_.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
        environment_.insert(QStringLiteral("TZ"), QStringLiteral("America/New_York"));  // where the sandbox clinic is
    }

    int make() {
        if (sandbox_.address().isEmpty()) return complain(QStringLiteral("the sandbox clinic did not start."));
        if (!join()) return complain(QStringLiteral("the sandbox clinic could not be joined."));
        if (!moveSession()) return complain(QStringLiteral("the sandbox clinic could not move a session."));
        const QString joined = place_ + QStringLiteral("/inside");
        if (!copyFolder(joined, place_ + QStringLiteral("/offline")) || !copyFolder(joined, place_ + QStringLiteral("/damaged")) ||
            !damage(place_ + QStringLiteral("/damaged")))
            return complain(QStringLiteral("the sandbox's profile could not be copied."));
        QDir().mkpath(place_ + QStringLiteral("/start"));
        if (!walk("start") || !walk("inside")) return 1;
        sandbox_.stop();
        if (!walk("offline") || !walk("damaged")) return 1;
        return list();
    }

private:
    [[nodiscard]] QString passcodeFile() const { return place_ + QStringLiteral("/passcode"); }
    // What trellis-cli is told of the profile, and then what it shall do.
    [[nodiscard]] QStringList cli(const QStringList& command) const {
        return QStringList{QStringLiteral("--store"),
                           place_ + QStringLiteral("/inside"),
                           QStringLiteral("--passphrase-file"),
                           passcodeFile(),
                           QStringLiteral("--now"),
                           wish_.now} +
               command;
    }

    bool join() {
        QFile passcode(passcodeFile());
        if (!passcode.open(QIODevice::WriteOnly) || passcode.write(QByteArray(kPasscode) + '\n') < 0) return false;
        passcode.close();
        return runs(beside("trellis-cli"),
                    cli({QStringLiteral("enrol"), QStringLiteral("--demo"), QStringLiteral("--demo-passcode"),
                         QString::fromLatin1(kPasscode), QStringLiteral("--trust"), sandbox_.trust(), sandbox_.address()}),
                    kLongestStepMs, environment_) &&
               runs(beside("trellis-cli"), cli({QStringLiteral("sync")}), kLongestStepMs, environment_);
    }

    // A session that was planned otherwise when the device first saw it.
    bool moveSession() {
        QProcess list;
        list.setProcessEnvironment(environment_);
        list.start(beside("trellis-cli"), cli({QStringLiteral("--json"), QStringLiteral("sessions")}));
        if (!list.waitForFinished(kLongestStepMs)) return false;
        const QJsonArray sessions =
            QJsonDocument::fromJson(list.readAllStandardOutput()).object().value(QStringLiteral("sessions")).toArray();
        const QDateTime tomorrow = QDateTime::fromString(wish_.now, Qt::ISODate).addDays(1);
        for (const auto& each : sessions) {
            const QJsonObject session = each.toObject();
            const auto at = [&session](const char* name) {
                return QDateTime::fromString(session.value(QLatin1StringView(name)).toString(), Qt::ISODateWithMs);
            };
            if (session.value(QStringLiteral("kind")).toString() != QLatin1String("skills") || at("start") < tomorrow) continue;
            const auto later = [&at](const char* name) { return at(name).addSecs(7200).toUTC().toString(Qt::ISODateWithMs); };
            const QJsonObject change{{QStringLiteral("start"), later("start")}, {QStringLiteral("end"), later("end")}};
            const QString address = QString(sandbox_.address()).replace(QStringLiteral("/fhir"), QStringLiteral("/admin/appointments/")) +
                                    session.value(QStringLiteral("id")).toString();
            return runs(QStringLiteral("curl"),
                        {QStringLiteral("-sf"), QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("--cacert"),
                         sandbox_.trust(), QStringLiteral("-d"), QString::fromUtf8(QJsonDocument(change).toJson(QJsonDocument::Compact)),
                         address},
                        kLongestStepMs, environment_) &&
                   runs(beside("trellis-cli"), cli({QStringLiteral("sync")}), kLongestStepMs, environment_);
        }
        return false;
    }

    // One process of the app, on a screen and a session bus of its own.
    bool walk(const char* name) {
        const QString part = QString::fromLatin1(name);
        const QString pictures = wish_.folder + u'/' + part;
        QStringList arguments{QStringLiteral("-a"),         QStringLiteral("-s"),
                              QString::fromLatin1(kScreen), QStringLiteral("dbus-run-session"),
                              QStringLiteral("--"),         QCoreApplication::applicationFilePath(),
                              QStringLiteral("--store"),    place_ + u'/' + part,
                              QStringLiteral("--trust"),    sandbox_.trust(),
                              QStringLiteral("--now"),      wish_.now,
                              QStringLiteral("--walk"),     part,
                              QStringLiteral("--pictures"), pictures,
                              QStringLiteral("--clinic"),   sandbox_.address()};
        if (!wish_.language.isEmpty()) arguments << QStringLiteral("--language") << wish_.language;
        if (!wish_.only.isEmpty()) arguments << QStringLiteral("--only") << wish_.only;
        if (!runs(QStringLiteral("xvfb-run"), arguments, kLongestWalkMs, environment_)) {
            complain(QStringLiteral("the part “%1” of the tour did not come to its end.").arg(part));
            return false;
        }
        return take(pictures);
    }

    // Moves the pictures of one part up into the folder, and its rows into ours.
    bool take(const QString& from) {
        QFile rows(from + QStringLiteral("/rows.json"));
        if (!rows.open(QIODevice::ReadOnly)) return false;
        const QJsonArray list = QJsonDocument::fromJson(rows.readAll()).array();
        for (const auto& row : list) {
            const QString file = row.toObject().value(QStringLiteral("file")).toString();
            QFile::remove(wish_.folder + u'/' + file);
            if (!QFile::rename(from + u'/' + file, wish_.folder + u'/' + file)) return false;
            rows_ << row;
        }
        rows.close();
        return QDir(from).removeRecursively();
    }

    int list() const {
        if (rows_.isEmpty()) return complain(QStringLiteral("there is no screen of that name."));
        QFile file(wish_.folder + QStringLiteral("/tour.json"));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(rows_).toJson()) < 0)
            return complain(QStringLiteral("tour.json could not be written."));
        std::printf("%lld pictures in %s\n", static_cast<long long>(rows_.size()), qPrintable(wish_.folder));
        return 0;
    }

    Wish wish_;
    QString place_;
    Sandbox sandbox_;
    QProcessEnvironment environment_;
    QJsonArray rows_;
};

}  // namespace

bool isTour(int argc, char** argv) {
    return std::any_of(argv + std::min(argc, 1), argv + argc,
                       [](const char* word) { return std::strcmp(word, "--tour") == 0 || std::strncmp(word, "--tour=", 7) == 0; });
}

int tour(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption folder(QStringLiteral("tour"), {}, QStringLiteral("folder"));
    const QCommandLineOption now(QStringLiteral("now"), {}, QStringLiteral("instant"), QString::fromLatin1(kWhen));
    const QCommandLineOption language(QStringLiteral("language"), {}, QStringLiteral("code"));
    const QCommandLineOption only(QStringLiteral("only"), {}, QStringLiteral("screen"));
    parser.addOptions({folder, now, language, only});
    parser.process(app);
    const QString target = QDir(parser.value(folder)).absolutePath();
    if (!QDir().mkpath(target)) return complain(QStringLiteral("the folder for the pictures cannot be made."));
    if (QStandardPaths::findExecutable(QStringLiteral("xvfb-run")).isEmpty())
        return complain(QStringLiteral("a tour needs xvfb-run, for a screen in memory."));
    const QTemporaryDir place;
    if (!place.isValid()) return complain(QStringLiteral("there is no room for a sandbox."));
    return Tour({target, parser.value(now), parser.value(language), parser.value(only)}, place.path()).make();
}

}  // namespace trellis::gui
