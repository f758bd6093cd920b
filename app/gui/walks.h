#pragma once

#include <vector>

#include "app_model.h"
#include "picture_walk.h"

namespace trellis::gui {

// What the walks need to know of the world that they go through.
struct WalkWorld {
    QQuickWindow& window;
    AppModel& app;
    QString passcode;  // of the demo's profile
    QString clinic;    // address of the sandbox clinic
};

// The demo's journey: unlock, Today, check in, schedule, a session, Get help.
[[nodiscard]] std::vector<WalkStep> journeyWalk(const WalkWorld& world);

// The parts of the tour, each in a world that `tour` makes for it: "start" (no profile), "inside" (joined and synced), "offline" (the
// same, the clinic away), "damaged" (a database that does not open). Empty for another name.
[[nodiscard]] std::vector<WalkStep> tourWalk(const QString& name, const WalkWorld& world);
[[nodiscard]] std::vector<Look> tourLooks();

}  // namespace trellis::gui
