#include <catch2/catch_test_macros.hpp>

#include "fhir/json.h"
#include "random_json.h"

using namespace trellis;
using namespace trellis::fhir;

namespace {

std::string edited(std::string_view text, const std::vector<Edit>& edits) {
    const auto result = applyEdits(text, edits);
    REQUIRE(result.has_value());
    return *result;
}

std::string refusal(std::string_view text, const std::vector<Edit>& edits) {
    const auto result = applyEdits(text, edits);
    return result ? "" : result.error().facts.reason;
}

struct Spot {
    std::vector<std::string> path;
    std::size_t begin, end;  // of the value
};

// Every value in the document with its path and its place.
void collect(const Document& document, const Value& value, const std::vector<std::string>& path, std::vector<Spot>& spots) {
    const auto begin = static_cast<std::size_t>(value.raw().data() - document.text().data());
    spots.push_back({path, begin, begin + value.raw().size()});
    const auto below = [&](std::string step, const Value& child) {
        auto deeper = path;
        deeper.push_back(std::move(step));
        collect(document, child, deeper, spots);
    };
    for (const auto& [name, child] : value.members()) below(name, child);
    std::size_t i = 0;
    for (const Value& child : value.items()) below(std::to_string(i++), child);
}

Value at(Value value, const std::vector<std::string>& path) {
    for (const std::string& step : path) value = value.kind() == Value::Kind::array ? value[std::stoul(step)] : value[step];
    return value;
}

}  // namespace

TEST_CASE("a member is replaced and nothing else moves") {
    CHECK(edited("{ \"a\" : 1.00 ,\n \"b\":[ 0.010 ] }", {{{"b", "0"}, "2"}}) == "{ \"a\" : 1.00 ,\n \"b\":[ 2 ] }");
    CHECK(edited(R"({"a":18446744073709551616,"b":"x"})", {{{"b"}, R"("y")"}}) == R"({"a":18446744073709551616,"b":"y"})");
    CHECK(edited("  [1]\n", {{{}, "{}"}}) == "  {}\n");
}

TEST_CASE("a member is added behind the last one, with what is missing on the way") {
    CHECK(edited(R"({"a":1 })", {{{"b"}, "2"}}) == R"({"a":1,"b":2 })");
    CHECK(edited("{ }", {{{"meta", "versionId"}, R"("7")"}}) == R"({"meta":{"versionId":"7"} })");
    CHECK(edited("{}", {{{"identifier", "0", "value"}, R"("x")"}}) == R"({"identifier":[{"value":"x"}]})");
    CHECK(edited("[1,2]", {{{"2"}, "3"}}) == "[1,2,3]");
    CHECK(edited(R"({"a":[]})", {{{"a", "0", "b"}, "3"}}) == R"({"a":[{"b":3}]})");
}

TEST_CASE("a member is removed with its comma") {
    CHECK(edited(R"({"a":1, "b":2, "c":3})", {{{"a"}, {}}}) == R"({"b":2, "c":3})");
    CHECK(edited(R"({"a":1, "b":2, "c":3})", {{{"b"}, {}}}) == R"({"a":1, "c":3})");
    CHECK(edited(R"({"a":1, "b":2, "c":3})", {{{"c"}, {}}}) == R"({"a":1, "b":2})");
    CHECK(edited(R"({ "a":1 })", {{{"a"}, {}}}) == "{  }");
    CHECK(edited("[ 1, 2 ,3]", {{{"1"}, {}}}) == "[ 1 ,3]");
    CHECK(edited(R"({"a":1})", {{{"z", "y"}, {}}, {{"a", "b"}, {}}}) == R"({"a":1})");
}

TEST_CASE("edits apply one after another") {
    CHECK(edited(R"({"a":[1,2,3]})", {{{"a", "0"}, {}}, {{"a", "0"}, "9"}, {{"b"}, "0"}, {{"b"}, {}}}) == R"({"a":[9,3]})");
}

TEST_CASE("names written with escapes are found") { CHECK(edited(R"({"\u0061":1})", {{{"a"}, "2"}}) == R"({"\u0061":2})"); }

TEST_CASE("an edit that cannot be made is refused and says why") {
    CHECK(refusal("{", {}) == "malformed");
    CHECK(refusal(R"({"a":1,"a":2})", {{{"a"}, "3"}}) == "duplicate-key");
    CHECK(refusal("{}", {{{"a"}, "nonsense"}}) == "malformed");
    CHECK(refusal("{}", {{{"a"}, R"(1,"b":2)"}}) == "malformed");
    CHECK(refusal(R"({"a":1})", {{{"a", "b"}, "2"}}) == "no-such-path");
    CHECK(refusal("[1]", {{{"3"}, "2"}}) == "no-such-path");
    CHECK(refusal("[1]", {{{"x"}, "2"}}) == "no-such-path");
    CHECK(refusal("{}", {{{"a", "1"}, "2"}}) == "no-such-path");
    CHECK(refusal("{}", {{{}, {}}}) == "no-such-path");
}

TEST_CASE("random edits leave every byte outside their place as it was") {
    RandomJson random(23);
    int replaced = 0;
    int removed = 0;
    int added = 0;
    for (int round = 0; round < 2000; ++round) {
        const std::string text = random.object(5);
        const auto document = Document::parse(text);
        REQUIRE(document.has_value());
        std::vector<Spot> spots;
        collect(*document, document->root(), {}, spots);
        const Spot& spot = spots[static_cast<std::size_t>(random.number(spots.size()))];
        const Value value = at(document->root(), spot.path);
        CAPTURE(text);

        const std::string piece = random.value(2);
        CHECK(edited(text, {{spot.path, piece}}) == text.substr(0, spot.begin) + piece + text.substr(spot.end));
        ++replaced;

        if (value.kind() == Value::Kind::object) {
            auto path = spot.path;
            path.emplace_back("an added member");
            const std::string longer = edited(text, {{path, piece}});
            const std::string member = (value.size() > 0 ? "," : "") + std::string("\"an added member\":") + piece;
            const auto where = longer.find(member);
            REQUIRE(where != std::string::npos);
            CHECK(longer.substr(0, where) + longer.substr(where + member.size()) == text);
            ++added;
            // Added and removed again: the text from before, byte for byte.
            if (value.size() > 0) CHECK(edited(longer, {{path, {}}}) == text);
        }
        if (!spot.path.empty()) {
            const std::string shorter = edited(text, {{spot.path, {}}});
            const auto after = Document::parse(shorter);
            REQUIRE(after.has_value());
            // One piece is gone and the rest is as it was.
            std::size_t front = 0;
            while (front < shorter.size() && shorter[front] == text[front]) ++front;
            const std::size_t back = shorter.size() - front;
            CHECK(text.ends_with(std::string_view(shorter).substr(shorter.size() - back)));
            ++removed;
        }
    }
    CHECK(replaced == 2000);
    CHECK(added > 300);
    CHECK(removed > 500);
}
