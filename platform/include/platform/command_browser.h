#pragma once

#include <string>

#include "auth/browser.h"

namespace trellis::platform {

// Runs a program with the address as its one argument (`--browser CMD`). No shell reads the address, and what the
// program prints does not reach our standard output.
class CommandBrowser final : public auth::Browser {
public:
    explicit CommandBrowser(std::string program) : program_(std::move(program)) {}

    // Returns once the program runs; does not wait for it. Errors: badInput ("not-https" or http to this device only,
    // "cannot-start").
    [[nodiscard]] Result<> open(const std::string& url) override;

private:
    std::string program_;
};

}  // namespace trellis::platform
