#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>
#include <catch2/catch_test_macros.hpp>

#include "base/digest.h"
#include "running_clinic.h"

using namespace trellis::clinic;

namespace {

const std::string kVerifier = "a-verifier-that-is-long-enough-for-rfc-7636-0123456789";
const QString kRedirect = "http://127.0.0.1:49152/back";

QByteArray form(std::initializer_list<std::pair<QString, QString>> fields) {
    QByteArray out;
    for (const auto& [name, value] : fields)
        out += (out.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + "=" + QUrl::toPercentEncoding(value);
    return out;
}

Heard send(RunningClinic& clinic, const QString& path, std::initializer_list<std::pair<QString, QString>> fields) {
    return clinic.ask("POST", path, form(fields), {{"Content-Type", "application/x-www-form-urlencoded"}});
}

Heard authorize(RunningClinic& clinic, const QString& redirect = kRedirect, const QString& audience = {}) {
    const QString challenge = QString::fromStdString(trellis::base64Url(trellis::sha256(kVerifier)));
    return clinic.ask("GET", "/auth/authorize?" + QString::fromLatin1(form({{"response_type", "code"},
                                                                            {"client_id", "trellis"},
                                                                            {"redirect_uri", redirect},
                                                                            {"scope", "launch/patient offline_access patient/*.cruds"},
                                                                            {"state", "s+1 &"},
                                                                            {"aud", audience.isEmpty() ? clinic.base() : audience},
                                                                            {"code_challenge", challenge},
                                                                            {"code_challenge_method", "S256"}})));
}

QString hidden(const Heard& page) {
    static const QRegularExpression field("name=\"request\" value=\"([^\"]+)\"");
    return field.match(QString::fromUtf8(page.body)).captured(1);
}

QUrlQuery returned(const Heard& heard) { return QUrlQuery(QUrl::fromEncoded(heard.header("Location"))); }

QString code(RunningClinic& clinic, const QString& redirect = kRedirect) {
    const Heard answer =
        send(clinic, "/auth/sign-in",
             {{"request", hidden(authorize(clinic, redirect))}, {"username", "rowan"}, {"password", "riverbend"}, {"decision", "allow"}});
    return returned(answer).queryItemValue("code");
}

Heard exchange(RunningClinic& clinic, const QString& code, const QString& verifier = QString::fromStdString(kVerifier),
               const QString& redirect = kRedirect) {
    return send(clinic, "/auth/token",
                {{"grant_type", "authorization_code"},
                 {"code", code},
                 {"redirect_uri", redirect},
                 {"client_id", "trellis"},
                 {"code_verifier", verifier}});
}

Heard refresh(RunningClinic& clinic, const QString& token) {
    return send(clinic, "/auth/token", {{"grant_type", "refresh_token"}, {"refresh_token", token}, {"client_id", "trellis"}});
}

QString error(const Heard& heard) { return heard.json()["error"].toString(); }

}  // namespace

TEST_CASE("the whole SMART sign-in: discovery, form, code, token, and the token opens the door") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const QJsonObject found = clinic.ask("GET", "/fhir/.well-known/smart-configuration").json();
        CHECK(found["authorization_endpoint"].toString() == clinic.origin() + "/auth/authorize");
        CHECK(found["code_challenge_methods_supported"].toArray().contains("S256"));
        const Heard page = authorize(clinic);
        REQUIRE(page.status == 200);
        CHECK(page.header("Content-Type").startsWith("text/html"));
        const QString request = hidden(page);
        REQUIRE_FALSE(request.isEmpty());

        const Heard wrong =
            send(clinic, "/auth/sign-in", {{"request", request}, {"username", "rowan"}, {"password", "guess"}, {"decision", "allow"}});
        CHECK(wrong.status == 401);
        CHECK(hidden(wrong) == request);
        const Heard allowed =
            send(clinic, "/auth/sign-in", {{"request", request}, {"username", "rowan"}, {"password", "riverbend"}, {"decision", "allow"}});
        REQUIRE(allowed.status == 302);
        CHECK(allowed.header("Location").startsWith(kRedirect.toUtf8() + "?code="));
        CHECK(returned(allowed).queryItemValue("state", QUrl::FullyDecoded) == "s+1 &");
        CHECK(returned(allowed).queryItemValue("iss", QUrl::FullyDecoded) == found["issuer"].toString());

