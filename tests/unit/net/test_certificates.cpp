#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "net_world.h"

using namespace trellis;
using namespace trellis::test;
using Kind = Certificates::Kind;

TEST_CASE("a certificate that does not hold is refused with its reason before a byte is told") {
    struct Case {
        Kind kind;
        const char* reason;
    };
    for (const auto& [kind, reason] :
         {Case{Kind::expired, "expired"}, Case{Kind::notYetValid, "not-yet-valid"}, Case{Kind::wrongHost, "wrong-host"},
          Case{Kind::nameInSubjectAlone, "wrong-host"}, Case{Kind::selfSigned, "self-signed"}, Case{Kind::unknownAuthority, "untrusted"}}) {
        CAPTURE(reason);
        TlsServer server([](QSslSocket& socket, const Received&) { socket.write(http(200, "{}")); }, kind);
        net::Client client(trusting(server));
        for (const auto& request : {get(server.url("/fhir/Patient/1")), post(server.url("/fhir/Observation"))}) {
            const auto outcome = await(client.send(request, token()));
            REQUIRE_FALSE(outcome.has_value());
            CHECK(outcome.error().error.kind == ErrorKind::tls);
            CHECK(outcome.error().error.facts.reason == reason);
            CHECK(outcome.error().reach == net::Reach::notSent);
        }
        CHECK(server.connections > 0);
        CHECK(server.plainBytes == 0);
        CHECK(server.requests.empty());
    }
}

TEST_CASE("a private authority counts only where it was given") {
    TlsServer server([](QSslSocket& socket, const Received&) { socket.write(http(200, "{}")); });
    net::Client without({.origins = {server.origin()}, .extraTrustPem = {}, .tokenBases = {}});
    const auto refused = await(without.send(get(server.url("/")), token()));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().error.kind == ErrorKind::tls);
    CHECK(refused.error().error.facts.reason == "untrusted");
    CHECK(server.plainBytes == 0);

    net::Client with(trusting(server));
    CHECK(await(with.send(get(server.url("/")), token())).has_value());
}

TEST_CASE("TLS 1.1 is refused") {
    ensureApplication();
    QTcpServer probe;
    REQUIRE(probe.listen(QHostAddress(QHostAddress::LocalHost), 0));
    const quint16 port = probe.serverPort();
    probe.close();
    QProcess old;
    old.setProcessChannelMode(QProcess::MergedChannels);
    const auto& certificates = Certificates::instance();
    for (const char* version : {"-tls1_1", "-tls1_2"}) {
        CAPTURE(version);
        old.start(QStringLiteral("openssl"),
                  {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:%1").arg(port),
                   QString::fromLatin1(version), QStringLiteral("-cipher"), QStringLiteral("DEFAULT@SECLEVEL=0"), QStringLiteral("-cert"),
                   certificates.file("good.pem"), QStringLiteral("-key"), certificates.file("good.key")});
        QByteArray said;
        REQUIRE(until([&] { return (said += old.readAll()).contains("ACCEPT"); }));
        net::Client client(
            {.origins = {QStringLiteral("https://127.0.0.1:%1").arg(port)}, .extraTrustPem = certificates.authority(), .tokenBases = {}});
        auto request = get("https://127.0.0.1:" + std::to_string(port) + "/");
        request.deadline = std::chrono::milliseconds{1000};
        const auto outcome = await(client.send(request, token()));
        REQUIRE_FALSE(outcome.has_value());
        old.waitForReadyRead(100);
        said += old.readAll();  // s_server prints what it is told, and answers nothing
        if (std::string(version) == "-tls1_1") {
            CHECK(outcome.error().error.kind == ErrorKind::tls);
            CHECK(outcome.error().error.facts.reason == "handshake");
            CHECK(outcome.error().reach == net::Reach::notSent);
            CHECK_FALSE(said.contains("the-token"));
        } else {
            CHECK(outcome.error().error.kind == ErrorKind::timeout);
            CHECK(said.contains("the-token"));  // the control: the same server, one version newer
        }
        old.kill();
        old.waitForFinished();
    }
}
