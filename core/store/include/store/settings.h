#pragma once

#include <optional>
#include <string>

#include "store/connection.h"

namespace trellis::store {

// Small values of this profile that are not data of care: enrolment, tokens, look. Inside the encrypted file, always.
class Settings {
public:
    explicit Settings(Connection& db) : db_(db) {}

    [[nodiscard]] Result<std::optional<std::string>> get(std::string_view name);
    [[nodiscard]] Result<> put(std::string_view name, std::string_view value);
    [[nodiscard]] Result<> remove(std::string_view name);

private:
    Connection& db_;
};

}  // namespace trellis::store
