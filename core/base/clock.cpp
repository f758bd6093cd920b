#include "base/clock.h"

#include <fstream>

#if defined(__linux__)
#include <ctime>
#endif

namespace trellis {

namespace {

Instant systemNow() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

}  // namespace

SystemClock::SystemClock(Instant startsAt) : shift_(startsAt - systemNow()) {}

Instant SystemClock::now() const { return systemNow() + shift_; }

std::chrono::milliseconds SystemClock::monotonic() const {
#if defined(__linux__)
    // BOOTTIME goes on through suspend, which steady_clock (MONOTONIC) does not: a wait must not stretch over a night.
    timespec t{};
    clock_gettime(CLOCK_BOOTTIME, &t);
    return std::chrono::seconds{t.tv_sec} + std::chrono::milliseconds{t.tv_nsec / 1'000'000};
#else
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
#endif
}

std::string SystemClock::bootId() const {
#if defined(__linux__)
    std::string id;
    std::ifstream("/proc/sys/kernel/random/boot_id") >> id;
    return id;
#else
    // Not known without the platform's own call: then every start counts as a boot, which only lengthens waits.
    static const std::string id = std::to_string(systemNow().time_since_epoch().count());
    return id;
#endif
}

}  // namespace trellis
