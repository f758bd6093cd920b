#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QSslServer>
#include <QSslSocket>
#include <QString>
#include <QTimer>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include "certificates.h"

namespace trellis::test {

struct Received {
    QByteArray head;  // request line and headers
    QByteArray body;

    [[nodiscard]] QByteArray target() const { return head.split(' ').value(1); }
    [[nodiscard]] QByteArray header(const QByteArray& name) const;  // empty if absent
};

// HTTP/1.1 over TLS on 127.0.0.1, byte for byte as the test says: `answer` is given the socket and writes what it likes,
// or nothing, or closes. Lives on the thread of the test; the client's own network thread runs beside it.
class TlsServer {
public:
    using Answer = std::function<void(QSslSocket& socket, const Received& request)>;

    explicit TlsServer(Answer answer = {}, Certificates::Kind kind = Certificates::Kind::good);

    [[nodiscard]] QString origin() const;
    [[nodiscard]] std::string url(const std::string& path) const { return origin().toStdString() + path; }
    [[nodiscard]] quint16 port() const { return server_.serverPort(); }

    Answer answer;
    std::vector<Received> requests;
    int connections = 0;    // TCP connections, whatever became of their handshake
    qint64 plainBytes = 0;  // bytes that came out of TLS: what a client really told us

private:
    void read(QSslSocket& socket);

    struct Counting final : QSslServer {
        explicit Counting(int& connections) : connections_(connections) {}
        void incomingConnection(qintptr socket) override {
            ++connections_;
            QSslServer::incomingConnection(socket);
        }
        int& connections_;
    };
    Counting server_;
};

// "HTTP/1.1 200 OK", a Content-Length and the body.
[[nodiscard]] QByteArray http(int status, const QByteArray& body, const QByteArray& moreHeaders = {});

// Every test program that waits needs one.
void ensureApplication();

// Runs the event loop until the future has its result; a test that waits longer than 20 s has failed.
template <class T>
T await(QFuture<T> future) {
    ensureApplication();
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished()) loop.exec();
    if (!future.isFinished() || future.resultCount() == 0) throw std::runtime_error("the future has no result");
    return future.takeResult();
}

// Runs the event loop until `done`, at most 10 s; says whether it came to that.
bool until(const std::function<bool()>& done);

}  // namespace trellis::test
