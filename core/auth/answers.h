#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "auth/smart.h"
#include "base/error.h"
#include "net/http.h"

namespace trellis::auth {

// The two JSON answers of a SMART server, read defensively: what does not have the right type is as good as absent.

// Errors: notAFhirServer "no-smart" (404 and the like), "not-json", "incomplete" (an endpoint is missing or not https);
// badInput "no-s256"; offline for 5xx, 408 and 429.
[[nodiscard]] Result<SmartConfiguration> readConfiguration(const net::Response& response);

// A token answer. Errors: signInNeeded for any 4xx ("code" for invalid_grant, otherwise "refused"; 408 and 429 are
// offline: the server was busy, not unwilling) and, when `patient` is absent or no FHIR id, "patient"; offline for 5xx;
// notAFhirServer "not-json" or "incomplete". The response's body is overwritten, whatever comes of it.
//
// `knownPatient` is empty at sign-in. At a refresh it stands in for an absent `patient`, and another one is foreignData
// "other-patient".
[[nodiscard]] Result<Tokens> readTokens(net::Response& response, Instant now, const std::string& knownPatient);

// The server's state when it does not speak about the request: 5xx, 408, 429. Nothing otherwise.
[[nodiscard]] std::optional<Error> awayError(int status);

// Overwrites, where the compiler may not leave it out as dead.
void wipe(std::string& text);

}  // namespace trellis::auth
