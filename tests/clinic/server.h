#pragma once

#include <QAbstractHttpServer>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <functional>
#include <optional>
#include <vector>

#include "faults.h"
#include "http.h"
#include "instants.h"

namespace trellis::clinic {

/// HTTP over TLS on 127.0.0.1: turns Qt's requests into values and answers into bytes, late or cut off where a fault
/// says so. What an answer says is decided by `answer`.
class Server : public QAbstractHttpServer {
public:
    using Handler = std::function<Answer(const Request&)>;
    /// Called with the status that really goes out; 0 when the connection was cut before one.
    using Watcher = std::function<void(const Request&, int status)>;

    Server(Handler answer, Watcher watcher, Faults& faults, const ServerClock& clock, const Millis& delay)
        : answer_(std::move(answer)), watcher_(std::move(watcher)), faults_(faults), clock_(clock), delay_(delay) {}

    /// Port 0 takes a free one. Returns the port, or 0 when it cannot listen.
    [[nodiscard]] quint16 listen(const QSslConfiguration& tls, quint16 port);

protected:
    bool handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder) override;
    void missingHandler(const QHttpServerRequest& request, QHttpServerResponder& responder) override;

private:
    void send(const Request& request, QHttpServerResponder& responder, const Answer& answer, int cutAfter);
    void cut(const Request& request, const Answer& answer, int cutAfter);

    Handler answer_;
    Watcher watcher_;
    Faults& faults_;
    const ServerClock& clock_;
    const Millis& delay_;
    std::vector<QPointer<QSslSocket>> sockets_;  // to find the one that a fault cuts
};

}  // namespace trellis::clinic
