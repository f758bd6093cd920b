#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <functional>

#include "base/random.h"
#include "fhir/compartment.h"

using namespace trellis;
using namespace trellis::fhir;

namespace {

const PatientId kMe{"3f0c2a9e-77b1-4c1d-8a41-0c6a2d9f5e10"};
constexpr std::string_view kBase = "https://Clinic.example/fhir/";

// A resource of ours with places that a test fills: $subject is the reference object of the person it is about, $more
// are further members, each with a comma before it.
struct Shape {
    std::string type;
    std::string text;
};

const std::vector<Shape>& shapes() {
    static const std::vector<Shape> all{
        {"AppointmentResponse",
         R"({"resourceType":"AppointmentResponse","id":"1","appointment":{"reference":"Appointment/2"},"actor":$subject$more})"},
        {"Task", R"({"resourceType":"Task","id":"1","status":"requested","for":$subject,"focus":{"reference":"Appointment/2"}$more})"},
        {"Goal", R"({"resourceType":"Goal","id":"1","subject":$subject,"addresses":[{"reference":"Condition/4"}]$more})"},
        {"CarePlan",
         R"({"resourceType":"CarePlan","id":"1","subject":$subject,"activity":[{"detail":{"performer":[{"reference":"Practitioner/5"}]}}]$more})"},
        {"CareTeam",
         R"({"resourceType":"CareTeam","id":"1","subject":$subject,"participant":[{"member":{"reference":"Practitioner/5"}}]$more})"},
        {"QuestionnaireResponse",
         R"({"resourceType":"QuestionnaireResponse","id":"1","subject":$subject,"questionnaire":"https://x/Questionnaire/1"$more})"},
        {"Observation",
         R"({"resourceType":"Observation","id":"1","subject":$subject,"performer":[{"reference":"Practitioner/5","display":"D"}]$more})"},
        {"Communication", R"({"resourceType":"Communication","id":"1","subject":$subject,"sender":{"reference":"Practitioner/5"}$more})"},
        {"Consent", R"({"resourceType":"Consent","id":"1","patient":$subject,"scope":{"text":"privacy"}$more})"},
        {"RelatedPerson", R"({"resourceType":"RelatedPerson","id":"1","patient":$subject,"name":[{"text":"Theo"}]$more})"},
        {"Encounter", R"({"resourceType":"Encounter","id":"1","subject":$subject,"class":{"code":"AMB"}$more})"},
        {"DocumentReference",
         R"({"resourceType":"DocumentReference","id":"1","subject":$subject,"author":[{"reference":"Organization/6"}]$more})"},
    };
    return all;
}

const std::vector<std::string>& referenceTypes() {
    static const std::vector<std::string> all{"Practitioner", "Location", "Organization", "Questionnaire", "Library"};
    return all;
}

std::string filled(std::string text, const std::string& subject, const std::string& more) {
    text.replace(text.find("$subject"), 8, subject);
    return text.replace(text.find("$more"), 5, more);
}

std::string link(const std::string& reference) { return "{\"reference\":" + quote(reference) + "}"; }

Verdict judged(const std::string& json, const std::string& type) { return compartment(json, type, kMe, kBase); }

// References to somebody else, or that prove nothing.
std::vector<std::string> othersReferences(const std::string& other) {
    return {link("Patient/" + other),
            link("Patient/" + other + "/_history/3"),
            link("https://clinic.example/fhir/Patient/" + other),
            link("https://clinic.example:443/fhir/Patient/" + other + "/_history/1"),
            link("https://elsewhere.example/fhir/Patient/" + kMe.value),
            link("http://clinic.example/fhir/Patient/" + kMe.value),
            link("https://clinic.example:8443/fhir/Patient/" + kMe.value),
            link("https://clinic.example/other/Patient/" + kMe.value),
            link("https://clinic.example.evil/fhir/Patient/" + kMe.value),
            link("https://clinic.example@evil.example/fhir/Patient/" + kMe.value),
            link("patient/" + kMe.value),
            link("Patient/" + kMe.value + "x"),
            link("Patient/" + kMe.value.substr(1)),
            link("Patient/" + kMe.value + "/../" + other),
            link("Patient/" + kMe.value + "/_history/../" + other),
            link("Patient/" + kMe.value + "?x=Patient/" + other),
            link("Patient%2F" + other),
            link("Patient?identifier=x%7C" + other),
            "{\"type\":\"Patient\",\"identifier\":{\"system\":\"urn:mrn\",\"value\":\"" + other + "\"}}",
            "{\"type\":\"http://hl7.org/fhir/StructureDefinition/Patient\",\"display\":\"Somebody\"}",
            "{\"reference\":\"Practitioner/9\",\"type\":\"Patient\"}",
            "{\"reference\":\"urn:uuid:" + other + "\",\"type\":\"Patient\"}"};
}

// What stands where a person should be named, and is no proof.
std::vector<std::string> noProof(const std::string& other) {
    return {link("urn:uuid:" + other),
            link("urn:oid:1.2.3"),
            link("nonsense"),
            link(""),
            link("/Patient/" + kMe.value),
            "{\"identifier\":{\"system\":\"urn:mrn\",\"value\":\"" + other + "\"}}",
            "{\"display\":\"Somebody else\"}",
            "{\"reference\":7}",
            "\"Patient/" + kMe.value + "\"",
            "{}",
            "[]",
            "null",
            "[" + link("Patient/" + kMe.value) + "," + link("urn:uuid:" + other) + "]"};
}

// References to me as servers really write them.
std::vector<std::string> myReferences() {
    const std::string me = kMe.value;
    return {link("Patient/" + me),
            link("Patient/" + me + "/_history/1"),
            link("Patient/" + me + "/_history/f3b1c9de-0c6a-4b6a-8f0e-1d0a2b3c4d5e"),
            link("https://clinic.example/fhir/Patient/" + me),
            link("https://clinic.example/fhir/Patient/" + me + "/_history/12"),
            link("https://clinic.example:443/fhir/Patient/" + me),
            link("HTTPS://CLINIC.EXAMPLE/fhir/Patient/" + me),
            link("https://clinic.example:443/fhir/Patient/" + me + "/_history/2"),
            link("urn:uuid:" + me),
            link("urn:uuid:3F0C2A9E-77B1-4C1D-8A41-0C6A2D9F5E10"),
            "{\"type\":\"Patient\",\"reference\":\"Patient\\/" + me + "\"}",
            "{\"reference\":\"Patient/" + me + "\",\"identifier\":{\"system\":\"urn:mrn\",\"value\":\"1\"},\"display\":\"Rowan\"}",
            "{\"extension\":[{\"url\":\"http://x/y\",\"valueString\":\"z\"}],\"reference\":\"Patient/" + me + "\",\"type\":\"Patient\"}",
            "{\"\\u0072eference\":\"Patient/" + me + "\"}"};
}

// Members that name only me and people who are no patients.
std::vector<std::string> legitimateMore() {
    const std::string me = kMe.value;
    return {
        "",
        R"(,"contained":[{"resourceType":"Practitioner","id":"p","name":[{"family":"Reyes"}]}])",
        R"(,"contained":[{"resourceType":"RelatedPerson","id":"r","patient":{"reference":"Patient/)" + me + R"("}}])",
        R"(,"extension":[{"url":"http://x/about","valueReference":{"reference":"Patient/)" + me + R"("}}])",
        R"(,"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/patient-birthPlace","valueUri":"https://elsewhere.example/patient/leaflet.pdf"}])",
        R"(,"extension":[{"url":"http://x/doc","valueUrl":"https://clinic.example/fhir/Patient/)" + me + R"(/$summary"}])",
        R"(,"text":{"status":"generated","div":"<div>Patient/other is only text here</div>"})",
        R"(,"note":[{"text":"see Patient/other","authorReference":{"reference":"Practitioner/1"}}])",
        R"(,"x":{"type":"Patient","profile":"http://x"})",
        R"(,"identifier":[{"system":"https://clinic.example/fhir/Patient/7","value":"Patient/7"}])"};
}

// Members that name somebody else, hidden in a resource that is about me.
std::vector<std::string> hiddenMore(const std::string& reference) {
    return {",\"extension\":[{\"url\":\"http://x/about\",\"valueReference\":" + reference + "}]",
            ",\"extension\":[{\"url\":\"a\",\"extension\":[{\"url\":\"b\",\"valueReference\":" + reference + "}]}]",
            ",\"contained\":[{\"resourceType\":\"Observation\",\"id\":\"o\",\"subject\":" + reference + "}]",
            ",\"focus2\":[" + reference + "]",
            ",\"note\":[{\"authorReference\":" + reference + ",\"text\":\"hi\"}]",
            ",\"supportingInfo\":[{\"reference\":\"Observation/1\"}," + reference + "]"};
}

std::string uuid(Random& random) { return random.uuid(); }

}  // namespace

TEST_CASE("500 foreign and hybrid resources in many shapes: not one is accepted", "[H-068-b]") {
    SeededRandom random(99);
    int tried = 0;
    const auto refused = [&](const std::string& json, const std::string& type) {
        ++tried;
        INFO(json);
        REQUIRE(Document::parse(json).has_value());
        CHECK(judged(json, type) == Verdict::foreign);
    };
    for (const Shape& shape : shapes()) {
        const std::string other = uuid(random);
        for (const std::string& reference : othersReferences(other)) refused(filled(shape.text, reference, ""), shape.type);
        for (const std::string& reference : noProof(other)) refused(filled(shape.text, reference, ""), shape.type);
        for (const std::string& more : hiddenMore(link("Patient/" + other)))
            refused(filled(shape.text, myReferences().front(), more), shape.type);
        const auto& some = othersReferences(other);
        for (const std::string& more : hiddenMore(some[random.number(some.size())])) {
            refused(filled(shape.text, myReferences().front(), more), shape.type);
        }
        refused(filled(shape.text, myReferences().front(), R"(,"contained":[{"resourceType":"Patient","id":"p","name":[{"text":"X"}]}])"),
                shape.type);
        refused(filled(shape.text, myReferences().front(), R"(,"contained":[{"resourceType":"Patient","id":")" + kMe.value + R"("}])"),
                shape.type);
        refused(filled(shape.text, myReferences().front(),
                       R"(,"contained":[{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient"}}]}])"),
                shape.type);
        refused(filled(shape.text, myReferences().front(),
                       R"(,"attachment":{"url":"https://clinic.example/fhir/Patient/)" + other + R"(/$everything"})"),
                shape.type);
    }
    for (const std::string& type : referenceTypes()) {
        const std::string head = R"({"resourceType":")" + type + R"(","id":"1")";
        for (const std::string& reference : othersReferences(uuid(random)))
            refused(head + ",\"subjectReference\":" + reference + "}", type);
        refused(head + R"(,"contained":[{"resourceType":"Patient","id":"p"}]})", type);
    }
    CHECK(tried >= 500);
}

