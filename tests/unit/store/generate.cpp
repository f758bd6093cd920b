#include "generate.h"

namespace trellis::store::test {

using std::chrono::minutes;

std::string Generate::text() {
    static const std::vector<std::string> pieces{"calm",      "it's \"fine\"", "3:a;b,c", "\n",   std::string("\0x", 2), "\x1f",
                                                 "día común", "落ち着く",      "🙂",      "--%_", "' OR 1=1 --",         " "};
    std::string all;
    for (int left = number(0, 4); left > 0; --left) all += oneOf(pieces);
    return all;
}

std::string Generate::bytes(std::size_t most) {
    std::string all(static_cast<std::size_t>(random_.number(most + 1)), '\0');
    random_.fill(std::as_writable_bytes(std::span(all)));
    return all;
}

Instant Generate::instant() {
    // 1921 to 2069, so before the epoch and past 2038.
    return Instant{std::chrono::milliseconds{static_cast<std::int64_t>(random_.number(4'670'000'000'000)) - 1'540'000'000'000}};
}

Day Generate::day() { return Day{std::chrono::floor<std::chrono::days>(instant())}; }

CheckInAnswers Generate::answers() {
    CheckInAnswers a;
    a.mood = maybe([&] { return number(1, 5); });
    for (const std::string& each : feelingCodes()) {
        if (number(0, 3) == 0) a.feelings.push_back(each);
    }
    a.ownWord = text();
    for (const std::string& each : symptomCodes()) {
        if (coin()) a.symptoms.push_back({.code = each, .strength = number(0, 4)});
    }
    a.craving = maybe([&] { return number(0, 10); });
    a.sleep = maybe([&] { return minutes{number(0, 1440)}; });
    a.sleepQuality = maybe([&] { return static_cast<SleepQuality>(number(0, 2)); });
    a.note = text();
    return a;
}

CheckIn Generate::checkIn() {
    CheckIn c;
    c.id = {uuid()};
    c.answers = answers();
    c.authored = instant();
    c.offset = minutes{number(-720, 840)};
    c.zone = coin() ? "America/New_York" : "Asia/Kathmandu";
    c.day = day();
    c.version = number(1, 4);
    c.withdrawn = number(0, 4) == 0;
    c.fromThisDevice = coin();
    c.delivery = Delivery::atClinic;  // as long as nothing of it is in the outbox
    return c;
}

Session Generate::session() {
    Session s;
    s.id = {uuid()};
    s.seriesKey = text();
    s.kind = static_cast<SessionKind>(number(0, 5));
    s.status = static_cast<SessionStatus>(number(0, 10));
    s.title = text();
    s.start = maybe([&] { return instant(); });
    s.end = maybe([&] { return instant(); });
    s.zone = coin() ? "" : "America/New_York";
    s.offset = maybe([&] { return minutes{number(-720, 840)}; });
    s.place = maybe([&] { return Place{.id = coin() ? uuid() : "", .name = text(), .address = text(), .phone = text()}; });
    s.videoUrl = text();
    for (int left = number(0, 3); left > 0; --left) s.leaders.push_back(text());
    s.bring = text();
    s.comment = text();
    s.cancelReason = text();
    s.clinicAnswer = static_cast<Answer>(number(0, 3));
    return s;
}

Resource Generate::resource() {
    Resource r;
    r.type = oneOf(std::vector<std::string>{"Appointment", "Observation", "Task", "Patient"});
    r.id = uuid();
    r.isMine = coin();
    r.baseRaw = bytes(6000);
    r.baseVersion = text();
    r.baseLastUpdated = text();
    r.baseDigest = text();
    r.currentRaw = bytes(6000);
    r.state = static_cast<ResourceState>(number(0, 4));
    r.origin = static_cast<Origin>(number(0, 2));
    return r;
}

Operation Generate::operation() {
    Operation o;
    o.id = {uuid()};
    o.type = oneOf(std::vector<std::string>{"QuestionnaireResponse", "AppointmentResponse", "Task"});
    o.localId = uuid();
    o.kind = static_cast<OperationKind>(number(0, 3));
    o.guardVersion = text();
    o.payload = bytes(3000);
    o.payloadDigest = text();
    o.state = static_cast<OperationState>(number(0, 4));
    o.sentBootId = text();
    o.sentMonotonic = std::chrono::milliseconds{number(0, 1'000'000'000)};
    o.sentAt = maybe([&] { return instant(); });
    o.attempts = number(0, 9);
    o.nextAt = maybe([&] { return instant(); });
    o.dependsOn = maybe([&] { return OperationId{uuid()}; });
    o.subject = text();
    o.lastStatus = number(0, 599);
    o.lastIssue = text();
    o.createdAt = instant();
    return o;
}

Cursor Generate::cursor() {
    Cursor c;
    c.stream = uuid();
    c.high = maybe([&] { return instant(); });
    c.resumeUrl = text();
    c.passStartedServer = maybe([&] { return instant(); });
    c.passMax = maybe([&] { return instant(); });
    c.lastFull = maybe([&] { return instant(); });
    c.lastWide = maybe([&] { return instant(); });
    return c;
}

ServerState Generate::serverState() {
    ServerState s;
    s.base = text();
    s.updateCreate = coin();
    s.conditionalCreate = coin();
    s.patch = coin();
    s.capabilityDigest = text();
    s.refusedTypes = text();
    s.capabilityAt = maybe([&] { return instant(); });
    s.clockOffset = std::chrono::milliseconds{number(-100'000, 100'000)};
    s.pausedUntil = maybe([&] { return instant(); });
    s.lastSync = maybe([&] { return instant(); });
    return s;
}

}  // namespace trellis::store::test
