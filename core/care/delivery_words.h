#pragma once

#include "domain/delivery.h"
#include "store/outbox.h"

namespace trellis::care {

// How a row of the outbox is told to a person.
[[nodiscard]] inline Delivery deliveryOf(const store::Operation& operation) {
    switch (operation.state) {
        case store::OperationState::queued:
        case store::OperationState::blocked: return Delivery::onDevice;
        case store::OperationState::sending:
        case store::OperationState::verify: return Delivery::sending;
        case store::OperationState::quarantined: return Delivery::needsLook;
    }
    return Delivery::onDevice;
}

}  // namespace trellis::care
