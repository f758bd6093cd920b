#pragma once

#include <string>
#include <string_view>

#include "store/connection.h"
#include "sync/ledger.h"

namespace trellis::sync {

// UpkeepState as one small text among the settings: a line for each fact, so that what a later version adds is skipped
// by an older one.
[[nodiscard]] std::string written(const UpkeepState& state);
[[nodiscard]] UpkeepState readUpkeepState(std::string_view text);

[[nodiscard]] Result<UpkeepState> upkeepIn(store::Connection& db);
[[nodiscard]] Result<> putUpkeep(store::Connection& db, const UpkeepState& state);

}  // namespace trellis::sync
