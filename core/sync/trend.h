#pragma once

#include <string>

#include "base/clock.h"
#include "base/id.h"
#include "store/connection.h"
#include "store/outbox.h"

namespace trellis::sync {

// A check-in that is at the clinic is followed by its trend: one Observation that charts and the clinic's searches can
// read, derived from the QuestionnaireResponse. Its ids follow from the check-in's (base/digest.h derivedUuid with the
// purpose "trend"), so that it is queued once however often an acknowledgement is repeated. An edit, or a withdrawal, is
// a new version of the same Observation.
//
// `acknowledged` is the change to the QuestionnaireResponse. Nothing is queued for the answers to other Questionnaires.
[[nodiscard]] Result<> queueTrend(store::Connection& db, const store::Operation& acknowledged, const PatientId& me,
                                  const std::string& source, Instant now);

}  // namespace trellis::sync
