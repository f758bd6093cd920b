#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "auth/smart.h"
#include "net/http.h"

namespace trellis::auth {

// No answer of an authorization server is larger.
inline constexpr std::int64_t kMostAnswer = 1'000'000;

using Fields = std::initializer_list<std::pair<std::string_view, std::string_view>>;

// "a=b&c=d%20e": every octet but RFC 3986 unreserved ones is escaped, which suits a query and a form alike.
[[nodiscard]] std::string encodeForm(Fields fields);
// A POST to the token endpoint, without a bearer.
[[nodiscard]] net::Request tokenRequest(const SmartConfiguration& server, Fields fields);

}  // namespace trellis::auth