TEST_CASE("200 odd and legitimate resources: not one is refused") {
    int tried = 0;
    for (const Shape& shape : shapes()) {
        for (const std::string& reference : myReferences()) {
            const std::string json = filled(shape.text, reference, "");
            INFO(json);
            CHECK(judged(json, shape.type) == Verdict::mine);
            ++tried;
        }
        for (const std::string& more : legitimateMore()) {
            const std::string json = filled(shape.text, myReferences()[static_cast<std::size_t>(tried) % myReferences().size()], more);
            INFO(json);
            CHECK(judged(json, shape.type) == Verdict::mine);
            ++tried;
        }
    }
    for (const std::string& type : referenceTypes()) {
        for (const std::string& more : legitimateMore()) {
            const std::string json = R"({"resourceType":")" + type + R"(","id":"1")" + more + "}";
            INFO(json);
            CHECK(judged(json, type) == Verdict::reference);
            ++tried;
        }
    }
    CHECK(tried >= 200);
}

TEST_CASE("a resource that names me only as author, sender or owner is mine") {
    const std::string me = link("Patient/" + kMe.value);
    CHECK(judged(R"({"resourceType":"QuestionnaireResponse","author":)" + me + "}", "QuestionnaireResponse") == Verdict::mine);
    CHECK(judged(R"({"resourceType":"Communication","recipient":[{"reference":"Practitioner/1"},)" + me + "]}", "Communication") ==
          Verdict::mine);
    CHECK(judged(R"({"resourceType":"Communication","recipient":[)" + link("Patient/x") + "," + me + "]}", "Communication") ==
          Verdict::foreign);
    CHECK(judged(R"({"resourceType":"Task","requester":)" + me + "}", "Task") == Verdict::mine);
    CHECK(judged(R"({"resourceType":"Observation","subject":{"reference":"Group/1"},"performer":[)" + me + "]}", "Observation") ==
          Verdict::mine);
    CHECK(judged(R"({"resourceType":"Observation","performer":[{"reference":"Practitioner/1"}]})", "Observation") == Verdict::foreign);
    const std::string performers = R"({"resourceType":"Observation","subject":)" + me + R"(,"performer":[)";
    CHECK(judged(performers + R"({"identifier":{"system":"http://hl7.org/fhir/sid/us-npi","value":"1"}}]})", "Observation") ==
          Verdict::mine);
    CHECK(judged(performers + R"({"type":"Practitioner","identifier":{"system":"urn:staff","value":"1"}}]})", "Observation") ==
          Verdict::mine);
    CHECK(judged(performers + R"({"display":"Dana Reyes"}]})", "Observation") == Verdict::mine);
    CHECK(judged(performers + R"({"identifier":{"system":"urn:mrn","value":"999"}}]})", "Observation") == Verdict::foreign);
    CHECK(judged(performers + link("urn:uuid:0a1b") + "]}", "Observation") == Verdict::foreign);
}

TEST_CASE("the Patient resource is mine if it is me and is linked to nobody else") {
    const auto patient = [](const std::string& id, const std::string& more) {
        return R"({"resourceType":"Patient","id":")" + id + "\"" + more + "}";
    };
    CHECK(judged(patient(kMe.value, ""), "Patient") == Verdict::mine);
    CHECK(judged(patient(kMe.value, R"(,"link":[{"other":{"reference":"RelatedPerson/3"},"type":"seealso"}])"), "Patient") ==
          Verdict::mine);
    CHECK(judged(patient(kMe.value, R"(,"link":[{"other":{"reference":"Patient/old"},"type":"replaces"}])"), "Patient") ==
          Verdict::foreign);
    CHECK(judged(patient(kMe.value, R"(,"contained":[{"resourceType":"Patient","id":"x"}])"), "Patient") == Verdict::foreign);
    CHECK(judged(patient("other", ""), "Patient") == Verdict::foreign);
    CHECK(judged(R"({"resourceType":"Patient"})", "Patient") == Verdict::foreign);
    CHECK(compartment(R"({"resourceType":"Patient","id":""})", "Patient", PatientId{}, kBase) == Verdict::foreign);
}

