#pragma once

#include <QString>

#include "base/error.h"

namespace trellis::gui {

// What happened, what was kept, what to do: one short paragraph for the place where it went wrong. The sentences are
// those of app/words; here only what is so because there is a screen.
[[nodiscard]] QString describe(const Error& error);

}  // namespace trellis::gui
