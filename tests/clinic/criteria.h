#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http.h"
#include "index.h"
#include "storage.h"

namespace trellis::clinic {

/// One condition of a search: values are alternatives.
struct Condition {
    std::string name;
    std::string modifier;  // "missing", "not", "contains", or empty
    ParamKind kind{};
    std::vector<std::string> values;
};

/// The parameters of a search, understood.
struct Criteria {
    std::vector<Condition> conditions;
    std::vector<std::string> ids;
    std::vector<std::string> lastUpdated;  // "ge2026-…"
    std::vector<std::string> includes;     // "Appointment:location"
    std::string sort;
    std::string elements;
    std::string cursor;
    std::optional<std::size_t> count;
    std::size_t offset = 0;
    bool onlyCount = false;
    Pairs understood;  // what the self link echoes

    /// `lenient` drops what it does not know (Prefer: handling=lenient); otherwise the error names it.
    static std::expected<Criteria, std::string> read(std::string_view type, const Pairs& parameters, bool lenient);

    [[nodiscard]] bool match(const Version& version, const Index& index, std::string_view base) const;
    /// No match has an earlier lastUpdated.
    [[nodiscard]] Millis notBefore() const;
};

}  // namespace trellis::clinic