TEST_CASE("types that are not on the list, or not what the page said, are foreign") {
    const std::string me = link("Patient/" + kMe.value);
    for (const char* type :
         {"Condition", "Basic", "Person", "Group", "Bundle", "Parameters", "MedicationRequest", "OperationOutcome", "", "patient"}) {
        INFO(type);
        CHECK(judged("{\"resourceType\":" + quote(type) + ",\"subject\":" + me + "}", type) == Verdict::foreign);
    }
    CHECK(judged(R"({"resourceType":"Condition","subject":)" + me + "}", "Goal") == Verdict::foreign);
    CHECK(judged(R"({"subject":)" + me + "}", "Goal") == Verdict::foreign);
}

TEST_CASE("what is malformed, deep, huge or says a thing twice is foreign") {
    const std::string mine = R"({"resourceType":"Goal","subject":)" + link("Patient/" + kMe.value);
    CHECK(judged(mine + "}", "Goal") == Verdict::mine);
    CHECK(judged(mine, "Goal") == Verdict::foreign);
    CHECK(judged("", "Goal") == Verdict::foreign);
    CHECK(judged("null", "Goal") == Verdict::foreign);
    CHECK(judged("[" + mine + "}]", "Goal") == Verdict::foreign);
    CHECK(judged(mine + R"(,"subject":{"reference":"Patient/other"}})", "Goal") == Verdict::foreign);
    CHECK(judged(mine + R"(,"\u0073ubject":{"reference":"Patient/other"}})", "Goal") == Verdict::foreign);
    CHECK(judged(mine + ",\"x\":" + std::string(80, '[') + std::string(80, ']') + "}", "Goal") == Verdict::foreign);
    CHECK(judged(mine + ",\"x\":\"" + std::string(kMaxBytes, 'x') + "\"}", "Goal") == Verdict::foreign);
    CHECK(judged(mine + ",\"x\":\"\xff\"}", "Goal") == Verdict::foreign);
}

