#pragma once

#include <string_view>

#include "fhir/mappers.h"

// What the resources that we write have in common.
namespace trellis::fhir {

// resourceType, id (when not empty) and meta: source and security labels. Leaves the object open.
void begin(Writer& writer, std::string_view type, std::string_view id, const Authorship& by);
// {"system": …, "value": …} of the operation, without a key.
void operationIdentifier(Writer& writer, const Authorship& by);

void coding(Writer& writer, std::string_view system, std::string_view code, std::string_view display = {});
// {"coding":[{…}]}, with a text when given.
void codeable(Writer& writer, std::string_view system, std::string_view code, std::string_view display = {}, std::string_view text = {});
void reference(Writer& writer, std::string_view type, std::string_view id);
// "key": the instant with its offset, and "_key": the zone when it is known.
void dateTime(Writer& writer, std::string_view key, Instant at, std::chrono::minutes offset, std::string_view zone);

// What a person wrote, as a FHIR string may hold it (datatypes.html#string): without control characters other than tab
// and line ends, and empty if nothing but white space is left.
[[nodiscard]] std::string written(std::string_view text);

// English words for people at the clinic, as the Questionnaire has them; empty for a code that is not ours.
[[nodiscard]] std::string_view feelingWords(std::string_view code);
[[nodiscard]] std::string_view symptomWords(std::string_view code);
[[nodiscard]] std::string_view sleepWords(std::string_view code);

// English words of a code of trellis-decline-reason; empty for any other.
[[nodiscard]] std::string_view declineReason(std::string_view code);

}  // namespace trellis::fhir
