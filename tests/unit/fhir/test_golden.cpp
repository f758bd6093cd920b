#include <algorithm>
#include <map>
#include <set>

#include "dump.h"
#include "golden.h"
#include "samples.h"

using namespace trellis;
using namespace trellis::fhir;

namespace {

const PatientId kMe{"rowan"};

template <class Value>
std::string dumped(const Result<Value>& result) {
    return result ? dump(*result) : dump(result.error());
}

std::string read(const std::string& type, const std::string& json) {
    if (type == "Patient") return dumped(readPatient(json));
    if (type == "Practitioner") return dumped(readPractitioner(json));
    if (type == "Location") return dumped(readLocation(json));
    if (type == "CareTeam") return dumped(readCareTeam(json));
    if (type == "Appointment") return dumped(readAppointment(json, kMe));
    if (type == "AppointmentResponse") return dumped(readAppointmentResponse(json));
    if (type == "Task") return dumped(readTask(json));
    if (type == "Goal") return dumped(readGoal(json));
    if (type == "CarePlan") return dumped(readCarePlan(json));
    if (type == "Questionnaire") return dumped(readQuestionnaire(json));
    if (type == "QuestionnaireResponse") return dumped(readCheckIn(json));
    return "no reader for " + type + "\n";
}

// One member a line, so that a difference is a line. The samples hold no such signs in their text.
std::string lines(const std::string& json) {
    std::string out;
    int depth = 0;
    bool text = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (text && c == '\\') {
            out.append(json, i++, 2);
            continue;
        }
        if (c == '"') text = !text;
        const auto indent = [&] { out += '\n' + std::string(static_cast<std::size_t>(depth) * 2, ' '); };
        if (!text && (c == '}' || c == ']')) {
            --depth;
            indent();
        }
        out += c;
        if (text) continue;
        if (c == '{' || c == '[') {
            ++depth;
            indent();
        } else if (c == ',') {
            indent();
        }
    }
    return out + "\n";
}

}  // namespace

TEST_CASE("every resource in golden/ is read as the text beside it says") {
    std::map<std::string, int> perType;
    for (const auto& entry : std::filesystem::directory_iterator(goldenFolder())) {
        const auto& file = entry.path();
        if (file.extension() != ".json") continue;
        const std::string stem = file.stem().string();
        const std::string type = stem.substr(0, stem.find('-'));
        ++perType[type];
        INFO(stem);
        checkGolden(std::filesystem::path(file).replace_extension(".expected"), read(type, fileText(file)));
    }
    for (const char* type : {"Patient", "Practitioner", "Location", "CareTeam", "AppointmentResponse", "Task", "Goal", "CarePlan",
                             "Questionnaire", "QuestionnaireResponse"}) {
        INFO(type);
        CHECK(perType[type] >= 3);
    }
    CHECK(perType["Appointment"] >= 8);
}

TEST_CASE("everything that we send is written as golden/written/ says") {
    std::set<std::string> names;
    for (const Sample& sample : samples()) {
        INFO(sample.name);
        CHECK(names.insert(sample.name).second);
        CHECK(Document::parse(sample.json).has_value());
        checkGolden(goldenFolder() / "written" / (sample.name + ".json"), lines(sample.json));
    }
    for (const auto& entry : std::filesystem::directory_iterator(goldenFolder() / "written")) {
        INFO(entry.path().filename().string());
        CHECK(names.contains(entry.path().stem().string()));
    }
}

TEST_CASE("a golden file that differs shows where") {
    CHECK(difference("a\nb\nc\n", "a\nx\nc\n") == "    a\n  - b\n  + x\n    c\n");
    CHECK(difference("a\n", "a\nb\n") == "    a\n  - \n  + b\n");
}
