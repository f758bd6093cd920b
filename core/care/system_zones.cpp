#include "care/system_zones.h"

#include <QDateTime>
#include <QTimeZone>

namespace trellis::care {

namespace {

QByteArray ianaId(std::string_view zone) { return QByteArray(zone.data(), static_cast<qsizetype>(zone.size())); }

// A list of sessions asks for the same zone again and again, and making a QTimeZone reads the zone's file.
const QTimeZone& zoneFor(std::string_view name) {
    thread_local QByteArray lastName;
    thread_local QTimeZone last;
    const QByteArray id = ianaId(name);
    if (id != lastName || !last.isValid()) {
        last = QTimeZone(id);
        lastName = id;
    }
    return last;
}

}  // namespace

bool SystemZones::knows(std::string_view zone) const { return !zone.empty() && zoneFor(zone).isValid(); }

std::chrono::minutes SystemZones::offset(std::string_view zone, Instant at) const {
    if (!knows(zone)) return std::chrono::minutes{0};
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::UTC);
    // Zones before standard time had offsets with seconds (LMT); the minute that holds is enough for what is shown.
    return std::chrono::floor<std::chrono::minutes>(std::chrono::seconds{zoneFor(zone).offsetFromUtc(when)});
}

std::string SystemZones::local() const { return QTimeZone::systemTimeZoneId().toStdString(); }

}  // namespace trellis::care