TEST_CASE("a group's Appointment is mine when I take part, and the others are taken out") {
    const std::string me =
        "{\"actor\": " + link("https://clinic.example/fhir/Patient/" + kMe.value + "/_history/2") + " , \"status\":\"accepted\"}";
    const std::string staff = R"({"actor":{"reference":"Practitioner/5","display":"Dana"},"status":"accepted"})";
    const std::string room = R"({ "actor":{"display":"Room 4"},"status":"accepted"})";
    const std::string other = R"({"actor":{"reference":"Patient/other","display":"Sam S."},"status":"accepted"})";
    const std::string unknown = R"({"actor":{"reference":"urn:uuid:77","display":"Kim"},"status":"accepted"})";
    const std::string logical = R"({"actor":{"type":"Patient","identifier":{"value":"3"}},"status":"accepted"})";
    const std::string bare = R"({"actor":{"identifier":{"system":"urn:mrn","value":"3"}},"status":"accepted"})";
    const auto with = [](const std::string& participants) {
        return "{ \"resourceType\":\"Appointment\",\"id\":\"a\" ,\"priority\":1.00, \"participant\":[ " + participants + " ],\"x\":[1.0] }";
    };
    const auto redacted = [&](const std::string& participants) { return redactOthers(with(participants), kMe, kBase).value_or("refused"); };

    CHECK(judged(with(me), "Appointment") == Verdict::mine);
    CHECK(judged(with(other + "," + me + "," + staff), "Appointment") == Verdict::mine);
    CHECK(judged(with(other), "Appointment") == Verdict::foreign);
    CHECK(judged(with(staff), "Appointment") == Verdict::foreign);
    CHECK(judged(R"({"resourceType":"Appointment"})", "Appointment") == Verdict::foreign);

    CHECK(redacted(me) == with(me));
    CHECK(redacted(me + "," + staff + "," + room) == with(me + "," + staff + "," + room));
    CHECK(redacted(other + ", " + me) == with(me));
    CHECK(redacted(me + ", " + other) == with(me));
    CHECK(redacted(other + "," + unknown + "," + me + "," + logical + "," + room + "," + bare) == with(me + "," + room));
    CHECK(redacted(other) == "refused");
    CHECK(redactOthers(with(other), kMe, kBase).error().kind == ErrorKind::foreignData);
    CHECK(redactOthers("{", kMe, kBase).error().kind == ErrorKind::badInput);
}

