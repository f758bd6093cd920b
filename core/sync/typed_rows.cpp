#include "typed_rows.h"

#include <algorithm>
#include <array>

#include "fhir/mappers.h"
#include "store/care_circle.h"
#include "store/check_ins.h"
#include "store/outbox.h"
#include "store/sessions.h"

namespace trellis::sync {
namespace {

using store::OperationState;

constexpr std::array<std::string_view, 11> kTypes{
    "Patient", "Practitioner", "Location",      "CareTeam", "Appointment",          "AppointmentResponse",
    "Task",    "Goal",         "Questionnaire", "CarePlan", "QuestionnaireResponse"};

// A mapper's badInput leaves the raw resource alone in its place; anything else is not its to fail with.
template <class T, class Put>
Result<> keep(Result<T> read, Put put) {
    if (!read) return {};
    return put(*read);
}

bool isUnsent(const store::Operation& operation) {
    return operation.state == OperationState::queued || operation.state == OperationState::blocked;
}

}  // namespace

bool TypedRows::has(std::string_view type) { return std::ranges::contains(kTypes, type); }

Result<> TypedRows::put(const std::string& type, const std::string& localId, const fhir::Value& root, const std::string& raw,
                        const std::string& before) {
    store::CareCircle circle{db_};
    const auto kept = [&circle](const auto& value) { return circle.put(value); };
    if (type == "Appointment") return putSession(localId, root, raw, before);
    if (type == "QuestionnaireResponse") return putCheckIn(localId, root);
    if (type == "AppointmentResponse") return putAnswer(localId, root);
    if (type == "Patient") return keep(fhir::readPatient(root), kept);
    if (type == "Practitioner") return keep(fhir::readPractitioner(root), kept);
    if (type == "Location") return keep(fhir::readLocation(root), kept);
    if (type == "CareTeam") return keep(fhir::readCareTeam(root), kept);
    if (type == "Goal") return keep(fhir::readGoal(root), kept);
    if (type == "Questionnaire") return keep(fhir::readQuestionnaire(root), kept);
    if (type == "Task") {
        return keep(fhir::readTask(root), [&](Task task) {
            task.id = localId;
            return circle.put(task);
        });
    }
    // Of the plans, the active one is the programme.
    if (type == "CarePlan" && root["status"].textOr("") == "active") return keep(fhir::readCarePlan(root), kept);
    return {};
}

Result<> TypedRows::withdraw(const std::string& type, const std::string& localId, const fhir::Value& root) {
    // A session stays where it was, said to be off; a check-in stays too, marked as withdrawn.
    if (type == "Appointment" || type == "QuestionnaireResponse") return put(type, localId, root, std::string{root.raw()}, {});
    if (type == "AppointmentResponse") return {};
    return store::CareCircle{db_}.remove(type, localId);
}

Result<> TypedRows::putSession(const std::string& localId, const fhir::Value& root, const std::string& raw, const std::string& before) {
    auto session = fhir::readAppointment(root, me_);
    if (!session) return {};
    session->id = SessionId{localId};
    store::Sessions sessions{db_};
    const auto known = sessions.find(session->id);
    if (!known) return fail(known.error());
    if (auto put = sessions.put(*session, clock_.now()); !put) return put;
    if (before.empty() || fhir::appointmentFingerprint(before) == fhir::appointmentFingerprint(raw)) return {};
    const bool moved = *known && ((*known)->session.start != session->start || (*known)->session.end != session->end);
    return takeBackAnswer(session->id, moved);
}

// The person said yes to something that is no longer so: what was not sent stays here, and they are asked again. What
// is at the clinic already is only asked again when the time changed; its status changes because of the answer itself.
Result<> TypedRows::takeBackAnswer(const SessionId& session, bool movedInTime) {
    store::Outbox outbox{db_};
    store::Sessions sessions{db_};
    const auto operations = outbox.all();
    if (!operations) return fail(operations.error());
    bool takenBack = false;
    for (store::Operation operation : *operations) {
        if (operation.type != "AppointmentResponse" || operation.subject != "Appointment/" + session.value || !isUnsent(operation))
            continue;
        operation.state = OperationState::quarantined;
        operation.lastIssue = "session-changed";
        operation.nextAt.reset();
        if (auto updated = outbox.update(operation); !updated) return updated;
        takenBack = true;
    }
    if (!takenBack && !movedInTime) return {};
    return sessions.markAnswerOutdated(session, true);
}

Result<> TypedRows::putCheckIn(const std::string& localId, const fhir::Value& root) {
    auto checkIn = fhir::readCheckIn(root);
    if (!checkIn) return {};  // the answers to another Questionnaire, too
    store::CheckIns checkIns{db_};
    checkIn->id = CheckInId{localId};
    const auto known = checkIns.find(checkIn->id);
    if (!known) return fail(known.error());
    checkIn->fromThisDevice = *known ? (*known)->fromThisDevice : root["meta"]["source"].textOr("") == source_;
    return checkIns.put(*checkIn);
}

// An answer that the person gave on another device, or on this one before it was set up anew.
Result<> TypedRows::putAnswer(const std::string& localId, const fhir::Value& root) {
    const auto read = fhir::readAppointmentResponse(root);
    if (!read) return {};
    store::Sessions sessions{db_};
    const auto known = sessions.find(read->session);
    if (!known) return fail(known.error());
    if (*known && (*known)->answer && (*known)->answer->at >= read->answer.at) return {};
    return sessions.putAnswer(read->session, read->answer, localId);
}

}  // namespace trellis::sync
