#include <QThread>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/time.h"
#include "net_world.h"

using namespace trellis;
using namespace trellis::test;

namespace {

// RFC 1952 around the raw stream inside a zlib one, which is what qCompress makes after its four length bytes.
QByteArray gzip(const QByteArray& plain) {
    quint32 crc = 0xffffffffU;
    for (const char c : plain) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (crc & 1U ? 0xedb88320U : 0U);
    }
    const auto little = [](quint32 value) {
        QByteArray bytes;
        for (int shift = 0; shift < 32; shift += 8) bytes.append(static_cast<char>(value >> shift));
        return bytes;
    };
    const QByteArray zlib = qCompress(plain).mid(4);
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + zlib.mid(2, zlib.size() - 6) + little(~crc) +
           little(static_cast<quint32>(plain.size()));
}

}  // namespace

TEST_CASE("an answer comes whole: status, headers, body and the server's time") {
    TlsServer server([](QSslSocket& socket, const Received&) {
        socket.write(http(200, R"({"resourceType":"Patient"})",
                          "Content-Type: application/fhir+json\r\nETag: W/\"7\"\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"));
    });
    net::Client client(trusting(server));
    auto request = get(server.url("/fhir/Patient/1?_elements=id,meta&identifier=https%3A%2F%2Ftrellis.example%7Ca"));
    request.headers = {{"Accept", "application/fhir+json"}, {"Prefer", "handling=strict"}};
    const auto outcome = await(client.send(request, token()));
    REQUIRE(outcome.has_value());
    CHECK(outcome->status == 200);
    CHECK(outcome->body == R"({"resourceType":"Patient"})");
    CHECK(outcome->header("etag") == "W/\"7\"");
    CHECK(outcome->serverDate == parseInstant("1994-11-06T08:49:37Z"));

    REQUIRE(server.requests.size() == 1);
    const Received& seen = server.requests.front();
    CHECK(seen.target() == "/fhir/Patient/1?_elements=id,meta&identifier=https%3A%2F%2Ftrellis.example%7Ca");
    CHECK(seen.header("Authorization") == "Bearer the-token");
    CHECK(seen.header("Prefer") == "handling=strict");
    CHECK(seen.header("Cache-Control") == "no-cache");
    CHECK(seen.header("User-Agent") == "Trellis");
}

TEST_CASE("one connection serves many requests, and no cookie comes back") {
    TlsServer server([](QSslSocket& socket, const Received&) {
        socket.write(http(200, "{}", "Set-Cookie: who=rowan\r\nCache-Control: max-age=600\r\nStrict-Transport-Security: max-age=600\r\n"));
    });
    net::Client client(trusting(server));
    for (int i = 0; i < 5; ++i) REQUIRE(await(client.send(get(server.url("/fhir/metadata")))).has_value());
    CHECK(server.connections == 1);
    REQUIRE(server.requests.size() == 5);  // none from a cache
    for (const Received& seen : server.requests) {
        CHECK(seen.header("Cookie").isEmpty());
        CHECK(seen.header("Authorization").isEmpty());
    }
}

TEST_CASE("each status is an answer with its body, not a failure") {
    TlsServer server;
    net::Client client(trusting(server));
    for (const int status :
         {200, 201, 400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 418, 422, 429, 500, 501, 502, 503, 504}) {
        CAPTURE(status);
        server.answer = [status](QSslSocket& socket, const Received&) {
            socket.write(http(
                status, R"({"resourceType":"OperationOutcome"})",
                status == 401 ? QByteArray("WWW-Authenticate: Bearer error=\"invalid_token\"\r\n") : QByteArray("Retry-After: 7\r\n")));
        };
        for (const auto& request : {get(server.url("/fhir/Task")), post(server.url("/fhir/Task"))}) {
            const std::size_t before = server.requests.size();
            const auto outcome = await(client.send(request, token()));
            REQUIRE(outcome.has_value());
            CHECK(outcome->status == status);
            CHECK(outcome->body == R"({"resourceType":"OperationOutcome"})");
            CHECK(server.requests.size() == before + 1);
        }
    }
    for (const int status : {204, 304}) {
        CAPTURE(status);
        server.answer = [status](QSslSocket& socket, const Received&) {
            socket.write("HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nETag: W/\"2\"\r\n\r\n");
        };
        const auto outcome = await(client.send(get(server.url("/fhir/Task/1")), token()));
        REQUIRE(outcome.has_value());
        CHECK(outcome->status == status);
        CHECK(outcome->body.empty());
    }
}

TEST_CASE("a request for a password is an answer too: nothing is asked, nothing is sent again") {
    TlsServer server(
        [](QSslSocket& socket, const Received&) { socket.write(http(401, "who?", "WWW-Authenticate: Basic realm=\"clinic\"\r\n")); });
    net::Client client(trusting(server));
    const auto outcome = await(client.send(post(server.url("/fhir/Task")), token()));
    REQUIRE(outcome.has_value());
    CHECK(outcome->status == 401);
    CHECK(outcome->body == "who?");
    CHECK(server.requests.size() == 1);
}

