#include <catch2/catch_test_macros.hpp>

#include "base/time.h"
#include "links.h"
#include "retry.h"

using namespace trellis;
using namespace trellis::sync;
using namespace std::chrono_literals;

TEST_CASE("a next link is followed only where the token may go") {
    const std::string base = "https://clinic.example:8443/fhir";
    const auto under = [&](std::string_view link) { return underBase(link, base).value_or("refused"); };

    CHECK(under("https://clinic.example:8443/fhir/Task?x=1") == base + "/Task?x=1");
    CHECK(under("https://CLINIC.example:8443/fhir?_getpages=7") == base + "?_getpages=7");
    CHECK(under("/fhir/Task?x=1") == base + "/Task?x=1");
    CHECK(under("Task?x=1") == base + "/Task?x=1");
    CHECK(under("?_getpages=7") == base + "?_getpages=7");
    // A server behind a proxy names its own port or scheme: the same host and path are laid onto our base.
    CHECK(under("http://clinic.example/fhir/Task?x=1") == base + "/Task?x=1");

    for (const char* bad :
         {"https://evil.example/fhir/Task", "https://clinic.example:8443@evil.example/fhir/Task", "//evil.example/fhir/Task",
          "https://clinic.example:8443/other/Task", "https://clinic.example:8443/fhirx/Task", "https://clinic.example:8443/fhir/../admin",
          "https://clinic.example:8443/fhir/%2e%2e/admin", "/admin", "", "https://clinic.example:8443/fhir/Task\r\nHost: evil",
          "https://clinic.example.evil.example/fhir/Task", "https://evil.example\\@clinic.example:8443/fhir/Task"}) {
        INFO(bad);
        CHECK(under(bad) == "refused");
    }
    CHECK(underBase("https://clinic.example:443/fhir/Task", "https://clinic.example/fhir") == "https://clinic.example/fhir/Task");
}

TEST_CASE("a query value is read as it was meant") {
    CHECK(queryValue("https://c/fhir/Task?a=1&patient=Patient%2Fp&b=", "patient") == "Patient/p");
    CHECK(queryValue("https://c/fhir/Task?b=", "b") == "");
    CHECK_FALSE(queryValue("https://c/fhir/Task?xpatient=1", "patient"));
    CHECK_FALSE(queryValue("https://c/fhir/Task", "patient"));
    CHECK(encoded("a|b c+d/é:1") == "a%7Cb%20c%2Bd/%C3%A9:1");
}

TEST_CASE("a Location names the resource that was made") {
    CHECK(locatedAt("https://c/fhir/Task/12/_history/3", "Task")->id == "12");
    CHECK(locatedAt("https://c/fhir/Task/12/_history/3", "Task")->version == "3");
    CHECK(locatedAt("Task/a-b", "Task")->id == "a-b");
    CHECK_FALSE(locatedAt("Goal/12", "Task"));
    CHECK_FALSE(locatedAt("https://c/fhir/Task/", "Task"));
    CHECK_FALSE(locatedAt("XTask/1", "Task"));
}

TEST_CASE("Retry-After is honoured within a second and an hour") {
    const Instant now = parseInstant("2026-11-25T12:00:00Z").value();
    const auto wait = [&](Headers headers) { return retryAfter(headers, now, now); };
    CHECK(wait({{"Retry-After", "20"}}) == 20s);
    CHECK(wait({{"retry-after", "0"}}) == 1s);
    CHECK(wait({{"Retry-After", "86400"}}) == 1h);
    CHECK(wait({{"Retry-After", "99999999999999999"}}) == 1h);
    CHECK(wait({{"Retry-After", "Wed, 25 Nov 2026 12:02:00 GMT"}}) == 2min);
    CHECK(wait({{"Retry-After", "Wed, 25 Nov 2026 11:00:00 GMT"}}) == 1s);
    CHECK(wait({{"x-ms-retry-after-ms", "2500"}, {"Retry-After", "20"}}) == 2500ms);
    CHECK(wait({{"Retry-After", "soon"}}) == 30s);
    CHECK(wait({}) == 30s);
    CHECK_FALSE(parseHttpDate("Wed, 31 Feb 2026 12:00:00 GMT"));
    CHECK_FALSE(parseHttpDate("Wed, 25 Nov 2026 25:00:00 GMT"));
}

TEST_CASE("backoff grows, is drawn at random and has a cap") {
    SeededRandom random{7};
    for (int attempts = 0; attempts < 40; ++attempts) {
        const auto wait = backoff(random, attempts, true);
        CHECK(wait >= 1s);
        CHECK(wait <= 15min + 1s);
        if (attempts == 0) CHECK(wait <= 3s);
    }
    std::chrono::milliseconds longest{0};
    for (int i = 0; i < 200; ++i) longest = std::max(longest, backoff(random, 30, false));
    CHECK(longest > 2h);
    CHECK(longest <= 6h + 1s);
}
