#include "streams.h"

#include <array>

#include "base/digest.h"
#include "links.h"

namespace trellis::sync {

std::span<const Stream> streams() {
    static constexpr std::array kStreams{
        Stream{"Patient", Scope::self},
        Stream{"Practitioner", Scope::reference},
        Stream{"Location", Scope::reference},
        Stream{"Appointment", Scope::patient},
        Stream{"QuestionnaireResponse", Scope::patient},
        Stream{"AppointmentResponse", Scope::patient},
        Stream{"CareTeam", Scope::patient},
        Stream{"Task", Scope::patient},
        Stream{"Goal", Scope::patient},
        Stream{"CarePlan", Scope::patient},
        Stream{"Questionnaire", Scope::reference},
        Stream{"Observation", Scope::patient},
        Stream{"Communication", Scope::patient},
        Stream{"Library", Scope::reference},
        Stream{"Organization", Scope::reference},
        Stream{"Consent", Scope::patient},
        Stream{"RelatedPerson", Scope::patient},
        Stream{"Encounter", Scope::patient},
        Stream{"DocumentReference", Scope::patient},
    };
    return kStreams;
}

std::string searchFor(const Stream& stream, const std::string& base, const PatientId& me) {
    std::string url = base + "/" + std::string{stream.type} + "?";
    switch (stream.scope) {
        case Scope::reference: return url;
        case Scope::self: return url + "_id=" + encoded(me.value) + "&";
        case Scope::patient: return url + "patient=" + encoded("Patient/" + me.value) + "&";
    }
    return url;
}

bool isScopeEchoed(const Stream& stream, const std::string& selfUrl, const PatientId& me) {
    switch (stream.scope) {
        case Scope::reference: return true;
        case Scope::self: return queryValue(selfUrl, "_id") == me.value;
        case Scope::patient: {
            const auto patient = queryValue(selfUrl, "patient");
            return patient && (*patient == me.value || patient->ends_with("Patient/" + me.value));
        }
    }
    return false;
}

std::string refusalDigest(const std::string& deviceId, std::string_view type, std::string_view id) {
    return digest(deviceId + "|" + std::string{type} + "/" + std::string{id});
}

}  // namespace trellis::sync
