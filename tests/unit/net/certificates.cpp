#include "certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <stdexcept>

namespace trellis::test {

namespace {

void openssl(const QString& folder, const QString& arguments) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments.split(u' '));
    if (!process.waitForFinished(20'000) || process.exitCode() != 0)
        throw std::runtime_error(("openssl " + arguments.toUtf8() + ": " + process.readAll()).toStdString());
}

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) throw std::runtime_error("cannot write " + path.toStdString());
}

QByteArray read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("cannot read " + path.toStdString());
    return file.readAll();
}

const char* nameOf(Certificates::Kind kind) {
    using enum Certificates::Kind;
    switch (kind) {
        case good: return "good";
        case expired: return "expired";
        case notYetValid: return "not-yet-valid";
        case wrongHost: return "wrong-host";
        case nameInSubjectAlone: return "name-in-subject-alone";
        case selfSigned: return "self-signed";
        case unknownAuthority: return "unknown-authority";
    }
    return "";
}

}  // namespace

const Certificates& Certificates::instance() {
    static const Certificates made;
    return made;
}

Certificates::Certificates() {
    const QString at = folder_.path();
    const auto authorityNamed = [&](const QString& name) {
        openssl(at, QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=%1 -keyout %1.key "
                                   "-out %1.pem -addext basicConstraints=critical,CA:TRUE")
                        .arg(name));
    };
    const auto leaf = [&](const QString& name, const QString& authority, const QByteArray& alternative, const QString& validity,
                          const QString& common = {}) {
        write(file("leaf.ext"), "subjectAltName=" + alternative + "\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n");
        openssl(at, QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=%2 -keyout %1.key -out %1.csr")
                        .arg(name, common.isEmpty() ? name : common));
        openssl(at, QStringLiteral("x509 -req -in %1.csr -CA %2.pem -CAkey %2.key -CAcreateserial -extfile leaf.ext -out %1.pem %3")
                        .arg(name, authority, validity));
    };
    const QString now = QStringLiteral("-days 20");
    authorityNamed(QStringLiteral("authority"));
    authorityNamed(QStringLiteral("other-authority"));
    leaf(QStringLiteral("good"), QStringLiteral("authority"), "IP:127.0.0.1", now);
    leaf(QStringLiteral("wrong-host"), QStringLiteral("authority"), "DNS:clinic.example", now);
    leaf(QStringLiteral("name-in-subject-alone"), QStringLiteral("authority"), "DNS:clinic.example", now, QStringLiteral("127.0.0.1"));
    leaf(QStringLiteral("expired"), QStringLiteral("authority"), "IP:127.0.0.1",
         QStringLiteral("-not_before 20200101000000Z -not_after 20200201000000Z"));
    leaf(QStringLiteral("not-yet-valid"), QStringLiteral("authority"), "IP:127.0.0.1",
         QStringLiteral("-not_before 20900101000000Z -not_after 20910101000000Z"));
    leaf(QStringLiteral("unknown-authority"), QStringLiteral("other-authority"), "IP:127.0.0.1", now);
    openssl(at, QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=self-signed -keyout "
                               "self-signed.key -out self-signed.pem -addext subjectAltName=IP:127.0.0.1"));
}

QString Certificates::file(const char* name) const { return folder_.filePath(QString::fromLatin1(name)); }

QByteArray Certificates::authority() const { return read(file("authority.pem")); }

QSslConfiguration Certificates::server(Kind kind) const {
    const QByteArray name = nameOf(kind);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(read(file((name + ".pem").constData())), QSsl::Pem));
    configuration.setPrivateKey(QSslKey(read(file((name + ".key").constData())), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

}  // namespace trellis::test
