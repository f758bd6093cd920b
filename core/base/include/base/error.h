#pragma once

#include <chrono>
#include <expected>
#include <string>
#include <string_view>

namespace trellis {

// Every way in which something can fail that a person can be told about. The set is closed: a new failure is one of
// these with other facts, or a deliberate change here and in app/words.
enum class ErrorKind {
    offline,         // no network, or the server is away
    timeout,         // the server was reached and took too long
    tls,             // the certificate is bad, expired, unknown or for another host
    notAFhirServer,  // something answered that is not FHIR: a captive portal, a web page, plain http
    signInNeeded,    // the clinic wants the person to sign in again
    refused,         // 403, or a grant smaller than what was asked
    conflict,        // somebody else changed it first
    notAccepted,     // the clinic's system answered 400, 413, 415 or 422
    foreignData,     // another person's data came; it was not kept
    damaged,         // a file of ours cannot be read or fails its check
    newer,           // a file was written by a newer version of the app
    locked,          // the vault is locked, or the keyring is
    wrongPasscode,
    wait,       // too many tries; Facts::wait says how long
    noKeyring,  // the device secret is missing, or the keyring changed
    diskFull,
    busy,  // another instance has this profile open
    badInput,
};

[[nodiscard]] std::string_view name(ErrorKind kind);  // "not-a-fhir-server", as in the CLI's JSON

// What the core knows about a failure. It never holds text that a person wrote or that a server sent in free form.
struct Facts {
    std::string subject{};              // what it concerns: "store.db", "Appointment", "--mood"
    std::string reason{};               // a stable word that says which of the ways: "certificate-expired"
    int status = 0;                     // HTTP status, if there was one
    std::chrono::milliseconds wait{0};  // how long until another try makes sense
    int triesLeft = -1;                 // passcode tries before the next wait; -1 if it does not apply

    bool operator==(const Facts&) const = default;
};

struct Error {
    ErrorKind kind{};
    Facts facts{};

    bool operator==(const Error&) const = default;
};

template <class T = void>
using Result = std::expected<T, Error>;

// return fail(ErrorKind::badInput, {.subject = "mood", .reason = "out-of-range"});
[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, Facts facts = {}) {
    return std::unexpected(Error{kind, std::move(facts)});
}
[[nodiscard]] inline std::unexpected<Error> fail(Error error) { return std::unexpected(std::move(error)); }

}  // namespace trellis
