#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "fhir/json.h"
#include "random_json.h"

using namespace trellis;
using namespace trellis::fhir;

namespace {

Document parsed(std::string text) {
    auto document = Document::parse(std::move(text));
    REQUIRE(document.has_value());
    return std::move(*document);
}

std::string refusal(std::string text) {
    const auto document = Document::parse(std::move(text));
    if (document) return "";
    CHECK(document.error().kind == ErrorKind::badInput);
    return document.error().facts.reason;
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

// The document written again from its values alone: what raw() gives for every leaf, and the names.
std::string rewritten(const Value& value) {
    std::string out;
    if (value.kind() == Value::Kind::object) {
        for (const auto& [name, member] : value.members()) out += (out.empty() ? "" : ",") + quote(name) + ":" + rewritten(member);
        return "{" + out + "}";
    }
    if (value.kind() == Value::Kind::array) {
        for (const Value& item : value.items()) out += (out.empty() ? "" : ",") + rewritten(item);
        return "[" + out + "]";
    }
    return std::string(value.raw());
}

}  // namespace

TEST_CASE("values are found by name and place, and a missing one lets lookups chain") {
    const Document document = parsed(R"({ "name": [ { "given": ["Rowan", "M."], "family": "Ellis" } ], "active": true, "n": null })");
    const Value root = document.root();
    CHECK(root["name"][0]["given"][1].text() == "M.");
    CHECK(root["active"].boolean() == true);
    CHECK(root["n"].kind() == Value::Kind::null);
    CHECK_FALSE(root["address"][3]["line"].exists());
    CHECK(root["address"].textOr("none") == "none");
    CHECK(root["name"].size() == 1);
    CHECK(root.members().size() == 3);
    CHECK(root.members()[1].first == "active");
    CHECK(root[0].kind() == Value::Kind::missing);
    CHECK_FALSE(Value().text().has_value());
}

TEST_CASE("numbers keep their text, and are read when they fit") {
    const Document document = parsed("[1.00, 0.010, 18446744073709551616, -7, 2e1, 2.5, \"3\"]");
    const Value root = document.root();
    CHECK(root[0].raw() == "1.00");
    CHECK(root[1].raw() == "0.010");
    CHECK(root[2].raw() == "18446744073709551616");
    CHECK(root[0].integer() == 1);
    CHECK(root[1].number() == 0.010);
    CHECK_FALSE(root[2].integer().has_value());
    CHECK(root[2].number() == 18446744073709551616.0);
    CHECK(root[3].integer() == -7);
    CHECK(root[4].integer() == 20);
    CHECK_FALSE(root[5].integer().has_value());
    CHECK_FALSE(root[6].integer().has_value());
}

TEST_CASE("strings are unescaped, in values and in names") {
    const Document document = parsed(R"({"\u006eote":"a\n\t\"\\\/\b\f\r\u00e9\ud83d\ude00"})");
    CHECK(document.root()["note"].text() == "a\n\t\"\\/\b\f\ré😀");
}

TEST_CASE("a document keeps its values when it moves") {
    Document first = parsed(R"({"a":"b"})");
    const Value value = first.root()["a"];
    const Document second = std::move(first);
    CHECK(value.text() == "b");
    CHECK(second.text() == R"({"a":"b"})");
}

TEST_CASE("what is not JSON is refused as malformed") {
    const std::string text = GENERATE(as<std::string>{}, "", " ", "{", "}", "[", "]", "{]", "[}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
                                      "[1,]", "[,1]", "[1 2]", "{\"a\":1 \"b\":2}", "{a:1}", "{'a':1}", "tru", "nul", "NaN", "Infinity",
                                      "01", "1.", ".5", "-", "1e", "+1", "0x1", "\"", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"",
                                      "\"\n\"", "{} {}", "[] x", "// c\n{}", "{\"a\":1}}", "[\"\\", "[1,,2]", "{\"a\"::1}", "{1:1}");
    CAPTURE(text);
    CHECK(refusal(text) == "malformed");
}

TEST_CASE("a NUL byte is no way to end a text early") {
    CHECK(refusal(std::string("{}\0{}", 5)) == "malformed");
    CHECK(refusal(std::string("\"a\0b\"", 5)) == "malformed");
}

