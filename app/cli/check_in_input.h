#pragma once

#include <string>

#include "arguments.h"
#include "base/error.h"
#include "domain/check_in.h"

namespace trellis::cli {

// The answers as options gave them. Errors: badInput ("wrong-type" with the field as subject); ranges are validate()'s.
[[nodiscard]] Result<CheckInAnswers> answersFromOptions(const Arguments& arguments);

// The answers as one JSON object:
// {"mood":1..5, "feelings":["calm"], "ownWord":"", "symptoms":{"worry":0..4}, "craving":0..10, "sleepMinutes":450,
//  "sleepQuality":"poor|fair|good", "note":""}, each optional or null.
// Errors: badInput ("malformed", "duplicate-key", "too-deep", "too-large", "not-utf8", "unknown-field", "wrong-type").
[[nodiscard]] Result<CheckInAnswers> answersFromJson(std::string text);

// "7h30", "7h", "7:30", "450m".
[[nodiscard]] std::optional<std::chrono::minutes> parseSleep(std::string_view text);

}  // namespace trellis::cli
