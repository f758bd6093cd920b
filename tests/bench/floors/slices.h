#pragma once

#include <simdjson.h>

#include <string_view>
#include <vector>

namespace trellis::bench::floors {

struct Slice {
    std::string_view raw, type, id, version, lastUpdated;
};

// Floor `parse-bundle`: On-Demand slices of a Bundle; the text must have SIMDJSON_PADDING bytes behind it.
[[nodiscard]] std::vector<Slice> slices(simdjson::ondemand::parser& parser, simdjson::padded_string_view text, std::string_view* next);

}  // namespace trellis::bench::floors
