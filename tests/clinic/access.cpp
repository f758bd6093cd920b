#include "access.h"

#include "http.h"

namespace trellis::clinic {

bool Caller::has(std::string_view type, char interaction) const {
    if (staff) return true;
    const bool reading = interaction == 'r' || interaction == 's';
    if (reading && isReferenceType(type)) return true;
    return std::ranges::any_of(scopes, [&](std::string_view scope) {
        if (!scope.starts_with("patient/")) return false;
        scope.remove_prefix(8);
        const std::size_t dot = scope.find('.');
        if (dot == std::string_view::npos) return false;
        const std::string_view of = scope.substr(0, dot);
        if (of != "*" && of != type) return false;
        std::string_view letters = scope.substr(dot + 1);
        letters = letters.substr(0, letters.find('?'));
        if (letters == "*") return true;
        if (letters == "read") return reading;
        if (letters == "write") return !reading;
        return letters.find(interaction) != std::string_view::npos;
    });
}

}  // namespace trellis::clinic
