#include "check_in_input.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "fhir/json.h"

namespace trellis::cli {

namespace {

std::unexpected<Error> wrong(std::string_view field, std::string_view reason = "wrong-type") {
    return fail(ErrorKind::badInput, {.subject = std::string(field), .reason = std::string(reason)});
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<SleepQuality> sleepQuality(std::string_view text) {
    if (text == "poor") return SleepQuality::poor;
    if (text == "fair") return SleepQuality::fair;
    if (text == "good") return SleepQuality::good;
    return std::nullopt;
}

// A number that fits an int; ranges are judged by validate(), so what does not fit counts as far outside.
std::optional<int> integerOf(const fhir::Value& value) {
    const auto integer = value.integer();
    if (!integer) return std::nullopt;
    return static_cast<int>(std::clamp<std::int64_t>(*integer, -1'000'000, 1'000'000));
}

Result<> readField(CheckInAnswers& answers, const std::string& key, const fhir::Value& value) {
    using Kind = fhir::Value::Kind;
    if (key == "mood" || key == "craving" || key == "sleepMinutes") {
        const auto integer = integerOf(value);
        if (!integer) return wrong(key);
        if (key == "mood") answers.mood = integer;
        if (key == "craving") answers.craving = integer;
        if (key == "sleepMinutes") answers.sleep = std::chrono::minutes{*integer};
        return {};
    }
    if (key == "note" || key == "ownWord") {
        auto text = value.text();
        if (!text) return wrong(key);
        (key == "note" ? answers.note : answers.ownWord) = std::move(*text);
        return {};
    }
    if (key == "feelings") {
        if (value.kind() != Kind::array) return wrong(key);
        for (const fhir::Value& each : value.items()) {
            auto text = each.text();
            if (!text) return wrong(key);
            answers.feelings.push_back(std::move(*text));
        }
        return {};
    }
    if (key == "symptoms") {
        if (value.kind() != Kind::object) return wrong(key);
        for (const auto& [code, strength] : value.members()) {
            const auto integer = integerOf(strength);
            if (!integer) return wrong(key);
            answers.symptoms.push_back({.code = code, .strength = *integer});
        }
        return {};
    }
    if (key == "sleepQuality") {
        answers.sleepQuality = sleepQuality(value.textOr(""));
        return answers.sleepQuality ? Result<>{} : wrong(key, value.text() ? "unknown" : "wrong-type");
    }
    return wrong(key, "unknown-field");
}

}  // namespace

std::optional<std::chrono::minutes> parseSleep(std::string_view text) {
    const auto split = text.find_first_of("h:");
    if (split == std::string_view::npos) {
        if (!text.ends_with('m')) return std::nullopt;
        const auto minutes = number(text.substr(0, text.size() - 1));
        return minutes ? std::optional(std::chrono::minutes{*minutes}) : std::nullopt;
    }
    const auto hours = number(text.substr(0, split));
    std::string_view rest = text.substr(split + 1);
    if (text[split] == 'h' && rest.ends_with('m')) rest.remove_suffix(1);
    if (rest.empty() && text[split] == 'h') return hours ? std::optional(std::chrono::minutes{*hours * 60}) : std::nullopt;
    const auto minutes = number(rest);
    if (!hours || !minutes || *hours < 0 || *hours > 48 || *minutes < 0 || *minutes > 59) return std::nullopt;
    return std::chrono::minutes{*hours * 60 + *minutes};
}

Result<CheckInAnswers> answersFromOptions(const Arguments& arguments) {
    CheckInAnswers answers;
    for (const auto& [option, value] : arguments.options) {
        if (option == "--mood" || option == "--craving") {
            const auto given = number(value);
            if (!given) return wrong(option);
            (option == "--mood" ? answers.mood : answers.craving) = given;
        } else if (option == "--feeling") {
            answers.feelings.push_back(value);
        } else if (option == "--own-word") {
            answers.ownWord = value;
        } else if (option == "--symptom") {
            const auto equals = value.find('=');
            const auto strength = equals == std::string::npos ? std::nullopt : number(std::string_view(value).substr(equals + 1));
            if (!strength) return wrong(option);
            answers.symptoms.push_back({.code = value.substr(0, equals), .strength = *strength});
        } else if (option == "--sleep") {
            answers.sleep = parseSleep(value);
            if (!answers.sleep) return wrong(option);
        } else if (option == "--sleep-quality") {
            answers.sleepQuality = sleepQuality(value);
            if (!answers.sleepQuality) return wrong(option, "unknown");
        } else if (option == "--note") {
            answers.note = value;
        }
    }
    return answers;
}

Result<CheckInAnswers> answersFromJson(std::string text) {
    auto document = fhir::Document::parse(std::move(text));
    if (!document) return fail(document.error());
    const fhir::Value root = document->root();
    if (root.kind() != fhir::Value::Kind::object) return wrong("JSON", "malformed");
    CheckInAnswers answers;
    for (const auto& [key, value] : root.members()) {
        const bool isBlank = value.kind() == fhir::Value::Kind::null;
        static constexpr std::array<std::string_view, 8> fields{"mood",    "feelings",     "ownWord",      "symptoms",
                                                                "craving", "sleepMinutes", "sleepQuality", "note"};
        if (!std::ranges::contains(fields, key)) return wrong(key, "unknown-field");
        if (isBlank) continue;
        if (auto read = readField(answers, key, value); !read) return fail(read.error());
    }
    return answers;
}

}  // namespace trellis::cli
