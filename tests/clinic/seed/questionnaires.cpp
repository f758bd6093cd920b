#include <array>

#include "seed/story.h"

namespace trellis::clinic::seed {

namespace {

struct Item {
    const char* linkId;
    const char* loinc;
    const char* text;
};

// PHQ-9, items verbatim. Developed by Drs. Spitzer, Williams, Kroenke and colleagues with an educational grant from Pfizer
// Inc.; no permission required to reproduce, translate, display or distribute. Codes: LOINC panel 44249-1.
constexpr auto kPhq9 = std::to_array<Item>({
    {"phq9-1", "44250-9", "Little interest or pleasure in doing things"},
    {"phq9-2", "44255-8", "Feeling down, depressed, or hopeless"},
    {"phq9-3", "44259-0", "Trouble falling or staying asleep, or sleeping too much"},
    {"phq9-4", "44254-1", "Feeling tired or having little energy"},
    {"phq9-5", "44251-7", "Poor appetite or overeating"},
    {"phq9-6", "44258-2", "Feeling bad about yourself \xe2\x80\x94 or that you are a failure or have let yourself or your family down"},
    {"phq9-7", "44252-5", "Trouble concentrating on things, such as reading the newspaper or watching television"},
    {"phq9-8", "44253-3",
     "Moving or speaking so slowly that other people could have noticed? Or the opposite \xe2\x80\x94 being so fidgety or restless that "
     "you "
     "have been moving around a lot more than usual"},
    {"phq9-9", "44260-8", "Thoughts that you would be better off dead or of hurting yourself in some way"},
});

Json option(std::string_view system, std::string_view code, std::string_view display) {
    return obj({{"valueCoding", coding(system, code, display)}});
}

Json questionnaire(std::string_view name, std::string_view title, Json items) {
    return obj({{"resourceType", "Questionnaire"},
                {"url", "https://trellis.example/fhir/Questionnaire/" + std::string(name)},
                {"version", "1.0.0"},
                {"title", title},
                {"status", "active"},
                {"subjectType", arr({"Patient"})},
                {"date", "2025-01-06"},
                {"publisher", "Riverbend Clinic"},
                {"item", std::move(items)}});
}

Json whole(std::string_view linkId, std::string_view text) { return obj({{"linkId", linkId}, {"text", text}, {"type", "integer"}}); }

Json checkInItems() {
    Json feelings = Json::array();
    for (const std::string_view code :
         {"calm", "hopeful", "proud", "grateful", "connected", "tired", "tense", "worried", "sad", "lonely", "angry", "numb"})
        feelings.push(option(std::string(kOurs) + "trellis-feeling", code, code));
    Json symptoms = Json::array();
    for (const std::string_view code : {"worry", "low-mood", "anger", "numbness", "restless", "pain"})
        symptoms.push(whole("symptom-" + std::string(code), code));
    Json quality = Json::array();
    for (const std::string_view code : {"poor", "fair", "good"})
        quality.push(option(std::string(kOurs) + "trellis-sleep-quality", code, code));
    return arr(
        {whole("mood", "How are you right now?"),
         obj({{"linkId", "feelings"},
              {"text", "Which words fit?"},
              {"type", "choice"},
              {"repeats", true},
              {"answerOption", std::move(feelings)}}),
         obj({{"linkId", "own-word"}, {"text", "A word of your own"}, {"type", "string"}}),
         obj({{"linkId", "symptoms"}, {"text", "How strong is it today?"}, {"type", "group"}, {"item", std::move(symptoms)}}),
         whole("craving", "How strong was the strongest craving?"), whole("sleep-minutes", "How long did you sleep, in minutes?"),
         obj({{"linkId", "sleep-quality"}, {"text", "How was your sleep?"}, {"type", "choice"}, {"answerOption", std::move(quality)}}),
         obj({{"linkId", "note"}, {"text", "Anything else?"}, {"type", "text"}})});
}

Json phq9Items() {
    static constexpr auto kAnswers = std::to_array<std::pair<const char*, const char*>>({{"LA6568-5", "Not at all"},
                                                                                         {"LA6569-3", "Several days"},
                                                                                         {"LA6570-1", "More than half the days"},
                                                                                         {"LA6571-9", "Nearly every day"}});
    Json items = Json::array();
    for (const Item& item : kPhq9) {
        Json options = Json::array();
        for (std::size_t value = 0; value < kAnswers.size(); ++value) {
            Json answer = coding("http://loinc.org", kAnswers[value].first, kAnswers[value].second);
            answer.set(
                "extension",
                arr({obj({{"url", "http://hl7.org/fhir/StructureDefinition/ordinalValue"}, {"valueDecimal", static_cast<int>(value)}})}));
            options.push(obj({{"valueCoding", std::move(answer)}}));
        }
        items.push(obj({{"linkId", item.linkId},
                        {"code", arr({coding("http://loinc.org", item.loinc)})},
                        {"text", item.text},
                        {"type", "choice"},
                        {"answerOption", std::move(options)}}));
    }
    return items;
}

}  // namespace

void questionnaires(Story& story, Cast& cast) {
    const Millis at = story.now() - 300 * kDay;
    cast.dailyCheckIn = story.id();
    story.put(cast.dailyCheckIn, questionnaire("daily-check-in", "Daily check-in", checkInItems()), at);
    cast.phq9 = story.id();
    Json phq9 = questionnaire("phq-9", "Patient Health Questionnaire (PHQ-9)", phq9Items());
    phq9.set("code", arr({coding("http://loinc.org", "44249-1")}));
    phq9.set("copyright",
             "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from "
             "Pfizer Inc. No permission required to reproduce, translate, display or distribute.");
    story.put(cast.phq9, std::move(phq9), at);
}

}  // namespace trellis::clinic::seed
