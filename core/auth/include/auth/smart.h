#pragma once

#include <QFuture>
#include <QObject>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "auth/browser.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/random.h"
#include "base/secure_bytes.h"
#include "net/client.h"

namespace trellis::auth {

// SMART App Launch 2 (hl7.org/fhir/smart-app-launch), standalone, public client, PKCE S256.
struct SmartConfiguration {
    std::string issuer;  // checked against `iss` of the redirect (RFC 9207) when the server sends it
    std::string authorizationEndpoint;
    std::string tokenEndpoint;
    std::vector<std::string> capabilities;
    bool s256 = false;
    bool issRequired = false;  // authorization_response_iss_parameter_supported: a redirect without `iss` is refused
};

struct Tokens {
    SecureBytes access;
    SecureBytes refresh;  // may be empty: then a new sign-in is needed at expiry
    Instant expires{};
    std::string patient;  // must stay the same on every answer
    std::string scope;
};

// GET {base}/.well-known/smart-configuration. Errors as net::Client; notAFhirServer ("no-smart", "not-json",
// "incomplete"); badInput "no-s256" if the server cannot do S256; offline "server" for 5xx, 408 and 429.
[[nodiscard]] QFuture<Result<SmartConfiguration>> discover(net::Client& client, std::string fhirBase);

struct SignIn {
    std::string fhirBase;
    std::string clientId = "trellis";
    std::vector<std::string> scopes;  // empty: defaultScopes()
    std::chrono::milliseconds patience{120'000};
};

[[nodiscard]] std::vector<std::string> defaultScopes();

// The whole standalone launch: loopback listener on 127.0.0.1, one redirect, exact address, state, iss, code exchange.
// Errors: signInNeeded ("denied", "state", "iss", "timeout", "patient", "redirect": neither code nor error came,
// "server": the authorization server gave up, "code": it did not take its own code, "refused"), badInput "no-s256",
// offline "no-listener" and whatever the browser says, notAFhirServer ("not-json", "incomplete"), those of the client.
//
// `client`, `browser` and `clock` must outlive the future; `random` is only used during the call. The work is done on the
// client's thread, and so is Browser::open. A client that is deleted ends the sign-in as offline "cancelled".
[[nodiscard]] QFuture<Result<Tokens>> signIn(net::Client& client, const SmartConfiguration& server, SignIn request, Browser& browser,
                                             Random& random, const Clock& clock);

// Rotation: the answer's refresh token replaces the old one; without one the old stays. A 4xx is signInNeeded and changes
// nothing else; 408, 429 and 5xx are offline, since a busy server has not refused anything. Another patient than before
// is foreignData "other-patient". Only one refresh at a time may be under way: a rotated token works once.
[[nodiscard]] QFuture<Result<Tokens>> refresh(net::Client& client, const SmartConfiguration& server, const Tokens& tokens,
                                              std::string clientId, const Clock& clock);

}  // namespace trellis::auth
