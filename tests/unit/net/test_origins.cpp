#include <catch2/catch_test_macros.hpp>
#include <string>

#include "net_world.h"

using namespace trellis;
using namespace trellis::test;

namespace {

void answerEmpty(QSslSocket& socket, const Received&) { socket.write(http(200, "{}")); }

Error refusalOf(net::Client& client, const std::string& url, SecureBytes bearer = token()) {
    const auto outcome = await(client.send(get(url), std::move(bearer)));
    REQUIRE_FALSE(outcome.has_value());
    CHECK(outcome.error().reach == net::Reach::notSent);
    return outcome.error().error;
}

}  // namespace

TEST_CASE("what is not an allowed https origin is refused without a socket") {
    TlsServer server(answerEmpty);
    TlsServer foreign(answerEmpty);
    net::Client client(trusting(server));
    const std::string port = std::to_string(server.port());

    const Error plain = refusalOf(client, "http://127.0.0.1:" + port + "/fhir");
    CHECK(plain.kind == ErrorKind::notAFhirServer);
    CHECK(plain.facts.reason == "plain-http");

    for (const std::string& url : {foreign.url("/fhir"), "https://localhost:" + port + "/", std::string("https://127.0.0.1/"),
                                   "ftp://127.0.0.1:" + port + "/", "https://127.0.0.1.example:" + port + "/"}) {
        CAPTURE(url);
        const Error error = refusalOf(client, url);
        CHECK(error.kind == ErrorKind::badInput);
        CHECK(error.facts.reason == "foreign-origin");
    }
    for (const std::string& url :
         {std::string(), std::string("/fhir/Patient/1"), std::string("https://"), "https://someone@127.0.0.1:" + port + "/",
          "https://127.0.0.1:" + port + "/#part", "https://127.0.0.1:" + port + "/ HTTP/1.1\r\nX: y",
          "https://127.0.0.1:" + port + "\\@elsewhere.example/"}) {
        CAPTURE(url);
        const Error error = refusalOf(client, url);
        CHECK(error.kind == ErrorKind::badInput);
        CHECK(error.facts.reason == "not-an-address");
    }
    CHECK(server.connections == 0);
    CHECK(foreign.connections == 0);
}

TEST_CASE("a redirect to another origin ends the request and carries nothing there") {
    TlsServer elsewhere(answerEmpty);
    TlsServer server;
    net::Client client(
        {.origins = {server.origin(), elsewhere.origin()}, .extraTrustPem = Certificates::instance().authority(), .tokenBases = {}});
    for (const std::string& target : {elsewhere.url("/fhir/Patient/1"), std::string("http://127.0.0.1:1/portal"),
                                      "//localhost:" + std::to_string(server.port()) + "/"}) {
        CAPTURE(target);
        server.answer = [&](QSslSocket& socket, const Received&) {
            socket.write(http(302, "moved", "Location: " + QByteArray::fromStdString(target) + "\r\n"));
        };
        const auto outcome = await(client.send(get(server.url("/fhir/Patient/1")), token()));
        REQUIRE_FALSE(outcome.has_value());
        CHECK(outcome.error().error.kind == ErrorKind::notAFhirServer);
        CHECK(outcome.error().error.facts.reason == "foreign-redirect");
        CHECK(outcome.error().error.facts.status == 302);
    }
    CHECK(elsewhere.connections == 0);
}

TEST_CASE("a redirect within the origin is handed on, not followed") {
    TlsServer server([](QSslSocket& socket, const Received&) { socket.write(http(307, "", "Location: /fhir/other\r\n")); });
    net::Client client(trusting(server));
    const auto outcome = await(client.send(get(server.url("/fhir/Patient/1")), token()));
    REQUIRE(outcome.has_value());
    CHECK(outcome->status == 307);
    CHECK(server.requests.size() == 1);
}

TEST_CASE("a token goes to its bases and below, nowhere else") {
    TlsServer server(answerEmpty);
    net::Client client({.origins = {server.origin()},
                        .extraTrustPem = Certificates::instance().authority(),
                        .tokenBases = {server.origin() + QStringLiteral("/fhir")}});
    for (const char* path : {"/fhir", "/fhir/", "/fhir/Patient/1?_elements=id", "/fhir?_getpages=3"}) {
        CAPTURE(path);
        CHECK(await(client.send(get(server.url(path)), token())).has_value());
        CHECK(server.requests.back().header("Authorization") == "Bearer the-token");
    }
    const std::size_t sent = server.requests.size();
    for (const char* path : {"/", "/fhirs", "/auth/token", "/fhir/../auth/token"}) {
        CAPTURE(path);
        CHECK(refusalOf(client, server.url(path)).facts.reason == "foreign-origin");
    }
    CHECK(server.requests.size() == sent);

    auto request = get(server.url("/auth/token"));
    request.withToken = false;
    CHECK(await(client.send(request, token())).has_value());
    CHECK(server.requests.back().header("Authorization").isEmpty());
}

TEST_CASE("a header cannot break out of its line or replace one of ours") {
    TlsServer server(answerEmpty);
    net::Client client(trusting(server));
    for (const auto& [name, value] : net::Headers{{"If-Match", "a\r\nX-Other: b"},
                                                  {"If Match", "a"},
                                                  {"authorization", "Bearer x"},
                                                  {"Cookie", "a=b"},
                                                  {"Host", "elsewhere.example"},
                                                  {"Content-Length", "1"}}) {
        CAPTURE(name, value);
        auto request = get(server.url("/"));
        request.headers = {{name, value}};
        const auto outcome = await(client.send(request, token()));
        REQUIRE_FALSE(outcome.has_value());
        CHECK(outcome.error().error.facts.reason == "header");
    }
    CHECK(refusalOf(client, server.url("/"), SecureBytes::copyOf("a\r\nX-Other: b")).facts.reason == "header");
    auto request = get(server.url("/"));
    request.method = "GET / HTTP/1.1\r\nX-Other: b\r\n";
    CHECK_FALSE(await(client.send(request, token())).has_value());
    CHECK(server.connections == 0);
}
