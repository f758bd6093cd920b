#include "domain/check_in.h"

#include <algorithm>
#include <string_view>

namespace trellis {

namespace {

constexpr std::chrono::minutes kLongestSleep = std::chrono::hours{24};

// Code points of valid UTF-8 (RFC 3629), or nothing.
std::optional<std::size_t> codePoints(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80                   ? 1
                                   : lead >= 0xc2 && lead < 0xe0 ? 2
                                   : lead >= 0xe0 && lead < 0xf0 ? 3
                                   : lead >= 0xf0 && lead < 0xf5 ? 4
                                                                 : 0;
        if (length == 0 || i + length > text.size()) return std::nullopt;
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            const bool overlong = k == 1 && ((lead == 0xe0 && next < 0xa0) || (lead == 0xf0 && next < 0x90));
            const bool beyond = k == 1 && ((lead == 0xed && next >= 0xa0) || (lead == 0xf4 && next >= 0x90));
            if ((next & 0xc0) != 0x80 || overlong || beyond) return std::nullopt;
        }
        i += length;
    }
    return count;
}

bool within(int value, int low, int high) { return value >= low && value <= high; }

Result<> checkText(std::string_view field, std::string_view text, std::size_t most) {
    const auto length = codePoints(text);
    if (!length) return fail(ErrorKind::badInput, {.subject = std::string(field), .reason = "not-utf8"});
    if (*length > most) return fail(ErrorKind::badInput, {.subject = std::string(field), .reason = "too-long"});
    return {};
}

Result<> wrong(std::string_view field, std::string_view reason) {
    return fail(ErrorKind::badInput, {.subject = std::string(field), .reason = std::string(reason)});
}

}  // namespace

bool CheckInAnswers::empty() const { return *this == CheckInAnswers{}; }

const std::vector<std::string>& feelingCodes() {
    static const std::vector<std::string> codes{"calm",  "hopeful", "proud", "grateful", "connected", "tired",
                                                "tense", "worried", "sad",   "lonely",   "angry",     "numb"};
    return codes;
}

const std::vector<std::string>& symptomCodes() {
    static const std::vector<std::string> codes{"worry", "low-mood", "anger", "numbness", "restless", "pain"};
    return codes;
}

Result<> validate(const CheckInAnswers& answers) {
    if (answers.mood && !within(*answers.mood, 1, 5)) return wrong("mood", "out-of-range");
    if (answers.craving && !within(*answers.craving, 0, 10)) return wrong("craving", "out-of-range");
    if (answers.sleep && (answers.sleep->count() < 0 || *answers.sleep > kLongestSleep)) return wrong("sleep", "out-of-range");
    for (const std::string& feeling : answers.feelings) {
        if (!std::ranges::contains(feelingCodes(), feeling)) return wrong("feelings", "unknown");
        if (std::ranges::count(answers.feelings, feeling) > 1) return wrong("feelings", "twice");
    }
    for (const SymptomRating& symptom : answers.symptoms) {
        if (!std::ranges::contains(symptomCodes(), symptom.code)) return wrong("symptoms", "unknown");
        if (!within(symptom.strength, 0, 4)) return wrong("symptoms", "out-of-range");
        if (std::ranges::count(answers.symptoms, symptom.code, &SymptomRating::code) > 1) return wrong("symptoms", "twice");
    }
    if (auto checked = checkText("ownWord", answers.ownWord, kMaxOwnWord); !checked) return checked;
    return checkText("note", answers.note, kMaxNote);
}

}  // namespace trellis
