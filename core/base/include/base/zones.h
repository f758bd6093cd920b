#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace trellis {

// Time zones by IANA name. Backed by QTimeZone in care, since libc++ has no tzdb.
class Zones {
public:
    virtual ~Zones() = default;

    [[nodiscard]] virtual bool knows(std::string_view zone) const = 0;
    // Offset from UTC that holds in the zone at that instant; UTC's for an unknown zone.
    [[nodiscard]] virtual std::chrono::minutes offset(std::string_view zone, Instant at) const = 0;
    // The zone that the device is set to.
    [[nodiscard]] virtual std::string local() const = 0;

    [[nodiscard]] Day day(std::string_view zone, Instant at) const {
        return Day{std::chrono::floor<std::chrono::days>(at + offset(zone, at))};
    }
};

}  // namespace trellis
