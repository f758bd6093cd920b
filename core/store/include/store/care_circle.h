#pragma once

#include <optional>
#include <vector>

#include "domain/care_circle.h"
#include "domain/session.h"
#include "store/connection.h"

namespace trellis::store {

// The people, places and plans around the person; small tables that are read whole.
class CareCircle {
public:
    explicit CareCircle(Connection& db) : db_(db) {}

    [[nodiscard]] Result<> put(const Person& person);
    [[nodiscard]] Result<std::optional<Person>> person();
    [[nodiscard]] Result<> put(const Place& place);  // also fills Session::place by reference
    [[nodiscard]] Result<std::optional<Place>> place(std::string_view id);
    [[nodiscard]] Result<> put(const Practitioner& practitioner);
    [[nodiscard]] Result<std::optional<Practitioner>> practitioner(std::string_view id);
    [[nodiscard]] Result<> put(const CareTeam& team);
    [[nodiscard]] Result<std::vector<CareTeam>> careTeams();
    [[nodiscard]] Result<> put(const Goal& goal);
    [[nodiscard]] Result<std::vector<Goal>> goals();
    [[nodiscard]] Result<> put(const Task& task);
    [[nodiscard]] Result<std::vector<Task>> tasks();
    [[nodiscard]] Result<> put(const Programme& programme);
    [[nodiscard]] Result<std::optional<Programme>> programme();
    [[nodiscard]] Result<> put(const Questionnaire& questionnaire);
    [[nodiscard]] Result<std::vector<Questionnaire>> questionnaires();
    // Takes away what the server took away, whatever of the above it is ("Goal", "…").
    [[nodiscard]] Result<> remove(std::string_view type, std::string_view id);

private:
    Connection& db_;
};

}  // namespace trellis::store
