#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/time.h"
#include "net/http.h"

using namespace trellis;

TEST_CASE("the Date header is read in its one form") {
    CHECK(net::parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT") == parseInstant("1994-11-06T08:49:37Z"));
    CHECK(net::parseHttpDate("Thu, 29 Feb 2024 23:59:59 GMT") == parseInstant("2024-02-29T23:59:59Z"));
    CHECK(net::parseHttpDate("Sat, 31 Dec 2016 23:59:60 GMT") == parseInstant("2017-01-01T00:00:00Z"));
}

TEST_CASE("what is not a date of that form is none") {
    for (const std::string text : {
             "",
             "Sunday, 06-Nov-94 08:49:37 GMT",  // RFC 850, obsolete
             "Sun Nov  6 08:49:37 1994",        // asctime, obsolete
             "Mon, 06 Nov 1994 08:49:37 GMT",   // it was a Sunday
             "Thu, 30 Feb 2023 00:00:00 GMT",
             "Sun, 06 Nov 1994 24:00:00 GMT",
             "Sun, 06 Nov 1994 08:60:00 GMT",
             "Sun, 06 Nov 1994 08:49:37 EST",
             "Sun, +6 Nov 1994 08:49:37 GMT",
             "Sun, 06 nov 1994 08:49:37 GMT",
             "Sun, 06 Nov 1994 08:49:37 GMT ",
         }) {
        CAPTURE(text);
        CHECK_FALSE(net::parseHttpDate(text));
    }
}

TEST_CASE("a header is found whatever its case") {
    net::Response response;
    response.headers = {{"ETag", "W/\"3\""}, {"content-type", "application/fhir+json"}};
    CHECK(response.header("etag") == "W/\"3\"");
    CHECK(response.header("Content-Type") == "application/fhir+json");
    CHECK(response.header("Location").empty());
}
