#pragma once

#include <chrono>
#include <string>

#include "base/clock.h"

namespace trellis::vault {

inline constexpr int kFreeTries = 4;
inline constexpr int kLongestWaitFrom = 9;  // failures

// How long the next try has to wait after so many failures in a row: 1-4 nothing, 5 30 s, 6 1 min, 7 5 min, 8 15 min,
// from 9 on 60 min each.
[[nodiscard]] std::chrono::milliseconds waitAfter(int failures);

// Failed tries in a row, and the wait that follows from them.
//
// A wait is kept as its length and the moment it began: boot and monotonic time. Within that boot it runs down by the
// monotonic clock, which nobody can set. After a reboot there is no telling how long the machine was off, so the whole
// wait begins again, at the moment that the new boot is first seen (`restart`). Wall-clock time plays no part. `restart`
// alone is outside the MAC, since it is also written where the device secret is not at hand; an editor of the file
// gains no more from it than the time since that boot, which has passed since the failure in any case.
struct Attempts {
    struct Moment {
        std::string boot;  // a digest of the boot id; empty: never
        std::chrono::milliseconds monotonic{0};

        bool operator==(const Moment&) const = default;
    };

    int failed = 0;
    std::chrono::milliseconds wait{0};
    Moment began;
    Moment restart;
    std::string mac;  // hex, empty without a device secret

    bool operator==(const Attempts&) const = default;

    [[nodiscard]] static Moment moment(const Clock& clock);
    // As it stands while one more try is being looked at: it counts as failed until it has proven right.
    [[nodiscard]] Attempts withOneMore(const Clock& clock) const;
    [[nodiscard]] std::chrono::milliseconds remaining(const Clock& clock) const;
    // True if a wait is due whose beginning lies in another boot: set `restart` to moment() and keep it.
    [[nodiscard]] bool needsRestart(const Clock& clock) const;
    // Tries until the next wait, if none is running.
    [[nodiscard]] int triesBeforeWait() const;
    // What the MAC is over, for this vault.
    [[nodiscard]] std::string macText(const std::string& vaultId) const;
};

}  // namespace trellis::vault
