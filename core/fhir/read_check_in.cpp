#include <algorithm>
#include <charconv>

#include "base/time.h"
#include "element.h"
#include "fhir/mappers.h"
#include "systems.h"

namespace trellis::fhir {

namespace {

// A number however it was written: some servers and forms send integers as decimals, strings or codes.
std::optional<int> numberIn(const Value& answer, int low, int high) {
    std::optional<std::int64_t> value;
    for (const char* kind : {"valueInteger", "valueDecimal"}) {
        if (!value) value = answer[kind].integer();
    }
    if (!value) {
        const std::string text =
            answer["valueString"].exists() ? answer["valueString"].textOr("") : answer["valueCoding"]["code"].textOr("");
        std::int64_t parsedValue = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsedValue);
        if (!text.empty() && error == std::errc{} && end == text.data() + text.size()) value = parsedValue;
    }
    if (!value || *value < low || *value > high) return std::nullopt;
    return static_cast<int>(*value);
}

class AnswerReader {
public:
    explicit AnswerReader(CheckInAnswers& answers) : answers_(answers) {}

    // Depth is bounded by the Document's.
    void items(const Value& list) {
        for (const Value& each : list.items()) {
            item(each);
            items(each["item"]);
            for (const Value& answer : each["answer"].items()) items(answer["item"]);
        }
    }

    // In the order of the lists, so that the same answers are the same value.
    void finish() {
        const auto& feelings = feelingCodes();
        const auto& symptoms = symptomCodes();
        std::ranges::sort(answers_.feelings, {}, [&](const std::string& each) { return std::ranges::find(feelings, each); });
        std::ranges::sort(answers_.symptoms, {}, [&](const SymptomRating& each) { return std::ranges::find(symptoms, each.code); });
    }

private:
    void item(const Value& each) {
        constexpr std::string_view kSymptom = "symptom-";
        const std::string link = each["linkId"].textOr("");
        const Value answer = firstOf(each["answer"]);
        if (!answer.exists()) return;
        if (link == "mood") {
            answers_.mood = numberIn(answer, 1, 5);
        } else if (link == "craving") {
            answers_.craving = numberIn(answer, 0, 10);
        } else if (link == "sleep-minutes") {
            if (const auto minutes = numberIn(answer, 0, 24 * 60)) answers_.sleep = std::chrono::minutes{*minutes};
        } else if (link == "sleep-quality") {
            answers_.sleepQuality = quality(answer["valueCoding"]["code"].textOr(""));
        } else if (link == "own-word") {
            answers_.ownWord = oneLine(answer["valueString"].textOr(""), kMaxOwnWord);
        } else if (link == "note") {
            answers_.note = plain(answer["valueString"].textOr(""), kMaxNote);
        } else if (link == "feelings") {
            feelings(each["answer"]);
        } else if (link.starts_with(kSymptom)) {
            symptom(link.substr(kSymptom.size()), answer);
        }
    }

    static std::optional<SleepQuality> quality(std::string_view word) {
        if (word == "poor") return SleepQuality::poor;
        if (word == "fair") return SleepQuality::fair;
        if (word == "good") return SleepQuality::good;
        return std::nullopt;
    }

    void feelings(const Value& list) {
        for (const Value& answer : list.items()) {
            std::string feeling = answer["valueCoding"]["code"].textOr("");
            if (!std::ranges::contains(feelingCodes(), feeling) || std::ranges::contains(answers_.feelings, feeling)) continue;
            answers_.feelings.push_back(std::move(feeling));
        }
    }

    void symptom(std::string name, const Value& answer) {
        const auto strength = numberIn(answer, 0, 4);
        if (!strength || !std::ranges::contains(symptomCodes(), name)) return;
        if (std::ranges::contains(answers_.symptoms, name, &SymptomRating::code)) return;
        answers_.symptoms.push_back({std::move(name), *strength});
    }

    CheckInAnswers& answers_;
};

// When it was made. A day alone is its noon in UTC; without either, the time when the server had it.
Result<> readTime(const Value& root, CheckIn& checkIn) {
    const std::string written = root["authored"].textOr("");
    std::optional<Day> on = day(root["authored"]);
    if (const auto at = parseInstant(written)) {
        checkIn.authored = *at;
        checkIn.offset = parseOffset(written).value_or(std::chrono::minutes{0});
    } else if (on) {
        checkIn.authored = std::chrono::sys_days{*on} + std::chrono::hours{12};
    } else if (const auto updated = instant(root["meta"]["lastUpdated"])) {
        checkIn.authored = *updated;
        on = Day{std::chrono::floor<std::chrono::days>(*updated)};
    } else {
        return fail(ErrorKind::badInput, {.subject = "QuestionnaireResponse", .reason = "no-date"});
    }
    checkIn.zone = zoneOf(root["_authored"]);
    checkIn.day = day(extension(root, systems::kLocalDay)["valueDate"]).value_or(*on);
    return {};
}

int versionOf(const Value& root) {
    constexpr std::int64_t kMost = 1'000'000;
    const std::int64_t least = root["status"].text() == "amended" ? 2 : 1;
    const std::int64_t said = extension(root, systems::kRevision)["valuePositiveInt"].integer().value_or(least);
    return static_cast<int>(std::clamp(said, std::int64_t{1}, kMost));
}

}  // namespace

Result<CheckIn> readCheckIn(const Value& root) {
    auto id = identified(root, "QuestionnaireResponse");
    if (!id) return fail(id.error());
    const std::string questionnaire = root["questionnaire"].textOr("");
    if (questionnaire.substr(0, questionnaire.find('|')) != systems::kCheckInQuestionnaire) {
        return fail(ErrorKind::badInput, {.subject = "QuestionnaireResponse", .reason = "not-a-check-in"});
    }
    CheckIn checkIn;
    checkIn.id = {*id};
    if (auto timed = readTime(root, checkIn); !timed) return fail(timed.error());
    checkIn.version = versionOf(root);
    checkIn.withdrawn = root["status"].text() == "entered-in-error";
    checkIn.fromThisDevice = false;
    checkIn.delivery = Delivery::atClinic;
    AnswerReader reader(checkIn.answers);
    reader.items(root["item"]);
    reader.finish();
    return checkIn;
}

Result<CheckIn> readCheckIn(std::string_view questionnaireResponse) {
    return parsed(questionnaireResponse, "QuestionnaireResponse").and_then([](const Document& document) {
        return readCheckIn(document.root());
    });
}

}  // namespace trellis::fhir
