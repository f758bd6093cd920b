#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>

#include "authorization_server.h"
#include "base/random.h"

using namespace trellis;
using namespace trellis::test;
using namespace std::chrono_literals;

namespace {

struct World {
    AuthorizationServer server;
    std::unique_ptr<net::Client> client = std::make_unique<net::Client>(server.policy());
    SeededRandom random{7};
    FrozenClock clock{*parseInstant("2026-11-25T14:00:00Z")};
    auth::SmartConfiguration configuration = server.configuration();
    std::chrono::milliseconds patience = 10s;

    QFuture<Result<auth::Tokens>> start(auth::Browser& browser) {
        return auth::signIn(*client, configuration,
                            {.fhirBase = server.tls.url("/fhir"), .clientId = "trellis", .scopes = {}, .patience = patience}, browser,
                            random, clock);
    }
    // The honest redirect.
    QByteArray consent(const QUrlQuery& authorization) {
        return "code=" + server.issueCode(authorization) + "&state=" + AuthorizationServer::item(authorization, "state");
    }
};

Error errorOf(const Result<auth::Tokens>& result) {
    REQUIRE_FALSE(result.has_value());
    return result.error();
}

}  // namespace

TEST_CASE("a person who agrees is signed in") {
    World world;
    Person person([&](const QUrlQuery& authorization) { return world.consent(authorization); });
    const auto tokens = await(world.start(person));
    REQUIRE(tokens.has_value());
    CHECK(tokens->access.text() == "access-1");
    CHECK(tokens->refresh.text() == "refresh-1");
    CHECK(tokens->patient == "p-rowan");
    CHECK(tokens->expires == world.clock.now() + 300s);
    CHECK(tokens->scope == "launch/patient patient/*.rs");

    REQUIRE(person.opened.size() == 1);
    CHECK(person.opened[0].toString().startsWith(world.server.tls.origin() + QStringLiteral("/authorize?tenant=a&")));
    const QUrlQuery asked(person.opened[0]);
    const auto item = AuthorizationServer::item;
    CHECK(item(asked, "response_type") == "code");
    CHECK(item(asked, "client_id") == "trellis");
    CHECK(item(asked, "aud").toStdString() == world.server.tls.url("/fhir"));
    CHECK(item(asked, "redirect_uri") == "http://127.0.0.1:" + QByteArray::number(person.port) + "/");
    CHECK(item(asked, "code_challenge_method") == "S256");
    CHECK(item(asked, "code_challenge").size() == 43);
    CHECK(item(asked, "state").size() >= 22);  // 128 bits
    CHECK(item(asked, "scope").split(' ').contains("offline_access"));

    REQUIRE(world.server.tokenRequests.size() == 1);
    CHECK(item(world.server.tokenRequests[0], "code_verifier").size() >= 43);
    CHECK(world.server.tls.requests.back().header("Authorization").isEmpty());
    // The verifier stayed here until the exchange.
    CHECK_FALSE(person.opened[0].toEncoded().contains(item(world.server.tokenRequests[0], "code_verifier")));
}

TEST_CASE("each sign-in has secrets of its own") {
    World world;
    QList<QByteArray> states, challenges;
    for (int i = 0; i < 2; ++i) {
        Person person([&](const QUrlQuery& authorization) {
            states << AuthorizationServer::item(authorization, "state");
            challenges << AuthorizationServer::item(authorization, "code_challenge");
            return world.consent(authorization);
        });
        REQUIRE(await(world.start(person)).has_value());
    }
    CHECK(states[0] != states[1]);
    CHECK(challenges[0] != challenges[1]);
}

TEST_CASE("the page that stays in the browser says nothing and runs nothing") {
    World world;
    Person person([&](const QUrlQuery& authorization) { return world.consent(authorization); });
    REQUIRE(await(world.start(person)).has_value());
    REQUIRE(until([&] { return person.visits[0]->over; }));
    const QByteArray page = person.visits[0]->said;
    CHECK(page.startsWith("HTTP/1.1 200 OK\r\n"));
    CHECK(page.contains("You can go back to the app"));
    CHECK(page.contains("Content-Security-Policy: default-src 'none'"));
    CHECK(page.contains("Cache-Control: no-store"));
    for (const char* word : {"<script", "src=", "href=", "code-1", "clinic", "Trellis"}) CHECK_FALSE(page.contains(word));
}

