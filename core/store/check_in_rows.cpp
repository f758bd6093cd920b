#include "check_in_rows.h"

#include <charconv>
#include <vector>

#include "packed_list.h"
#include "row_values.h"

namespace trellis::store {

namespace {

static_assert(static_cast<int>(SleepQuality::poor) == 0 && static_cast<int>(SleepQuality::good) == 2);

std::string packSymptoms(const std::vector<SymptomRating>& symptoms) {
    std::vector<std::string> texts;
    for (const SymptomRating& each : symptoms) {
        texts.push_back(each.code);
        texts.push_back(std::to_string(each.strength));
    }
    return packList(texts);
}

std::vector<SymptomRating> unpackSymptoms(std::string_view packed) {
    const std::vector<std::string> texts = unpackList(packed);
    std::vector<SymptomRating> symptoms;
    for (std::size_t i = 0; i + 1 < texts.size(); i += 2) {
        SymptomRating rating{.code = texts[i]};
        std::from_chars(texts[i + 1].data(), texts[i + 1].data() + texts[i + 1].size(), rating.strength);
        symptoms.push_back(std::move(rating));
    }
    return symptoms;
}

}  // namespace

PackedAnswers::PackedAnswers(const CheckInAnswers& from)
    : answers(from), feelings(packList(from.feelings)), symptoms(packSymptoms(from.symptoms)) {}

Statement& PackedAnswers::bindTo(Statement& statement) const {
    const auto number = [](const auto& value) { return value.transform([](auto v) { return static_cast<std::int64_t>(v); }); };
    return statement.bind(number(answers.mood))
        .bindBlob(feelings)
        .bind(answers.ownWord)
        .bindBlob(symptoms)
        .bind(number(answers.craving))
        .bind(answers.sleep.transform([](std::chrono::minutes m) { return std::int64_t{m.count()}; }))
        .bind(number(answers.sleepQuality))
        .bind(answers.note);
}

CheckInAnswers answersAt(const Statement& row, int first) {
    return CheckInAnswers{
        .mood = maybeIntAt(row, first),
        .feelings = unpackList(row.view(first + 1)),
        .ownWord = row.text(first + 2),
        .symptoms = unpackSymptoms(row.view(first + 3)),
        .craving = maybeIntAt(row, first + 4),
        .sleep = maybeIntAt(row, first + 5).transform([](int m) { return std::chrono::minutes{m}; }),
        .sleepQuality = maybeIntAt(row, first + 6).transform([](int q) { return static_cast<SleepQuality>(q); }),
        .note = row.text(first + 7),
    };
}

}  // namespace trellis::store
