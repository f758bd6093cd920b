#pragma once

#include <string>
#include <string_view>

#include "http.h"
#include "json.h"
#include "personality.h"
#include "storage.h"

namespace trellis::clinic {

/// An OperationOutcome in the words' place that this kind of server uses.
[[nodiscard]] Json outcomeResource(const Personality& personality, int status, std::string_view words);
[[nodiscard]] Answer outcome(const Personality& personality, int status, std::string_view words);

/// What a write came to, before it becomes an HTTP answer or an entry of a bundle.
struct Effect {
    int status = 200;
    VersionPtr version{};  // what is there now; null when it failed or was deleted
    std::string words{};   // why it failed

    [[nodiscard]] bool failed() const { return status >= 400; }
};

}  // namespace trellis::clinic
