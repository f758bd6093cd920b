#include "authored.h"

#include <array>
#include <utility>

#include "base/time.h"
#include "element.h"
#include "systems.h"

namespace trellis::fhir {

namespace {

constexpr std::string_view kBasis = "42CFRPart2";

using Words = std::pair<std::string_view, std::string_view>;

template <std::size_t N>
std::string_view find(const std::array<Words, N>& words, std::string_view code) {
    for (const auto& [each, text] : words) {
        if (each == code) return text;
    }
    return {};
}

constexpr std::array<Words, 12> kFeelings{{{"calm", "Calm"},
                                           {"hopeful", "Hopeful"},
                                           {"proud", "Proud"},
                                           {"grateful", "Grateful"},
                                           {"connected", "Connected"},
                                           {"tired", "Tired"},
                                           {"tense", "Tense"},
                                           {"worried", "Worried"},
                                           {"sad", "Sad"},
                                           {"lonely", "Lonely"},
                                           {"angry", "Angry"},
                                           {"numb", "Numb"}}};

constexpr std::array<Words, 6> kSymptoms{{{"worry", "Worry or anxiety"},
                                          {"low-mood", "Low mood"},
                                          {"anger", "Irritability or anger"},
                                          {"numbness", "Feeling numb"},
                                          {"restless", "Restlessness"},
                                          {"pain", "Pain"}}};

constexpr std::array<Words, 3> kSleep{{{"poor", "Rough"}, {"fair", "Okay"}, {"good", "Restful"}}};

constexpr std::array<Words, 6> kReasons{{{"ride", "I don't have a ride"},
                                         {"sick", "I'm sick"},
                                         {"work", "Work or school"},
                                         {"childcare", "Childcare"},
                                         {"not-up-to-it", "I'm not up to it today"},
                                         {"other", "Something else"}}};

// What a person in treatment for substance use says is restricted, sensitive for that reason, and must not be passed on
// without their consent (42 CFR Part 2; codes of v3-Confidentiality and v3-ActCode as DS4P uses them).
void label(Writer& writer, std::string_view system, std::string_view code) {
    writer.beginObject().key("extension").beginArray().beginObject();
    writer.key("url").text(systems::kLabelBasis).key("valueCoding");
    coding(writer, systems::kActCode, kBasis);
    writer.endObject().endArray();
    writer.key("system").text(system).key("code").text(code).endObject();
}

}  // namespace

void begin(Writer& writer, std::string_view type, std::string_view id, const Authorship& by) {
    writer.beginObject().key("resourceType").text(type);
    if (!id.empty()) writer.key("id").text(id);
    writer.key("meta").beginObject();
    if (!by.deviceSource.empty()) writer.key("source").text(by.deviceSource);
    writer.key("security").beginArray();
    label(writer, systems::kConfidentiality, "R");
    label(writer, systems::kActCode, "ETH");
    label(writer, systems::kActCode, "NORDSCLCD");
    writer.endArray().endObject();
}

void operationIdentifier(Writer& writer, const Authorship& by) {
    writer.beginObject().key("system").text(kOperationSystem).key("value").text(by.operation.value).endObject();
}

void coding(Writer& writer, std::string_view system, std::string_view code, std::string_view display) {
    writer.beginObject().key("system").text(system).key("code").text(code);
    if (!display.empty()) writer.key("display").text(display);
    writer.endObject();
}

void codeable(Writer& writer, std::string_view system, std::string_view code, std::string_view display, std::string_view text) {
    writer.beginObject().key("coding").beginArray();
    coding(writer, system, code, display);
    writer.endArray();
    if (!text.empty()) writer.key("text").text(text);
    writer.endObject();
}

void reference(Writer& writer, std::string_view type, std::string_view id) {
    writer.beginObject().key("reference").text(std::string(type) + "/" + std::string(id)).endObject();
}

void dateTime(Writer& writer, std::string_view key, Instant at, std::chrono::minutes offset, std::string_view zone) {
    writer.key(key).text(formatInstant(at, offset));
    if (zone.empty()) return;
    writer.key("_" + std::string(key)).beginObject().key("extension").beginArray().beginObject();
    writer.key("url").text(systems::kTimeZone).key("valueCode").text(zone);
    writer.endObject().endArray().endObject();
}

std::string written(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\r' || c == '\t') out.push_back(c);
    }
    return out.find_first_not_of(" \n\r\t") == std::string::npos ? std::string{} : out;
}

std::string_view feelingWords(std::string_view code) { return find(kFeelings, code); }
std::string_view symptomWords(std::string_view code) { return find(kSymptoms, code); }
std::string_view sleepWords(std::string_view code) { return find(kSleep, code); }
std::string_view declineReason(std::string_view code) { return find(kReasons, code); }

std::string operationIdentifier(std::string_view json) {
    const auto document = Document::parse(std::string(json));
    if (!document) return {};
    const Value identifier = document->root()["identifier"];
    for (const Value& each : identifier.kind() == Value::Kind::object ? std::vector{identifier} : identifier.items()) {
        if (each["system"].text() == kOperationSystem) return each["value"].textOr("");
    }
    return {};
}

std::string deviceSource(std::string_view json) {
    const auto document = Document::parse(std::string(json));
    return document ? document->root()["meta"]["source"].textOr("") : "";
}

}  // namespace trellis::fhir
