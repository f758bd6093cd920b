#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "base/id.h"

namespace trellis::fhir {

enum class Verdict { mine, reference, foreign };

// sync.md 4.10: does this resource belong to `me` alone? `base` is the server's address, for absolute references.
// mine: every Patient that the compartment paths name is me (an Appointment where I am a participant: other Patients'
// actors must be redacted with redactOthers before it is kept). reference: a type without a patient (Organization,
// Practitioner, Location, Questionnaire, …). foreign: anything else, and any type that is not on the list.
[[nodiscard]] Verdict compartment(std::string_view json, std::string_view type, const PatientId& me, std::string_view base);

// The Appointment without other patients' participants; everything else byte for byte.
[[nodiscard]] Result<std::string> redactOthers(std::string_view appointment, const PatientId& me, std::string_view base);

}  // namespace trellis::fhir
