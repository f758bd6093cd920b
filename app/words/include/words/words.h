#pragma once

#include <QString>
#include <chrono>
#include <optional>

#include "base/error.h"

namespace trellis::words {

// A failure as a person hears it. Each part is a sentence or two of its own, or empty where there is nothing to say.
struct Told {
    QString happened;
    QString kept;  // what is safe all the same
    QString todo;

    // One short paragraph, in this order.
    [[nodiscard]] QString text() const;

    bool operator==(const Told&) const = default;
};

// For every error there is at least what happened and what to do; unless only a wrong word was given, what was kept too.
// Nothing of it comes from a server or from what the person wrote: of the facts only our own names (files, fields) are used.
[[nodiscard]] Told tell(const Error& error);

// For a device whose clock differs from the clinic's by more than five minutes, either way; nothing if it does not.
[[nodiscard]] std::optional<Told> tellOfClock(std::chrono::milliseconds offset);

// "30 seconds", "5 minutes": rounded up, so that a person who waits that long has waited long enough.
[[nodiscard]] QString span(std::chrono::milliseconds wait);

}  // namespace trellis::words
