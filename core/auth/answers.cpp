#include "answers.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>

namespace trellis::auth {

namespace {

using simdjson::dom::element;

std::unexpected<Error> notJson() { return fail(ErrorKind::notAFhirServer, {.subject = "sign-in", .reason = "not-json"}); }
std::unexpected<Error> incomplete() { return fail(ErrorKind::notAFhirServer, {.subject = "sign-in", .reason = "incomplete"}); }

std::string textAt(const element& object, std::string_view name) {
    std::string_view text;
    return object[name].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

std::vector<std::string> textsAt(const element& object, std::string_view name) {
    std::vector<std::string> texts;
    simdjson::dom::array array;
    if (object[name].get(array) != simdjson::SUCCESS) return texts;
    for (const element item : array)
        if (std::string_view text; item.get(text) == simdjson::SUCCESS) texts.emplace_back(text);
    return texts;
}

bool isHttps(std::string_view address) { return address.starts_with("https://") && address.size() > 8; }

// FHIR R4 datatypes.html#id. It goes into addresses, so nothing else will do.
bool isFhirId(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

// Characters that a header can carry (RFC 6750 2.1 b64token is stricter than what servers issue).
bool isToken(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7f; });
}

// `expires_in` is a number, and with some servers a number in quotes. RFC 6749 5.1 only recommends it: without one we
// count on five minutes, and never on more than a day, so that a wrong value costs a refresh and not a refusal.
std::chrono::seconds lifetimeOf(const element& object) {
    constexpr std::int64_t kUnknown = 300;
    constexpr std::int64_t kLongest = 86'400;
    std::int64_t seconds = kUnknown;
    if (double number = 0; object["expires_in"].get(number) == simdjson::SUCCESS) {
        seconds = static_cast<std::int64_t>(std::clamp(number, 0.0, static_cast<double>(kLongest)));
    } else if (const std::string text = textAt(object, "expires_in"); !text.empty()) {
        if (std::from_chars(text.data(), text.data() + text.size(), seconds).ec != std::errc()) seconds = kUnknown;
    }
    return std::chrono::seconds{std::clamp<std::int64_t>(seconds, 0, kLongest)};
}

bool equalsNoCase(std::string_view a, std::string_view lower) {
    return std::ranges::equal(a, lower, [](char x, char y) { return (x >= 'A' && x <= 'Z' ? x - 'A' + 'a' : x) == y; });
}

Error refusalOf(const net::Response& response) {
    simdjson::dom::parser parser;
    element answer;
    const bool read = parser.parse(response.body).get(answer) == simdjson::SUCCESS;
    const bool badGrant = read && textAt(answer, "error") == "invalid_grant";
    return {ErrorKind::signInNeeded, {.subject = "sign-in", .reason = badGrant ? "code" : "refused", .status = response.status}};
}

Result<Tokens> tokensOf(const net::Response& response, Instant now, const std::string& knownPatient) {
    if (const auto away = awayError(response.status)) return fail(*away);
    if (response.status >= 400) return fail(refusalOf(response));
    simdjson::dom::parser parser;
    element answer;
    if (response.status != 200 || parser.parse(response.body).get(answer) != simdjson::SUCCESS || !answer.is_object()) return notJson();
    std::string_view access;
    if (answer["access_token"].get(access) != simdjson::SUCCESS || !isToken(access) ||
        !equalsNoCase(textAt(answer, "token_type"), "bearer"))
        return incomplete();
    std::string patient = textAt(answer, "patient");
    if (patient.empty()) patient = knownPatient;
    if (!isFhirId(patient)) return fail(ErrorKind::signInNeeded, {.subject = "sign-in", .reason = "patient"});
    if (!knownPatient.empty() && patient != knownPatient)
        return fail(ErrorKind::foreignData, {.subject = "sign-in", .reason = "other-patient"});
    Tokens tokens;
    tokens.access = SecureBytes::copyOf(access);
    if (std::string_view refreshToken; answer["refresh_token"].get(refreshToken) == simdjson::SUCCESS && !refreshToken.empty())
        tokens.refresh = SecureBytes::copyOf(refreshToken);
    tokens.expires = now + lifetimeOf(answer);
    tokens.patient = std::move(patient);
    tokens.scope = textAt(answer, "scope");
    return tokens;
}

}  // namespace

void wipe(std::string& text) {
    volatile char* at = text.data();
    for (std::size_t i = 0; i < text.size(); ++i) at[i] = 0;
    text.clear();
}

std::optional<Error> awayError(int status) {
    if (status >= 500 || status == 408 || status == 429)
        return Error{ErrorKind::offline, {.subject = "sign-in", .reason = "server", .status = status}};
    return std::nullopt;
}

Result<SmartConfiguration> readConfiguration(const net::Response& response) {
    if (const auto away = awayError(response.status)) return fail(*away);
    if (response.status != 200)
        return fail(ErrorKind::notAFhirServer, {.subject = "sign-in", .reason = "no-smart", .status = response.status});
    simdjson::dom::parser parser;
    element answer;
    if (parser.parse(response.body).get(answer) != simdjson::SUCCESS || !answer.is_object()) return notJson();
    SmartConfiguration found;
    found.issuer = textAt(answer, "issuer");
    found.authorizationEndpoint = textAt(answer, "authorization_endpoint");
    found.tokenEndpoint = textAt(answer, "token_endpoint");
    found.capabilities = textsAt(answer, "capabilities");
    found.s256 = std::ranges::contains(textsAt(answer, "code_challenge_methods_supported"), "S256");
    if (bool required = false; answer["authorization_response_iss_parameter_supported"].get(required) == simdjson::SUCCESS)
        found.issRequired = required;
    if (!isHttps(found.authorizationEndpoint) || !isHttps(found.tokenEndpoint)) return incomplete();
    if (!found.s256) return fail(ErrorKind::badInput, {.subject = "sign-in", .reason = "no-s256"});
    return found;
}

Result<Tokens> readTokens(net::Response& response, Instant now, const std::string& knownPatient) {
    auto tokens = tokensOf(response, now, knownPatient);
    wipe(response.body);
    return tokens;
}

}  // namespace trellis::auth
