#pragma once

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QString>
#include <expected>
#include <memory>

#include "base/secure_bytes.h"
#include "net/http.h"

namespace trellis::net {

using Outcome = std::expected<Response, Failure>;

// One HTTPS client for one clinic. Lives on the network thread; send() may be called from any thread.
//
// Origin policy: https only; a request goes only to an allowed origin, a token only to the FHIR base and the issuer's
// token endpoint; redirects are not followed across origins. TLS 1.2 or newer with the system's trust plus `extraTrust`
// for allowed origins alone. There is no switch that turns verification off. No cookies, no cache, no proxy credentials.
class Client final : public QObject {
    Q_OBJECT

public:
    struct Policy {
        QStringList origins;       // "https://host:port"
        QByteArray extraTrustPem;  // a sandbox's CA, or empty
        QStringList tokenBases;    // "https://host:port/fhir": a token goes only here and below; empty: to any origin above
    };

    explicit Client(Policy policy, QObject* parent = nullptr);
    ~Client() override;

    // Errors: offline ("refused", "host-not-found", "cut", "cancelled", "proxy", "network"), timeout ("deadline",
    // "network"), tls ("self-signed", "untrusted", "revoked", "wrong-host", "expired", "not-yet-valid", "handshake"),
    // notAFhirServer ("plain-http", "foreign-redirect", "not-http"), badInput ("foreign-origin", "too-large",
    // "not-an-address", "header"). Every HTTP status is a Response, a captive portal's page too: the caller judges it.
    //
    // A request with a body is written at most once. Qt sends a request again by itself when a kept-alive connection
    // breaks before the answer; for a write that would be the blind resend that the sync engine forbids, so it fails as
    // perhapsSent instead, and the engine looks before it sends again.
    [[nodiscard]] QFuture<Outcome> send(Request request, SecureBytes bearer = {});
    // From any thread. Whatever was sent before it ends as offline "cancelled".
    void cancelAll();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace trellis::net
