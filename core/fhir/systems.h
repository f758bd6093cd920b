#pragma once

#include <string_view>

// The names of things on the wire. Ours stand under https://trellis.example until a clinic sets its own base.
namespace trellis::fhir::systems {

inline constexpr std::string_view kSession = "https://trellis.example/id/session";

inline constexpr std::string_view kSessionType = "https://trellis.example/fhir/CodeSystem/session-type";
inline constexpr std::string_view kFeeling = "https://trellis.example/fhir/CodeSystem/trellis-feeling";
inline constexpr std::string_view kSleepQuality = "https://trellis.example/fhir/CodeSystem/trellis-sleep-quality";
inline constexpr std::string_view kDeclineReason = "https://trellis.example/fhir/CodeSystem/trellis-decline-reason";
inline constexpr std::string_view kMeasure = "https://trellis.example/fhir/CodeSystem/trellis-measure";
inline constexpr std::string_view kTask = "https://trellis.example/fhir/CodeSystem/trellis-task";

inline constexpr std::string_view kCheckInQuestionnaire = "https://trellis.example/fhir/Questionnaire/daily-check-in";
inline constexpr std::string_view kCheckInVersion = "1.0.0";

// Extensions of ours. What a server or a clinic does not know it keeps.
inline constexpr std::string_view kLocalDay = "https://trellis.example/fhir/StructureDefinition/local-day";
inline constexpr std::string_view kRevision = "https://trellis.example/fhir/StructureDefinition/revision";
inline constexpr std::string_view kReason = "https://trellis.example/fhir/StructureDefinition/decline-reason";
inline constexpr std::string_view kAnsweredAt = "https://trellis.example/fhir/StructureDefinition/answered-at";

inline constexpr std::string_view kTimeZone = "http://hl7.org/fhir/StructureDefinition/tz-code";
// R5's Appointment.virtualService for R4 (hl7.fhir.uv.xver-r5.r4).
inline constexpr std::string_view kVirtualService = "http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService";
inline constexpr std::string_view kLabelBasis = "http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-sec-label-basis";

inline constexpr std::string_view kConfidentiality = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
inline constexpr std::string_view kActCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
inline constexpr std::string_view kObservationCategory = "http://terminology.hl7.org/CodeSystem/observation-category";
inline constexpr std::string_view kAbsentReason = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
inline constexpr std::string_view kUcum = "http://unitsofmeasure.org";
inline constexpr std::string_view kSnomed = "http://snomed.info/sct";

}  // namespace trellis::fhir::systems
