#include "world.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QThread>
#include <cstdlib>
#include <iostream>

namespace trellis::bench {

namespace {

// Follows the server's redirect to our own listener, as a browser would.
class FollowingBrowser final : public auth::Browser {
public:
    explicit FollowingBrowser(QByteArray trust) : trust_(std::move(trust)) {}

    Result<> open(const std::string& url) override {
        QMetaObject::invokeMethod(qApp, [this, target = QUrl(QString::fromStdString(url))] {
            if (!manager_) manager_ = std::make_unique<QNetworkAccessManager>();
            QNetworkRequest request(target);
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setCaCertificates(QSslCertificate::fromData(trust_, QSsl::Pem));
            request.setSslConfiguration(tls);
            request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
            QNetworkReply* reply = manager_->get(request);
            QObject::connect(reply, &QNetworkReply::finished, qApp, [this, reply] {
                const QUrl next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
                reply->deleteLater();
                QNetworkReply* second = manager_->get(QNetworkRequest(next));
                QObject::connect(second, &QNetworkReply::finished, second, &QObject::deleteLater);
            });
        });
        return {};
    }

private:
    QByteArray trust_;
    std::unique_ptr<QNetworkAccessManager> manager_;
};

[[noreturn]] void fatal(const std::string& words) {
    std::cerr << "bench: " << words << '\n';
    std::exit(1);
}

}  // namespace

World::World(int entries) : assets_(TRELLIS_SOURCE_DIR "/assets") {
    QProcess openssl;
    openssl.setWorkingDirectory(folder_.path());
    openssl.start(
        QStringLiteral("openssl"),
        {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
         QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"), QStringLiteral("-keyout"), QStringLiteral("key.pem"),
         QStringLiteral("-out"), QStringLiteral("cert.pem"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
         QStringLiteral("/CN=bench"), QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1")});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0) fatal("openssl could not make a certificate");
    QFile certificate(folder_.filePath(QStringLiteral("cert.pem")));
    if (!certificate.open(QIODevice::ReadOnly)) fatal("no certificate");
    trust_ = certificate.readAll();
    browser_ = std::make_unique<FollowingBrowser>(trust_);

    server_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server_.start(QCoreApplication::applicationDirPath() + QStringLiteral("/trellis-bench-server"),
                  {folder_.path(), QString::number(entries)});
    if (!server_.waitForReadyRead(20000)) fatal("the page server did not start");
    port_ = server_.readLine().trimmed().toInt();
}

World::~World() {
    server_.kill();
    server_.waitForFinished();
}

void World::stop(const Error& error) { fatal(std::string(name(error.kind)) + " " + error.facts.subject + " " + error.facts.reason); }

std::unique_ptr<care::Profile> World::enrolledProfile() {
    const auto place = std::filesystem::path(folder_.path().toStdString()) / ("profile-" + std::to_string(++profiles_));
    std::filesystem::create_directories(place);
    auto profile = std::make_unique<care::Profile>(care::World{clock_, random_, zones_, assets_, secrets_, *browser_}, place);
    profile->setAutomaticSync(false);  // nothing runs but what is measured
    vault::KdfCost cost;
    cost.memoryBytes = 19ULL << 20;
    cost.passes = 1;
    wait(profile->create(SecureBytes::copyOf("correct lattice evening 41"), vault::SecretKind::passphrase, cost, false));
    care::Profile::Enrolment enrolment;
    enrolment.clinic = {"Bench", base().toStdString(), {}};
    enrolment.trustPem = trust_.toStdString();
    wait(profile->enrol(enrolment));
    return profile;
}

}  // namespace trellis::bench
