#include "net/client.h"

#include <QHttpHeaders>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QThread>
#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "exchange.h"
#include "origin.h"

namespace trellis::net {

namespace {

QByteArrayView viewOf(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

Outcome refusal(Error error) { return std::unexpected(Failure{std::move(error), Reach::notSent}); }

// These are ours or Qt's to write: the bearer passes the origin policy, the others decide how a message is framed.
bool isReserved(std::string_view name) {
    constexpr std::array<QByteArrayView, 6> kReserved{"authorization", "cookie",         "host",
                                                      "connection",    "content-length", "transfer-encoding"};
    return std::ranges::any_of(kReserved,
                               [&](QByteArrayView reserved) { return reserved.compare(viewOf(name), Qt::CaseInsensitive) == 0; });
}

bool isMethod(std::string_view method) {
    return !method.empty() && std::ranges::all_of(method, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Nothing when a name or value would break out of its line.
std::optional<QHttpHeaders> headersOf(const Request& request) {
    QHttpHeaders headers;
    for (const auto& [name, value] : request.headers)
        if (isReserved(name) || !headers.append(QLatin1StringView(viewOf(name)), QLatin1StringView(viewOf(value)))) return std::nullopt;
    if (!headers.contains(QHttpHeaders::WellKnownHeader::UserAgent))
        headers.append(QHttpHeaders::WellKnownHeader::UserAgent, QLatin1StringView("Trellis"));
    if (!request.body.empty() && !headers.contains(QHttpHeaders::WellKnownHeader::ContentType))
        headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/octet-stream");
    return headers;
}

}  // namespace

struct Client::Parts {
    explicit Parts(Policy given) : origins(given.origins, given.tokenBases), extraTrustPem(std::move(given.extraTrustPem)) {}

    const OriginPolicy origins;  // read from any thread
    const QByteArray extraTrustPem;

    // From here on only the client's own thread. Made with the first request, so that a client can be built on one
    // thread and moved to another.
    QNetworkAccessManager* manager = nullptr;
    QSslConfiguration tls;
    std::unordered_set<Exchange*> running;

    void prepare(Client& client);
    [[nodiscard]] QNetworkRequest plain(const QUrl& url) const;
    void begin(Client& client, const QUrl& url, QHttpHeaders headers, Request request, const SecureBytes& bearer, Answer answer);
    [[nodiscard]] QNetworkReply* start(const QNetworkRequest& request, const std::string& method, Body* body) const;
};

void Client::Parts::prepare(Client& client) {
    if (manager) return;
    manager = new QNetworkAccessManager(&client);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setStrictTransportSecurityEnabled(false);  // keeps no list of hosts; http is refused anyway
    tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!extraTrustPem.isEmpty()) {
        // On Unix Qt finds system roots on demand and stops doing so once a list is given: they must be on it too.
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates());
        tls.addCaCertificates(QSslCertificate::fromData(extraTrustPem, QSsl::Pem));
    }
}

QNetworkRequest Client::Parts::plain(const QUrl& url) const {
    QNetworkRequest request(url);
    request.setSslConfiguration(tls);
    // HTTP/1.1, one request a connection at a time: with six connections a lost packet holds up one type, not all.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return request;
}

void Client::Parts::begin(Client& client, const QUrl& url, QHttpHeaders headers, Request request, const SecureBytes& bearer,
                          Answer answer) {
    prepare(client);
    if (!bearer.empty()) {
        // QNetworkAccessManager keeps this copy until the request is over; up to here the token was in guarded memory.
        QByteArray authorization("Bearer ");
        authorization.append(viewOf(bearer.text()));
        headers.append(QHttpHeaders::WellKnownHeader::Authorization, authorization);
    }
    QNetworkRequest wire = plain(url);
    // Qt's own guard against gzip bombs ends a reply as if it were whole and empty (6.8). Off: Exchange unpacks piece by
    // piece up to maxBytes.
    wire.setDecompressedSafetyCheckThreshold(-1);
    wire.setHeaders(std::move(headers));

    Body* body = request.body.empty() ? nullptr : new Body(std::move(request.body));
    QNetworkReply* reply = start(wire, request.method, body);
    if (body) body->setParent(reply);
    auto* exchange = new Exchange(std::move(answer), request.maxBytes, &client);
    running.insert(exchange);
    QObject::connect(exchange, &QObject::destroyed, &client, [this, exchange] { running.erase(exchange); });
    exchange->follow(reply, body, request.deadline);
}

QNetworkReply* Client::Parts::start(const QNetworkRequest& request, const std::string& method, Body* body) const {
    if (method == "GET" && !body) return manager->get(request);
    if (method == "HEAD" && !body) return manager->head(request);
    if (method == "DELETE" && !body) return manager->deleteResource(request);
    const QByteArray verb = QByteArray::fromStdString(method);
    return body ? manager->sendCustomRequest(request, verb, body) : manager->sendCustomRequest(request, verb, QByteArray());
}

Client::Client(Policy policy, QObject* parent) : QObject(parent), parts_(std::make_unique<Parts>(std::move(policy))) {}

Client::~Client() {
    for (Exchange* exchange : std::exchange(parts_->running, {})) exchange->cancel();
}

QFuture<Outcome> Client::send(Request request, SecureBytes bearer) {
    Answer answer;
    QFuture<Outcome> future = answer.future();
    const auto refuse = [&](Error error) {
        answer.give(refusal(std::move(error)));
        return future;
    };
    const auto url = parts_->origins.admit(request.url);
    if (!url) return refuse(url.error());
    if (!request.withToken) bearer.wipe();
    if (!bearer.empty() && !parts_->origins.mayCarryToken(*url))
        return refuse({ErrorKind::badInput, {.subject = "url", .reason = "foreign-origin"}});
    auto headers = headersOf(request);
    if (!headers || !isMethod(request.method) || std::ranges::any_of(bearer.text(), [](char c) { return c <= 0x20 || c > 0x7e; }))
        return refuse({ErrorKind::badInput, {.subject = "request", .reason = "header"}});

    if (QThread::currentThread() == thread()) {
        parts_->begin(*this, *url, std::move(*headers), std::move(request), bearer, std::move(answer));
    } else {
        QMetaObject::invokeMethod(
            this,
            [this, url = *url, headers = std::move(*headers), request = std::move(request), bearer = std::move(bearer),
             answer = std::move(answer)]() mutable {
                parts_->begin(*this, url, std::move(headers), std::move(request), bearer, std::move(answer));
            },
            Qt::QueuedConnection);
    }
    return future;
}

void Client::cancelAll() {
    const auto cancel = [this] {
        for (Exchange* exchange : std::exchange(parts_->running, {})) exchange->cancel();
    };
    if (QThread::currentThread() == thread())
        cancel();
    else
        QMetaObject::invokeMethod(this, cancel, Qt::QueuedConnection);
}

}  // namespace trellis::net
