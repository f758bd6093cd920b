#include "index.h"

#include <algorithm>
#include <array>

#include "http.h"

namespace trellis::clinic {

namespace {

using enum ParamKind;

constexpr std::array<std::string_view, 24> kTypes{"Patient",
                                                  "Practitioner",
                                                  "PractitionerRole",
                                                  "Organization",
                                                  "Location",
                                                  "CareTeam",
                                                  "Appointment",
                                                  "AppointmentResponse",
                                                  "Task",
                                                  "Goal",
                                                  "CarePlan",
                                                  "Questionnaire",
                                                  "Observation",
                                                  "Communication",
                                                  "QuestionnaireResponse",
                                                  "Library",
                                                  "Consent",
                                                  "RelatedPerson",
                                                  "Encounter",
                                                  "DocumentReference",
                                                  "Device",
                                                  "Basic",
                                                  "Provenance",
                                                  "HealthcareService"};

constexpr auto kParams = std::to_array<Param>({
    {"Patient", "identifier", token, "identifier"},
    {"Patient", "name", text, "name"},
    {"Patient", "birthdate", date, "birthDate"},
    {"Practitioner", "identifier", token, "identifier"},
    {"Practitioner", "name", text, "name"},
    {"Organization", "name", text, "name"},
    {"Organization", "identifier", token, "identifier"},
    {"Location", "name", text, "name"},
    {"Location", "identifier", token, "identifier"},
    {"CareTeam", "patient", reference, "subject"},
    {"CareTeam", "subject", reference, "subject"},
    {"CareTeam", "participant", reference, "participant.member"},
    {"CareTeam", "status", token, "status"},
    {"CareTeam", "identifier", token, "identifier"},
    {"Appointment", "patient", reference, "participant.actor"},
    {"Appointment", "actor", reference, "participant.actor"},
    {"Appointment", "location", reference, "participant.actor"},
    {"Appointment", "date", date, "start"},
    {"Appointment", "status", token, "status"},
    {"Appointment", "part-status", token, "participant.status"},
    {"Appointment", "service-type", token, "serviceType"},
    {"Appointment", "identifier", token, "identifier"},
    {"AppointmentResponse", "patient", reference, "actor"},
    {"AppointmentResponse", "actor", reference, "actor"},
    {"AppointmentResponse", "appointment", reference, "appointment"},
    {"AppointmentResponse", "part-status", token, "participantStatus"},
    {"AppointmentResponse", "identifier", token, "identifier"},
    {"Task", "patient", reference, "for"},
    {"Task", "subject", reference, "for"},
    {"Task", "focus", reference, "focus"},
    {"Task", "owner", reference, "owner"},
    {"Task", "requester", reference, "requester"},
    {"Task", "status", token, "status"},
    {"Task", "intent", token, "intent"},
    {"Task", "code", token, "code"},
    {"Task", "authored-on", date, "authoredOn"},
    {"Task", "identifier", token, "identifier"},
    {"Goal", "patient", reference, "subject"},
    {"Goal", "subject", reference, "subject"},
    {"Goal", "lifecycle-status", token, "lifecycleStatus"},
    {"Goal", "achievement-status", token, "achievementStatus"},
    {"Goal", "category", token, "category"},
    {"Goal", "start-date", date, "startDate"},
    {"Goal", "target-date", date, "target.dueDate"},
    {"Goal", "identifier", token, "identifier"},
    {"CarePlan", "patient", reference, "subject"},
    {"CarePlan", "subject", reference, "subject"},
    {"CarePlan", "status", token, "status"},
    {"CarePlan", "category", token, "category"},
    {"CarePlan", "date", date, "period"},
    {"CarePlan", "identifier", token, "identifier"},
    {"Questionnaire", "url", uri, "url"},
    {"Questionnaire", "version", token, "version"},
    {"Questionnaire", "status", token, "status"},
    {"Questionnaire", "title", text, "title"},
    {"Questionnaire", "identifier", token, "identifier"},
    {"QuestionnaireResponse", "patient", reference, "subject"},
    {"QuestionnaireResponse", "subject", reference, "subject"},
    {"QuestionnaireResponse", "author", reference, "author"},
    {"QuestionnaireResponse", "source", reference, "source"},
    {"QuestionnaireResponse", "questionnaire", uri, "questionnaire"},
    {"QuestionnaireResponse", "authored", date, "authored"},
    {"QuestionnaireResponse", "status", token, "status"},
    {"QuestionnaireResponse", "identifier", token, "identifier"},
    {"Observation", "patient", reference, "subject"},
    {"Observation", "subject", reference, "subject"},
    {"Observation", "performer", reference, "performer"},
    {"Observation", "focus", reference, "focus"},
    {"Observation", "derived-from", reference, "derivedFrom"},
    {"Observation", "code", token, "code"},
    {"Observation", "category", token, "category"},
    {"Observation", "status", token, "status"},
    {"Observation", "date", date, "effectiveDateTime"},
    {"Observation", "date", date, "effectivePeriod"},
    {"Observation", "date", date, "effectiveInstant"},
    {"Observation", "identifier", token, "identifier"},
    {"Communication", "patient", reference, "subject"},
    {"Communication", "subject", reference, "subject"},
    {"Communication", "recipient", reference, "recipient"},
    {"Communication", "sender", reference, "sender"},
    {"Communication", "part-of", reference, "partOf"},
    {"Communication", "status", token, "status"},
    {"Communication", "category", token, "category"},
    {"Communication", "sent", date, "sent"},
    {"Communication", "received", date, "received"},
    {"Communication", "identifier", token, "identifier"},
    {"Library", "url", uri, "url"},
    {"Library", "status", token, "status"},
    {"Library", "title", text, "title"},
    {"Library", "topic", token, "topic"},
    {"Library", "context", token, "useContext.valueCodeableConcept"},
    {"Library", "identifier", token, "identifier"},
    {"Consent", "patient", reference, "patient"},
    {"Consent", "status", token, "status"},
    {"Consent", "scope", token, "scope"},
    {"Consent", "category", token, "category"},
    {"Consent", "date", date, "dateTime"},
    {"Consent", "identifier", token, "identifier"},
    {"RelatedPerson", "patient", reference, "patient"},
    {"RelatedPerson", "active", token, "active"},
    {"RelatedPerson", "identifier", token, "identifier"},
    {"Encounter", "patient", reference, "subject"},
    {"Encounter", "subject", reference, "subject"},
    {"Encounter", "appointment", reference, "appointment"},
    {"Encounter", "status", token, "status"},
    {"Encounter", "class", token, "class"},
    {"Encounter", "date", date, "period"},
    {"Encounter", "identifier", token, "identifier"},
    {"DocumentReference", "patient", reference, "subject"},
    {"DocumentReference", "subject", reference, "subject"},
    {"DocumentReference", "status", token, "status"},
    {"DocumentReference", "type", token, "type"},
    {"DocumentReference", "category", token, "category"},
    {"DocumentReference", "date", date, "date"},
    {"DocumentReference", "identifier", token, "identifier"},
    {"Device", "patient", reference, "patient"},
    {"Device", "identifier", token, "identifier"},
    {"Basic", "patient", reference, "subject"},
    {"Basic", "subject", reference, "subject"},
    {"Basic", "code", token, "code"},
    {"Basic", "identifier", token, "identifier"},
    {"Provenance", "target", reference, "target"},
    {"Provenance", "recorded", date, "recorded"},
});

// R4's Patient compartment (compartmentdefinition-patient.html), as far as the clinic keeps these types.
struct Belongs {
    std::string_view type;
    std::string_view path;
};
constexpr auto kCompartment = std::to_array<Belongs>({
    {"Patient", "id"},
    {"CareTeam", "subject"},
    {"Appointment", "participant.actor"},
    {"AppointmentResponse", "actor"},
    {"Task", "for"},  // not in R4's list, but servers treat it so (Medplum's access policies)
    {"Goal", "subject"},
    {"CarePlan", "subject"},
    {"QuestionnaireResponse", "subject"},
    {"QuestionnaireResponse", "author"},
    {"Observation", "subject"},
    {"Observation", "performer"},
    {"Communication", "subject"},
    {"Communication", "sender"},
    {"Communication", "recipient"},
    {"Consent", "patient"},
    {"RelatedPerson", "patient"},
    {"Encounter", "subject"},
    {"DocumentReference", "subject"},
    {"Device", "patient"},
    {"Basic", "subject"},
    {"Provenance", "target"},
});

void tokensOf(const Json& value, const Param& param, Index& index) {
    const auto add = [&](const std::string& system, const std::string& code) { index.words.emplace_back(&param, system + "|" + code); };
    if (!value.isObject()) {
        if (!value.text().empty()) add("", value.text());
        return;
    }
    if (value["coding"].isArray()) {
        for (const Json& coding : value["coding"].items()) add(coding["system"].text(), coding["code"].text());
    } else if (value["code"].isString()) {
        add(value["system"].text(), value["code"].text());
    } else if (value["value"].isString()) {
        add(value["system"].text(), value["value"].text());
    }
}

void datesOf(const Json& value, const Param& param, Index& index) {
    if (value.isObject()) {
        const auto start = parseSpan(value["start"].text());
        const auto end = parseSpan(value["end"].text());
        index.dates.emplace_back(&param, Span{start ? start->from : -kEver, end ? end->to : kEver});
    } else if (const auto span = parseSpan(value.text())) {
        index.dates.emplace_back(&param, *span);
    }
}

void textsOf(const Json& value, const Param& param, Index& index) {
    if (value.isString()) index.words.emplace_back(&param, value.text());
    if (!value.isObject()) return;  // HumanName: each part is a way to be found
    for (const Json& given : value["given"].items()) index.words.emplace_back(&param, given.text());
    if (value["family"].isString()) index.words.emplace_back(&param, value["family"].text());
    if (value["text"].isString()) index.words.emplace_back(&param, value["text"].text());
}

void targetsOf(const Json& value, std::string_view base, std::vector<std::string>& into) {
    for (const Json& item : value.items()) targetsOf(item, base, into);
    for (const auto& [key, member] : value.members()) {
        if (key == "reference" && member.isString()) {
            if (std::string target = localReference(member.text(), base); !target.empty()) into.push_back(std::move(target));
        } else if (member.isObject() || member.isArray()) {
            targetsOf(member, base, into);
        }
    }
}

}  // namespace

std::span<const std::string_view> knownTypes() { return kTypes; }
bool isKnownType(std::string_view type) { return std::ranges::contains(kTypes, type); }
std::span<const Param> allParams() { return kParams; }

const Param* findParam(std::string_view type, std::string_view name) {
    for (const Param& param : kParams)
        if (param.type == type && param.name == name) return &param;
    return nullptr;
}

bool isReferenceType(std::string_view type) { return !std::ranges::contains(kCompartment, type, &Belongs::type); }

std::string localReference(std::string_view reference, std::string_view base) {
    if (reference.starts_with(base) && reference.size() > base.size()) reference.remove_prefix(base.size() + 1);
    const auto parts = split(reference, '/');
    if (parts.size() < 2 || !isKnownType(parts[0]) || parts[1].find_first_of(":?#") != std::string::npos) return {};
    return parts[0] + "/" + parts[1];
}

void valuesAt(const Json& from, std::string_view path, std::vector<const Json*>& into) {
    if (from.isArray()) {
        for (const Json& item : from.items()) valuesAt(item, path, into);
        return;
    }
    if (path.empty()) {
        if (from.exists()) into.push_back(&from);
        return;
    }
    const std::size_t dot = std::min(path.find('.'), path.size());
    valuesAt(from[path.substr(0, dot)], dot < path.size() ? path.substr(dot + 1) : std::string_view(), into);
}

Index indexOf(const Json& resource, std::string_view base) {
    Index index;
    const std::string& type = resource["resourceType"].text();
    std::vector<const Json*> found;
    for (const Param& param : kParams) {
        if (param.type != type) continue;
        found.clear();
        valuesAt(resource, param.path, found);
        for (const Json* value : found) {
            switch (param.kind) {
                case token: tokensOf(*value, param, index); break;
                case date: datesOf(*value, param, index); break;
                case text: textsOf(*value, param, index); break;
                case uri: index.words.emplace_back(&param, value->text()); break;
                case reference:
                    if (std::string target = localReference((*value)["reference"].text(), base); !target.empty())
                        index.words.emplace_back(&param, std::move(target));
                    break;
            }
        }
    }
    for (const Belongs& belongs : kCompartment) {
        if (belongs.type != type) continue;
        if (type == "Patient") {
            index.patients.push_back(resource["id"].text());
            continue;
        }
        found.clear();
        valuesAt(resource, belongs.path, found);
        for (const Json* value : found) {
            const std::string target = localReference((*value)["reference"].text(), base);
            if (target.starts_with("Patient/") && !std::ranges::contains(index.patients, target.substr(8)))
                index.patients.push_back(target.substr(8));
        }
    }
    targetsOf(resource, base, index.targets);
    return index;
}

}  // namespace trellis::clinic
