#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trellis::sync {

// Percent-encoded for a query value (RFC 3986 3.4): what is not unreserved, "/" or ":" is encoded.
[[nodiscard]] std::string encoded(std::string_view value);

// A link that a server gave, as an address under `base` that the token may be sent to; nothing if it leads elsewhere.
//
// Relative links are resolved on the base. Default ports are normalised ("https://host:443"). A link to the same host
// that names another scheme or port but the same path (a server behind a proxy that does not know its own address) is
// laid onto the base. Anything else, user information and dot segments included, is refused.
[[nodiscard]] std::optional<std::string> underBase(std::string_view link, std::string_view base);

// Does the query of `url` carry `name` with a value that `wanted` accepts? Used to see whether a server honoured a
// parameter: link[self] must echo it (http://hl7.org/fhir/R4/search.html#conformance).
[[nodiscard]] std::optional<std::string> queryValue(std::string_view url, std::string_view name);

// "Type/id" out of a Location: absolute or relative, with or without "/_history/version". Nothing if it is not that.
struct Located {
    std::string id, version;
};
[[nodiscard]] std::optional<Located> locatedAt(std::string_view location, std::string_view type);

// FHIR R4 id: [A-Za-z0-9\-\.]{1,64}
[[nodiscard]] bool isFhirId(std::string_view id);

}  // namespace trellis::sync
