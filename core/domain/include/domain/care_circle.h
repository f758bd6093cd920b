#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"

namespace trellis {

struct Person {  // Patient, reduced to what the app shows
    PatientId id;
    std::string givenName;  // what the app calls the person
    std::string fullName;

    bool operator==(const Person&) const = default;
};

struct Practitioner {
    std::string id;
    std::string name;
    std::string phone;

    bool operator==(const Practitioner&) const = default;
};

struct CareTeamMember {
    std::string memberId;  // "Practitioner/…"
    std::string name;
    std::string role;  // "Therapist"

    bool operator==(const CareTeamMember&) const = default;
};

struct CareTeam {
    std::string id;
    std::string name;
    std::vector<CareTeamMember> members;

    bool operator==(const CareTeam&) const = default;
};

struct Goal {
    std::string id;
    std::string lifecycleStatus;    // FHIR goal-status code
    std::string achievementStatus;  // FHIR goal-achievement code, may be empty
    std::string description;
    std::optional<Day> start;
    std::optional<Day> due;

    bool operator==(const Goal&) const = default;
};

// Something that the clinic asks for (intent order) or the person asks of the clinic (intent proposal).
struct Task {
    std::string id;
    std::string status;  // FHIR task-status code
    std::string intent;
    std::string code;
    std::string description;
    std::string focus;  // reference
    std::optional<Instant> due;
    std::string requester;  // display name

    bool operator==(const Task&) const = default;
};

// The programme as the clinic planned it, from the active CarePlan's period.
struct Programme {
    std::string title;
    std::optional<Day> start;
    std::optional<Day> end;

    bool operator==(const Programme&) const = default;
};

struct Questionnaire {
    std::string id;
    std::string url;
    std::string version;
    std::string title;
    std::string status;

    bool operator==(const Questionnaire&) const = default;
};

}  // namespace trellis
