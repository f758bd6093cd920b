#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/error.h"

namespace trellis::sync {

// The resource with each relative reference "Type/id" replaced by what `other` gives for it, as text edits that leave
// every other byte alone. `other` returns nothing to keep a reference, or an error to give up.
using OtherId = std::function<Result<std::optional<std::string>>(const std::string& type, const std::string& id)>;
[[nodiscard]] Result<std::string> withReferences(const std::string& resource, const OtherId& other);

}  // namespace trellis::sync
