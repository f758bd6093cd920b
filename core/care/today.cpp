// What matters now, in one consistent read.
#include <algorithm>
#include <array>

#include "delivery_words.h"
#include "parts.h"
#include "store/care_circle.h"
#include "store/check_ins.h"
#include "store/sessions.h"

namespace trellis::care {

namespace {

using std::chrono::days;

constexpr std::size_t kMostTasks = 5;

// When the day begins in the zone. Where the clock is put forward at midnight, the first instant after.
Instant startOf(const Zones& zones, std::string_view zone, Day day) {
    const Instant asIfUtc{std::chrono::sys_days{day}};
    const Instant guess = asIfUtc - zones.offset(zone, asIfUtc);
    return asIfUtc - zones.offset(zone, guess);
}

Day mondayOf(Day day) {
    const std::chrono::sys_days date{day};
    return Day{date - (std::chrono::weekday{date} - std::chrono::Monday)};
}

// The clinic's zone, as its sessions name it; the device's as long as none does.
std::string clinicZone(const std::vector<SessionWithAnswer>& sessions, const Zones& zones) {
    for (const SessionWithAnswer& each : sessions) {
        if (zones.knows(each.session.zone)) return each.session.zone;
    }
    return zones.local();
}

bool isAskedOfPerson(const Task& task) {
    static constexpr std::array<std::string_view, 5> open{"requested", "received", "accepted", "ready", "in-progress"};
    return task.intent == "order" && std::ranges::contains(open, task.status);
}

void countWeeks(Profile::Today& today, const Programme& programme, Day dayAtClinic) {
    if (!programme.start) return;
    const auto begun = std::chrono::sys_days{dayAtClinic} - std::chrono::sys_days{*programme.start};
    if (begun < days{0}) return;
    if (programme.end) {
        const auto whole = std::chrono::sys_days{*programme.end} - std::chrono::sys_days{*programme.start} + days{1};
        if (whole <= days{0} || begun >= whole) return;
        today.weeks = static_cast<int>((whole.count() + 6) / 7);
    }
    today.week = static_cast<int>(begun.count() / 7) + 1;
}

Result<> readDelivery(store::Connection& db, Profile::Today& today) {
    auto operations = store::Outbox(db).all();
    if (!operations) return fail(operations.error());
    for (const store::Operation& operation : *operations) {
        if (operation.type == kObservation) continue;  // follows its check-in by itself; nobody entered it
        if (deliveryOf(operation) == Delivery::needsLook) {
            ++today.needsLook;
            continue;
        }
        ++today.waiting;
        if (!today.waitingSince || operation.createdAt < *today.waitingSince) today.waitingSince = operation.createdAt;
    }
    return {};
}

Result<Profile::Today> readToday(store::Connection& db, const World& world) {
    const Instant now = world.clock.now();
    Profile::Today today;
    today.zone = world.zones.local();
    today.day = world.zones.day(today.zone, now);

    store::CareCircle circle(db);
    auto person = circle.person();
    if (!person) return fail(person.error());
    if (*person) today.givenName = (*person)->givenName;

    store::Sessions sessions(db);
    auto next = sessions.next(now);
    if (!next) return fail(next.error());
    today.next = std::move(*next);

    // A day more on both sides, since the clinic's week may begin on another day than the device's.
    const Day here = mondayOf(today.day);
    const Instant monday = startOf(world.zones, today.zone, here);
    auto around = sessions.between(monday - days{1}, monday + days{9});
    if (!around) return fail(around.error());
    today.clinicZone = clinicZone(*around, world.zones);
    const Day dayAtClinic = world.zones.day(today.clinicZone, now);
    const Day first = mondayOf(dayAtClinic);
    const Instant from = startOf(world.zones, today.clinicZone, first);
    const Instant to = startOf(world.zones, today.clinicZone, Day{std::chrono::sys_days{first} + days{7}});
    for (SessionWithAnswer& each : *around) {
        if (each.session.start && *each.session.start >= from && *each.session.start < to) today.thisWeek.push_back(std::move(each));
    }

    auto programme = circle.programme();
    if (!programme) return fail(programme.error());
    if (*programme) countWeeks(today, **programme, dayAtClinic);

    store::CheckIns checkIns(db);
    auto made = checkIns.on(today.day);
    if (!made) return fail(made.error());
    today.checkIns = std::move(*made);
    auto draft = checkIns.draft();
    if (!draft) return fail(draft.error());
    today.hasDraft = draft->has_value();

    auto tasks = circle.tasks();
    if (!tasks) return fail(tasks.error());
    std::ranges::copy_if(*tasks, std::back_inserter(today.tasks), isAskedOfPerson);
    // The soonest first; what has no time comes last.
    std::ranges::stable_sort(today.tasks, {}, [](const Task& task) { return task.due.value_or(Instant::max()); });
    if (today.tasks.size() > kMostTasks) today.tasks.resize(kMostTasks);

    if (auto counted = readDelivery(db, today); !counted) return fail(counted.error());
    return today;
}

}  // namespace

QFuture<Result<Profile::Today>> Profile::today() {
    return parts_->onReader([&world = parts_->world](store::Connection& db) { return readToday(db, world); });
}

}  // namespace trellis::care
