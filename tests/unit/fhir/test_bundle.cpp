#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "fhir/json.h"
#include "random_json.h"

using namespace trellis;
using namespace trellis::fhir;

namespace {

std::string refusal(std::string text) {
    const auto page = readBundle(std::move(text));
    return page ? "" : page.error().facts.reason;
}

std::string observation(int i) {
    return R"({"resourceType":"Observation","id":"obs-)" + std::to_string(i) + R"(","meta":{"versionId":"3","lastUpdated":"2026-11-)" +
           std::to_string(10 + i % 20) +
           R"(T12:00:00.000Z","security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"R"}]},"status":"final",)"
           R"("category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"survey"}]}],)"
           R"("code":{"coding":[{"system":"https://trellis.example/fhir/CodeSystem/trellis-measure","code":"check-in"}]},)"
           R"("subject":{"reference":"Patient/rowan"},"effectiveDateTime":"2026-11-20T08:15:00-05:00","note":[{"text":")" +
           std::string(300, 'n') + R"("}],"component":[{"code":{"coding":[{"code":"mood"}]},"valueInteger":4},)" +
           R"({"code":{"coding":[{"code":"craving"}]},"valueInteger":2},{"code":{"coding":[{"code":"sleep"}]},"valueInteger":420}]})";
}

std::string page(int entries) {
    std::string text =
        R"({"resourceType":"Bundle","id":"p","type":"searchset","link":[{"relation":"self","url":"https://c/fhir/Observation?x=1"},)"
        R"({"relation":"next","url":"https:\/\/c\/fhir?page=2"}],"entry":[)";
    for (int i = 0; i < entries; ++i) {
        if (i > 0) text += ",\n  ";
        text += R"({"fullUrl":"https://c/fhir/Observation/obs-)" + std::to_string(i) + R"(","resource": )" + observation(i) +
                R"( , "search":{"mode":"match"}})";
    }
    return text + "]}";
}

}  // namespace

TEST_CASE("a page is sliced: each resource byte for byte, with its head") {
    const auto read = readBundle(page(100));
    REQUIRE(read.has_value());
    CHECK(read->type == "searchset");
    CHECK(read->selfUrl == "https://c/fhir/Observation?x=1");
    CHECK(read->nextUrl == "https://c/fhir?page=2");
    REQUIRE(read->entries.size() == 100);
    for (int i = 0; i < 100; ++i) {
        const Slice& slice = read->entries[static_cast<std::size_t>(i)];
        CHECK(slice.raw == observation(i));
        CHECK(slice.type == "Observation");
        CHECK(slice.id == "obs-" + std::to_string(i));
        CHECK(slice.version == "3");
        CHECK(slice.lastUpdated.starts_with("2026-11-"));
        CHECK(slice.searchMode == "match");
        CHECK(slice.fullUrl == "https://c/fhir/Observation/obs-" + std::to_string(i));
    }
}

TEST_CASE("slices stay good when the page moves") {
    auto read =
        readBundle(R"({"resourceType":"Bundle","entry":[{"fullUrl":"https:\/\/c\/1","resource":{"resourceType":"Task","id":"1"}}]})");
    REQUIRE(read.has_value());
    const BundlePage moved = std::move(*read);
    CHECK(moved.entries[0].fullUrl == "https://c/1");
    CHECK(moved.entries[0].raw == R"({"resourceType":"Task","id":"1"})");
}

TEST_CASE("members are found in any order") {
    const auto read =
        readBundle(R"({"entry":[{"search":{"mode":"include"},"resource":{"x":{"id":"inner","resourceType":"No","meta":{"versionId":"0"}},
        "meta":{"lastUpdated":"L","tag":[{"id":"t"}],"versionId":"9"},"id":"1","resourceType":"Location"}},{"response":{"status":"201"}},
        {"resource":{"resourceType":"OperationOutcome","meta":"odd","id":5},"search":{"mode":"outcome"}}],"total":7,"type":"searchset","resourceType":"Bundle"})");
    REQUIRE(read.has_value());
    REQUIRE(read->entries.size() == 3);
    CHECK(read->entries[0].type == "Location");
    CHECK(read->entries[0].id == "1");
    CHECK(read->entries[0].version == "9");
    CHECK(read->entries[0].lastUpdated == "L");
    CHECK(read->entries[0].searchMode == "include");
    CHECK(read->entries[1].raw.empty());
    CHECK(read->entries[2].type == "OperationOutcome");
    CHECK(read->entries[2].id.empty());
    CHECK(read->entries[2].searchMode == "outcome");
}

TEST_CASE("a page without entries is a page") {
    CHECK(readBundle(R"({"resourceType":"Bundle","type":"searchset"})")->entries.empty());
    CHECK(readBundle(R"({"resourceType":"Bundle","entry":[]})")->entries.empty());
    CHECK(readBundle(R"({"resourceType":"Bundle","entry":[{"resource":{}}]})")->entries[0].raw == "{}");
}