        const Heard token = exchange(clinic, returned(allowed).queryItemValue("code"));
        REQUIRE(token.status == 200);
        CHECK(token.json()["patient"].toString() == clinic.rowan());
        const int left = token.json()["expires_in"].toInt();
        CHECK((left > 3590 && left <= 3600));  // an hour, less what the answer took
        CHECK(token.json()["scope"].toString() == "launch/patient offline_access patient/*.cruds");
        CHECK_FALSE(token.json()["refresh_token"].toString().isEmpty());
        const QByteArray bearer = "Bearer " + token.json()["access_token"].toString().toUtf8();
        CHECK(clinic.ask("GET", "/fhir/Patient/" + clinic.rowan(), {}, {{"Authorization", bearer}}).status == 200);
    }
}

TEST_CASE("a code is good once, for its own verifier, client and redirect") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        CHECK(error(exchange(clinic, code(clinic), "another-verifier-that-is-long-enough-0123456789abc")) == "invalid_grant");
        CHECK(error(exchange(clinic, "no-such-code")) == "invalid_grant");
        const QString otherPort = "http://127.0.0.1:50000/back";
        CHECK(exchange(clinic, code(clinic), QString::fromStdString(kVerifier), otherPort).status == (letter == 'M' ? 400 : 200));
        CHECK(error(exchange(clinic, code(clinic), QString::fromStdString(kVerifier), "http://127.0.0.1:49152/other")) == "invalid_grant");
        const QString once = code(clinic);
        const Heard first = exchange(clinic, once);
        REQUIRE(first.status == 200);
        CHECK(error(exchange(clinic, once)) == "invalid_grant");
        const QByteArray bearer = "Bearer " + first.json()["access_token"].toString().toUtf8();
        CHECK(clinic.ask("GET", "/fhir/Goal", {}, {{"Authorization", bearer}}).status == 401);  // the replay took it back
    }
}

TEST_CASE("an app that nobody knows, a far redirect and a foreign audience are refused") {
    RunningClinic& clinic = RunningClinic::shared('M');
    CHECK(authorize(clinic, "https://evil.example/back").status == 400);
    CHECK(authorize(clinic, "http://127.0.0.1.evil.example/back").status == 400);
    CHECK(returned(authorize(clinic, kRedirect, "https://elsewhere.example/fhir")).queryItemValue("error") == "invalid_request");
    CHECK(clinic.ask("GET", "/auth/authorize?client_id=other&redirect_uri=" + kRedirect).status == 400);
    const Heard denied = send(clinic, "/auth/sign-in", {{"request", hidden(authorize(clinic))}, {"decision", "deny"}});
    CHECK(returned(denied).queryItemValue("error") == "access_denied");
}

TEST_CASE("refresh tokens rotate; the old one is a bad request in M and ends the family in H") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const QJsonObject first = exchange(clinic, code(clinic)).json();
        const QString old = first["refresh_token"].toString();
        const Heard second = refresh(clinic, old);
        REQUIRE(second.status == 200);
        CHECK(second.json()["patient"] == first["patient"]);
        const QString newer = second.json()["refresh_token"].toString();
        CHECK(newer != old);
        CHECK(clinic.ask("GET", "/fhir/Goal", {}, {{"Authorization", "Bearer " + first["access_token"].toString().toUtf8()}}).status ==
              401);
        CHECK(error(refresh(clinic, old)) == (letter == 'M' ? "invalid_request" : "invalid_grant"));
        CHECK(refresh(clinic, newer).status == (letter == 'M' ? 200 : 400));
    }
}
