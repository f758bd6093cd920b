#include "element.h"
#include "fhir/mappers.h"
#include "systems.h"

namespace trellis::fhir {

namespace {

// A day alone is taken as its noon in UTC, which is that same day in nearly every zone.
std::optional<Instant> dueOf(const Value& period) {
    if (const auto at = instant(period["end"])) return at;
    const auto on = day(period["end"]);
    return on ? std::optional<Instant>(std::chrono::sys_days{*on} + std::chrono::hours{12}) : std::nullopt;
}

}  // namespace

Result<Task> readTask(const Value& root) {
    auto id = identified(root, "Task");
    if (!id) return fail(id.error());
    Task task;
    task.id = *id;
    task.status = code(root["status"]);
    task.intent = code(root["intent"]);
    task.code = codeIn(root["code"], systems::kTask);
    if (task.code.empty()) task.code = anyCode(root["code"]);
    task.description = comment(root["description"]);
    if (task.description.empty()) task.description = words(root["code"]);
    task.focus = referenced(root["focus"]);
    task.due = dueOf(root["restriction"]["period"]);
    if (!task.due) task.due = dueOf(root["executionPeriod"]);
    task.requester = title(root["requester"]["display"]);
    return task;
}

Result<Goal> readGoal(const Value& root) {
    auto id = identified(root, "Goal");
    if (!id) return fail(id.error());
    Goal goal;
    goal.id = *id;
    goal.lifecycleStatus = code(root["lifecycleStatus"]);
    goal.achievementStatus = anyCode(root["achievementStatus"]);
    goal.description = plain(root["description"]["text"].textOr(""), kMaxComment);
    if (goal.description.empty()) goal.description = words(root["description"]);
    goal.start = day(root["startDate"]);
    for (const Value& target : root["target"].items()) {
        if (!goal.due) goal.due = day(target["dueDate"]);
    }
    return goal;
}

// The safety plan is a CarePlan too, and no programme. A plan that does not hold (yet or any more) plans nothing.
Result<Programme> readCarePlan(const Value& root) {
    auto id = identified(root, "CarePlan");
    if (!id) return fail(id.error());
    constexpr std::string_view kTreatmentEscalationPlan = "735324008";
    if (codeIn(root["category"], systems::kSnomed) == kTreatmentEscalationPlan) {
        return fail(ErrorKind::badInput, {.subject = "CarePlan", .reason = "not-a-programme"});
    }
    const std::string status = root["status"].textOr("");
    if (status == "entered-in-error" || status == "revoked" || status == "draft") return Programme{};
    Programme programme{.title = title(root["title"]), .start = day(root["period"]["start"]), .end = day(root["period"]["end"])};
    if (programme.title.empty()) programme.title = title(root["description"]);
    if (programme.start && programme.end && *programme.end < *programme.start) programme.end.reset();
    return programme;
}

Result<Questionnaire> readQuestionnaire(const Value& root) {
    auto id = identified(root, "Questionnaire");
    if (!id) return fail(id.error());
    Questionnaire questionnaire;
    questionnaire.id = *id;
    questionnaire.url = title(root["url"]);
    questionnaire.version = title(root["version"]);
    questionnaire.title = title(root["title"]);
    if (questionnaire.title.empty()) questionnaire.title = title(root["name"]);
    questionnaire.status = code(root["status"]);
    return questionnaire;
}

Result<Task> readTask(std::string_view json) {
    return parsed(json, "Task").and_then([](const Document& document) { return readTask(document.root()); });
}

Result<Goal> readGoal(std::string_view json) {
    return parsed(json, "Goal").and_then([](const Document& document) { return readGoal(document.root()); });
}

Result<Programme> readCarePlan(std::string_view json) {
    return parsed(json, "CarePlan").and_then([](const Document& document) { return readCarePlan(document.root()); });
}

Result<Questionnaire> readQuestionnaire(std::string_view json) {
    return parsed(json, "Questionnaire").and_then([](const Document& document) { return readQuestionnaire(document.root()); });
}

}  // namespace trellis::fhir
