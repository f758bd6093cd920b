#include "store/care_circle.h"

#include <array>

#include "packed_list.h"
#include "row_values.h"

namespace trellis::store {

Result<> CareCircle::put(const Person& person) {
    Statement statement = db_.prepare(R"(
        INSERT INTO person (rowid, local_id, given_name, full_name) VALUES (1, ?, ?, ?)
        ON CONFLICT (rowid) DO UPDATE SET local_id = excluded.local_id, given_name = excluded.given_name, full_name = excluded.full_name)");
    return statement.bind(person.id.value).bind(person.givenName).bind(person.fullName).run();
}

Result<std::optional<Person>> CareCircle::person() {
    Statement query = db_.prepare("SELECT local_id, given_name, full_name FROM person WHERE rowid = 1");
    return oneRow(query,
                  [](const Statement& row) { return Person{.id = {row.text(0)}, .givenName = row.text(1), .fullName = row.text(2)}; });
}

Result<> CareCircle::put(const Place& place) {
    Statement statement = db_.prepare(R"(
        INSERT INTO place (local_id, name, address, phone) VALUES (?, ?, ?, ?)
        ON CONFLICT (local_id) DO UPDATE SET name = excluded.name, address = excluded.address, phone = excluded.phone)");
    return statement.bind(place.id).bind(place.name).bind(place.address).bind(place.phone).run();
}

Result<std::optional<Place>> CareCircle::place(std::string_view id) {
    Statement query = db_.prepare("SELECT local_id, name, address, phone FROM place WHERE local_id = ?");
    query.bind(id);
    return oneRow(query, [](const Statement& row) {
        return Place{.id = row.text(0), .name = row.text(1), .address = row.text(2), .phone = row.text(3)};
    });
}

Result<> CareCircle::put(const Practitioner& practitioner) {
    Statement statement = db_.prepare(R"(
        INSERT INTO practitioner (local_id, name, phone) VALUES (?, ?, ?)
        ON CONFLICT (local_id) DO UPDATE SET name = excluded.name, phone = excluded.phone)");
    return statement.bind(practitioner.id).bind(practitioner.name).bind(practitioner.phone).run();
}

Result<std::optional<Practitioner>> CareCircle::practitioner(std::string_view id) {
    Statement query = db_.prepare("SELECT local_id, name, phone FROM practitioner WHERE local_id = ?");
    query.bind(id);
    return oneRow(query, [](const Statement& row) { return Practitioner{.id = row.text(0), .name = row.text(1), .phone = row.text(2)}; });
}

Result<> CareCircle::put(const CareTeam& team) {
    std::vector<std::string> texts;
    for (const CareTeamMember& each : team.members) {
        for (const std::string& text : {each.memberId, each.name, each.role}) texts.push_back(text);
    }
    const std::string members = packList(texts);
    Statement statement = db_.prepare(R"(
        INSERT INTO care_team (local_id, name, members) VALUES (?, ?, ?)
        ON CONFLICT (local_id) DO UPDATE SET name = excluded.name, members = excluded.members)");
    return statement.bind(team.id).bind(team.name).bindBlob(members).run();
}

Result<std::vector<CareTeam>> CareCircle::careTeams() {
    Statement query = db_.prepare("SELECT local_id, name, members FROM care_team ORDER BY local_id");
    return allRows(query, [](const Statement& row) {
        CareTeam team{.id = row.text(0), .name = row.text(1), .members = {}};
        const std::vector<std::string> texts = unpackList(row.view(2));
        for (std::size_t i = 0; i + 2 < texts.size(); i += 3) {
            team.members.push_back({.memberId = texts[i], .name = texts[i + 1], .role = texts[i + 2]});
        }
        return team;
    });
}

Result<> CareCircle::put(const Goal& goal) {
    Statement statement = db_.prepare(R"(
        INSERT INTO goal (local_id, lifecycle_status, achievement_status, description, start, due) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (local_id) DO UPDATE SET
            lifecycle_status = excluded.lifecycle_status, achievement_status = excluded.achievement_status,
            description = excluded.description, start = excluded.start, due = excluded.due)");
    return statement.bind(goal.id)
        .bind(goal.lifecycleStatus)
        .bind(goal.achievementStatus)
        .bind(goal.description)
        .bind(toText(goal.start))
        .bind(toText(goal.due))
        .run();
}

Result<std::vector<Goal>> CareCircle::goals() {
    Statement query =
        db_.prepare("SELECT local_id, lifecycle_status, achievement_status, description, start, due FROM goal ORDER BY local_id");
    return allRows(query, [](const Statement& row) {
        return Goal{
            .id = row.text(0),
            .lifecycleStatus = row.text(1),
            .achievementStatus = row.text(2),
            .description = row.text(3),
            .start = maybeDayAt(row, 4),
            .due = maybeDayAt(row, 5),
        };
    });
}

Result<> CareCircle::put(const Task& task) {
    Statement statement = db_.prepare(R"(
        INSERT INTO task (local_id, status, intent, code, description, focus, due, requester) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (local_id) DO UPDATE SET
            status = excluded.status, intent = excluded.intent, code = excluded.code, description = excluded.description,
            focus = excluded.focus, due = excluded.due, requester = excluded.requester)");
    return statement.bind(task.id)
        .bind(task.status)
        .bind(task.intent)
        .bind(task.code)
        .bind(task.description)
        .bind(task.focus)
        .bind(toNumber(task.due))
        .bind(task.requester)
        .run();
}

Result<std::vector<Task>> CareCircle::tasks() {
    Statement query =
        db_.prepare("SELECT local_id, status, intent, code, description, focus, due, requester FROM task ORDER BY due, local_id");
    return allRows(query, [](const Statement& row) {
        return Task{
            .id = row.text(0),
            .status = row.text(1),
            .intent = row.text(2),
            .code = row.text(3),
            .description = row.text(4),
            .focus = row.text(5),
            .due = maybeInstantAt(row, 6),
            .requester = row.text(7),
        };
    });
}

Result<> CareCircle::put(const Programme& programme) {
    Statement statement = db_.prepare(R"(
        INSERT INTO programme (rowid, title, start, "end") VALUES (1, ?, ?, ?)
        ON CONFLICT (rowid) DO UPDATE SET title = excluded.title, start = excluded.start, "end" = excluded."end")");
    return statement.bind(programme.title).bind(toText(programme.start)).bind(toText(programme.end)).run();
}

Result<std::optional<Programme>> CareCircle::programme() {
    Statement query = db_.prepare(R"(SELECT title, start, "end" FROM programme WHERE rowid = 1)");
    return oneRow(query, [](const Statement& row) {
        return Programme{.title = row.text(0), .start = maybeDayAt(row, 1), .end = maybeDayAt(row, 2)};
    });
}

Result<> CareCircle::put(const Questionnaire& questionnaire) {
    Statement statement = db_.prepare(R"(
        INSERT INTO questionnaire (local_id, url, version, title, status) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (local_id) DO UPDATE SET
            url = excluded.url, version = excluded.version, title = excluded.title, status = excluded.status)");
    return statement.bind(questionnaire.id)
        .bind(questionnaire.url)
        .bind(questionnaire.version)
        .bind(questionnaire.title)
        .bind(questionnaire.status)
        .run();
}

Result<std::vector<Questionnaire>> CareCircle::questionnaires() {
    Statement query = db_.prepare("SELECT local_id, url, version, title, status FROM questionnaire ORDER BY local_id");
    return allRows(query, [](const Statement& row) {
        return Questionnaire{.id = row.text(0), .url = row.text(1), .version = row.text(2), .title = row.text(3), .status = row.text(4)};
    });
}

// A type that has no table here has nothing to take away. The programme comes from a CarePlan, whose id it does not
// keep; what the person sees of it changes with the next plan.
Result<> CareCircle::remove(std::string_view type, std::string_view id) {
    struct Kind {
        std::string_view type;
        std::string_view sql;
    };
    static constexpr std::array kKinds{
        Kind{"Patient", "DELETE FROM person WHERE local_id = ?"},
        Kind{"Location", "DELETE FROM place WHERE local_id = ?"},
        Kind{"Practitioner", "DELETE FROM practitioner WHERE local_id = ?"},
        Kind{"CareTeam", "DELETE FROM care_team WHERE local_id = ?"},
        Kind{"Goal", "DELETE FROM goal WHERE local_id = ?"},
        Kind{"Task", "DELETE FROM task WHERE local_id = ?"},
        Kind{"Questionnaire", "DELETE FROM questionnaire WHERE local_id = ?"},
    };
    for (const Kind& each : kKinds) {
        if (each.type == type) return db_.prepare(each.sql).bind(id).run();
    }
    return {};
}

}  // namespace trellis::store