TEST_CASE("a redirect that is not the answer to our request is refused, and no code is exchanged") {
    World world;
    const QByteArray issuer = QUrl::toPercentEncoding(QString::fromStdString(world.configuration.issuer));
    struct Case {
        const char* what;
        std::function<QByteArray(const QByteArray& code, const QByteArray& state)> query;
        const char* reason;
        bool issRequired = false;
    };
    const std::vector<Case> cases{
        {"another state", [](auto& code, auto&) { return "code=" + code + "&state=AAAAAAAAAAAAAAAAAAAAAA"; }, "state"},
        {"a longer state", [](auto& code, auto& state) { return "code=" + code + "&state=" + state + "A"; }, "state"},
        {"an empty state", [](auto& code, auto&) { return "code=" + code + "&state="; }, "state"},
        {"no state", [](auto& code, auto&) { return "code=" + code; }, "state"},
        {"two states", [](auto& code, auto& state) { return "code=" + code + "&state=x&state=" + state; }, "state"},
        {"two codes", [](auto& code, auto& state) { return "code=injected&code=" + code + "&state=" + state; }, "state"},
        {"a refusal without state", [](auto&, auto&) { return QByteArray("error=access_denied"); }, "state"},
        {"another issuer", [](auto& code, auto& state) { return "code=" + code + "&state=" + state + "&iss=https%3A%2F%2Fevil.example"; },
         "iss"},
        {"the issuer with a slash", [&](auto& code, auto& state) { return "code=" + code + "&state=" + state + "&iss=" + issuer + "%2F"; },
         "iss"},
        {"an empty issuer", [](auto& code, auto& state) { return "code=" + code + "&state=" + state + "&iss="; }, "iss"},
        {"a refusal by another issuer",
         [](auto&, auto& state) { return "error=access_denied&state=" + state + "&iss=https%3A%2F%2Fevil.example"; }, "iss"},
        {"no issuer where one is promised", [](auto& code, auto& state) { return "code=" + code + "&state=" + state; }, "iss", true},
        {"denied", [](auto&, auto& state) { return "error=access_denied&error_description=no&state=" + state; }, "denied"},
        {"denied with a code", [](auto& code, auto& state) { return "error=access_denied&code=" + code + "&state=" + state; }, "denied"},
        {"a server that gave up", [](auto&, auto& state) { return "error=server_error&state=" + state; }, "server"},
        {"neither code nor error", [](auto&, auto& state) { return "state=" + state; }, "redirect"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.what);
        world.configuration.issRequired = one.issRequired;
        Person person([&](const QUrlQuery& authorization) {
            return one.query(world.server.issueCode(authorization), AuthorizationServer::item(authorization, "state"));
        });
        const Error error = errorOf(await(world.start(person)));
        CHECK(error.kind == ErrorKind::signInNeeded);
        CHECK(error.facts.reason == one.reason);
    }
    CHECK(world.server.tokenRequests.empty());
}

TEST_CASE("the right issuer is accepted where it is promised") {
    World world;
    world.configuration.issRequired = true;
    const QByteArray issuer = QUrl::toPercentEncoding(QString::fromStdString(world.configuration.issuer));
    Person person([&](const QUrlQuery& authorization) { return world.consent(authorization) + "&iss=" + issuer; });
    CHECK(await(world.start(person)).has_value());
}

TEST_CASE("a code that was spent before, or was made for another sign-in, gives no tokens") {
    World world;
    QByteArray foreignCode;
    {
        Person other([&](const QUrlQuery& authorization) {
            foreignCode = world.server.issueCode(authorization);
            return "error=access_denied&state=" + AuthorizationServer::item(authorization, "state");
        });
        CHECK(errorOf(await(world.start(other))).facts.reason == "denied");
    }
    bool spent = true;
    SECTION("spent") {}
    SECTION("injected") { spent = false; }
    Person person([&](const QUrlQuery& authorization) {
        const QByteArray own = world.server.issueCode(authorization);
        if (spent) world.server.spend(own);
        return "code=" + (spent ? own : foreignCode) + "&state=" + AuthorizationServer::item(authorization, "state");
    });
    const Error error = errorOf(await(world.start(person)));
    CHECK(error.kind == ErrorKind::signInNeeded);
    CHECK(error.facts.reason == "code");
    CHECK(error.facts.status == 400);
    CHECK(world.server.tokenRequests.size() == 1);
}

