#include <sys/prctl.h>
#include <sys/resource.h>

#include "platform/harden.h"

namespace trellis::platform {

bool hardenProcess() {
    const rlimit none{0, 0};
    bool done = setrlimit(RLIMIT_CORE, &none) == 0;
#ifdef NDEBUG
    done = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && done;
#endif
    return done;
}

}  // namespace trellis::platform
