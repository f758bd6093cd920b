#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "index.h"

namespace trellis::clinic {

/// Who asks. A patient sees the own compartment and the reference types; staff (tokens of /admin/tokens, and the admin
/// surface itself) sees everything.
struct Caller {
    bool staff = false;
    std::string patient;
    std::vector<std::string> scopes;  // SMART 2 ("patient/Observation.crs") or 1 ("patient/*.read")

    /// `interaction` is one of SMART 2's letters: c r u d s.
    [[nodiscard]] bool has(std::string_view type, char interaction) const;
    /// May this person see a resource with that index?
    [[nodiscard]] bool sees(std::string_view type, const Index& index) const {
        return staff || isReferenceType(type) || std::ranges::contains(index.patients, patient);
    }
    /// May this person write it? Only what concerns nobody else.
    [[nodiscard]] bool owns(const Index& index) const { return staff || (index.patients.size() == 1 && index.patients.front() == patient); }
};

}  // namespace trellis::clinic
