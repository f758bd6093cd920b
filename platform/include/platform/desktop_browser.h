#pragma once

#include <memory>

#include "auth/browser.h"

namespace trellis::platform {

// The browser that the person chose in the system, through QDesktopServices. Needs a running QGuiApplication; may be
// called on any thread. Errors of open(): badInput ("not-https", "cannot-start"). Part of trellis::platform_gui.
[[nodiscard]] std::unique_ptr<auth::Browser> makeBrowser();

}  // namespace trellis::platform
