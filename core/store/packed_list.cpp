#include "packed_list.h"

#include <charconv>

namespace trellis::store {

std::string packList(const std::vector<std::string>& texts) {
    std::string packed;
    for (const std::string& each : texts) packed.append(std::to_string(each.size())).append(1, ':').append(each);
    return packed;
}

std::vector<std::string> unpackList(std::string_view packed) {
    std::vector<std::string> texts;
    while (!packed.empty()) {
        std::size_t length = 0;
        const auto [end, failed] = std::from_chars(packed.data(), packed.data() + packed.size(), length);
        if (failed != std::errc{} || end == packed.data() + packed.size() || *end != ':') break;
        packed.remove_prefix(static_cast<std::size_t>(end - packed.data()) + 1);
        if (length > packed.size()) break;
        texts.emplace_back(packed.substr(0, length));
        packed.remove_prefix(length);
    }
    return texts;
}

}  // namespace trellis::store
