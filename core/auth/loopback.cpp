#include "loopback.h"

#include <QHostAddress>
#include <QUrl>
#include <QUrlQuery>
#include <array>
#include <optional>
#include <utility>

namespace trellis::auth {

namespace {

constexpr qint64 kMostHead = 16'384;
constexpr int kMostConnections = 16;

// No script, nothing fetched, no word about what it was for: it stands in a browser that others may look at.
const QByteArray kPage = R"(<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Done</title>
<body style="font:1.2em sans-serif;margin:3em auto;max-width:24em;padding:0 1em">
<p>You can go back to the app.</p>
<p lang="es">Puede volver a la aplicación.</p>
</body></html>
)";

QByteArray page(const QByteArray& status, const QByteArray& body) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n"
           "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nConnection: close\r\n\r\n" +
           body;
}

QByteArray headerOf(const QByteArray& head, QByteArrayView name) {
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && QByteArrayView(line).first(colon).compare(name, Qt::CaseInsensitive) == 0) return line.mid(colon + 1).trimmed();
    }
    return {};
}

// Nothing if the request is not `GET /?…` with at least one of the parameters of an authorization response.
std::optional<Redirect> redirectIn(const QByteArray& head, const QByteArray& host) {
    const QList<QByteArray> start = head.left(head.indexOf("\r\n")).split(' ');
    if (start.size() != 3 || start[0] != "GET" || !start[1].startsWith("/?") || headerOf(head, "Host") != host) return std::nullopt;
    const QUrlQuery query(QString::fromUtf8(start[1].mid(2)));
    Redirect redirect;
    bool any = false;
    const std::array<std::pair<const char*, std::string*>, 4> wanted{
        {{"code", &redirect.code}, {"state", &redirect.state}, {"iss", &redirect.iss}, {"error", &redirect.error}}};
    for (const auto& [name, value] : wanted) {
        const QStringList values = query.allQueryItemValues(QLatin1StringView(name), QUrl::FullyDecoded);
        redirect.repeated = redirect.repeated || values.size() > 1;
        if (values.isEmpty()) continue;
        *value = values.front().toStdString();
        redirect.hasIss = redirect.hasIss || value == &redirect.iss;
        any = any || value != &redirect.iss;
    }
    return any ? std::optional(std::move(redirect)) : std::nullopt;
}

}  // namespace

Loopback::Loopback(QObject* parent) : QObject(parent) {
    server_.setMaxPendingConnections(kMostConnections);
    connect(&server_, &QTcpServer::pendingConnectionAvailable, this, &Loopback::accept);
}

bool Loopback::listen() { return server_.listen(QHostAddress(QHostAddress::LocalHost), 0); }

std::string Loopback::address() const { return "http://127.0.0.1:" + std::to_string(server_.serverPort()) + "/"; }

void Loopback::accept() {
    while (QTcpSocket* socket = server_.nextPendingConnection()) {
        if (server_.findChildren<QTcpSocket*>().size() > kMostConnections) {
            socket->deleteLater();
            continue;
        }
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        read(*socket);
    }
}

void Loopback::read(QTcpSocket& socket) {
    const QByteArray head = socket.peek(kMostHead);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0) {
        if (head.size() >= kMostHead) socket.abort();
        return;
    }
    disconnect(&socket, &QTcpSocket::readyRead, this, nullptr);
    std::optional<Redirect> redirect;
    if (server_.isListening()) redirect = redirectIn(head.left(end), "127.0.0.1:" + QByteArray::number(server_.serverPort()));
    if (redirect) server_.close();
    socket.readAll();
    socket.write(redirect ? page("200 OK", kPage) : page("404 Not Found", {}));
    socket.flush();
    socket.setParent(nullptr);  // it says its last words even if we are gone by then
    socket.disconnectFromHost();
    if (redirect && onRedirect) std::exchange(onRedirect, {})(std::move(*redirect));
}

}  // namespace trellis::auth
