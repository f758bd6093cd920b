#include <catch2/catch_test_macros.hpp>

#include "json.h"

using trellis::clinic::Json;

TEST_CASE("the clinic's JSON keeps the text of decimals and the order of members") {
    const char* text = R"({"b":5.40,"a":[1e3,-0.0,true,null],"c":"\u00e9\n\ud83d\ude42"})";
    const auto json = Json::parse(text);
    REQUIRE(json);
    CHECK(json->dump() == "{\"b\":5.40,\"a\":[1e3,-0.0,true,null],\"c\":\"\xc3\xa9\\n\xf0\x9f\x99\x82\"}");
}

TEST_CASE("the clinic refuses JSON that two readers would read differently") {
    for (const char* text :
         {R"({"a":1,"a":2})", R"({"a":1}x)", R"({"a":01})", R"({"a":})", R"(["\ud83d"])", "[1", "\"a\nb\"", "", "{\"a\":1.}"}) {
        CAPTURE(text);
        CHECK_FALSE(Json::parse(text).has_value());
    }
    CHECK_FALSE(Json::parse(std::string(200, '[') + std::string(200, ']')).has_value());
    CHECK(Json::parse(std::string(100, '[') + std::string(100, ']')).has_value());
}
