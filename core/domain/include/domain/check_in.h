#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"
#include "domain/delivery.h"

namespace trellis {

// How strong one symptom was: 0 not at all … 4 very much.
struct SymptomRating {
    std::string code;  // a code of trellis-symptom: "worry", "low-mood", "anger", "numbness", "pain", "restless"
    int strength = 0;

    bool operator==(const SymptomRating&) const = default;
};

enum class SleepQuality { poor, fair, good };

// What a person answers. Everything can be left blank.
struct CheckInAnswers {
    std::optional<int> mood;            // 1 very low … 5 very good
    std::vector<std::string> feelings;  // codes of trellis-feeling, in the order of the list
    std::string ownWord;                // at most 60 characters
    std::vector<SymptomRating> symptoms;
    std::optional<int> craving;                 // strongest today, 0 … 10
    std::optional<std::chrono::minutes> sleep;  // 0 … 24 h
    std::optional<SleepQuality> sleepQuality;
    std::string note;  // at most 4,000 characters

    [[nodiscard]] bool empty() const;
    bool operator==(const CheckInAnswers&) const = default;
};

inline constexpr std::size_t kMaxOwnWord = 60;  // Unicode code points
inline constexpr std::size_t kMaxNote = 4000;

// Fails with badInput; facts.subject names the field, facts.reason is "out-of-range", "too-long", "not-utf8", "unknown".
[[nodiscard]] Result<> validate(const CheckInAnswers& answers);

[[nodiscard]] const std::vector<std::string>& feelingCodes();
[[nodiscard]] const std::vector<std::string>& symptomCodes();

// A saved check-in. It belongs to the person's calendar day when it was made, which is never computed again.
struct CheckIn {
    CheckInId id;
    CheckInAnswers answers;
    Instant authored{};
    std::chrono::minutes offset{0};  // of the device when it was made
    std::string zone;                // IANA
    Day day{};
    int version = 1;         // counts edits
    bool withdrawn = false;  // entered-in-error: undone after it had been sent
    bool fromThisDevice = true;
    Delivery delivery = Delivery::onDevice;

    bool operator==(const CheckIn&) const = default;
};

// What was entered and not saved yet. One at a time.
struct CheckInDraft {
    CheckInAnswers answers;
    Instant begun{};
    std::optional<CheckInId> edits;  // the check-in that this is a new version of

    bool operator==(const CheckInDraft&) const = default;
};

}  // namespace trellis
