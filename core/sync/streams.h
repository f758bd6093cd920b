#pragma once

#include <span>
#include <string_view>

namespace trellis::sync {

// How a type is asked for (R4 search parameters, http://hl7.org/fhir/R4/searchparameter-registry.html).
enum class Scope {
    reference,  // no patient in it: asked for without one
    self,       // Patient?_id=me
    patient,    // Type?patient=Patient/me
};

struct Stream {
    std::string_view type;
    Scope scope;
};

// Every type that is pulled, in the order in which it is asked for: who and where first, so that what refers to them
// finds them.
[[nodiscard]] std::span<const Stream> streams();

}  // namespace trellis::sync
