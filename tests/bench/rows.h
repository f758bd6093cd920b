#pragma once

#include <string>
#include <vector>

#include "measure.h"

namespace trellis::bench {

// Each makes what it needs in a temporary folder, measures, and takes it away again.
[[nodiscard]] Row startupRow();
[[nodiscard]] Row openRow();
[[nodiscard]] Row saveCheckInRow();
[[nodiscard]] Row bulkUpsertRow();
[[nodiscard]] Row parseBundleRow();
[[nodiscard]] Row firstSyncRow();
[[nodiscard]] Row syncIdleRow();

}  // namespace trellis::bench