TEST_CASE("depth 64 is read and depth 65 refused") {
    CHECK(refusal(nested(64)).empty());
    CHECK(refusal(nested(65)) == "too-deep");
    CHECK(refusal(std::string(1'000'000, '[')) == "too-deep");
    std::string objects;
    for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
    CHECK(refusal(objects) == "too-deep");
}

TEST_CASE("size is bounded, in bytes and in values") {
    CHECK(refusal("\"" + std::string(kMaxBytes, 'a') + "\"") == "too-large");
    std::string many = "[0";
    for (std::size_t i = 0; i < kMaxValues; ++i) many += ",0";
    CHECK(refusal(many + "]") == "too-large");
}

TEST_CASE("a name that stands twice is refused, however it is written") {
    CHECK(refusal(R"({"id":"a","id":"b"})") == "duplicate-key");
    CHECK(refusal(R"({"id":"a","i\u0064":"b"})") == "duplicate-key");
    CHECK(refusal(R"({"x":[{"y":{"a":1,"b":2,"a":3}}]})") == "duplicate-key");
    CHECK(refusal(R"({"a":{"b":1},"b":{"b":1}})").empty());
    std::string many = "{";
    for (int i = 0; i < 50'000; ++i) many += "\"k" + std::to_string(i) + "\":0,";
    CHECK(refusal(many + "\"last\":0}").empty());
    CHECK(refusal(many + "\"k7\":0}") == "duplicate-key");
}

TEST_CASE("text that is not UTF-8 is refused") {
    const std::string bytes = GENERATE(as<std::string>{}, "\xff", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\x80");
    CHECK(refusal("\"" + bytes + "\"") == "not-utf8");
    CHECK(refusal("{\"" + bytes + "\":1}") == "not-utf8");
}

TEST_CASE("half a surrogate pair has no UTF-8 and is refused") {
    CHECK(refusal(R"("\ud83d")") == "not-utf8");
    CHECK(refusal(R"("\ude00")") == "not-utf8");
    CHECK(refusal(R"("\ud83d\u0041")") == "not-utf8");
    CHECK(refusal(R"("\ud83dxx")") == "not-utf8");
}

TEST_CASE("every leaf of random JSON is there again, byte for byte") {
    RandomJson random(7);
    for (int round = 0; round < 500; ++round) {
        const std::string text = random.object(5);
        const Document document = parsed(text);
        const Document again = parsed(rewritten(document.root()));
        CHECK(rewritten(again.root()) == rewritten(document.root()));
        CHECK(document.text() == text);
    }
}

TEST_CASE("damaged JSON never crashes, and what is accepted is really JSON") {
    RandomJson random(11);
    int accepted = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text = random.object(4);
        const auto at = static_cast<std::size_t>(random.number(text.size()));
        switch (random.number(3)) {
            case 0: text.resize(at); break;
            case 1: text[at] = static_cast<char>(random.number(256)); break;
            default: text.insert(at, 1, "{}[],:\"\\0e"[random.number(10)]); break;
        }
        const auto document = Document::parse(text);
        if (!document) continue;
        ++accepted;
        CHECK(Document::parse(rewritten(document->root())).has_value());
    }
    CHECK(accepted > 100);
}

TEST_CASE("what is written is JSON, whatever the text was") {
    Writer writer;
    writer.beginObject().key("resourceType").text("Observation").key("value").raw("0.250").key("list").beginArray();
    writer.integer(-1).boolean(true).beginObject().endObject().beginArray().endArray().text("x").endArray();
    writer.key("last").beginObject().key("a").boolean(false).endObject().endObject();
    CHECK(writer.take() == R"({"resourceType":"Observation","value":0.250,"list":[-1,true,{},[],"x"],"last":{"a":false}})");
    CHECK(writer.beginArray().endArray().take() == "[]");
    CHECK(quote("a\"b\\c\n\r\t\x01/é😀") == "\"a\\\"b\\\\c\\n\\r\\t\\u0001/é😀\"");
    CHECK(quote("a\xff\xc3") == "\"a\xef\xbf\xbd\xef\xbf\xbd\"");
    CHECK(parsed(quote(std::string("\0\x1f", 2))).root().text() == std::string("\0\x1f", 2));
}
