#pragma once

#include <string>
#include <string_view>

#include "base/id.h"
#include "fhir/json.h"

namespace trellis::fhir {

// Whom a reference names, as far as can be told from the reference alone.
enum class Whom {
    me,       // surely this person's Patient
    another,  // a Patient, or what looks like one, that is not proved to be me
    other,    // surely something else: Practitioner/…, a contained resource, a provider's number
    unknown,  // may be a Patient, and cannot be told: a urn, an identifier without a type
    none,     // no reference, or words alone
};

class References {
public:
    References(const PatientId& me, std::string_view base);

    [[nodiscard]] Whom whom(const Value& reference) const;
    // An address in an attachment or an extension: does it lead to another Patient on this server? Elsewhere than in a
    // reference, "…/patient/…" is more often a leaflet for patients.
    [[nodiscard]] bool leadsToAnother(std::string_view address) const;

private:
    [[nodiscard]] Whom literal(std::string_view text) const;
    [[nodiscard]] bool belowBase(std::string_view absolute, std::string_view& rest) const;

    std::string me_;
    std::string base_;  // normalised, with a slash behind
};

// Scheme and host in lower case, without the scheme's default port; the path as it is. Empty if it is no http address.
[[nodiscard]] std::string normalisedUrl(std::string_view url);

}  // namespace trellis::fhir
