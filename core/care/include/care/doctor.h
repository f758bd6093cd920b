#pragma once

#include <QFuture>
#include <string>
#include <vector>

#include "base/error.h"
#include "net/client.h"

namespace trellis::care {

// What a FHIR server can and cannot do for Trellis.
struct Finding {
    enum class Weight { works, limits, missing };
    std::string topic;  // "create", "update-create", "patch", "history", "smart", "type:Appointment"
    Weight weight = Weight::works;
    std::string detail;  // stable word
};

[[nodiscard]] QFuture<Result<std::vector<Finding>>> examineServer(net::Client& client, std::string fhirBase);

}  // namespace trellis::care
