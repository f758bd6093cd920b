// A FHIR server of ready-made pages over TLS, for the floors and the product of `first-sync-10k` and `sync-idle`: what
// it costs is the same for both and small. It also answers a sign-in, so that the real enrolment can be used, and says at
// /counts how often each type was asked for.
// usage: trellis-bench-server FOLDER ENTRIES   (FOLDER holds cert.pem and key.pem; the port is printed when it listens)
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QMap>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QUrl>
#include <QUrlQuery>
#include <cstdio>

namespace {

constexpr int kPageSize = 100;

// Like the clinic's own trend Observations in size: 1.4 kB each, 142 kB a page.
QByteArray entry(int number) {
    const QByteArray id = "b" + QByteArray::number(number).rightJustified(7, '0') + "-0000-4000-8000-" +
                          QByteArray::number(number * 7919 % 1000000).rightJustified(12, '0');
    const QByteArray second = QByteArray::number(number % 60).rightJustified(2, '0');
    const QByteArray minute = QByteArray::number(number / 60 % 60).rightJustified(2, '0');
    const QByteArray hour = QByteArray::number(number / 3600 % 24).rightJustified(2, '0');
    const QByteArray stamp = "2026-10-01T" + hour + ":" + minute + ":" + second + ".000Z";
    QByteArray components;
    for (const char* code : {"mood", "craving", "sleep-minutes", "symptom-worry", "symptom-low-mood", "symptom-pain"}) {
        if (!components.isEmpty()) components += ',';
        components += R"({"code":{"coding":[{"system":"https://trellis.example/fhir/CodeSystem/trellis-measure","code":")" +
                      QByteArray(code) + R"("}]},"valueInteger":)" + QByteArray::number(number % 5) + "}";
    }
    QByteArray resource =
        R"({"resourceType":"Observation","id":")" + id + R"(","meta":{"versionId":"1","lastUpdated":")" + stamp +
        R"("},"status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"survey"}]}],)"
        R"("code":{"coding":[{"system":"https://trellis.example/fhir/CodeSystem/trellis-measure","code":"check-in"}],"text":"Daily check-in"},)"
        R"("subject":{"reference":"Patient/bench-person"},"performer":[{"reference":"Patient/bench-person"}],"effectiveDateTime":")" +
        stamp + R"(","component":[)" + components + R"(],"note":[{"text":")" + QByteArray(220, 'n') + R"("}]})";
    return R"({"fullUrl":"https://127.0.0.1/fhir/Observation/)" + id + R"(","resource":)" + resource + R"(,"search":{"mode":"match"}})";
}

class PageServer {
public:
    explicit PageServer(int entries) {
        QByteArray page;
        for (int number = 0; number < entries; ++number) {
            if (!page.isEmpty()) page += ',';
            page += entry(number);
            if ((number + 1) % kPageSize == 0) pages_ << std::exchange(page, {});
        }
    }

    void setBase(const QByteArray& origin) { origin_ = origin; }

    // The answer to one request, headers included.
    QByteArray answer(const QByteArray& method, const QByteArray& target, const QByteArray& body) {
        const QUrl url(QString::fromLatin1(target));
        const QString path = url.path();
        if (path == QLatin1String("/counts")) return ok(counts());
        ++requests_[path.section(QLatin1Char('/'), 2, 2)];
        const QUrlQuery query(url);
        if (path.endsWith(QLatin1String("smart-configuration"))) return ok(smart());
        if (path == QLatin1String("/auth/authorize")) return redirect(query);
        if (path == QLatin1String("/auth/token")) return ok(tokens());
        if (path == QLatin1String("/fhir/metadata")) return ok(capability());
        if (method != "GET" || !path.startsWith(QLatin1String("/fhir/"))) return created(body);
        // A page that has been read: `ge` of a moment in these pages' future, or any type but Observation.
        const QString since = query.queryItemValue(QStringLiteral("_lastUpdated"));
        const bool full = path == QLatin1String("/fhir/Observation") && (since.isEmpty() || query.hasQueryItem(QStringLiteral("page")));
        const int page = query.queryItemValue(QStringLiteral("page")).toInt();
        return ok(bundle(target, full ? page : -1));
    }

private:
    static QByteArray ok(const QByteArray& body, const QByteArray& status = "200 OK", const QByteArray& extra = {}) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/fhir+json\r\nDate: " + date() + "\r\n" + extra +
               "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    // A clock that stands would look like one that is set wrong again and again.
    static QByteArray date() {
        return QLocale::c().toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
    }
    static QByteArray created(const QByteArray& body) { return ok(body, "201 Created", "ETag: W/\"1\"\r\n"); }

