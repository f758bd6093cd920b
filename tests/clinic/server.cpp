#include "server.h"

#include <QHttpHeaders>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QSslServer>
#include <QTimer>
#include <QUrl>
#include <algorithm>
#include <chrono>
#include <memory>

namespace trellis::clinic {

namespace {

const char* methodName(QHttpServerRequest::Method method) {
    switch (method) {
        case QHttpServerRequest::Method::Get: return "GET";
        case QHttpServerRequest::Method::Put: return "PUT";
        case QHttpServerRequest::Method::Delete: return "DELETE";
        case QHttpServerRequest::Method::Post: return "POST";
        case QHttpServerRequest::Method::Head: return "HEAD";
        case QHttpServerRequest::Method::Options: return "OPTIONS";
        case QHttpServerRequest::Method::Patch: return "PATCH";
        default: return "OTHER";
    }
}

Request requestOf(const QHttpServerRequest& from) {
    Request request;
    request.method = methodName(from.method());
    const QUrl url = from.url();
    request.path = url.path(QUrl::FullyDecoded).toStdString();
    request.rawQuery = url.query(QUrl::FullyEncoded).toStdString();
    request.query = parseQuery(request.rawQuery);
    const QHttpHeaders& headers = from.headers();
    for (qsizetype i = 0; i < headers.size(); ++i) {
        std::string name(headers.nameAt(i).data(), static_cast<std::size_t>(headers.nameAt(i).size()));
        std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        request.headers.emplace_back(std::move(name),
                                     std::string(headers.valueAt(i).data(), static_cast<std::size_t>(headers.valueAt(i).size())));
    }
    request.body = from.body().toStdString();
    request.remotePort = from.remotePort();
    return request;
}

}  // namespace

quint16 Server::listen(const QSslConfiguration& tls, quint16 port) {
    auto tcp = std::make_unique<QSslServer>();
    tcp->setSslConfiguration(tls);
    connect(tcp.get(), &QSslServer::startedEncryptionHandshake, this, [this](QSslSocket* socket) {
        std::erase_if(sockets_, [](const QPointer<QSslSocket>& one) { return one.isNull(); });
        sockets_.emplace_back(socket);
    });
    if (!tcp->listen(QHostAddress::LocalHost, port)) return 0;
    const quint16 listening = tcp->serverPort();
    if (!bind(tcp.get())) return 0;
    (void)tcp.release();  // bind() took it
    return listening;
}

bool Server::handleRequest(const QHttpServerRequest& from, QHttpServerResponder& responder) {
    const Request request = requestOf(from);
    const bool admin = request.path.starts_with("/admin");
    std::optional<Fault> fault;
    if (!admin) fault = faults_.take(request);
    Answer answer;
    if (!fault || fault->applied || (fault->status == 0 && !fault->body)) {
        // A fault that only cuts before the first byte leaves the request undone, unless it says that it was applied.
        if (!(fault && fault->cutAfter == 0 && !fault->applied)) answer = answer_(request);
    }
    if (fault && fault->status != 0) {
        answer.status = fault->status;
        answer.headers.clear();
        if (!fault->body) fault->body = R"({"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception"}]})";
    }
    if (fault) {
        if (fault->body) {
            answer.body = *fault->body;
            answer.type = fault->type;
        }
        for (const auto& header : fault->headers) answer.headers.push_back(header);
    }
    answer.with("Date", httpDate(clock_.now()));
    const int cutAfter = fault ? fault->cutAfter : -1;
    const Millis delay = admin ? 0 : std::max(delay_, fault ? fault->delay : 0);
    if (delay <= 0) {
        send(request, responder, answer, cutAfter);
        return true;
    }
    auto kept = std::make_shared<QHttpServerResponder>(std::move(responder));  // shared: a timer's functor is copied
    QTimer::singleShot(std::chrono::milliseconds(delay), this,
                       [this, request, answer, cutAfter, kept] { send(request, *kept, answer, cutAfter); });
    return true;
}

void Server::missingHandler(const QHttpServerRequest&, QHttpServerResponder& responder) {
    responder.write(QHttpServerResponder::StatusCode::NotFound);
}

void Server::send(const Request& request, QHttpServerResponder& responder, const Answer& answer, int cutAfter) {
    watcher_(request, cutAfter == 0 ? 0 : answer.status);
    if (cutAfter >= 0) return cut(request, answer, cutAfter);
    QHttpHeaders headers;
    if (!answer.body.empty()) headers.append(QHttpHeaders::WellKnownHeader::ContentType, QByteArray::fromStdString(answer.type));
    for (const auto& [name, value] : answer.headers) headers.append(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    const auto status = static_cast<QHttpServerResponder::StatusCode>(answer.status);
    if (answer.body.empty())
        responder.write(headers, status);
    else
        responder.write(QByteArray(answer.body.data(), static_cast<qsizetype>(answer.body.size())), headers, status);
}

void Server::cut(const Request& request, const Answer& answer, int cutAfter) {
    for (const QPointer<QSslSocket>& socket : sockets_) {
        if (socket.isNull() || socket->peerPort() != request.remotePort) continue;
        if (cutAfter > 0) {
            std::string head =
                "HTTP/1.1 " + std::to_string(answer.status) + " Cut\r\nContent-Type: " + answer.type +
                "\r\nContent-Length: " + std::to_string(std::max(answer.body.size(), static_cast<std::size_t>(cutAfter) + 1)) + "\r\n";
            for (const auto& [name, value] : answer.headers) head += name + ": " + value + "\r\n";
            head += "\r\n" + answer.body.substr(0, static_cast<std::size_t>(cutAfter));
            socket->write(head.data(), static_cast<qint64>(head.size()));
            socket->flush();
        }
        socket->disconnectFromHost();
    }
}

}  // namespace trellis::clinic
