#pragma once

#include <string>
#include <string_view>

namespace trellis {

// BLAKE2b-128, as 32 hex digits: names the content of a body or a payload.
[[nodiscard]] std::string digest(std::string_view content);

// An RFC 9562 version 8 id that follows from another id and a purpose: the same op id on every device, every time.
[[nodiscard]] std::string derivedUuid(std::string_view from, std::string_view purpose);

// SHA-256, as raw bytes (RFC 7636 needs it).
[[nodiscard]] std::string sha256(std::string_view content);

// RFC 4648 section 5 without padding.
[[nodiscard]] std::string base64Url(std::string_view bytes);

}  // namespace trellis
