#include <catch2/catch_test_macros.hpp>

#include "merge.h"

using namespace trellis;
using namespace trellis::sync;

TEST_CASE("our new version keeps every byte that we did not write") {
    const std::string ours =
        R"({"resourceType":"QuestionnaireResponse","id":"l","meta":{"source":"s"},"status":"amended","item":[{"linkId":"a"}]})";
    const std::string theirs =
        R"({"resourceType":"QuestionnaireResponse","id":"7","meta":{"versionId":"2","tag":[ ]},"status":"completed", "extension":[{"url":"u","valueDecimal":1.00}],"item":[]})";
    const auto laid = laidOver("QuestionnaireResponse", ours, theirs);
    REQUIRE(laid);
    REQUIRE(*laid);
    CHECK(
        **laid ==
        R"({"resourceType":"QuestionnaireResponse","id":"7","meta":{"versionId":"2","tag":[ ]},"status":"amended", "extension":[{"url":"u","valueDecimal":1.00}],"item":[{"linkId":"a"}]})");
}

TEST_CASE("what the clinic owns, or nobody, is never overwritten by rule") {
    const std::string theirs = R"({"resourceType":"Goal","id":"7","lifecycleStatus":"completed","note":[]})";
    CHECK(*laidOver("Goal", R"({"resourceType":"Goal","lifecycleStatus":"active"})", theirs) == std::nullopt);
    CHECK(*laidOver("CarePlan", R"({"resourceType":"CarePlan","title":"x"})", R"({"resourceType":"CarePlan"})") == std::nullopt);
    CHECK(**laidOver("Goal", R"({"resourceType":"Goal","lifecycleStatus":"completed","note":[{"text":"n"}]})", theirs) ==
          R"({"resourceType":"Goal","id":"7","lifecycleStatus":"completed","note":[{"text":"n"}]})");
    CHECK_FALSE(laidOver("Goal", "{", theirs));
}

TEST_CASE("two resources say the same whatever the order of their keys") {
    const std::string ours = R"({"resourceType":"Task","id":"l","status":"requested","for":{"reference":"Patient/p","display":"P"}})";
    CHECK(*alreadySays(ours,
                       R"({"id":"9","meta":{"versionId":"4"},"for":{"display":"P","reference":"Patient\/p"},"status":"requested","x":1})"));
    CHECK_FALSE(*alreadySays(ours, R"({"id":"9","for":{"reference":"Patient/p"},"status":"requested"})"));
    CHECK_FALSE(*alreadySays(ours, R"({"id":"9","for":{"reference":"Patient/p","display":"P"},"status":"accepted"})"));
}

TEST_CASE("extensions of both sides stand side by side") {
    const auto laid = laidOver(
        "Observation",
        R"({"resourceType":"Observation","extension":[{"url":"a","valueInteger":2},{"url":"n","valueInteger":1}],"component":[]})",
        R"({"resourceType":"Observation","extension":[{"url":"c", "valueDecimal":1.00},{"url":"a","valueInteger":1}],"dataAbsentReason":{}})");
    CHECK(
        **laid ==
        R"({"resourceType":"Observation","extension":[{"url":"c", "valueDecimal":1.00},{"url":"a","valueInteger":2},{"url":"n","valueInteger":1}],"component":[]})");
    CHECK(*alreadySays(R"({"extension":[{"url":"a"}]})", R"({"extension":[{"url":"c"},{"url":"a"}]})"));
    CHECK_FALSE(*alreadySays(R"({"extension":[{"url":"a","valueInteger":1}]})", R"({"extension":[{"url":"a"}]})"));
}
