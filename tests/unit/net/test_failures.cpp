#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>

#include "net_world.h"

using namespace trellis;
using namespace trellis::test;
using namespace std::chrono_literals;

namespace {

net::Failure failureOf(net::Client& client, const net::Request& request) {
    auto outcome = await(client.send(request, token()));
    REQUIRE_FALSE(outcome.has_value());
    return outcome.error();
}

net::Client::Policy only(quint16 port) {
    return {.origins = {QStringLiteral("https://127.0.0.1:%1").arg(port)},
            .extraTrustPem = Certificates::instance().authority(),
            .tokenBases = {}};
}

std::string urlAt(quint16 port) { return "https://127.0.0.1:" + std::to_string(port) + "/fhir/Task"; }

}  // namespace

TEST_CASE("a server that is away is offline, and nothing was sent") {
    ensureApplication();
    QTcpServer probe;
    REQUIRE(probe.listen(QHostAddress(QHostAddress::LocalHost), 0));
    const quint16 port = probe.serverPort();
    probe.close();
    net::Client client(only(port));
    for (const auto& request : {get(urlAt(port)), post(urlAt(port))}) {
        const auto failure = failureOf(client, request);
        CHECK(failure.error.kind == ErrorKind::offline);
        CHECK(failure.error.facts.reason == "refused");
        CHECK(failure.reach == net::Reach::notSent);
    }
}

TEST_CASE("a slow answer ends at the deadline, and the request may have arrived") {
    TlsServer server;  // reads and never answers
    net::Client client(trusting(server));
    auto request = post(server.url("/fhir/Task"));
    request.deadline = 300ms;
    const auto failure = failureOf(client, request);
    CHECK(failure.error.kind == ErrorKind::timeout);
    CHECK(failure.error.facts.reason == "deadline");
    CHECK(failure.reach == net::Reach::perhapsSent);
    CHECK(server.requests.size() == 1);
}

TEST_CASE("a trickle does not stretch the deadline") {
    TlsServer server([](QSslSocket& socket, const Received&) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto* drip = new QTimer(&socket);
        QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
        drip->start(20ms);
    });
    net::Client client(trusting(server));
    auto request = get(server.url("/fhir/Task"));
    request.deadline = 300ms;
    CHECK(failureOf(client, request).error.kind == ErrorKind::timeout);
}

TEST_CASE("a server that never greets gets nothing of a write") {
    ensureApplication();
    QTcpServer mute;  // accepts, and says no word of TLS
    REQUIRE(mute.listen(QHostAddress(QHostAddress::LocalHost), 0));
    net::Client client(only(mute.serverPort()));
    auto request = post(urlAt(mute.serverPort()));
    request.deadline = 200ms;
    const auto failure = failureOf(client, request);
    CHECK(failure.error.kind == ErrorKind::timeout);
    CHECK(failure.reach == net::Reach::notSent);
}

TEST_CASE("an answer cut in its middle is offline, however it was framed") {
    TlsServer server;
    net::Client client(trusting(server));
    QByteArray start;
    SECTION("with a length") { start = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"resourceType\":"; }
    SECTION("in chunks") { start = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"; }
    SECTION("packed") {
        start = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\nContent-Encoding: gzip\r\n\r\n" + QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    }
    SECTION("in its head") { start = "HTTP/1.1 200 OK\r\nContent-Le"; }
    server.answer = [&](QSslSocket& socket, const Received&) {
        socket.write(start);
        socket.disconnectFromHost();
    };
    for (const auto& request : {get(server.url("/fhir/Task")), post(server.url("/fhir/Task"))}) {
        const auto failure = failureOf(client, request);
        CHECK(failure.error.kind == ErrorKind::offline);
        CHECK(failure.error.facts.reason == "cut");
        CHECK(failure.reach == net::Reach::perhapsSent);
    }
}

TEST_CASE("a write whose answer never comes is not sent a second time") {
    TlsServer server;
    net::Client client(trusting(server));
    SECTION("on a new connection") {}
    SECTION("on a connection that served before") {
        server.answer = [](QSslSocket& socket, const Received&) { socket.write(http(200, "{}")); };
        REQUIRE(await(client.send(get(server.url("/fhir/metadata")))).has_value());
    }
    server.requests.clear();
    server.answer = [](QSslSocket& socket, const Received&) { socket.abort(); };
    const auto failure = failureOf(client, post(server.url("/fhir/Observation")));
    CHECK(failure.error.kind == ErrorKind::offline);
    CHECK(failure.error.facts.reason == "cut");
    CHECK(failure.reach == net::Reach::perhapsSent);
    CHECK(server.requests.size() == 1);
}

TEST_CASE("what does not speak HTTP is never an answer") {
    TlsServer server([](QSslSocket& socket, const Received&) {
        socket.write("220 mail.example ESMTP ready and a good deal more than a status line\r\n\r\n");
        socket.disconnectFromHost();
    });
    net::Client client(trusting(server));
    const auto failure = failureOf(client, post(server.url("/fhir/Task")));
    CHECK(failure.error.kind == ErrorKind::offline);  // Qt says no more than that the connection ended
    CHECK(failure.reach == net::Reach::perhapsSent);
}

TEST_CASE("cancelling answers everyone who waits") {
    TlsServer server;
    auto client = std::make_unique<net::Client>(trusting(server));
    std::vector<QFuture<net::Outcome>> waiting;
    for (int i = 0; i < 8; ++i)  // two more than there are connections
        waiting.push_back(client->send(post(server.url("/fhir/Task"))));
    REQUIRE(until([&] { return server.requests.size() == 6; }));
    SECTION("by the caller") { client->cancelAll(); }
    SECTION("by the end of the client") { client.reset(); }
    int unsent = 0;
    for (auto& future : waiting) {
        REQUIRE(future.isFinished());
        const auto outcome = future.takeResult();
        REQUIRE_FALSE(outcome.has_value());
        CHECK(outcome.error().error.facts.reason == "cancelled");
        unsent += outcome.error().reach == net::Reach::notSent ? 1 : 0;
    }
    CHECK(unsent == 2);
    if (client) {  // and it goes on serving
        server.answer = [](QSslSocket& socket, const Received&) { socket.write(http(200, "{}")); };
        CHECK(await(client->send(get(server.url("/")))).has_value());
    }
}
