#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "base/id.h"
#include "fhir/json.h"

namespace trellis::fhir {

enum class Verdict { mine, reference, foreign };

// Does this resource belong to `me` alone? `base` is the server's address, for absolute references.
// mine: every Patient that the compartment paths name is me (an Appointment where I am a participant: other Patients'
// actors must be redacted with redactOthers before it is kept). reference: a type without a patient (Organization,
// Practitioner, Location, Questionnaire, …). foreign: anything else, and any type that is not on the list.
//
// The rule is: proof, or foreign. The paths of the R4 Patient compartment must name me at least once; who a resource is
// about (subject, patient, for) must be me or plainly no patient; and no reference anywhere in it, extensions and
// contained resources included, may name another Patient. A reference names me when it is Patient/<me>, relative,
// versioned, or absolute below `base` (scheme and host without case, default ports left out or not), or urn:uuid:<me>. A logical reference
// (an identifier alone), a urn of another uuid, and a Patient inside `contained` prove nothing.
[[nodiscard]] Verdict compartment(std::string_view json, std::string_view type, const PatientId& me, std::string_view base);
[[nodiscard]] Verdict compartment(const Value& root, std::string_view type, const PatientId& me, std::string_view base);

// The Appointment without other patients' participants; everything else byte for byte. Unknown actors (a urn, a logical
// reference to a Patient) go too. foreignData if I am not a participant.
[[nodiscard]] Result<std::string> redactOthers(std::string_view appointment, const PatientId& me, std::string_view base);

}  // namespace trellis::fhir
