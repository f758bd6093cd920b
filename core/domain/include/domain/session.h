#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "domain/delivery.h"

namespace trellis {

enum class SessionKind { individual, group, family, skills, medication, other };

// FHIR R4 appointmentstatus (valueset-appointmentstatus.html); `unknown` is any other word, shown as "ask the clinic".
enum class SessionStatus { proposed, pending, booked, arrived, fulfilled, cancelled, noshow, enteredInError, checkedIn, waitlist, unknown };

// The person's answer to a session.
enum class Answer { none, accepted, declined, askedToMove };

struct Place {
    std::string id;
    std::string name;  // "Riverbend Clinic, Room 4"
    std::string address;
    std::string phone;

    bool operator==(const Place&) const = default;
};

// When and where a session was before the clinic changed it.
struct FormerPlan {
    Instant start{};
    std::optional<Instant> end;
    std::string place;
    Instant changedAt{};
    int changes = 1;  // how often it was changed since; the plan kept is the first

    bool operator==(const FormerPlan&) const = default;
};

// One meeting of the programme, from this person's point of view. From an Appointment.
struct Session {
    SessionId id;
    std::string seriesKey;  // the clinic's key of the group meeting that several Appointments share
    SessionKind kind = SessionKind::other;
    SessionStatus status = SessionStatus::unknown;
    std::string title;  // "Skills group"
    std::optional<Instant> start;
    std::optional<Instant> end;                  // FHIR wants it; servers leave it out
    std::string zone;                            // the clinic's IANA zone; empty if the clinic did not say
    std::optional<std::chrono::minutes> offset;  // as written in `start`
    std::optional<Place> place;
    std::string videoUrl;                // https only; empty if not by video
    std::vector<std::string> leaders;    // display names: "Dana Reyes"
    std::string bring;                   // patientInstruction
    std::string comment;                 // the clinic's words
    std::string cancelReason;            // display of cancelationReason
    Answer clinicAnswer = Answer::none;  // participant.status of this person, as the clinic has it
    std::optional<FormerPlan> former;    // filled by the store when a pull moves it

    bool operator==(const Session&) const = default;
};

// What the person said about a session, with where that answer stands.
struct SessionAnswer {
    Answer answer = Answer::none;
    std::string reason;  // a code of trellis-decline-reason, or empty
    std::string note;
    Instant at{};
    Delivery delivery = Delivery::onDevice;

    bool operator==(const SessionAnswer&) const = default;
};

struct SessionWithAnswer {
    Session session;
    std::optional<SessionAnswer> answer;
    bool answerOutdated = false;  // the session changed after the answer: please confirm again

    bool operator==(const SessionWithAnswer&) const = default;
};

[[nodiscard]] std::string_view name(SessionKind kind);      // "individual", …
[[nodiscard]] std::string_view name(SessionStatus status);  // FHIR's code; "unknown"
[[nodiscard]] std::string_view name(Answer answer);         // "none", "accepted", "declined", "move"
[[nodiscard]] std::optional<SessionKind> sessionKind(std::string_view name);
[[nodiscard]] SessionStatus sessionStatus(std::string_view code);
[[nodiscard]] std::optional<Answer> answer(std::string_view name);

[[nodiscard]] bool isCancelled(const Session& session);  // cancelled or entered-in-error
[[nodiscard]] bool isOver(const Session& session, Instant now);
// Start plus what the kind usually takes, when the clinic left the end out. Only for order and layout, never shown.
[[nodiscard]] std::optional<Instant> likelyEnd(const Session& session);

}  // namespace trellis
