#include "domain/delivery.h"

namespace trellis {

std::string_view name(Delivery delivery) {
    switch (delivery) {
        case Delivery::onDevice: return "on-device";
        case Delivery::sending: return "sending";
        case Delivery::atClinic: return "at-clinic";
        case Delivery::needsLook: return "needs-look";
    }
    return "on-device";
}

}  // namespace trellis
