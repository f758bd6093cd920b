#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <regex>
#include <set>

#include "base/assets.h"
#include "base/digest.h"
#include "base/error.h"
#include "base/id.h"
#include "base/random.h"

using namespace trellis;

namespace {

std::string hex(std::string_view bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        text += digits[static_cast<unsigned char>(c) >> 4];
        text += digits[static_cast<unsigned char>(c) & 15];
    }
    return text;
}

}  // namespace

TEST_CASE("a uuid is version 4, begins with a letter and is a FHIR id") {
    const std::regex shape("[a-f][0-9a-f]{7}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    SystemRandom system;
    SeededRandom seeded(7);
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        for (Random* random : {static_cast<Random*>(&system), static_cast<Random*>(&seeded)}) {
            const std::string id = random->uuid();
            CAPTURE(id);
            REQUIRE(std::regex_match(id, shape));
            REQUIRE(seen.insert(id).second);
        }
    }
}

TEST_CASE("the same seed gives the same sequence and another seed another") {
    SeededRandom one(42);
    SeededRandom same(42);
    SeededRandom other(43);
    const std::string first = one.uuid();
    CHECK(first == same.uuid());
    CHECK(first != other.uuid());
    CHECK(first != one.uuid());
}

TEST_CASE("splitmix64 gives the numbers of its reference implementation") {
    // Seed 1234567: https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64
    SeededRandom random(1234567);
    for (const std::uint64_t expected : {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL}) {
        std::uint64_t value = 0;
        std::array<std::byte, 8> bytes{};
        random.fill(bytes);
        for (std::size_t i = 0; i < 8; ++i) value |= std::to_integer<std::uint64_t>(bytes[i]) << (8 * i);
        CHECK(value == expected);
    }
}

TEST_CASE("a number is below its bound and every number comes up") {
    SeededRandom random(1);
    std::map<std::uint64_t, int> counts;
    for (int i = 0; i < 6000; ++i) ++counts[random.number(6)];
    CHECK(counts.size() == 6);
    for (const auto& [value, count] : counts) {
        CHECK(value < 6);
        CHECK(count > 850);
        CHECK(count < 1150);
    }
    CHECK(random.number(1) == 0);
}

TEST_CASE("digests give the known answers") {
    // FIPS 180-2, B.1 and the empty message.
    CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    // BLAKE2b with 16 bytes of output (RFC 7693), as Python's hashlib.blake2b(digest_size=16) gives it.
    CHECK(digest("") == "cae66941d9efbd404e4d88758ea67670");
    CHECK(digest("abc") == "cf4ab791c62b8d2b2109c90275287816");
    CHECK(digest(std::string_view("a\0b", 3)) != digest("a"));
}

TEST_CASE("the code challenge of RFC 7636 appendix B comes out") {
    CHECK(base64Url(sha256("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    // RFC 4648 section 10, without padding.
    CHECK(base64Url("") == "");
    CHECK(base64Url("f") == "Zg");
    CHECK(base64Url("fo") == "Zm8");
    CHECK(base64Url("foo") == "Zm9v");
    CHECK(base64Url("\xfb\xff") == "-_8");
}

TEST_CASE("a derived id is the same everywhere and differs by purpose") {
    const std::regex shape("[a-f][0-9a-f]{7}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    const std::string trend = derivedUuid("op-1", "trend");
    CHECK(std::regex_match(trend, shape));
    CHECK(trend == derivedUuid("op-1", "trend"));
    CHECK(trend != derivedUuid("op-1", "task"));
    CHECK(trend != derivedUuid("op-2", "trend"));
    CHECK(derivedUuid("a", "bc") != derivedUuid("ab", "c"));
}

TEST_CASE("ids compare by value") {
    CHECK(PatientId{"a"} == PatientId{"a"});
    CHECK(PatientId{"a"} < PatientId{"b"});
    CHECK(PatientId{}.empty());
    CHECK(std::hash<PatientId>{}(PatientId{"a"}) == std::hash<PatientId>{}(PatientId{"a"}));
}

TEST_CASE("every kind of error has its own word") {
    std::set<std::string_view> words;
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::badInput); ++kind) words.insert(name(static_cast<ErrorKind>(kind)));
    CHECK(words.size() == static_cast<std::size_t>(ErrorKind::badInput) + 1);
    CHECK_FALSE(words.contains("unknown"));
    CHECK(name(ErrorKind::notAFhirServer) == "not-a-fhir-server");
}

TEST_CASE("an asset that is not there is damage, not an empty file") {
    const FolderAssets assets(std::filesystem::path(TRELLIS_SOURCE_DIR) / "tests/unit/base");
    CHECK(assets.read("CMakeLists.txt")->starts_with("trellis_test(test_base"));
    const auto missing = assets.read("no/such.json");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::damaged);
    CHECK(missing.error().facts.subject == "no/such.json");
}
