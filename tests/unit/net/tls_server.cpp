#include "tls_server.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QPointer>
#include <memory>
#include <utility>

namespace trellis::test {

QByteArray Received::header(const QByteArray& name) const {
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0) return line.mid(colon + 1).trimmed();
    }
    return {};
}

TlsServer::TlsServer(Answer given, Certificates::Kind kind) : answer((ensureApplication(), std::move(given))), server_(connections) {
    server_.setSslConfiguration(Certificates::instance().server(kind));
    QObject::connect(&server_, &QTcpServer::pendingConnectionAvailable, &server_, [this] {
        while (auto* socket = qobject_cast<QSslSocket*>(server_.nextPendingConnection())) {
            QObject::connect(socket, &QSslSocket::readyRead, socket, [this, socket] { read(*socket); });
            QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
            read(*socket);
        }
    });
    if (!server_.listen(QHostAddress(QHostAddress::LocalHost), 0)) throw std::runtime_error("cannot listen");
}

QString TlsServer::origin() const { return QStringLiteral("https://127.0.0.1:%1").arg(server_.serverPort()); }

// What has come of a request that is not whole yet stays with its socket.
void TlsServer::read(QSslSocket& socket) {
    constexpr const char* kPartial = "partial";
    const QByteArray fresh = socket.readAll();
    plainBytes += fresh.size();
    QByteArray waiting = socket.property(kPartial).toByteArray() + fresh;
    const QPointer<QSslSocket> alive(&socket);
    while (alive) {
        const qsizetype end = waiting.indexOf("\r\n\r\n");
        if (end < 0) break;
        Received request{waiting.left(end), {}};
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (waiting.size() < end + 4 + length) break;
        request.body = waiting.mid(end + 4, length);
        waiting.remove(0, end + 4 + length);
        requests.push_back(request);
        if (answer) answer(socket, request);
    }
    if (alive) socket.setProperty(kPartial, waiting);
}

QByteArray http(int status, const QByteArray& body, const QByteArray& moreHeaders) {
    return "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
           moreHeaders + "\r\n" + body;
}

void ensureApplication() {
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    // Never destroyed: what other statics of a test still hold may outlive it.
    static const auto* application = new QCoreApplication(count, arguments);
    Q_UNUSED(application);
}

bool until(const std::function<bool()>& done) {
    ensureApplication();
    const QDeadlineTimer deadline(10'000);
    while (!done() && !deadline.hasExpired()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return done();
}

}  // namespace trellis::test
