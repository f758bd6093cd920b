#pragma once

namespace trellis::platform {

// Keeps key material out of crash dumps and away from other processes of the same user: no core file in any build, and
// in release builds no ptrace and no /proc/PID/mem either (PR_SET_DUMPABLE; under it a debugger cannot attach). Call it
// first thing in main(). False if the system refused a part; the app goes on and shows it in diagnostics.
bool hardenProcess();

}  // namespace trellis::platform
