#include "platform/harden.h"

namespace trellis::platform {

// Nothing is written for this system yet, and diagnostics shall say so.
bool hardenProcess() { return false; }

}  // namespace trellis::platform