    QByteArray redirect(const QUrlQuery& query) const {
        const auto value = [&query](const char* name) {
            return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded).toLatin1();
        };
        const QByteArray to = value("redirect_uri") + "?code=bench&state=" + value("state") +
                              "&iss=" + QUrl::toPercentEncoding(QString::fromLatin1(origin_ + "/fhir"));
        return ok({}, "302 Found", "Location: " + to + "\r\n");
    }

    QByteArray smart() const {
        return R"({"issuer":")" + origin_ + R"(/fhir","authorization_endpoint":")" + origin_ + R"(/auth/authorize","token_endpoint":")" +
               origin_ +
               R"(/auth/token","capabilities":["launch-standalone","client-public","context-standalone-patient","permission-offline"],"code_challenge_methods_supported":["S256"],"grant_types_supported":["authorization_code"]})";
    }
    static QByteArray tokens() {
        return R"({"access_token":"bench","token_type":"Bearer","expires_in":86400,"refresh_token":"bench","scope":"patient/*.cruds","patient":"bench-person"})";
    }
    static QByteArray capability() {
        return R"({"resourceType":"CapabilityStatement","status":"active","date":"2026-10-01","kind":"instance","fhirVersion":"4.0.1","format":["json"],"rest":[{"mode":"server","resource":[{"type":"QuestionnaireResponse","updateCreate":true,"conditionalCreate":true}]}]})";
    }

    QByteArray bundle(const QByteArray& target, int page) const {
        QByteArray links = R"({"relation":"self","url":")" + origin_ + target + R"("})";
        if (page >= 0 && page + 1 < pages_.size()) {
            links += R"(,{"relation":"next","url":")" + origin_ +
                     "/fhir/Observation?patient=Patient/bench-person&page=" + QByteArray::number(page + 1) + R"("})";
        }
        QByteArray body = R"({"resourceType":"Bundle","type":"searchset","link":[)" + links + "]";
        if (page >= 0 && page < pages_.size()) body += R"(,"entry":[)" + pages_.at(page) + "]";
        return body + "}";
    }

    // How often each type was asked for, or anything else: a line each, "Goal 3".
    QByteArray counts() const {
        QByteArray lines;
        for (const auto& [type, count] : requests_.asKeyValueRange()) lines += type.toLatin1() + ' ' + QByteArray::number(count) + '\n';
        return lines;
    }

    QList<QByteArray> pages_;
    QMap<QString, int> requests_;
    QByteArray origin_;
};

// Reads whole requests off a socket and writes the answers, one after another.
void serve(QSslSocket* socket, PageServer& server) {
    QObject::connect(socket, &QSslSocket::readyRead, socket, [socket, &server] {
        QByteArray pending = socket->property("pending").toByteArray() + socket->readAll();
        for (;;) {
            const auto head = pending.indexOf("\r\n\r\n");
            if (head < 0) break;
            const QByteArray lower = pending.left(head).toLower();
            const auto at = lower.indexOf("content-length:");
            const auto end = lower.indexOf('\r', at);
            const qsizetype length = at < 0 ? 0 : lower.mid(at + 15, end < 0 ? -1 : end - at - 15).trimmed().toInt();
            if (pending.size() < head + 4 + length) break;
            const QList<QByteArray> words = pending.left(pending.indexOf("\r\n")).split(' ');
            socket->write(server.answer(words.value(0), words.value(1), pending.mid(head + 4, length)));
            pending.remove(0, head + 4 + length);
        }
        socket->setProperty("pending", pending);
    });
    QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
}

QByteArray readAll(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const QString folder = QString::fromLocal8Bit(argc > 1 ? argv[1] : ".");
    PageServer pages(argc > 2 ? atoi(argv[2]) : 10000);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(readAll(folder + QStringLiteral("/cert.pem")), QSsl::Pem));
    tls.setPrivateKey(QSslKey(readAll(folder + QStringLiteral("/key.pem")), QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(tls);
    QObject::connect(&server, &QSslServer::pendingConnectionAvailable, &app, [&] {
        while (auto* socket = qobject_cast<QSslSocket*>(server.nextPendingConnection())) serve(socket, pages);
    });
    if (!server.listen(QHostAddress::LocalHost, 0)) return 1;
    pages.setBase("https://127.0.0.1:" + QByteArray::number(server.serverPort()));
    std::printf("%d\n", server.serverPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
