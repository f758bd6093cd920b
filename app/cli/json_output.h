#pragma once

#include <optional>
#include <string>

#include "base/zones.h"
#include "domain/check_in.h"
#include "domain/session.h"
#include "fhir/json.h"

namespace trellis::cli {

// Members that may be absent come out as null, so that a script always finds the key.
void textOrNull(fhir::Writer& out, std::string_view key, const std::string& value);
void instantOrNull(fhir::Writer& out, std::string_view key, const std::optional<Instant>& at, std::chrono::minutes offset = {});
template <class Number>
void numberOrNull(fhir::Writer& out, std::string_view key, const std::optional<Number>& value) {
    out.key(key);
    if (value) {
        out.integer(static_cast<std::int64_t>(*value));
    } else {
        out.raw("null");
    }
}

// The fields of a check-in, into an object that is open.
void writeCheckIn(fhir::Writer& out, const CheckIn& checkIn);
void writeSession(fhir::Writer& out, const SessionWithAnswer& session, const Zones& zones);

// What holds where the session takes place: as the clinic wrote it, else by its zone.
[[nodiscard]] std::chrono::minutes offsetOf(const Session& session, Instant at, const Zones& zones);

// For people: "Wed, Nov 25, 4:00 PM" in the person's language.
[[nodiscard]] std::string spoken(Instant at, std::chrono::minutes offset);

}  // namespace trellis::cli
