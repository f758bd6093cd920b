#include "attempts.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "base/digest.h"

namespace trellis::vault {

namespace {

// Time since then, if it lies in the boot that runs now.
std::optional<std::chrono::milliseconds> since(const Attempts::Moment& then, const Attempts::Moment& now) {
    if (then.boot != now.boot || then.monotonic > now.monotonic) return std::nullopt;
    return now.monotonic - then.monotonic;
}

}  // namespace

std::chrono::milliseconds waitAfter(int failures) {
    using namespace std::chrono_literals;
    if (failures <= kFreeTries) return 0ms;
    if (failures >= kLongestWaitFrom) return 60min;
    switch (failures) {
        case 5: return 30s;
        case 6: return 1min;
        case 7: return 5min;
        default: return 15min;
    }
}

Attempts::Moment Attempts::moment(const Clock& clock) { return {digest(clock.bootId()), clock.monotonic()}; }

Attempts Attempts::withOneMore(const Clock& clock) const {
    Attempts next;
    next.failed = failed < std::numeric_limits<int>::max() ? failed + 1 : failed;
    next.wait = waitAfter(next.failed);
    next.began = moment(clock);
    return next;
}

std::chrono::milliseconds Attempts::remaining(const Clock& clock) const {
    const Moment now = moment(clock);
    for (const Moment& then : {began, restart}) {
        if (const auto passed = since(then, now)) return std::max(std::chrono::milliseconds{0}, wait - *passed);
    }
    return wait;
}

bool Attempts::needsRestart(const Clock& clock) const {
    const Moment now = moment(clock);
    return wait.count() > 0 && !since(began, now) && !since(restart, now);
}

int Attempts::triesBeforeWait() const { return std::max(1, kFreeTries + 1 - failed); }

std::string Attempts::macText(const std::string& vaultId) const {
    return "trellis/attempts/v1\n" + vaultId + '\n' + std::to_string(failed) + '\n' + std::to_string(wait.count()) + '\n' + began.boot +
           '\n' + std::to_string(began.monotonic.count()) + '\n';
}

}  // namespace trellis::vault
