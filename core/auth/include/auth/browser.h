#pragma once

#include <string>

#include "base/error.h"

namespace trellis::auth {

// Opens an address for the person: the system's browser (platform/), or in tests and the demo a program that follows
// the sandbox's real form.
class Browser {
public:
    virtual ~Browser() = default;
    // Called on the network thread, which also waits for the redirect: it starts something and returns at once.
    [[nodiscard]] virtual Result<> open(const std::string& url) = 0;
};

}  // namespace trellis::auth