TEST_CASE("an Appointment that names another patient anywhere but among the actors is foreign") {
    const std::string mine = R"({"actor":{"reference":"Patient/)" + kMe.value + "\"}}";
    const auto with = [&](const std::string& more) { return R"({"resourceType":"Appointment","participant":[)" + mine + "]" + more + "}"; };
    CHECK(judged(with(""), "Appointment") == Verdict::mine);
    for (const std::string& more : hiddenMore(link("Patient/other"))) {
        INFO(more);
        CHECK(judged(with(more), "Appointment") == Verdict::foreign);
    }
    CHECK(judged(with(R"(,"contained":[{"resourceType":"Patient","id":"p"}])"), "Appointment") == Verdict::foreign);
    CHECK(judged(R"({"resourceType":"Appointment","participant":[{"actor":{"reference":"Patient/)" + kMe.value +
                     R"(","extension":[{"valueReference":{"reference":"Patient/other"}}]}}]})",
                 "Appointment") == Verdict::foreign);
    CHECK(judged(R"({"resourceType":"Appointment","participant":{"actor":[{"reference":"Patient/)" + kMe.value +
                     R"("},{"reference":"Patient/o"}]}})",
                 "Appointment") == Verdict::foreign);
    // What cannot be redacted is not kept.
    CHECK(
        redactOthers(R"({"resourceType":"Appointment","participant":{"actor":[{"reference":"Patient/)" + kMe.value + R"("}]}})", kMe, kBase)
            .error()
            .kind == ErrorKind::foreignData);
}

TEST_CASE("whatever stood in an Appointment, what is kept of it names no other patient") {
    SeededRandom random(3);
    int kept = 0;
    for (int round = 0; round < 500; ++round) {
        std::string participants;
        const std::string other = uuid(random);
        const auto others = othersReferences(other);
        const auto doubtful = noProof(other);
        bool first = true;
        for (std::uint64_t i = 0, count = 1 + random.number(6); i < count; ++i) {
            std::string actor;
            switch (random.number(4)) {
                case 0: actor = myReferences()[random.number(myReferences().size())]; break;
                case 1: actor = others[random.number(others.size())]; break;
                case 2: actor = doubtful[random.number(doubtful.size() - 1)]; break;
                default: actor = link("Practitioner/1"); break;
            }
            participants += (first ? "" : ", ") + std::string("{\"actor\":") + actor + "}";
            first = false;
        }
        const std::string json = R"({"resourceType":"Appointment","id":"a","participant":[)" + participants + "]}";
        INFO(json);
        const auto clean = redactOthers(json, kMe, kBase);
        if (judged(json, "Appointment") == Verdict::mine) REQUIRE(clean.has_value());
        if (!clean) continue;
        ++kept;
        CHECK(clean->find(other) == std::string::npos);
        CHECK(judged(*clean, "Appointment") == Verdict::mine);
        CHECK(redactOthers(*clean, kMe, kBase) == *clean);
    }
    CHECK(kept > 100);
}