TEST_CASE("what is not a Bundle is another service's answer") {
    const std::string text = GENERATE(as<std::string>{}, R"({"resourceType":"Patient","id":"1"})", "{}", "[]", "3", R"("hello")",
                                      R"({"error":"login"})", "<html>Sign in to the Wi-Fi</html>");
    CAPTURE(text);
    const auto read = readBundle(text);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().kind == ErrorKind::notAFhirServer);
}

TEST_CASE("a page that is not JSON is refused") {
    CHECK(refusal("") == "malformed");
    CHECK(refusal(R"({"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Task"}])") == "malformed");
    CHECK(refusal(R"({"resourceType":"Bundle"} {})") == "malformed");
    CHECK(refusal(R"({"resourceType":"Bundle","entry":{"resource":{}}})") == "malformed");
    CHECK(refusal(R"({"resourceType":"Bundle","entry":[{"resource":"text"}]})") == "malformed");
    CHECK(refusal(R"({"resourceType":"Bundle","entry":[7]})") == "malformed");
    CHECK(refusal("{\"resourceType\":\"Bundle\",\"id\":\"\xff\"}") == "not-utf8");
    CHECK(refusal(R"({"resourceType":"Bundle","entry":[{"resource":{"id":"a"},"resource":{"id":"b"}}]})") == "duplicate-key");
    CHECK(refusal(R"({"resourceType":"Bundle","entry":[],"entry":[]})") == "duplicate-key");
    CHECK(refusal("{\"resourceType\":\"Bundle\",\"x\":\"" + std::string(kMaxBytes, 'x') + "\"}") == "too-large");
}

TEST_CASE("5,000 entries are read and one more is refused") {
    const auto many = [](std::size_t count) {
        std::string text = R"({"resourceType":"Bundle","entry":[{})";
        for (std::size_t i = 1; i < count; ++i) text += ",{}";
        return text + "]}";
    };
    CHECK(readBundle(many(kMaxEntries))->entries.size() == kMaxEntries);
    CHECK(refusal(many(kMaxEntries + 1)) == "too-large");
}

TEST_CASE("a damaged page never crashes, and no slice passes the deeper check unless it is whole") {
    const std::string whole = page(3);
    RandomJson random(31);
    for (int round = 0; round < 4000; ++round) {
        std::string text = whole;
        const auto at = static_cast<std::size_t>(random.number(text.size()));
        switch (random.number(3)) {
            case 0: text.resize(at); break;
            case 1: text[at] = "{}[],:\"\\0e "[random.number(11)]; break;
            default: text.erase(at, 1 + static_cast<std::size_t>(random.number(40))); break;
        }
        const auto read = readBundle(text);
        if (!read) continue;
        for (const Slice& slice : read->entries) {
            if (slice.raw.empty()) continue;
            const auto inside = Document::parse(std::string(slice.raw));
            if (!inside) continue;
            // Both readers see the same resource: what the pull files it under is what was checked.
            CHECK(inside->root()["id"].textOr("") == slice.id);
            CHECK(inside->root()["resourceType"].textOr("") == slice.type);
            CHECK(inside->root()["meta"]["versionId"].textOr("") == slice.version);
        }
    }
}

TEST_CASE("the head of one resource is read alone") {
    const auto head = readHead(observation(4));
    REQUIRE(head.has_value());
    CHECK(head->type == "Observation");
    CHECK(head->id == "obs-4");
    CHECK(head->version == "3");
    CHECK(head->lastUpdated == "2026-11-14T12:00:00.000Z");
    CHECK(readHead(R"({"resourceType":"Basic"})")->id.empty());
    CHECK_FALSE(readHead("{}").has_value());
    CHECK_FALSE(readHead("[]").has_value());
    CHECK_FALSE(readHead("").has_value());
    CHECK_FALSE(readHead(R"({"resourceType":"Basic"}x)").has_value());
}

TEST_CASE("how long a page of 100 takes", "[.][bench]") {
    const std::string text = page(100);
    WARN(text.size() << " bytes");
    BENCHMARK_ADVANCED("slices")(Catch::Benchmark::Chronometer meter) {
        std::vector<std::string> copies(static_cast<std::size_t>(meter.runs()));
        for (auto& copy : copies) {
            copy.reserve(text.size() + 64);
            copy = text;
        }
        meter.measure([&](int run) { return readBundle(std::move(copies[static_cast<std::size_t>(run)])); });
    };
    const auto read = readBundle(text);
    BENCHMARK("every resource, to the last byte") {
        std::size_t good = 0;
        for (const Slice& slice : read->entries) good += Document::parse(std::string(slice.raw)).has_value() ? 1U : 0U;
        return good;
    };
}
