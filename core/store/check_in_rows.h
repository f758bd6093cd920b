#pragma once

#include <string>

#include "domain/check_in.h"
#include "store/connection.h"

// The eight columns of the answers, which stand in the same order in check_in, check_in_former and draft:
// mood, feelings, own_word, symptoms, craving, sleep_minutes, sleep_quality, note.
namespace trellis::store {

inline constexpr int kAnswerColumns = 8;

// The lists as they stand in their columns; must outlive the step of the statement that they are bound to.
struct PackedAnswers {
    explicit PackedAnswers(const CheckInAnswers& from);

    Statement& bindTo(Statement& statement) const;

    const CheckInAnswers& answers;
    std::string feelings;
    std::string symptoms;
};

[[nodiscard]] CheckInAnswers answersAt(const Statement& row, int firstColumn);

}  // namespace trellis::store
