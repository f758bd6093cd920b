#include <catch2/catch_test_macros.hpp>

#include "base/time.h"
#include "care/system_zones.h"
#include "session_card.h"

using namespace trellis;
using namespace trellis::gui;

namespace {

// Wednesday noon in New York, and a session of that afternoon which had been planned for an hour earlier in Room 2.
struct Moved {
    Moved() {
        from.session.id = SessionId{"s"};
        from.session.status = SessionStatus::booked;
        from.session.start = parseInstant("2026-11-25T15:00:00-05:00");
        from.session.end = parseInstant("2026-11-25T16:30:00-05:00");
        from.session.zone = "America/New_York";
        from.session.former = FormerPlan{.start = *parseInstant("2026-11-25T14:00:00-05:00"),
                                         .end = parseInstant("2026-11-25T15:30:00-05:00"),
                                         .place = "Room 2",
                                         .changedAt = {}};
    }

    [[nodiscard]] SessionCard card() const { return makeSessionCard(from, *parseInstant("2026-11-25T12:00:00-05:00"), formatting); }

    care::SystemZones zones;
    Formatting formatting{zones, QLocale(QLocale::English, QLocale::UnitedStates)};
    SessionWithAnswer from;
};

}  // namespace

TEST_CASE("a moved session says what was and what is now") {
    Moved moved;
    moved.from.session.place = Place{.id = "p", .name = "Room 4", .address = {}, .phone = {}};
    const SessionCard card = moved.card();
    CHECK(card.moved);
    CHECK(card.movedText == QStringLiteral("Same day, 1\u00a0h later, another place."));
    CHECK(card.placeText == QStringLiteral("Room 4"));
    CHECK(card.spoken.contains(QStringLiteral("Room 4, was Room 2")));
}

TEST_CASE("a moved session whose place was taken out says that there is none yet") {
    Moved moved;
    const SessionCard card = moved.card();
    CHECK(card.placeText == QStringLiteral("Place not set yet"));
    CHECK(card.movedText == QStringLiteral("Same day, 1\u00a0h later."));
    CHECK(card.spoken.contains(QStringLiteral("Place not set yet, was Room 2")));
}
