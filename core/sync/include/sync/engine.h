#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "base/random.h"
#include "sync/ledger.h"
#include "sync/messages.h"

namespace trellis::sync {

// The sync engine, sans I/O: step(event) -> effects. No thread, socket or timer in here; the app's driver and the
// simulator run this same object. What must survive a crash is in the ledger before the effect that depends on it is
// returned. One sync at a time.
//
// A run: capability (once a day) -> pull of Appointment if an answer waits -> push in outbox order -> pull of every type.
// README.md here says which step stands in which file.
class Engine {
public:
    Engine(Ledger& ledger, const Clock& clock, Random& random, Config config);
    ~Engine();

    [[nodiscard]] std::vector<Effect> step(const Event& event);
    [[nodiscard]] bool isIdle() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace trellis::sync
