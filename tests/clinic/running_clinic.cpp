#include "running_clinic.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QTimer>
#include <csignal>
#include <map>
#include <stdexcept>
#include <tuple>

#if defined(__linux__)
#include <sys/prctl.h>
#endif

namespace trellis::clinic {

// Tests have Catch2's main, which makes none.
RunningClinic::Application::Application() {
    static int count = 1;
    static char name[] = "clinic-test";
    static char* arguments[] = {name, nullptr};
    // Never ended: what a test keeps until the end of the program may still need it.
    if (QCoreApplication::instance() == nullptr) std::ignore = new QCoreApplication(count, arguments);
}

QJsonObject Heard::json() const { return QJsonDocument::fromJson(body).object(); }
QJsonArray Heard::list() const { return QJsonDocument::fromJson(body).array(); }

QByteArray Heard::header(const char* name) const {
    for (const auto& [key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0) return value;
    return {};
}

QString Heard::link(const QString& relation) const {
    const QJsonArray links = json()["link"].toArray();
    for (const auto& one : links)
        if (one.toObject()["relation"].toString() == relation) return one.toObject()["url"].toString();
    return {};
}

RunningClinic::RunningClinic(char personality, QStringList more) {
    arguments_ = QStringList{"--data", dir_.filePath("data"), "--seed", "7", "--personality", QString(QLatin1Char(personality))} + more;
    start();
}

RunningClinic::~RunningClinic() {
    program_.terminate();
    if (!program_.waitForFinished(5000)) kill();
}

std::map<char, std::unique_ptr<RunningClinic>>& RunningClinic::allShared() {
    static auto* clinics = new std::map<char, std::unique_ptr<RunningClinic>>;
    return *clinics;
}

void RunningClinic::endShared() { allShared().clear(); }

RunningClinic& RunningClinic::shared(char personality) {
    auto& one = allShared()[personality];
    if (!one) one = std::make_unique<RunningClinic>(personality);
    return *one;
}

void RunningClinic::start() {
    // A restarted clinic keeps its port, since its clients know it by it.
    program_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
#if defined(__linux__)
    // However the tests end, no clinic is left that holds their output open.
    program_.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    program_.start(QStringLiteral(TRELLIS_CLINIC_PROGRAM), arguments_ + QStringList{"--port", QString::number(port_)});
    if (!program_.waitForReadyRead(60'000)) throw std::runtime_error("the sandbox clinic did not start");
    said_ = QString::fromUtf8(program_.readLine());
    static const QRegularExpression address(QStringLiteral("127\\.0\\.0\\.1:(\\d+)"));
    port_ = address.match(said_).captured(1).toUShort();
    network_ = std::make_unique<QNetworkAccessManager>();
    tls_ = QSslConfiguration::defaultConfiguration();
    tls_.setCaCertificates(QSslCertificate::fromPath(trust()));
}

void RunningClinic::restart() {
    program_.terminate();
    program_.waitForFinished(10'000);
    start();
}

void RunningClinic::kill() {
    program_.kill();
    program_.waitForFinished(10'000);
}

QNetworkRequest RunningClinic::request(const QString& where, bool hasBody, Headers headers) const {
    QNetworkRequest request(QUrl(where.startsWith(QLatin1String("https:")) ? where : origin() + where));
    request.setSslConfiguration(tls_);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(30'000);
    if (hasBody) request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/fhir+json"));
    for (const auto& [name, value] : headers) request.setRawHeader(name, value);
    return request;
}

Heard RunningClinic::hear(const QNetworkRequest& request, const char* method, const QByteArray& body) {
    const std::unique_ptr<QNetworkReply> reply(network_->sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished()) loop.exec();
    Heard heard;
    heard.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    heard.body = reply->readAll();
    heard.headers = reply->rawHeaderPairs();
    heard.whole = reply->error() == QNetworkReply::NoError || heard.status >= 400;
    return heard;
}

Heard RunningClinic::ask(const char* method, const QString& where, const QByteArray& body, Headers headers) {
    return hear(request(where, !body.isEmpty(), headers), method, body);
}

Heard RunningClinic::asRowan(const char* method, const QString& path, const QByteArray& body, Headers headers) {
    if (token_.isEmpty()) token_ = tokenFor(rowan());
    QNetworkRequest asked = request(path, !body.isEmpty(), headers);
    asked.setRawHeader("Authorization", "Bearer " + token_);
    return hear(asked, method, body);
}

Heard RunningClinic::post(const QString& path, const QJsonObject& body, Headers headers) {
    return asRowan("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}

Heard RunningClinic::put(const QString& path, const QJsonObject& body, Headers headers) {
    return asRowan("PUT", path, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}

Heard RunningClinic::admin(const char* method, const QString& path, const QJsonObject& body) {
    return ask(method, QStringLiteral("/admin/") + path,
               body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QString RunningClinic::patient(const QString& username) {
    const QJsonArray people = admin("GET", QStringLiteral("people")).list();
    for (const auto& one : people)
        if (one.toObject()["username"].toString() == username) return one.toObject()["patient"].toString();
    throw std::runtime_error("nobody signs in as " + username.toStdString());
}

QByteArray RunningClinic::tokenFor(const QString& patient, const QString& scope, bool staff) {
    return admin("POST", QStringLiteral("tokens"), {{"patient", patient}, {"scope", scope}, {"staff", staff}})
        .json()["access_token"]
        .toString()
        .toUtf8();
}

}  // namespace trellis::clinic
