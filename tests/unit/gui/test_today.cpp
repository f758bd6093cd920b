#include <thread>

#include "base/time.h"
#include "store/care_circle.h"
#include "store/sessions.h"
#include "test_world.h"
#include "today_model.h"

using namespace trellis;
using namespace trellis::gui;
using namespace trellis::test;

namespace {

// Waits in the event loop, since a model hears of its answers there.
bool until(const std::function<bool()>& holds) {
    for (int i = 0; i < 2000 && !holds(); ++i) {
        QCoreApplication::processEvents();
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return holds();
}

}  // namespace

TEST_CASE("a task is due on the clinic's day, wherever the device is") {
    TestDevice device;
    device.enrol();
    must(wait(device.profile->lock()));
    device.inDatabase([&](store::Connection& db) -> Result<> {
        Session session;
        session.id = SessionId{"soon"};
        session.status = SessionStatus::booked;
        session.start = parseInstant("2026-11-25T16:00:00-05:00");
        session.end = *session.start + std::chrono::minutes{90};
        session.zone = "America/New_York";
        must(store::Sessions(db).put(session, device.clock.now()));
        // Friday night at the clinic is Saturday in Tokyo.
        return store::CareCircle(db).put(Task{.id = "t",
                                              .status = "requested",
                                              .intent = "order",
                                              .code = {},
                                              .description = "Walk",
                                              .focus = {},
                                              .due = parseInstant("2026-11-27T23:00:00-05:00"),
                                              .requester = {}});
    });
    device.zones.here = "Asia/Tokyo";
    device.open();

    const Formatting formatting(device.zones, QLocale(QLocale::English, QLocale::UnitedStates));
    TodayModel today(*device.profile, formatting);
    today.setActive(true);
    REQUIRE(until([&] { return today.isReady(); }));
    REQUIRE(today.tasks().size() == 1);
    // On the device it is Thursday already, so that Friday is tomorrow.
    CHECK(today.tasks()[0].detail == QStringLiteral("by tomorrow"));
}
