#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trellis::clinic {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// One request, as values: nothing below the server itself knows Qt's HTTP classes.
struct Request {
    std::string method;  // "GET"
    std::string path;    // decoded, "/fhir/Appointment"
    std::string rawQuery;
    Pairs query;    // decoded, in the order that was sent
    Pairs headers;  // names in lower case
    std::string body;
    std::uint16_t remotePort = 0;

    [[nodiscard]] std::string header(std::string_view lowerName) const {
        const auto at = std::ranges::find(headers, lowerName, &Pairs::value_type::first);
        return at == headers.end() ? std::string() : at->second;
    }
    [[nodiscard]] std::string parameter(std::string_view name) const { return value(query, name); }
    [[nodiscard]] static std::string value(const Pairs& pairs, std::string_view name) {
        const auto at = std::ranges::find(pairs, name, &Pairs::value_type::first);
        return at == pairs.end() ? std::string() : at->second;
    }
};

inline constexpr std::string_view kFhirJson = "application/fhir+json;charset=utf-8";

struct Answer {
    int status = 200;
    std::string body;
    std::string type{kFhirJson};
    Pairs headers{};

    Answer& with(std::string name, std::string value) {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
};

/// application/x-www-form-urlencoded, also the query of an address.
[[nodiscard]] Pairs parseQuery(std::string_view text);
[[nodiscard]] std::string percentEncode(std::string_view text);
[[nodiscard]] std::string percentDecode(std::string_view text, bool plusIsSpace);
/// "Wed, 25 Nov 2026 12:50:13 GMT" (RFC 9110 5.6.7); milliseconds since 1970.
[[nodiscard]] std::string httpDate(std::int64_t milliseconds);
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

}  // namespace trellis::clinic
