#include "streams.h"

#include <array>

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

}  // namespace trellis::sync
