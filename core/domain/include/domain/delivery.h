#pragma once

#include <string_view>

namespace trellis {

// Where a thing that the person made stands on its way to the clinic.
enum class Delivery {
    onDevice,   // durable here, not sent yet
    sending,    // on its way, or sent and not yet confirmed
    atClinic,   // the clinic's server has it; read back from there
    needsLook,  // the clinic's system did not take it, or something changed: a person decides. It is safe here.
};

[[nodiscard]] std::string_view name(Delivery delivery);  // "on-device", "sending", "at-clinic", "needs-look"

}  // namespace trellis
