#include <catch2/reporters/catch_reporter_event_listener.hpp>
#include <catch2/reporters/catch_reporter_registrars.hpp>

#include "running_clinic.h"

namespace {

class EndClinics final : public Catch::EventListenerBase {
public:
    using Catch::EventListenerBase::EventListenerBase;
    void testRunEnded(const Catch::TestRunStats&) override { trellis::clinic::RunningClinic::endShared(); }
};

}  // namespace

CATCH_REGISTER_LISTENER(EndClinics)
