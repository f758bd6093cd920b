#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/id.h"

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

// "<base>/Type?patient=Patient/me&": the search for what is this person's, ready for further parameters.
[[nodiscard]] std::string searchFor(const Stream& stream, const std::string& base, const PatientId& me);

// A server may ignore a parameter that it does not know and answer with everybody's. It must then not echo it in link[self].
[[nodiscard]] bool isScopeEchoed(const Stream& stream, const std::string& selfUrl, const PatientId& me);

// What a resource that is not kept is known by. Salted with the device: the id of another person's record is not to be
// found by trying ids.
[[nodiscard]] std::string refusalDigest(const std::string& deviceId, std::string_view type, std::string_view id);

}  // namespace trellis::sync
