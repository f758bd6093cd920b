// Floor `parse-bundle`: for each entry resource.raw_json() (a view), reset(), then resourceType, id, meta.
#include "slices.h"

namespace trellis::bench::floors {

std::vector<Slice> slices(simdjson::ondemand::parser& parser, simdjson::padded_string_view text, std::string_view* next) {
    std::vector<Slice> found;
    found.reserve(100);
    simdjson::ondemand::document document = parser.iterate(text);
    simdjson::ondemand::object bundle = document.get_object();
    for (auto field : bundle) {
        const std::string_view key = field.escaped_key();
        if (key == "link" && next != nullptr) {
            for (auto link : field.value().get_array()) {
                simdjson::ondemand::object each = link.get_object();
                std::string_view relation = each["relation"].get_string();
                if (relation == "next") *next = each["url"].get_string();
            }
        } else if (key == "entry") {
            for (auto entry : field.value().get_array()) {
                simdjson::ondemand::object resource = entry["resource"].get_object();
                Slice slice;
                slice.raw = resource.raw_json();
                resource.reset();
                slice.type = resource["resourceType"].get_string();
                slice.id = resource["id"].get_string();
                simdjson::ondemand::object meta = resource["meta"].get_object();
                slice.version = meta["versionId"].get_string();
                slice.lastUpdated = meta["lastUpdated"].get_string();
                found.push_back(slice);
            }
        }
    }
    return found;
}

}  // namespace trellis::bench::floors
