#include <algorithm>
#include <array>

#include "base/digest.h"
#include "seed/story.h"

namespace trellis::clinic::seed {

namespace {

constexpr std::string_view kDevice = "https://trellis.example/device/";
constexpr std::string_view kOperation = "https://trellis.example/id/op";

// A day of somebody's life, as far as a check-in tells.
struct Day {
    int mood = 3;     // 1 very low … 5 very good
    int craving = 3;  // 0 … 10
    int sleepMinutes = 420;
    int worry = 2;  // 0 … 4
    std::string feeling;
    std::string note;
};

// Better over the weeks, with bad days in between: `progress` runs from 0 to 1.
Day live(Story& story, double progress) {
    static constexpr auto kLow = std::to_array<const char*>({"sad", "tired", "lonely", "tense", "worried", "numb"});
    static constexpr auto kHigh = std::to_array<const char*>({"calm", "hopeful", "connected", "proud", "grateful"});
    static constexpr auto kNotes = std::to_array<const char*>({"Hard morning, better after group.", "Called Alex.",
                                                               "Slept badly, walked anyway.", "Used the breathing before lunch.",
                                                               "Nothing much today.", "Said no to a friend I used to drink with."});
    Day day;
    const bool bad = story.pick(6) == 0;
    day.mood = std::clamp(2 + static_cast<int>(progress * 2.2) + story.pick(2) - (bad ? 2 : 0), 1, 5);
    day.craving = std::clamp(7 - static_cast<int>(progress * 5.0) + story.pick(3) - 1 + (bad ? 2 : 0), 0, 10);
    day.sleepMinutes = 300 + static_cast<int>(progress * 90.0) + 15 * story.pick(10);
    day.worry = std::clamp(3 - static_cast<int>(progress * 2.0) + story.pick(2), 0, 4);
    day.feeling = day.mood >= 3 ? kHigh[static_cast<std::size_t>(story.pick(static_cast<int>(kHigh.size())))]
                                : kLow[static_cast<std::size_t>(story.pick(static_cast<int>(kLow.size())))];
    if (story.pick(4) == 0) day.note = kNotes[static_cast<std::size_t>(story.pick(static_cast<int>(kNotes.size())))];
    return day;
}

Json answered(std::string_view linkId, Json value) { return obj({{"linkId", linkId}, {"answer", arr({std::move(value)})}}); }
Json whole(int value) { return obj({{"valueInteger", value}}); }

Json component(std::string_view code, Json value) {
    return obj(
        {{"code", obj({{"coding", arr({coding(std::string(kOurs) + "trellis-measure", code)})}})}, {"valueInteger", std::move(value)}});
}

void checkIn(Story& story, const Person& person, const Day& day, Millis at) {
    const std::string operation = story.uuid();
    const std::string source = std::string(kDevice) + "riverbend-kiosk";
    const std::string id = story.id();
    Json items = Json::array();
    items.push(answered("mood", whole(day.mood)));
    items.push(answered("feelings", obj({{"valueCoding", coding(std::string(kOurs) + "trellis-feeling", day.feeling)}})));
    items.push(obj({{"linkId", "symptoms"}, {"item", arr({answered("symptom-worry", whole(day.worry))})}}));
    items.push(answered("craving", whole(day.craving)));
    items.push(answered("sleep-minutes", whole(day.sleepMinutes)));
    items.push(answered("sleep-quality",
                        obj({{"valueCoding", coding(std::string(kOurs) + "trellis-sleep-quality", day.sleepMinutes < 360   ? "poor"
                                                                                                  : day.sleepMinutes < 430 ? "fair"
                                                                                                                           : "good")}})));
    if (!day.note.empty()) items.push(answered("note", obj({{"valueString", day.note}})));
    story.put(id,
              obj({{"resourceType", "QuestionnaireResponse"},
                   {"meta", labelled(source)},
                   {"identifier", identifier(kOperation, operation)},
                   {"questionnaire", "https://trellis.example/fhir/Questionnaire/daily-check-in|1.0.0"},
                   {"status", "completed"},
                   {"subject", reference(person.reference())},
                   {"authored", localTime(at)},
                   {"author", reference(person.reference())},
                   {"source", reference(person.reference())},
                   {"item", std::move(items)}}),
              at + 20 * kSecond);
    story.put(story.id(),
              obj({{"resourceType", "Observation"},
                   {"meta", labelled(source)},
                   {"identifier", arr({identifier(kOperation, derivedUuid(operation, "trend"))})},
                   {"status", "final"},
                   {"category", arr({concept_("http://terminology.hl7.org/CodeSystem/observation-category", "survey")})},
                   {"code", concept_(std::string(kOurs) + "trellis-measure", "check-in")},
                   {"subject", reference(person.reference())},
                   {"effectiveDateTime", localTime(at)},
                   {"performer", arr({reference(person.reference())})},
                   {"derivedFrom", arr({reference("QuestionnaireResponse/" + id)})},
                   {"component", arr({component("mood", day.mood), component("craving", day.craving),
                                      component("sleep-minutes", day.sleepMinutes), component("symptom-worry", day.worry)})}}),
              at + 22 * kSecond);
}

void phq9(Story& story, const Person& person, int total, Millis at) {
    static constexpr auto kCodes = std::to_array<std::pair<const char*, const char*>>({{"LA6568-5", "Not at all"},
                                                                                       {"LA6569-3", "Several days"},
                                                                                       {"LA6570-1", "More than half the days"},
                                                                                       {"LA6571-9", "Nearly every day"}});
    const std::string operation = story.uuid();
    const std::string id = story.id();
    Json items = Json::array();
    int left = total;
    for (int i = 1; i <= 9; ++i) {
        // The last item stays at "Not at all" here: a demo shows nobody in danger.
        const int value = i == 9 ? 0 : std::clamp((left + (8 - i)) / (9 - i), 0, 3);
        left -= value;
        const auto& answer = kCodes[static_cast<std::size_t>(value)];
        items.push(answered("phq9-" + std::to_string(i), obj({{"valueCoding", coding("http://loinc.org", answer.first, answer.second)}})));
    }
    story.put(id,
              obj({{"resourceType", "QuestionnaireResponse"},
                   {"meta", labelled()},
                   {"identifier", identifier(kOperation, operation)},
                   {"questionnaire", "https://trellis.example/fhir/Questionnaire/phq-9|1.0.0"},
                   {"status", "completed"},
                   {"subject", reference(person.reference())},
                   {"authored", localTime(at)},
                   {"author", reference(person.reference())},
                   {"source", reference(person.reference())},
                   {"item", std::move(items)}}),
              at + kMinute);
    story.put(
        story.id(),
        obj({{"resourceType", "Observation"},
             {"meta", labelled()},
             {"identifier", arr({identifier(kOperation, derivedUuid(operation, "score"))})},
             {"status", "final"},
             {"category", arr({concept_("http://terminology.hl7.org/CodeSystem/observation-category", "survey")})},
             {"code", concept_("http://loinc.org", "44261-6")},
             {"subject", reference(person.reference())},
             {"effectiveDateTime", localTime(at)},
             {"performer", arr({reference(person.reference())})},
             {"valueQuantity", obj({{"value", total}, {"unit", "{score}"}, {"system", "http://unitsofmeasure.org"}, {"code", "{score}"}})},
             {"derivedFrom", arr({reference("QuestionnaireResponse/" + id)})}}),
        at + kMinute + kSecond);
}

}  // namespace

void answers(Story& story, const Cast& cast, const Wish& wish) {
    for (const Person& person : cast.people) {
        const bool rowan = &person == &cast.people.front();
        const int programmeDays = 7 * person.week;
        const int days = std::max(90, programmeDays) + (rowan ? 365 * wish.years : 0);
        for (int back = days; back >= 1; --back) {
            if (story.pick(8) == 0) continue;  // nobody checks in every day
            const double progress = std::clamp(1.0 - static_cast<double>(back) / 90.0, 0.0, 1.0);
            checkIn(story, person, live(story, progress), onLocalDay(story.now(), -back, 19 + story.pick(3), story.pick(60)));
        }
        for (int week = std::max(days / 7, 1); week >= 1; --week)
            phq9(story, person, std::clamp(17 - (12 * (days / 7 - week)) / std::max(days / 7, 1) + story.pick(3) - 1, 3, 22),
                 onLocalDay(story.now(), -7 * week, 11, 5));
    }
}

}  // namespace trellis::clinic::seed
