#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/assets.h"
#include "base/error.h"

namespace trellis::auth {

struct Clinic {
    std::string name;
    std::string fhirBase;  // https, without a slash at the end
    std::string code;      // empty when it came by address
};

// What a person was given, turned into a clinic: an https address, a trellis: or https link with ?clinic=…, or the
// 8-character code from assets/clinics.json (letters that look like digits are not used; case and dash are ignored).
// Errors: badInput ("plain-http", "unknown-code", "used-code", "expired-code", "not-an-address", "incomplete-code").
[[nodiscard]] Result<Clinic> resolveClinic(std::string_view given, const Assets& assets);

}  // namespace trellis::auth
