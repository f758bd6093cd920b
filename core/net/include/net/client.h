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
    };

    explicit Client(Policy policy, QObject* parent = nullptr);
    ~Client() override;

    // Errors: offline (no network, refused), timeout, tls (facts.reason: "self-signed", "expired", "wrong-host",
    // "untrusted"), notAFhirServer ("plain-http", "foreign-redirect"), badInput ("foreign-origin", "too-large").
    [[nodiscard]] QFuture<Outcome> send(Request request, SecureBytes bearer = {});
    void cancelAll();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace trellis::net
