#include <catch2/catch_test_macros.hpp>
#include <string>

#include "authorization_server.h"

using namespace trellis;
using namespace trellis::test;

namespace {

Result<auth::SmartConfiguration> discovered(TlsServer& server, const std::string& base) {
    net::Client client({.origins = {server.origin()}, .extraTrustPem = Certificates::instance().authority(), .tokenBases = {}});
    return await(auth::discover(client, base));
}

}  // namespace

TEST_CASE("what a server says of its sign-in is read") {
    TlsServer server([](QSslSocket& socket, const Received&) {
        socket.write(http(200, R"({"issuer":"https://id.example","authorization_endpoint":"https://id.example/authorize",
            "token_endpoint":"https://id.example/token","capabilities":["launch-standalone",7,"client-public"],
            "code_challenge_methods_supported":["S256"],"authorization_response_iss_parameter_supported":true,"more":{"a":[1]}})"));
    });
    const auto found = discovered(server, server.url("/fhir/"));
    REQUIRE(found.has_value());
    CHECK(found->issuer == "https://id.example");
    CHECK(found->authorizationEndpoint == "https://id.example/authorize");
    CHECK(found->tokenEndpoint == "https://id.example/token");
    CHECK(found->capabilities == std::vector<std::string>{"launch-standalone", "client-public"});
    CHECK(found->s256);
    CHECK(found->issRequired);
    CHECK(server.requests.at(0).target() == "/fhir/.well-known/smart-configuration");
    CHECK(server.requests.at(0).header("Authorization").isEmpty());
}

TEST_CASE("a server that cannot sign anybody in safely is refused with its reason") {
    struct Case {
        const char* what;
        int status;
        const char* answer;
        ErrorKind kind;
        const char* reason;
    };
    TlsServer server;
    for (
        const Case& one : {
            Case{"none", 404, "", ErrorKind::notAFhirServer, "no-smart"},
            Case{"a portal", 200, "<html>Welcome</html>", ErrorKind::notAFhirServer, "not-json"},
            Case{"cut JSON", 200, R"({"issuer":"https://id)", ErrorKind::notAFhirServer, "not-json"},
            Case{"no endpoints", 200, R"({"issuer":"https://id.example"})", ErrorKind::notAFhirServer, "incomplete"},
            Case{
                "plain http", 200,
                R"({"authorization_endpoint":"http://id.example/a","token_endpoint":"https://id.example/t","code_challenge_methods_supported":["S256"]})",
                ErrorKind::notAFhirServer, "incomplete"},
            Case{
                "plain only", 200,
                R"({"authorization_endpoint":"https://id.example/a","token_endpoint":"https://id.example/t","code_challenge_methods_supported":["plain"]})",
                ErrorKind::badInput, "no-s256"},
            Case{"no word of it", 200, R"({"authorization_endpoint":"https://id.example/a","token_endpoint":"https://id.example/t"})",
                 ErrorKind::badInput, "no-s256"},
            Case{"broken", 503, "", ErrorKind::offline, "server"},
        }) {
        CAPTURE(one.what);
        server.answer = [&](QSslSocket& socket, const Received&) { socket.write(http(one.status, one.answer)); };
        const auto found = discovered(server, server.url("/fhir"));
        REQUIRE_FALSE(found.has_value());
        CHECK(found.error().kind == one.kind);
        CHECK(found.error().facts.reason == one.reason);
    }
    CHECK(discovered(server, "http://127.0.0.1:" + std::to_string(server.port()) + "/fhir").error().facts.reason == "plain-http");
}
