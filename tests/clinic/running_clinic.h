#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QSslConfiguration>
#include <QStringList>
#include <QTemporaryDir>
#include <initializer_list>
#include <map>
#include <memory>
#include <utility>

class QNetworkAccessManager;
class QNetworkRequest;

namespace trellis::clinic {

/// An answer as it came over the wire.
struct Heard {
    int status = 0;  // 0: none came, or it was cut
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    bool whole = false;  // the connection lived to the end of the body

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QJsonArray list() const;
    [[nodiscard]] QByteArray header(const char* name) const;
    [[nodiscard]] QJsonArray entries() const { return json()["entry"].toArray(); }
    [[nodiscard]] QString link(const QString& relation) const;
};

/// The real program in a folder of its own, driven over TLS with its own certificate authority: a test's world in one
/// line. It ends with the object; restart() keeps the folder.
class RunningClinic {
public:
    using Headers = std::initializer_list<std::pair<const char*, QByteArray>>;

    explicit RunningClinic(char personality, QStringList more = {"--patients", "2"});
    ~RunningClinic();
    /// One for each personality, shared by all tests of a program that leave no trace others would trip over.
    static RunningClinic& shared(char personality);
    /// Before main returns: a process and its pipes do not survive the end of Qt's own statics.
    static void endShared();

    void restart();
    void kill();  // SIGKILL, without a word
    void start();
    [[nodiscard]] bool running() const { return program_.state() == QProcess::Running; }
    [[nodiscard]] quint16 port() const { return port_; }
    [[nodiscard]] QString origin() const { return QStringLiteral("https://127.0.0.1:%1").arg(port_); }
    [[nodiscard]] QString base() const { return origin() + QStringLiteral("/fhir"); }
    [[nodiscard]] QString trust() const { return dir_.filePath(QStringLiteral("data/ca.pem")); }
    [[nodiscard]] QString said() const { return said_; }

    /// `where` is a path ("/fhir/Patient") or a whole address. Redirects are not followed.
    Heard ask(const char* method, const QString& where, const QByteArray& body = {}, Headers headers = {});

    // As Rowan, with a token of all scopes.
    Heard get(const QString& path, Headers headers = {}) { return asRowan("GET", path, {}, headers); }
    Heard post(const QString& path, const QJsonObject& body, Headers headers = {});
    Heard put(const QString& path, const QJsonObject& body, Headers headers = {});
    Heard asRowan(const char* method, const QString& path, const QByteArray& body = {}, Headers headers = {});

    Heard admin(const char* method, const QString& path, const QJsonObject& body = {});
    [[nodiscard]] QString patient(const QString& username);
    [[nodiscard]] QByteArray tokenFor(const QString& patient, const QString& scope = QStringLiteral("patient/*.cruds"), bool staff = false);
    [[nodiscard]] QString rowan() { return patient(QStringLiteral("rowan")); }

private:
    static std::map<char, std::unique_ptr<RunningClinic>>& allShared();
    [[nodiscard]] QNetworkRequest request(const QString& where, bool hasBody, Headers headers) const;
    Heard hear(const QNetworkRequest& request, const char* method, const QByteArray& body);

    struct Application {  // Qt wants one before the first of the members below
        Application();
    };
    Application application_;
    QTemporaryDir dir_;
    QStringList arguments_;
    QProcess program_;
    quint16 port_ = 0;
    QString said_;
    QByteArray token_;
    std::unique_ptr<QNetworkAccessManager> network_;
    QSslConfiguration tls_;
};

}  // namespace trellis::clinic