TEST_CASE("each method arrives as it is, with its body") {
    TlsServer server([](QSslSocket& socket, const Received&) { socket.write(http(200, "{}")); });
    net::Client client(trusting(server));
    const std::string large(300'000, 'x');  // more than one piece of Qt's upload
    for (const char* method : {"POST", "PUT", "PATCH"}) {
        CAPTURE(method);
        auto request = post(server.url("/fhir/Observation"), large);
        request.method = method;
        request.headers.emplace_back("If-Match", "W/\"1\"");
        REQUIRE(await(client.send(request, token())).has_value());
        const Received& seen = server.requests.back();
        CHECK(seen.head.startsWith(method));
        CHECK(seen.body.toStdString() == large);
        CHECK(seen.header("Content-Type") == "application/fhir+json");
        CHECK(seen.header("If-Match") == "W/\"1\"");
    }
    auto request = get(server.url("/fhir/Observation/1"));
    request.method = "DELETE";
    REQUIRE(await(client.send(request, token())).has_value());
    CHECK(server.requests.back().head.startsWith("DELETE "));
}

TEST_CASE("a captive portal's page is an answer that the caller judges") {
    TlsServer server([](QSslSocket& socket, const Received&) {
        socket.write(http(200, "<!DOCTYPE html><title>Welcome to Bus Wi-Fi</title>", "Content-Type: text/html\r\n"));
    });
    net::Client client(trusting(server));
    const auto outcome = await(client.send(get(server.url("/fhir/metadata")), token()));
    REQUIRE(outcome.has_value());
    CHECK(outcome->status == 200);
    CHECK(outcome->header("Content-Type") == "text/html");
    CHECK(outcome->body.starts_with("<!DOCTYPE html>"));
}

TEST_CASE("gzip and chunks are unpacked") {
    const QByteArray plain = QByteArray(R"({"resourceType":"Bundle"} )").repeated(2000);
    TlsServer server;
    net::Client client(trusting(server));
    SECTION("gzip") {
        server.answer = [&](QSslSocket& socket, const Received& seen) {
            CHECK(seen.header("Accept-Encoding").contains("gzip"));
            socket.write(http(200, gzip(plain), "Content-Encoding: gzip\r\n"));
        };
    }
    SECTION("chunks") {
        server.answer = [&](QSslSocket& socket, const Received&) {
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (qsizetype at = 0; at < plain.size(); at += 1000) {
                const QByteArray piece = plain.mid(at, 1000);
                socket.write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
            }
            socket.write("0\r\n\r\n");
        };
    }
    const auto outcome = await(client.send(get(server.url("/fhir/Task")), token()));
    REQUIRE(outcome.has_value());
    CHECK(outcome->body == plain.toStdString());
}

TEST_CASE("an answer over the limit is not kept, however it comes") {
    TlsServer server;
    net::Client client(trusting(server));
    const QByteArray large(200'000, ' ');
    SECTION("announced: it is not even fetched") {
        server.answer = [&](QSslSocket& socket, const Received&) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n{"); };
    }
    SECTION("not announced") {
        server.answer = [&](QSslSocket& socket, const Received&) { socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + large); };
    }
    SECTION("packed small") {
        server.answer = [&](QSslSocket& socket, const Received&) { socket.write(http(200, gzip(large), "Content-Encoding: gzip\r\n")); };
    }
    SECTION("a bomb") {
        server.answer = [](QSslSocket& socket, const Received&) {
            static const QByteArray bomb = gzip(QByteArray(50'000'000, '0'));
            socket.write(http(200, bomb, "Content-Encoding: gzip\r\n"));
        };
    }
    auto request = get(server.url("/fhir/Task"));
    request.maxBytes = 100'000;
    const auto outcome = await(client.send(request, token()));
    REQUIRE_FALSE(outcome.has_value());
    CHECK(outcome.error().error.kind == ErrorKind::badInput);
    CHECK(outcome.error().error.facts.reason == "too-large");
    CHECK(outcome.error().reach == net::Reach::perhapsSent);
}

TEST_CASE("an answer of exactly the limit is kept") {
    TlsServer server([](QSslSocket& socket, const Received&) { socket.write(http(200, QByteArray(1000, ' '))); });
    net::Client client(trusting(server));
    auto request = get(server.url("/"));
    request.maxBytes = 1000;
    CHECK(await(client.send(request)).has_value());
}

TEST_CASE("the client may live on a thread of its own") {
    TlsServer server([](QSslSocket& socket, const Received& seen) { socket.write(http(200, seen.target())); });
    QThread network;
    network.start();
    auto* client = new net::Client(trusting(server));
    client->moveToThread(&network);
    QObject::connect(&network, &QThread::finished, client, &QObject::deleteLater);
    std::vector<QFuture<net::Outcome>> all;
    for (int i = 0; i < 12; ++i) all.push_back(client->send(get(server.url("/" + std::to_string(i))), token()));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto outcome = await(all[i]);
        REQUIRE(outcome.has_value());
        CHECK(outcome->body == "/" + std::to_string(i));
    }
    CHECK(server.connections <= 6);
    network.quit();
    REQUIRE(network.wait(5000));
}
