#include "fhir/compartment.h"

#include <algorithm>
#include <array>
#include <span>

#include "element.h"
#include "reference.h"

namespace trellis::fhir {

namespace {

using Path = std::array<std::string_view, 3>;  // one to three names; empty ones behind

// How one type belongs to a patient (http://hl7.org/fhir/R4/compartmentdefinition-patient.html). `about` must be me or
// plainly no patient; of all paths, one at least must be me.
struct Paths {
    std::string_view type;
    std::array<Path, 2> about;
    std::array<Path, 3> also;
};

// Task is in no patient's compartment in R4; `for` says whose it is, and Medplum adds it.
// A type without paths is reference data.
constexpr std::array kTypes{
    Paths{"Appointment", {}, {{{"participant", "actor"}}}},
    Paths{"AppointmentResponse", {}, {{{"actor"}}}},
    Paths{"Task", {{{"for"}}}, {{{"requester"}, {"owner"}, {"focus"}}}},
    Paths{"Goal", {{{"subject"}}}, {}},
    Paths{"CarePlan", {{{"subject"}}}, {{{"activity", "detail", "performer"}}}},
    Paths{"CareTeam", {{{"subject"}}}, {{{"participant", "member"}}}},
    Paths{"QuestionnaireResponse", {{{"subject"}}}, {{{"author"}, {"source"}}}},
    Paths{"Observation", {{{"subject"}}}, {{{"performer"}}}},
    Paths{"Communication", {{{"subject"}}}, {{{"sender"}, {"recipient"}}}},
    Paths{"Consent", {{{"patient"}}}, {}},
    Paths{"RelatedPerson", {{{"patient"}}}, {}},
    Paths{"Encounter", {{{"subject"}}}, {}},
    Paths{"DocumentReference", {{{"subject"}, {"context", "sourcePatientInfo"}}}, {{{"author"}}}},
    Paths{"Practitioner", {}, {}},
    Paths{"Location", {}, {}},
    Paths{"Organization", {}, {}},
    Paths{"Questionnaire", {}, {}},
    Paths{"Library", {}, {}},
};

// Every value at the end of the path, through lists wherever there are any.
template <class Visit>
void visitPath(const Value& value, std::span<const std::string_view> path, const Visit& visit) {
    if (value.kind() == Value::Kind::array) {
        for (Value item = value.first(); item.exists(); item = item.next()) visitPath(item, path, visit);
    } else if (path.empty() || path.front().empty()) {
        if (value.exists()) visit(value);
    } else {
        visitPath(value[path.front()], path.subspan(1), visit);
    }
}

class Check {
public:
    Check(const PatientId& me, std::string_view base) : references_(me, base) {}

    Verdict verdict(const Value& root, std::string_view type) const {
        const auto paths = std::ranges::find(kTypes, type, &Paths::type);
        if (paths == kTypes.end() || namesAnother(root, type)) return Verdict::foreign;
        if (paths->about[0][0].empty() && paths->also[0][0].empty()) return Verdict::reference;
        bool me = false;
        bool doubt = false;
        for (const Path& path : paths->about) {
            if (path[0].empty()) continue;
            visitPath(root, path, [&](const Value& reference) {
                const Whom whom = references_.whom(reference);
                me = me || whom == Whom::me;
                doubt = doubt || (whom != Whom::me && whom != Whom::other);
            });
        }
        for (const Path& path : paths->also) {
            if (path[0].empty()) continue;
            visitPath(root, path, [&](const Value& reference) {
                const Whom whom = references_.whom(reference);
                me = me || whom == Whom::me;
                // An Appointment's doubtful actors are redacted instead.
                doubt = doubt || (whom == Whom::unknown && type != "Appointment");
            });
        }
        return me && !doubt ? Verdict::mine : Verdict::foreign;
    }

    // The Patient resource itself: me, and linked to nobody else.
    bool person(const Value& root, const PatientId& me) const { return root["id"].text() == me.value && !namesAnother(root, "Patient"); }

private:
    static bool isAddress(const Value& member) {
        constexpr std::array<std::string_view, 5> kNames{"url", "uri", "valueUri", "valueUrl", "valueCanonical"};
        return std::ranges::any_of(kNames, [&](std::string_view name) { return member.named(name); });
    }

