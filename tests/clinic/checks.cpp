#include <algorithm>
#include <array>
#include <string_view>

#include "http.h"
#include "writes.h"

namespace trellis::clinic {

namespace {

// Required bindings of R4 for what a patient's app writes, and elements without which a resource cannot stand.
struct Binding {
    std::string_view type;
    std::string_view element;
    std::string_view codes;
};
constexpr auto kBindings = std::to_array<Binding>({
    {"Appointment", "status", "proposed pending booked arrived fulfilled cancelled noshow entered-in-error checked-in waitlist"},
    {"AppointmentResponse", "participantStatus", "accepted declined tentative in-process completed needs-action entered-in-error"},
    {"Task", "status", "draft requested received accepted rejected ready cancelled in-progress on-hold failed completed entered-in-error"},
    {"Task", "intent", "unknown proposal plan order original-order reflex-order filler-order instance-order option"},
    {"Goal", "lifecycleStatus", "proposed planned accepted active on-hold completed cancelled entered-in-error rejected"},
    {"CarePlan", "status", "draft active on-hold revoked completed entered-in-error unknown"},
    {"QuestionnaireResponse", "status", "in-progress completed amended entered-in-error stopped"},
    {"Observation", "status", "registered preliminary final amended corrected cancelled entered-in-error unknown"},
    {"Communication", "status", "preparation in-progress not-done on-hold stopped completed entered-in-error unknown"},
    {"Consent", "status", "draft proposed active rejected inactive entered-in-error"},
});

struct Required {
    std::string_view type;
    std::string_view element;
};
constexpr auto kRequired = std::to_array<Required>({
    {"Appointment", "status"},
    {"Appointment", "participant"},
    {"AppointmentResponse", "appointment"},
    {"AppointmentResponse", "participantStatus"},
    {"Task", "status"},
    {"Task", "intent"},
    {"Goal", "lifecycleStatus"},
    {"Goal", "description"},
    {"Goal", "subject"},
    {"CarePlan", "status"},
    {"CarePlan", "intent"},
    {"CarePlan", "subject"},
    {"QuestionnaireResponse", "status"},
    {"Observation", "status"},
    {"Observation", "code"},
    {"Communication", "status"},
    {"Consent", "status"},
    {"Consent", "scope"},
    {"Consent", "category"},
});

}  // namespace

std::string bindingFault(const Json& resource) {
    const std::string& type = resource["resourceType"].text();
    for (const Binding& binding : kBindings) {
        if (binding.type != type) continue;
        const Json& value = resource[binding.element];
        if (value.exists() && !std::ranges::contains(split(binding.codes, ' '), value.text()))
            return "Unknown code \"" + value.text() + "\" for " + type + "." + std::string(binding.element);
    }
    return {};
}

std::string shapeFault(const Json& resource) {
    const std::string& type = resource["resourceType"].text();
    for (const Required& required : kRequired)
        if (required.type == type && !resource[required.element].exists())
            return "Missing required property " + type + "." + std::string(required.element);
    if (type == "AppointmentResponse" && !resource["participantType"].exists() && !resource["actor"].exists())
        return "apr-1: Either the participantType or actor must be specified";
    if (type == "Appointment") {
        if (resource["start"].exists() != resource["end"].exists()) return "app-2: Either start and end are specified, or neither";
        const std::string& status = resource["status"].text();
        if (resource["cancelationReason"].exists() && status != "cancelled" && status != "noshow")
            return "app-4: Cancelation reason is only used for appointments that have been cancelled, or no-show";
    }
    return {};
}

}  // namespace trellis::clinic