TEST_CASE("what the token endpoint says is judged") {
    World world;
    struct Case {
        const char* what;
        int status;
        const char* answer;
        ErrorKind kind;
        const char* reason;
    };
    for (const Case& one : {
             Case{"no patient", 200, R"({"access_token":"a","token_type":"Bearer"})", ErrorKind::signInNeeded, "patient"},
             Case{"a patient that is a path", 200, R"({"access_token":"a","token_type":"Bearer","patient":"../1"})",
                  ErrorKind::signInNeeded, "patient"},
             Case{"a patient that is a number", 200, R"({"access_token":"a","token_type":"Bearer","patient":7})", ErrorKind::signInNeeded,
                  "patient"},
             Case{"no token", 200, R"({"token_type":"Bearer","patient":"p"})", ErrorKind::notAFhirServer, "incomplete"},
             Case{"another kind of token", 200, R"({"access_token":"a","token_type":"mac","patient":"p"})", ErrorKind::notAFhirServer,
                  "incomplete"},
             Case{"a token that breaks the line", 200, R"({"access_token":"a\r\nX: y","token_type":"Bearer","patient":"p"})",
                  ErrorKind::notAFhirServer, "incomplete"},
             Case{"a page", 200, "<html>Welcome to Bus Wi-Fi</html>", ErrorKind::notAFhirServer, "not-json"},
             Case{"a list", 200, "[]", ErrorKind::notAFhirServer, "not-json"},
             Case{"nothing", 200, "", ErrorKind::notAFhirServer, "not-json"},
             Case{"a client it does not know", 401, R"({"error":"invalid_client"})", ErrorKind::signInNeeded, "refused"},
             Case{"broken", 500, "oops", ErrorKind::offline, "server"},
             Case{"busy", 429, "", ErrorKind::offline, "server"},
         }) {
        CAPTURE(one.what);
        world.server.tokenStatus = one.status;
        world.server.tokenAnswer = one.answer;
        Person person([&](const QUrlQuery& authorization) { return world.consent(authorization); });
        const Error error = errorOf(await(world.start(person)));
        CHECK(error.kind == one.kind);
        CHECK(error.facts.reason == one.reason);
    }
}

TEST_CASE("a token endpoint elsewhere is not told the code") {
    World world;
    TlsServer elsewhere;
    world.configuration.tokenEndpoint = elsewhere.url("/token");
    Person person([&](const QUrlQuery& authorization) { return world.consent(authorization); });
    CHECK(errorOf(await(world.start(person))).facts.reason == "foreign-origin");
    CHECK(elsewhere.connections == 0);
}

TEST_CASE("the listener lets what is no redirect pass by, serves one redirect, and is gone") {
    World world;
    QUrlQuery asked;
    Person person([&](const QUrlQuery& authorization) {
        asked = authorization;
        return QByteArray();
    });
    auto future = world.start(person);
    REQUIRE(until([&] { return person.port != 0; }));
    const QByteArray good = "/?" + world.consent(asked);

    Visit silent(person.port, "");  // a browser's connection ahead of time
    const QByteArray host = "\r\nHost: 127.0.0.1:" + QByteArray::number(person.port) + "\r\n\r\n";
    for (const QByteArray& request :
         {person.get("/favicon.ico"), person.get("/"), person.get("/other" + good.mid(1)), "POST " + good + " HTTP/1.1" + host,
          "GET " + good + " HTTP/1.1\r\nHost: evil.example\r\n\r\n", QByteArray("nonsense\r\n\r\n")}) {
        CAPTURE(request.toStdString());
        Visit visit(person.port, request);
        REQUIRE(until([&] { return visit.over; }));
        CHECK(visit.said.startsWith("HTTP/1.1 404 "));
        CHECK_FALSE(future.isFinished());
    }
    Visit endless(person.port, "GET /?" + QByteArray(40'000, 'a'));
    REQUIRE(until([&] { return endless.over; }));
    CHECK(endless.said.isEmpty());

    Visit neighbour(person.port, person.get(good), QStringLiteral("127.0.0.2"));  // listens on one address alone
    REQUIRE(until([&] { return neighbour.over; }));
    CHECK(neighbour.refused);

    Visit redirect(person.port, person.get(good));
    CHECK(await(future).has_value());
    REQUIRE(until([&] { return redirect.over; }));
    CHECK(redirect.said.startsWith("HTTP/1.1 200 "));

    Visit second(person.port, person.get(good));
    REQUIRE(until([&] { return second.over; }));
    CHECK(second.refused);
    CHECK(world.server.tokenRequests.size() == 1);
}

TEST_CASE("a person who does nothing is asked again later") {
    World world;
    world.patience = 150ms;
    Person person([](const QUrlQuery&) { return QByteArray(); });
    const Error error = errorOf(await(world.start(person)));
    CHECK(error.kind == ErrorKind::signInNeeded);
    CHECK(error.facts.reason == "timeout");
    Visit late(person.port, person.get("/?code=a&state=b"));
    REQUIRE(until([&] { return late.over; }));
    CHECK(late.refused);
}

TEST_CASE("without S256, without a browser or without a client there is no sign-in") {
    World world;
    Person person([](const QUrlQuery&) { return QByteArray(); });
    SECTION("no S256") {
        world.configuration.s256 = false;
        CHECK(errorOf(await(world.start(person))).facts.reason == "no-s256");
        CHECK(person.opened.empty());
    }
    SECTION("no browser") {
        struct None final : auth::Browser {
            Result<> open(const std::string&) override { return fail(ErrorKind::badInput, {.subject = "browser", .reason = "none"}); }
        } none;
        CHECK(errorOf(await(world.start(none))).facts.subject == "browser");
    }
    SECTION("the client goes away") {
        auto future = world.start(person);
        REQUIRE(until([&] { return !person.opened.empty(); }));
        world.client.reset();
        REQUIRE(future.isFinished());
        CHECK(errorOf(future.takeResult()).facts.reason == "cancelled");
    }
}
