#include <catch2/catch_test_macros.hpp>
#include <string>

#include "authorization_server.h"

using namespace trellis;
using namespace trellis::test;
using namespace std::chrono_literals;

namespace {

struct World {
    AuthorizationServer server;
    net::Client client{server.policy()};
    FrozenClock clock{*parseInstant("2026-11-25T14:00:00Z")};
    auth::Tokens tokens = {.access = SecureBytes::copyOf("access-0"),
                           .refresh = SecureBytes::copyOf("refresh 0&+"),
                           .expires = clock.now(),
                           .patient = "p-rowan",
                           .scope = "patient/*.rs"};

    Result<auth::Tokens> refreshed() { return await(auth::refresh(client, server.configuration(), tokens, "trellis", clock)); }
    Error refused() {
        const auto result = refreshed();
        REQUIRE_FALSE(result.has_value());
        // Whatever went wrong, what we had is still here.
        CHECK(tokens.access.text() == "access-0");
        CHECK(tokens.refresh.text() == "refresh 0&+");
        return result.error();
    }
};

}  // namespace

TEST_CASE("a refresh brings new tokens and sends the old one as it is") {
    World world;
    const auto fresh = world.refreshed();
    REQUIRE(fresh.has_value());
    CHECK(fresh->access.text() == "access-1");
    CHECK(fresh->refresh.text() == "refresh-1");
    CHECK(fresh->patient == "p-rowan");
    REQUIRE(world.server.tokenRequests.size() == 1);
    const auto& form = world.server.tokenRequests[0];
    CHECK(AuthorizationServer::item(form, "grant_type") == "refresh_token");
    CHECK(AuthorizationServer::item(form, "refresh_token") == "refresh 0&+");
    CHECK(AuthorizationServer::item(form, "client_id") == "trellis");
    CHECK(world.server.tls.requests.back().header("Authorization").isEmpty());
}

TEST_CASE("a server that does not rotate leaves the refresh token and the patient as they were") {
    World world;
    world.server.tokenAnswer = R"({"access_token":"access-1","token_type":"bearer","expires_in":"600"})";
    const auto fresh = world.refreshed();
    REQUIRE(fresh.has_value());
    CHECK(fresh->refresh.text() == "refresh 0&+");
    CHECK(fresh->patient == "p-rowan");
    CHECK(fresh->expires == world.clock.now() + 600s);
}

TEST_CASE("an odd lifetime costs a refresh, not a refusal") {
    World world;
    for (const auto& [text, lifetime] : std::vector<std::pair<const char*, std::chrono::seconds>>{
             {"1e300", 24h}, {"-5", 0s}, {"59.9", 59s}, {"null", 300s}, {"\"soon\"", 300s}, {"\"99999999999999999999\"", 300s}}) {
        CAPTURE(text);
        world.server.tokenAnswer =
            QByteArray(R"({"access_token":"a","token_type":"Bearer","patient":"p-rowan","expires_in":)") + text + "}";
        const auto fresh = world.refreshed();
        REQUIRE(fresh.has_value());
        CHECK(fresh->expires == world.clock.now() + lifetime);
    }
}

TEST_CASE("another patient in the answer stops everything", "[H-068-c]") {
    World world;
    world.server.tokenAnswer = R"({"access_token":"a","token_type":"Bearer","patient":"p-robin"})";
    const Error error = world.refused();
    CHECK(error.kind == ErrorKind::foreignData);
    CHECK(error.facts.reason == "other-patient");
}

TEST_CASE("a refusal means sign in again; a busy or absent server does not") {
    World world;
    world.server.tokenAnswer = R"({"error":"invalid_grant"})";
    for (const int status : {400, 401, 403, 404}) {
        CAPTURE(status);
        world.server.tokenStatus = status;
        const Error error = world.refused();
        CHECK(error.kind == ErrorKind::signInNeeded);
        CHECK(error.facts.status == status);
    }
    for (const int status : {408, 429, 500, 502, 503}) {
        CAPTURE(status);
        world.server.tokenStatus = status;
        CHECK(world.refused().kind == ErrorKind::offline);
    }
}

TEST_CASE("a connection that breaks during a refresh is offline, and the refresh is not sent twice") {
    World world;
    int asked = 0;
    world.server.tls.answer = [&](QSslSocket& socket, const Received&) {
        ++asked;
        socket.abort();
    };
    CHECK(world.refused().kind == ErrorKind::offline);
    CHECK(asked == 1);
}

TEST_CASE("without a refresh token there is nothing to send") {
    World world;
    world.tokens.refresh = {};
    const auto result = world.refreshed();
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == ErrorKind::signInNeeded);
    CHECK(world.server.tls.connections == 0);
}
