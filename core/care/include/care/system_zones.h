#pragma once

#include "base/zones.h"

namespace trellis::care {

// Zones backed by QTimeZone.
class SystemZones final : public Zones {
public:
    [[nodiscard]] bool knows(std::string_view zone) const override;
    [[nodiscard]] std::chrono::minutes offset(std::string_view zone, Instant at) const override;
    [[nodiscard]] std::string local() const override;
};

}  // namespace trellis::care
