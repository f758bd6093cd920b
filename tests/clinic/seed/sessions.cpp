#include <algorithm>
#include <array>

#include "seed/story.h"

namespace trellis::clinic::seed {

namespace {

constexpr int kWeeks = 12;

// A meeting on the clinic's calendar; each participant has an Appointment of his or her own for it.
struct Meeting {
    std::string key;  // shared by the Appointments of one meeting
    std::string kind;
    std::string title;
    Millis start = 0;
    Millis end = 0;
    const Room* room = nullptr;  // none: by video
    std::vector<const Staff*> leaders;
    std::string bring;
};

struct Weekly {
    int weekday;  // 1 Monday
    const char* kind;
    const char* title;
    int hour, minute, minutes;
    bool video;
    const char* bring;
};

// Eleven hours of groups a week; an IOP for adults is nine or more (ASAM level 2.1).
constexpr auto kGroups = std::to_array<Weekly>({
    {1, "group", "Morning group", 9, 30, 150, false, "Something to drink. We take two breaks."},
    {2, "group", "Evening group, online", 18, 0, 90, true, "A quiet place and headphones, so that what others say stays with you."},
    {3, "skills", "Skills group", 13, 0, 90, false, "Bring your skills sheet."},
    {4, "group", "Morning group", 10, 0, 150, false, "Something to drink. We take two breaks."},
    {5, "group", "Evening group", 17, 30, 180, false, "Bring your skills sheet. And water. Snacks are there."},
});

Meeting groupMeeting(const Cast& cast, Millis monday, const Weekly& weekly) {
    Meeting meeting;
    meeting.start = onLocalDay(monday, weekly.weekday - 1, weekly.hour, weekly.minute);
    meeting.end = meeting.start + weekly.minutes * kMinute;
    meeting.key = "rvb-" + localDay(meeting.start) + "-" + weekly.kind + "-" + std::to_string(weekly.weekday);
    meeting.kind = weekly.kind;
    meeting.title = weekly.title;
    meeting.room = weekly.video ? nullptr : &cast.room2;
    meeting.bring = weekly.bring;
    if (meeting.kind == "skills")
        meeting.leaders = {&cast.priya};
    else if (weekly.weekday == 5)
        meeting.leaders = {&cast.luis, &cast.priya};
    else if (weekly.video)
        meeting.leaders = {&cast.luis};
    else
        meeting.leaders = {&cast.dana, &cast.luis};
    return meeting;
}

Json participant(Json actor, std::string_view status) {
    return obj({{"actor", std::move(actor)}, {"required", "required"}, {"status", status}});
}

Json appointment(const Meeting& meeting, const Person& person, std::string_view status, std::string_view answer) {
    Json people = Json::array();
    people.push(participant(reference(person.reference(), person.name()), answer));
    for (const Staff* leader : meeting.leaders) people.push(participant(staffReference(*leader), "accepted"));
    if (meeting.kind == "family") people.push(participant(reference("RelatedPerson/" + person.relative, person.relativeName), "accepted"));
    if (meeting.room != nullptr) people.push(participant(reference("Location/" + meeting.room->id, meeting.room->name), "accepted"));

    static constexpr auto kKinds = std::to_array<std::pair<std::string_view, std::string_view>>({{"individual", "Individual session"},
                                                                                                 {"group", "Group"},
                                                                                                 {"family", "Family session"},
                                                                                                 {"skills", "Skills group"},
                                                                                                 {"medication", "Medication check"}});
    const auto kind = std::ranges::find(kKinds, meeting.kind, &std::pair<std::string_view, std::string_view>::first);
    Json service =
        obj({{"coding", arr({coding(std::string(kOurs) + "session-type", meeting.kind, kind->second)})}, {"text", kind->second}});
    if (meeting.kind == "group" || meeting.kind == "skills")
        service.find("coding")->push(coding("http://snomed.info/sct", "76168009", "Group psychotherapy"));

    Json resource = obj({{"resourceType", "Appointment"}, {"meta", labelled()}});
    if (meeting.room == nullptr)
        resource.set("extension",
                     arr({obj({{"url", "http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService"},
                               {"extension",
                                arr({obj({{"url", "address"}, {"valueUrl", "https://visit.riverbend.example/room/" + meeting.key}})})}})}));
    const Json zone = obj({{"extension", arr({obj({{"url", "http://hl7.org/fhir/StructureDefinition/tz-code"}, {"valueCode", kZone}})})}});
    resource.set("identifier", arr({identifier("https://trellis.example/id/session", meeting.key)}));
    resource.set("status", status);
    resource.set("serviceType", arr({std::move(service)}));
    resource.set("description", meeting.title);
    resource.set("start", localTime(meeting.start));
    resource.set("_start", zone);
    resource.set("end", localTime(meeting.end));
    resource.set("minutesDuration", (meeting.end - meeting.start) / kMinute);
    if (!meeting.bring.empty()) resource.set("patientInstruction", meeting.bring);
    resource.set("participant", std::move(people));
    return resource;
}

void encounter(Story& story, const Cast& cast, const Meeting& meeting, const Person& person, const std::string& appointmentId) {
    const bool video = meeting.room == nullptr;
    story.put(
        story.id(),
        obj({{"resourceType", "Encounter"},
             {"meta", labelled()},
             {"status", "finished"},
             {"class", coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", video ? "VR" : "AMB", video ? "virtual" : "ambulatory")},
             {"subject", reference(person.reference(), person.name())},
             {"appointment", arr({reference("Appointment/" + appointmentId)})},
             {"period", obj({{"start", localTime(meeting.start)}, {"end", localTime(meeting.end)}})},
             {"serviceProvider", reference("Organization/" + cast.organization, "Riverbend Clinic")}}),
        meeting.end + kHour);
}

// What became of a meeting for one person, written as the clinic would have: planned before the week began, fulfilled
// after the hour.
void attend(Story& story, const Cast& cast, const Meeting& meeting, const Person& person, bool missed) {
    const std::string id = story.id();
    const bool past = meeting.end < story.now();
    const Millis planned = std::min(meeting.start - 10 * kDay, story.now() - 2 * kDay);
    story.put(id, appointment(meeting, person, "booked", "accepted"), planned);
    if (!past) return;
    story.put(id, appointment(meeting, person, missed ? "noshow" : "fulfilled", "accepted"), meeting.end + 30 * kMinute);
    if (!missed) encounter(story, cast, meeting, person, id);
}

// A changed meeting: version 1 as it was planned, version 2 as it is now. The former stays in the history.
void change(Story& story, const Meeting& before, const Meeting& after, const Person& person, std::string_view status,
            std::string_view answer, std::string_view comment, std::string_view cancelled) {
    const std::string id = story.id();
    story.put(id, appointment(before, person, "booked", answer), story.now() - 9 * kDay);
    Json now = appointment(after, person, status, answer);
    if (!comment.empty()) now.set("comment", comment);
    if (!cancelled.empty()) {
        Json reason = concept_("http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason", "prov", "Provider");
        reason.set("text", cancelled);
        now.set("cancelationReason", std::move(reason));
    }
    story.put(id, std::move(now), onLocalDay(story.now(), -1, 13, 50));
}

class Weeks {
public:
    Weeks(Story& story, const Cast& cast) : story_(story), cast_(cast) {
        // At four this afternoon, or tomorrow's four if that is over.
        const Millis four = onLocalDay(story.now(), 0, 16, 0);
        individualDay_ = localWeekday(story.now() + 10 * kMinute < four ? four : onLocalDay(story.now(), 1, 16, 0));
    }

    void plan(const Person& person) {
        const Millis first = onLocalDay(story_.monday(), -7 * (person.week - 1), 0, 0);
        bool moved = false;
        bool cancelled = false;
        bool asked = false;
        bool familyAsked = false;
        for (int week = 0; week < kWeeks; ++week) {
            const Millis monday = onLocalDay(first, 7 * week, 0, 0);
            for (const Weekly& weekly : kGroups) {
                const Meeting meeting = groupMeeting(cast_, monday, weekly);
                const bool ahead = meeting.start > story_.now() + kHour;
                if (ahead && !moved && meeting.kind == "skills") {
                    moved = true;
                    moveSkills(meeting, person);
                } else if (ahead && !asked && weekly.weekday == 5) {
                    asked = true;
                    story_.put(story_.id(), appointment(meeting, person, "booked", "needs-action"), story_.now() - kDay);
                } else {
                    attend(story_, cast_, meeting, person, week == 1 && weekly.weekday == 2);
                }
            }
            attend(story_, cast_, individual(monday, person), person, false);
            if (week % 2 == 1) {
                const Meeting meeting = family(monday, person, week);
                if (meeting.start > story_.now() + kHour && !familyAsked) {
                    familyAsked = true;
                    story_.put(story_.id(), appointment(meeting, person, "booked", "needs-action"), story_.now() - 3 * kHour);
                } else {
                    attend(story_, cast_, meeting, person, false);
                }
                const Meeting check = medication(monday, person);
                if (check.start > story_.now() + kHour && !cancelled) {
                    cancelled = true;
                    change(story_, check, check, person, "cancelled", "accepted", "We will call you to find another time.",
                           "Dr. Okafor is away that day");
                } else {
                    attend(story_, cast_, check, person, false);
                }
            }
        }
    }

private:
    void moveSkills(const Meeting& before, const Person& person) {
        Meeting after = before;
        // Two hours later, or so that it ends before that day's four o'clock.
        const bool clash = localWeekday(before.start) == individualDay_;
        after.start = onLocalDay(before.start, 0, clash ? 14 : 15, clash ? 15 : 0);
        after.end = after.start + (before.end - before.start);
        after.room = &cast_.room4;
        change(story_, before, after, person, "booked", "needs-action", "Room 2 has a leak. Sorry for the short notice. Priya", {});
    }

    Meeting individual(Millis monday, const Person& person) const {
        Meeting meeting;
        meeting.start = onLocalDay(monday, individualDay_ - 1, 16, 0);
        meeting.end = meeting.start + 50 * kMinute;
        meeting.key = "rvb-" + localDay(meeting.start) + "-individual-" + person.username;
        meeting.kind = "individual";
        meeting.title = "Individual with Dana";
        meeting.leaders = {&cast_.dana};
        return meeting;
    }

    Meeting family(Millis monday, const Person& person, int week) const {
        Meeting meeting;
        meeting.start = onLocalDay(monday, 3, 18, 0);
        meeting.end = meeting.start + 50 * kMinute;
        meeting.key = "rvb-" + localDay(meeting.start) + "-family-" + person.username;
        meeting.kind = "family";
        meeting.title = "Family session with " + person.relativeName.substr(0, person.relativeName.find(' '));
        meeting.room = week % 4 == 1 ? &cast_.east : nullptr;
        meeting.leaders = {&cast_.dana};
        return meeting;
    }

    Meeting medication(Millis monday, const Person& person) const {
        Meeting meeting;
        meeting.start = onLocalDay(monday, 4, 9, 30);
        meeting.end = meeting.start + 20 * kMinute;
        meeting.key = "rvb-" + localDay(meeting.start) + "-medication-" + person.username;
        meeting.kind = "medication";
        meeting.title = "Medication check";
        meeting.room = &cast_.room4;
        meeting.leaders = {&cast_.okafor};
        meeting.bring = "Your list of medicines.";
        return meeting;
    }

    Story& story_;
    const Cast& cast_;
    int individualDay_ = 3;
};

}  // namespace

void sessions(Story& story, const Cast& cast) {
    Weeks weeks(story, cast);
    for (const Person& person : cast.people) weeks.plan(person);
}

}  // namespace trellis::clinic::seed
