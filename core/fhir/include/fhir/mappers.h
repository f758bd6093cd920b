#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "domain/care_circle.h"
#include "domain/check_in.h"
#include "domain/session.h"
#include "fhir/json.h"

namespace trellis::fhir {

// FHIR R4 <-> domain, pure functions. Reading is lenient (a missing or odd element becomes an empty or `unknown`
// value); an error means that the resource cannot be used at all: badInput with facts.subject = type and a reason.
// `me` is the id of this person's Patient.
//
// Text from a server stays plain text: markup is passed on as the characters it is, control characters are dropped, and
// length is bounded (titles and names 200 code points, longer texts 4,000). Addresses are https or empty.
//
// Each reader also takes a parsed Document's root, for a caller that has one already.

[[nodiscard]] Result<Person> readPatient(std::string_view json);
[[nodiscard]] Result<Practitioner> readPractitioner(std::string_view json);
[[nodiscard]] Result<Place> readLocation(std::string_view json);
[[nodiscard]] Result<CareTeam> readCareTeam(std::string_view json);
[[nodiscard]] Result<Session> readAppointment(std::string_view json, const PatientId& me);
[[nodiscard]] Result<Task> readTask(std::string_view json);
[[nodiscard]] Result<Goal> readGoal(std::string_view json);
[[nodiscard]] Result<Programme> readCarePlan(std::string_view json);
[[nodiscard]] Result<Questionnaire> readQuestionnaire(std::string_view json);

[[nodiscard]] Result<Person> readPatient(const Value& root);
[[nodiscard]] Result<Practitioner> readPractitioner(const Value& root);
[[nodiscard]] Result<Place> readLocation(const Value& root);
[[nodiscard]] Result<CareTeam> readCareTeam(const Value& root);
[[nodiscard]] Result<Session> readAppointment(const Value& root, const PatientId& me);
[[nodiscard]] Result<Task> readTask(const Value& root);
[[nodiscard]] Result<Goal> readGoal(const Value& root);
[[nodiscard]] Result<Programme> readCarePlan(const Value& root);
[[nodiscard]] Result<Questionnaire> readQuestionnaire(const Value& root);

struct AppointmentAnswer {
    SessionId session;
    SessionAnswer answer;
    std::string operation;
};
[[nodiscard]] Result<AppointmentAnswer> readAppointmentResponse(std::string_view json);
[[nodiscard]] Result<AppointmentAnswer> readAppointmentResponse(const Value& root);
// A daily check-in; badInput "not-a-check-in" for the answers to any other Questionnaire. fromThisDevice is left false:
// compare deviceSource() with one's own.
[[nodiscard]] Result<CheckIn> readCheckIn(std::string_view questionnaireResponse);
[[nodiscard]] Result<CheckIn> readCheckIn(const Value& root);

// What goes on every resource that we write.
struct Authorship {
    PatientId me;
    OperationId operation;     // its identifier, https://trellis.example/id/op
    std::string deviceSource;  // meta.source: "https://trellis.example/device/<id>"
};

// `id` is written when it is not empty (mode A).
[[nodiscard]] std::string writeCheckIn(const CheckIn& checkIn, const Authorship& by);
// The trend Observation of a check-in: one resource, a component for each answer, derivedFrom the QuestionnaireResponse.
[[nodiscard]] std::string writeCheckInObservation(const CheckIn& checkIn, std::string_view observationId,
                                                  std::string_view questionnaireResponseId, const Authorship& by);
[[nodiscard]] std::string writeAppointmentResponse(std::string_view id, const Session& session, const SessionAnswer& answer,
                                                   const Authorship& by);
// "Ask to move": a Task (intent proposal) with focus on the Appointment.
[[nodiscard]] std::string writeMoveRequest(std::string_view id, const Session& session, const SessionAnswer& answer, const Authorship& by);

// The parts of an Appointment whose change makes an answer outdated: start, end, status, location.
[[nodiscard]] std::string appointmentFingerprint(std::string_view json);

// The value of our operation identifier in a resource, or empty.
[[nodiscard]] std::string operationIdentifier(std::string_view json);

// meta.source: for what we wrote, the device that wrote it.
[[nodiscard]] std::string deviceSource(std::string_view json);

inline constexpr std::string_view kOperationSystem = "https://trellis.example/id/op";

}  // namespace trellis::fhir
