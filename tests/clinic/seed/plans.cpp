#include "seed/story.h"

namespace trellis::clinic::seed {

namespace {

Json goal(const Person& person, const Staff& by, std::string_view words, std::string_view achievement, Millis start, Millis due) {
    return obj({{"resourceType", "Goal"},
                {"meta", labelled()},
                {"lifecycleStatus", "active"},
                {"achievementStatus", concept_("http://terminology.hl7.org/CodeSystem/goal-achievement", achievement)},
                {"category", arr({concept_("http://terminology.hl7.org/CodeSystem/goal-category", "behavioral", "Behavioral")})},
                {"description", obj({{"text", words}})},
                {"subject", reference(person.reference(), person.name())},
                {"startDate", localDay(start)},
                {"target", arr({obj({{"dueDate", localDay(due)}})})},
                {"expressedBy", staffReference(by)}});
}

Json task(const Person& person, const Staff& by, Json code, std::string_view words, std::string_view status, Millis authored, Millis due) {
    return obj({{"resourceType", "Task"},
                {"meta", labelled()},
                {"status", status},
                {"intent", "order"},
                {"code", std::move(code)},
                {"description", words},
                {"for", reference(person.reference(), person.name())},
                {"authoredOn", localTime(authored)},
                {"lastModified", localTime(authored)},
                {"requester", staffReference(by)},
                {"owner", reference(person.reference(), person.name())},
                {"restriction", obj({{"period", obj({{"end", localTime(due)}})}})}});
}

// The Thursday to come, today included, at the end of the day.
Millis thursday(const Story& story) { return onLocalDay(story.now(), (11 - localWeekday(story.now())) % 7, 20, 0); }

void consent(Story& story, const Cast& cast, const Person& person, Millis signedAt) {
    story.put(
        story.id(),
        obj({{"resourceType", "Consent"},
             {"meta", labelled()},
             {"status", "active"},
             {"scope", concept_("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", "Privacy Consent")},
             {"category", arr({concept_("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IDSCL", "information disclosure")})},
             {"patient", reference(person.reference(), person.name())},
             {"dateTime", localTime(signedAt)},
             {"performer", arr({reference(person.reference(), person.name())})},
             {"organization", arr({reference("Organization/" + cast.organization, "Riverbend Clinic")})},
             {"policyRule", concept_("http://terminology.hl7.org/CodeSystem/v3-ActCode", "42CFRPart2")},
             {"provision", obj({{"type", "permit"},
                                {"period", obj({{"start", localDay(signedAt)}, {"end", localDay(signedAt + 365 * kDay)}})},
                                {"purpose", arr({coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "TREAT", "treatment")})}})}}),
        signedAt);
}

}  // namespace

void plans(Story& story, Cast& cast) {
    for (Person& person : cast.people) {
        const Millis start = onLocalDay(story.monday(), -7 * (person.week - 1), 9, 0);
        const Millis end = onLocalDay(start, 7 * 12 - 1, 17, 0);
        consent(story, cast, person, start - 3 * kDay);
        const auto add = [&](Json one, Millis at) {
            person.goals.push_back(story.id());
            story.put(person.goals.back(), std::move(one), at);
        };
        add(goal(person, cast.dana, "Walk by the river, twice a week", "in-progress", start, end), start + kDay);
        add(goal(person, cast.priya, "Use a skill before I answer when I am angry", "improving", start, end), start + 2 * kDay);
        add(goal(person, cast.luis, "One meeting a week with my sponsor", "in-progress", start + 7 * kDay, end), start + 8 * kDay);

        Json goals = Json::array();
        for (const std::string& id : person.goals) goals.push(reference("Goal/" + id));
        const auto activity = [](std::string_view words) {
            return obj({{"detail", obj({{"status", "in-progress"}, {"description", words}})}});
        };
        person.carePlan = story.id();
        story.put(person.carePlan,
                  obj({{"resourceType", "CarePlan"},
                       {"meta", labelled()},
                       {"status", "active"},
                       {"intent", "plan"},
                       {"category", arr({concept_("http://hl7.org/fhir/us/core/CodeSystem/careplan-category", "assess-plan")})},
                       {"title", "Intensive outpatient programme"},
                       {"description", "Twelve weeks of groups, individual and family sessions"},
                       {"subject", reference(person.reference(), person.name())},
                       {"period", obj({{"start", localDay(start)}, {"end", localDay(end)}})},
                       {"created", localTime(start)},
                       {"author", staffReference(cast.dana)},
                       {"careTeam", arr({reference("CareTeam/" + person.careTeam)})},
                       {"goal", std::move(goals)},
                       {"activity", arr({activity("Five groups a week"), activity("Individual session every week"),
                                         activity("Family session every second week"), activity("Daily check-in")})}}),
                  start + kDay);

        const std::string taskCode = "http://hl7.org/fhir/CodeSystem/task-code";
        Json phq = task(person, cast.dana, concept_(taskCode, "fulfill", "Fulfill the focal request"), "PHQ-9 questions, by Thursday",
                        "requested", onLocalDay(story.now(), -1, 10, 15), thursday(story));
        phq.set("focus", reference("Questionnaire/" + cast.phq9, "PHQ-9"));
        story.put(story.id(), std::move(phq), onLocalDay(story.now(), -1, 10, 15));
        story.put(story.id(),
                  task(person, cast.dana, obj({{"text", "Practise a skill"}}), "Paced breathing, 4 minutes", "requested",
                       onLocalDay(story.now(), -1, 10, 5), onLocalDay(story.now(), 0, 21, 0)),
                  onLocalDay(story.now(), -1, 10, 5));
        story.put(story.id(),
                  task(person, cast.priya, obj({{"text", "Practise a skill"}}), "Fill in the skills sheet for one hard moment", "completed",
                       story.now() - 8 * kDay, story.now() - 2 * kDay),
                  story.now() - 3 * kDay);
    }
}

}  // namespace trellis::clinic::seed
