#include <catch2/catch_test_macros.hpp>
#include <map>

#include "base/assets.h"
#include "samples.h"

using namespace trellis;
using namespace trellis::fhir;

namespace {

Document checkInQuestionnaire() {
    auto text = FolderAssets(std::string(TRELLIS_SOURCE_DIR) + "/assets").read("instruments/daily-check-in.json");
    REQUIRE(text.has_value());
    auto document = Document::parse(std::move(*text));
    REQUIRE(document.has_value());
    return std::move(*document);
}

Value question(const Value& list, std::string_view linkId) {
    for (const Value& item : list.items()) {
        if (item["linkId"].text() == linkId) return item;
    }
    return {};
}

std::string spanish(const Value& sibling) { return sibling["extension"][0]["extension"][1]["valueString"].textOr(""); }

// Every text that is shown, in both languages.
int checkTexts(const Value& value) {
    int texts = 0;
    const bool label = value["url"].textOr("").ends_with("/option-label");
    for (const auto& [name, member] : value.members()) {
        if ((label && name == "valueString") || name == "text" || name == "display" || name == "title" || name == "description") {
            INFO(member.raw());
            const Value translation = value["_" + name]["extension"][0];
            CHECK(translation["url"].text() == "http://hl7.org/fhir/StructureDefinition/translation");
            CHECK(translation["extension"][0]["valueCode"].text() == "es");
            CHECK_FALSE(spanish(value["_" + name]).empty());
            ++texts;
        }
        texts += checkTexts(member);
    }
    for (const Value& item : value.items()) texts += checkTexts(item);
    return texts;
}

}  // namespace

TEST_CASE("the daily check-in asks for what a check-in holds, under the names that answers are filed by") {
    const Document document = checkInQuestionnaire();
    const Value root = document.root();
    const auto read = readQuestionnaire(root);
    REQUIRE(read.has_value());
    CHECK(read->url == "https://trellis.example/fhir/Questionnaire/daily-check-in");
    CHECK(read->version == "1.0.0");
    CHECK(read->status == "active");
    std::map<std::string, std::string> types;
    for (const Value& item : root["item"].items()) types[item["linkId"].textOr("")] = item["type"].textOr("");
    CHECK(types == std::map<std::string, std::string>{{"mood", "integer"},
                                                      {"feelings", "choice"},
                                                      {"own-word", "string"},
                                                      {"symptoms", "group"},
                                                      {"craving", "integer"},
                                                      {"sleep-minutes", "integer"},
                                                      {"sleep-quality", "choice"},
                                                      {"note", "text"}});
    CHECK(question(root["item"], "feelings")["repeats"].boolean() == true);
    CHECK(question(root["item"], "own-word")["maxLength"].integer() == kMaxOwnWord);
    CHECK(question(root["item"], "note")["maxLength"].integer() == kMaxNote);
    for (const Value& item : root["item"].items()) CHECK(item["required"].boolean() == false);
}

TEST_CASE("the daily check-in offers exactly the feelings and symptoms of the domain, in its order") {
    const Document document = checkInQuestionnaire();
    const Value items = document.root()["item"];
    std::vector<std::string> feelings;
    for (const Value& option : question(items, "feelings")["answerOption"].items()) {
        feelings.push_back(option["valueCoding"]["code"].textOr(""));
        CHECK(option["valueCoding"]["system"].text() == "https://trellis.example/fhir/CodeSystem/trellis-feeling");
    }
    CHECK(feelings == feelingCodes());
    std::vector<std::string> symptoms;
    for (const Value& item : question(items, "symptoms")["item"].items()) {
        const std::string link = item["linkId"].textOr("");
        if (item["type"].text() == "display") continue;
        CHECK(link.starts_with("symptom-"));
        CHECK(item["answerOption"].size() == 5);
        symptoms.push_back(link.substr(8));
    }
    CHECK(symptoms == symptomCodes());
}

TEST_CASE("every word of the daily check-in is there in English and Spanish") {
    const Document document = checkInQuestionnaire();
    CHECK(checkTexts(document.root()) == 72);
}

TEST_CASE("a response carries the words that the person was asked with") {
    const Document asked = checkInQuestionnaire();
    CheckIn checkIn = sampleCheckIn();
    checkIn.answers.feelings = feelingCodes();
    const auto answered = Document::parse(writeCheckIn(checkIn, sampleAuthorship("op")));
    REQUIRE(answered.has_value());
    const Value options = question(asked.root()["item"], "feelings")["answerOption"];
    const Value answers = question(answered->root()["item"], "feelings")["answer"];
    REQUIRE(answers.size() == options.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
        CHECK(answers[i]["valueCoding"]["display"].text() == options[i]["valueCoding"]["display"].text());
        CHECK(answers[i]["valueCoding"]["display"].exists());
    }
    const auto trend = Document::parse(writeCheckInObservation(checkIn, "o", "q", sampleAuthorship("op")));
    REQUIRE(trend.has_value());
    const Value symptom = trend->root()["component"][4]["code"]["coding"][0];
    CHECK(symptom["code"].text() == "symptom-worry");
    CHECK(symptom["display"].text() == question(question(asked.root()["item"], "symptoms")["item"], "symptom-worry")["text"].text());
}
