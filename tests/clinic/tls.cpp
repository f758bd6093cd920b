#include "tls.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QStringList>

namespace trellis::clinic {

namespace {

bool openssl(const QDir& dir, const QStringList& arguments, std::string& why) {
    QProcess program;
    program.setWorkingDirectory(dir.absolutePath());
    program.start(QStringLiteral("openssl"), arguments);
    if (!program.waitForFinished(30'000) || program.exitCode() != 0) {
        why = "openssl " + arguments.join(u' ').toStdString() + ": " + program.readAllStandardError().toStdString();
        return false;
    }
    return true;
}

bool newKey(const QDir& dir, const QString& file, std::string& why) {
    const bool made = openssl(dir, {"ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", file}, why);
    QFile::setPermissions(dir.filePath(file), QFile::ReadOwner | QFile::WriteOwner);
    return made;
}

bool newAuthority(const QDir& dir, const QString& name, std::string& why) {
    const QString whole = name + ".pem";
    const QString part = name + ".new";
    return newKey(dir, name + ".key", why) &&
           openssl(dir,
                   {"req", "-x509", "-new", "-key", name + ".key", "-sha256", "-days", "3650", "-subj",
                    "/O=Riverbend Clinic/CN=Riverbend sandbox " + name, "-addext", "keyUsage=critical,keyCertSign,cRLSign", "-out", part},
                   why) &&
           QFile::rename(dir.filePath(part), dir.filePath(whole));
}

bool newServer(const QDir& dir, const QString& name, const QString& authority, Certificate certificate, std::string& why) {
    // Qt looks at the common name as well as at the alternative names.
    const QString subject = certificate == Certificate::wrongHost ? "/CN=elsewhere.example" : "/CN=127.0.0.1";
    const char* names = certificate == Certificate::wrongHost ? "DNS:elsewhere.example" : "IP:127.0.0.1,DNS:localhost";
    QFile extensions(dir.filePath(name + ".ext"));
    if (!extensions.open(QIODevice::WriteOnly)) {
        why = "cannot write in " + dir.absolutePath().toStdString();
        return false;
    }
    extensions.write(
        "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n"
        "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\nsubjectAltName=");
    extensions.write(names);
    extensions.write("\n");
    extensions.close();
    QStringList sign{"x509",
                     "-req",
                     "-in",
                     name + ".csr",
                     "-CA",
                     authority + ".pem",
                     "-CAkey",
                     authority + ".key",
                     "-CAcreateserial",
                     "-sha256",
                     "-extfile",
                     name + ".ext",
                     "-out",
                     name + ".new"};
    if (certificate == Certificate::expired)
        sign << "-not_before" << "20240101000000Z" << "-not_after" << "20240401000000Z";
    else
        sign << "-days" << "820";
    return newKey(dir, name + ".key", why) &&
           openssl(dir, {"req", "-new", "-key", name + ".key", "-subj", subject, "-out", name + ".csr"}, why) && openssl(dir, sign, why) &&
           QFile::rename(dir.filePath(name + ".new"), dir.filePath(name + ".pem"));
}

}  // namespace

std::expected<QSslConfiguration, std::string> serverTls(const std::string& dataDir, Certificate certificate) {
    const QDir dir(QString::fromStdString(dataDir));
    std::string why;
    const QString authority = certificate == Certificate::unknownIssuer ? QStringLiteral("other-ca") : QStringLiteral("ca");
    QString name = QStringLiteral("server");
    if (certificate == Certificate::expired) name = QStringLiteral("expired");
    if (certificate == Certificate::wrongHost) name = QStringLiteral("wrong-host");
    if (certificate == Certificate::unknownIssuer) name = QStringLiteral("unknown-issuer");
    if (!dir.exists("ca.pem") && !newAuthority(dir, QStringLiteral("ca"), why)) return std::unexpected(why);
    if (!dir.exists(authority + ".pem") && !newAuthority(dir, authority, why)) return std::unexpected(why);
    if (!dir.exists(name + ".pem") && !newServer(dir, name, authority, certificate, why)) return std::unexpected(why);

    QFile keyFile(dir.filePath(name + ".key"));
    if (!keyFile.open(QIODevice::ReadOnly)) return std::unexpected("cannot read the server's key");
    const QSslKey key(&keyFile, QSsl::Ec);
    const auto chain = QSslCertificate::fromPath(dir.filePath(name + ".pem"));
    if (key.isNull() || chain.isEmpty()) return std::unexpected("the server's certificate in " + dataDir + " cannot be used");
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);  // clients show no certificate
    return configuration;
}

}  // namespace trellis::clinic
