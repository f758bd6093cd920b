#pragma once

namespace trellis::sync {

// What a status says about a request that changed something, see the table in README.md.
enum class Meaning {
    done,          // 2xx
    unauthorised,  // 401: nothing happened; a fresh token and one more try
    forbidden,     // 403: nothing happened; the type is paused
    notFound,      // 404
    notAllowed,    // 405: nothing happened
    conflict,      // 409 and 412: servers differ in which of the two they say for a stale version
    gone,          // 410
    notAccepted,   // 400, 413, 415, 422 and every other 4xx: the same again would fail the same way
    busy,          // 429: nothing happened; the whole server is left alone for a while
    unavailable,   // 503: left alone as well, but a proxy may say it after the server did the work
    ambiguous,     // other 5xx, 408, and what is no answer of a FHIR server (1xx, 3xx, 407)
};

[[nodiscard]] Meaning meaningOf(int status);

}  // namespace trellis::sync
