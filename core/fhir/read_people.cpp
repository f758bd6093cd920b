#include "element.h"
#include "fhir/mappers.h"

namespace trellis::fhir {

Result<Person> readPatient(const Value& root) {
    auto id = identified(root, "Patient");
    if (!id) return fail(id.error());
    Name name = nameOf(root["name"]);
    return Person{.id = {*id}, .givenName = std::move(name.given), .fullName = std::move(name.full)};
}

Result<Practitioner> readPractitioner(const Value& root) {
    auto id = identified(root, "Practitioner");
    if (!id) return fail(id.error());
    return Practitioner{.id = *id, .name = nameOf(root["name"]).full, .phone = phoneOf(root["telecom"])};
}

Result<Place> readLocation(const Value& root) {
    auto id = identified(root, "Location");
    if (!id) return fail(id.error());
    return Place{.id = *id, .name = title(root["name"]), .address = addressOf(root["address"]), .phone = phoneOf(root["telecom"])};
}

// A team that is no more (entered-in-error, inactive) has nobody in it. The person is not a member of their own team here.
Result<CareTeam> readCareTeam(const Value& root) {
    auto id = identified(root, "CareTeam");
    if (!id) return fail(id.error());
    CareTeam team{.id = *id, .name = title(root["name"]), .members = {}};
    const std::string status = root["status"].textOr("");
    if (status == "entered-in-error" || status == "inactive") return team;
    for (const Value& participant : root["participant"].items()) {
        const Value member = participant["member"];
        CareTeamMember each{.memberId = referenced(member), .name = title(member["display"]), .role = words(participant["role"])};
        if (each.memberId.starts_with("Patient/") || (each.memberId.empty() && each.name.empty())) continue;
        team.members.push_back(std::move(each));
    }
    return team;
}

Result<Person> readPatient(std::string_view json) {
    return parsed(json, "Patient").and_then([](const Document& document) { return readPatient(document.root()); });
}

Result<Practitioner> readPractitioner(std::string_view json) {
    return parsed(json, "Practitioner").and_then([](const Document& document) { return readPractitioner(document.root()); });
}

Result<Place> readLocation(std::string_view json) {
    return parsed(json, "Location").and_then([](const Document& document) { return readLocation(document.root()); });
}

Result<CareTeam> readCareTeam(std::string_view json) {
    return parsed(json, "CareTeam").and_then([](const Document& document) { return readCareTeam(document.root()); });
}

}  // namespace trellis::fhir
