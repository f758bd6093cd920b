#pragma once

#include "domain/delivery.h"
#include "store/connection.h"

// How far a thing is on its way follows from the outbox rows that carry it; it is stored nowhere. A statement gives
// max(TRELLIS_WEIGHT) over those rows as a column, NULL without any.
//
// Several rows (an edit behind a create that is on its way) tell the least advanced: what the person sees last is what
// was changed last. A row that the clinic's system refused (quarantined) outweighs all.
// States: 0 queued, 1 sending, 2 verify, 3 blocked, 4 quarantined (store/outbox.h).
#define TRELLIS_WEIGHT "CASE o.state WHEN 4 THEN 3 WHEN 1 THEN 1 WHEN 2 THEN 1 ELSE 2 END"

namespace trellis::store {

[[nodiscard]] inline Delivery deliveryAt(const Statement& row, int column) {
    if (row.isNull(column)) return Delivery::atClinic;
    switch (row.number(column)) {
        case 3: return Delivery::needsLook;
        case 2: return Delivery::onDevice;
        default: return Delivery::sending;
    }
}

}  // namespace trellis::store
