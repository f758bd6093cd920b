#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QHash>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "auth/smart.h"
#include "base/clock.h"
#include "base/time.h"
#include "tls_server.h"

namespace trellis::test {

// A small authorization server that keeps its own rules: a code works once, for its redirect address and for whoever
// knows the verifier..
class AuthorizationServer {
public:
    AuthorizationServer() : tls([this](QSslSocket& socket, const Received& request) { answer(socket, request); }) {}

    [[nodiscard]] auth::SmartConfiguration configuration() const {
        return {.issuer = tls.url("/issuer"),
                .authorizationEndpoint = tls.url("/authorize?tenant=a"),
                .tokenEndpoint = tls.url("/token"),
                .capabilities = {"launch-standalone"},
                .s256 = true,
                .issRequired = false};
    }
    [[nodiscard]] net::Client::Policy policy() const {
        return {.origins = {tls.origin()}, .extraTrustPem = Certificates::instance().authority(), .tokenBases = {}};
    }

    // What the person's consent leads to.
    QByteArray issueCode(const QUrlQuery& authorization) {
        const QByteArray code = "code-" + QByteArray::number(++issued_);
        codes_[code] = {item(authorization, "code_challenge"), item(authorization, "redirect_uri"), item(authorization, "client_id")};
        return code;
    }
    void spend(const QByteArray& code) { codes_.remove(code); }

    static QByteArray item(const QUrlQuery& query, const char* name) {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded).toUtf8();
    }

    TlsServer tls;
    std::vector<QUrlQuery> tokenRequests;
    QByteArray tokenAnswer = R"({"access_token":"access-1","token_type":"Bearer","expires_in":300,"refresh_token":"refresh-1",)"
                             R"("patient":"p-rowan","scope":"launch/patient patient/*.rs"})";
    int tokenStatus = 200;

private:
    struct Grant {
        QByteArray challenge, redirect, client;
    };

    void answer(QSslSocket& socket, const Received& request) {
        if (request.target() != "/token" || !request.head.startsWith("POST ")) return void(socket.write(http(404, "")));
        const QUrlQuery form(QString::fromUtf8(request.body));
        tokenRequests.push_back(form);
        if (tokenStatus != 200) return void(socket.write(http(tokenStatus, tokenAnswer)));
        if (item(form, "grant_type") == "authorization_code") {
            const Grant grant = codes_.take(item(form, "code"));
            const QByteArray challenge = QCryptographicHash::hash(item(form, "code_verifier"), QCryptographicHash::Sha256)
                                             .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
            if (grant.challenge.isEmpty() || grant.challenge != challenge || grant.redirect != item(form, "redirect_uri") ||
                grant.client != item(form, "client_id"))
                return void(socket.write(http(400, R"({"error":"invalid_grant"})")));
        }
        socket.write(http(200, tokenAnswer, "Content-Type: application/json\r\n"));
    }

    QHash<QByteArray, Grant> codes_;
    int issued_ = 0;
};

// One plain HTTP request to the loopback listener; `said` is what came back, `over` that the connection has ended.
struct Visit {
    Visit(quint16 port, const QByteArray& request, const QString& address = QStringLiteral("127.0.0.1")) {
        QObject::connect(&socket, &QTcpSocket::connected, &socket, [this, request] { socket.write(request); });
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { said += socket.readAll(); });
        QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [this] { over = true; });
        QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket, [this](QAbstractSocket::SocketError error) {
            refused = refused || error == QAbstractSocket::ConnectionRefusedError;
            over = true;
        });
        socket.connectToHost(address, port);
    }
    QTcpSocket socket;
    QByteArray said;
    bool over = false;
    bool refused = false;
};

// The person with a browser. `respond` is given the authorization request and says what query the redirect carries;
// an empty answer means that the person does nothing.
class Person final : public auth::Browser {
public:
    using Respond = std::function<QByteArray(const QUrlQuery& authorization)>;
    explicit Person(Respond respond) : respond_(std::move(respond)) {}

    Result<> open(const std::string& url) override {
        opened.emplace_back(QString::fromStdString(url));
        const QUrlQuery query(opened.back());
        const QUrl redirect(QString::fromUtf8(AuthorizationServer::item(query, "redirect_uri")));
        port = static_cast<quint16>(redirect.port());
        if (const QByteArray carried = respond_(query); !carried.isEmpty())
            visits.push_back(std::make_unique<Visit>(port, get("/?" + carried)));
        return {};
    }

    [[nodiscard]] QByteArray get(const QByteArray& target) const {
        return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\nAccept: text/html\r\n\r\n";
    }

    std::vector<QUrl> opened;
    std::vector<std::unique_ptr<Visit>> visits;
    quint16 port = 0;

private:
    Respond respond_;
};

}  // namespace trellis::test