    // Does anything in the resource name another Patient? In an Appointment the actors may: they are redacted after.
    bool namesAnother(const Value& root, std::string_view type) const {
        for (Value member = root.first(); member.exists(); member = member.next()) {
            if (type == "Appointment" && member.named("participant")) {
                if (participantsNameAnother(member)) return true;
            } else if (memberNamesAnother(member)) {
                return true;
            }
        }
        return false;
    }

    bool memberNamesAnother(const Value& member) const {
        if (member.kind() == Value::Kind::string) return isAddress(member) && references_.leadsToAnother(member.text().value_or(""));
        return anotherBelow(member);
    }

    // A Patient resource inside another one is nobody's that we know, whatever id it has.
    bool anotherBelow(const Value& value) const {
        if (value.kind() == Value::Kind::object) {
            if (value["resourceType"].text() == "Patient") return true;
            if ((value["reference"].kind() == Value::Kind::string || value["type"].kind() == Value::Kind::string) && isReference(value) &&
                references_.whom(value) == Whom::another) {
                return true;
            }
        }
        for (Value child = value.first(); child.exists(); child = child.next()) {
            if (memberNamesAnother(child)) return true;
        }
        return false;
    }

    // Has the members of a Reference: some of them, and no others.
    static bool isReference(const Value& object) {
        constexpr std::array<std::string_view, 6> kNames{"reference", "type", "identifier", "display", "id", "extension"};
        if (object["reference"].exists()) return true;
        for (Value member = object.first(); member.exists(); member = member.next()) {
            if (std::ranges::none_of(kNames, [&](std::string_view name) { return member.named(name); })) return false;
        }
        return object["identifier"].exists() || object["display"].exists();
    }

    // Everything of a participant but its actor's own reference.
    bool participantsNameAnother(const Value& participants) const {
        for (Value participant = participants.first(); participant.exists(); participant = participant.next()) {
            for (Value member = participant.first(); member.exists(); member = member.next()) {
                const bool actor = member.named("actor");
                if (!actor && memberNamesAnother(member)) return true;
                for (Value inner = member.first(); actor && inner.exists(); inner = inner.next()) {
                    if (memberNamesAnother(inner)) return true;
                }
            }
        }
        return false;
    }

    References references_;
};

}  // namespace

Verdict compartment(const Value& root, std::string_view type, const PatientId& me, std::string_view base) {
    if (me.empty() || root["resourceType"].text() != type) return Verdict::foreign;
    const Check check(me, base);
    if (type != "Patient") return check.verdict(root, type);
    return check.person(root, me) ? Verdict::mine : Verdict::foreign;
}

Verdict compartment(std::string_view json, std::string_view type, const PatientId& me, std::string_view base) {
    const auto document = Document::parse(std::string(json));
    return document ? compartment(document->root(), type, me, base) : Verdict::foreign;
}

Result<std::string> redactOthers(std::string_view appointment, const PatientId& me, std::string_view base) {
    auto document = parsed(appointment, "Appointment");
    if (!document) return fail(document.error());
    const References references(me, base);
    std::vector<Edit> edits;
    bool mine = false;
    const std::vector<Value> participants = document->root()["participant"].items();
    for (std::size_t i = participants.size(); i-- > 0;) {
        const Value actor = participants[i]["actor"];
        const Whom whom = references.whom(actor);
        mine = mine || whom == Whom::me;
        // Words alone ("Dana Reyes") are how small servers name their own staff; they stay.
        if (whom == Whom::another || whom == Whom::unknown) edits.push_back({{"participant", std::to_string(i)}, std::nullopt});
    }
    if (!mine) return fail(ErrorKind::foreignData, {.subject = "Appointment", .reason = "not-a-participant"});
    return applyEdits(appointment, edits);
}

}  // namespace trellis::fhir
