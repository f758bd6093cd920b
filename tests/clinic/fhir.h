#pragma once

#include <optional>

#include "access.h"
#include "bundle.h"
#include "http.h"
#include "search.h"
#include "storage.h"
#include "writes.h"

namespace trellis::clinic {

/// FHIR R4's RESTful API (R4 http.html) over the storage: which interaction an address means, and how what came of it is
/// said in status, headers and body.
class Fhir {
public:
    Fhir(Storage& storage, const Personality& personality, const ServerClock& clock, Random& random);

    /// `caller` is empty when the request carries no valid token; only /metadata is open then.
    [[nodiscard]] Answer handle(const Request& request, const std::optional<Caller>& caller);
    void expirePages() { search_.expirePages(); }

private:
    [[nodiscard]] Answer read(const Caller& caller, const Request& request, const std::string& type, const std::string& id);
    [[nodiscard]] Answer readVersion(const Caller& caller, const std::string& type, const std::string& id, const std::string& version);
    [[nodiscard]] Answer write(const Caller& caller, const Request& request, const std::vector<std::string>& parts);
    [[nodiscard]] Answer said(const Request& request, const Effect& effect) const;
    [[nodiscard]] Answer shown(int status, const Version& version) const;

    Storage& storage_;
    const Personality& personality_;
    const ServerClock& clock_;
    Search search_;
    Writes writes_;
    Bundles bundles_;
};

[[nodiscard]] Json capabilityStatement(const Personality& personality, const std::string& base, const std::string& stamp);

}  // namespace trellis::clinic
