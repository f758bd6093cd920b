#include "history.h"

#include <array>

#include "fhir/mappers.h"

namespace trellis::test {

using namespace std::chrono_literals;
using Fate = World::Fate;

History::History(std::uint64_t seed)
    : world(seed % 2 == 0 ? MemoryServer::Kind::putCreates : MemoryServer::Kind::postOnly, seed), dice_(seed * 977 + 13) {
    world.server.maxPage = 4;
    world.config.pageSize = 4;
    world.config.parallelPulls = 1 + static_cast<int>(draw(6));
    world.restart();
    races_ = seed % 8 == 3;
    world.server.racesOnCreate = [this] { return races_ && faults_ && draw(6) == 0; };
    world.fate = [this](const auto&, int) { return nextFate(); };
}

Fate History::nextFate() {
    if (!faults_ || draw(100) >= 12) return Fate::arrives;
    static constexpr std::array kFates{Fate::neverSent,   Fate::lostBefore,   Fate::lostAfter,  Fate::errorBefore,
                                       Fate::errorAfter,  Fate::expiredToken, Fate::busy,       Fate::late,
                                       Fate::unavailable, Fate::killedBefore, Fate::killedAfter};
    return kFates[draw(kFates.size())];
}

void History::clinicActs() {
    const auto id = "c" + std::to_string(++minted_);
    switch (draw(7)) {
        case 0: world.server.keep("Observation", id, World::response("Observation", id, "by-clinic-" + id, "n")); return;
        case 1:  // a commit that took its time
            world.server.keep("Observation", id, World::response("Observation", id, "by-clinic-" + id, "n"),
                              world.clock.now() - std::chrono::seconds{draw(120)});
            return;
        case 2: world.server.keep("Observation", id, World::response("Observation", id, "by-clinic-" + id, "n", "robin")); return;
        case 3: world.server.keepBytes("Observation", id, R"({"resourceType":"Observation","id":")" + id + R"(","a":1,"a":2})"); return;
        case 4: world.server.keep("Appointment", "a" + std::to_string(draw(3)), World::session("rowan")); return;
        default: {
            // What is written over the older version before the device comes back cannot be told from any other edit.
            if (entries_.empty() || (epochBefore_ >= 0 && world.ledger->upkeepState.epoch == epochBefore_)) return;
            Entry& entry = entries_[draw(entries_.size())];
            const auto there = world.server.withOperation(entry.operation);
            if (there.empty() || entry.type != "QuestionnaireResponse") return;
            entry.touchedByClinic = true;
            world.server.keep(entry.type, there.front().id,
                              fhir::applyEdits(there.front().raw, {{{"extension"}, R"([{"url":"https://clinic.example/seen"}])"}}).value());
        }
    }
}

std::size_t History::copiesOf(const Entry& entry) const {
    const auto copies = world.server.withOperation(entry.operation);
    return static_cast<std::size_t>(
        std::ranges::count_if(copies, [](const auto& each) { return each.raw.find("entered-in-error") == std::string::npos; }));
}

void History::act() {
    if (setsBack && draw(30) == 0) backup_ = world.server.backup();
    if (setsBack && backup_ && draw(20) == 0) {
        world.server.restore(*backup_);
        backup_.reset();
        wasSetBack_ = true;
        epochBefore_ = world.ledger->upkeepState.epoch;
        for (Entry& entry : entries_) {
            const auto there = world.server.withOperation(entry.operation);
            entry.touchedByClinic = !there.empty() && there.front().raw.find("https://clinic.example/seen") != std::string::npos;
        }
        return;
    }
    switch (draw(8)) {
        case 0:
        case 1: {
            const auto note = "note " + std::to_string(++minted_);
            const auto op = world.checkIn(note);
            operations_.push_back(op);
            entries_.push_back({op, world.ledger->find(op)->localId, "QuestionnaireResponse", note});
            return;
        }
        case 2: {
            const auto answer = world.checkIn("answer", {}, "AppointmentResponse");
            const auto task = world.checkIn("move", answer, "Task");
            for (const auto& op : {answer, task}) {
                operations_.push_back(op);
                const auto* row = world.ledger->find(op);
                entries_.push_back({op, row->localId, row->type, op == answer ? "answer" : "move"});
            }
            return;
        }
        case 3: {
            if (entries_.empty()) return;
            Entry& entry = entries_[draw(entries_.size())];
            if (entry.type != "QuestionnaireResponse") return;
            entry.lastNote = "edit " + std::to_string(++minted_);
            const auto mapped = world.ledger->ids.find({entry.type, entry.localId});
            const auto kept =
                world.ledger->resources.find({entry.type, mapped == world.ledger->ids.end() ? entry.localId : mapped->second});
            operations_.push_back(world.edit(entry.operation, entry.localId, entry.lastNote,
                                             kept == world.ledger->resources.end() ? "" : kept->second.version));
            return;
        }
        case 4: clinicActs(); return;
        case 5: world.advance(std::chrono::seconds{draw(400)}); return;
        default: (void)world.sync(draw(2) == 0 ? sync::Event{sync::Begin{}} : sync::Event{sync::WakeUp{}}); return;
    }
}

std::string History::checkAlways() {
    for (const Entry& entry : entries_) {
        if (!races_ && copiesOf(entry) > 1) return "I3: " + entry.operation + " is at the clinic more than once";
    }
    for (const auto& op : operations_) {
        if (!world.ledger->find(op) && !world.ledger->acked.contains(op) && !world.ledger->folded.contains(op))
            return "I1: " + op + " is neither here nor acknowledged";
    }
    for (const auto& [key, kept] : world.ledger->resources) {
        if (kept.raw.find("robin") != std::string::npos) return "I7: " + key.first + "/" + key.second + " is another person's";
    }
    if (world.ledger->upkeepState.epoch != epoch_) highest_.clear();
    epoch_ = world.ledger->upkeepState.epoch;
    for (const auto& [type, cursor] : world.ledger->cursors) {
        if (!cursor.high) continue;
        if (highest_.contains(type) && *cursor.high < highest_[type]) return "I6: the cursor of " + type + " went back";
        highest_[type] = *cursor.high;
        // What a set-back server shows again has times that have long gone by: it is asked for at the end.
        for (const auto& stored : wasSetBack_ ? std::vector<MemoryServer::Stored>{} : world.server.ofType(type)) {
            if (stored.lastUpdated > *cursor.high - world.config.overlap) continue;
            const bool refused =
                world.ledger->quarantine.contains(type + "|" + digest(world.config.deviceId + "|" + type + "/" + stored.id));
            if (!world.ledger->resources.contains({type, stored.id}) && !refused)
                return "I6: " + type + "/" + stored.id + " was passed over";
        }
    }
    return {};
}

std::string History::checkAtRest() {
    for (const auto& op : operations_) {
        if (world.ledger->find(op)) return "I2: " + op + " never left: " + world.ledger->find(op)->lastIssue;
    }
    for (const Entry& entry : entries_) {
        const auto there = world.server.withOperation(entry.operation);
        const std::size_t copies = copiesOf(entry);
        if (copies > 1 && entry.type != "AppointmentResponse") return "I3: " + entry.operation + " is at the clinic more than once";
        if (copies == 0) return "I2: " + entry.operation + " is not at the clinic";
        const auto& raw =
            std::ranges::find_if(there, [](const auto& each) { return each.raw.find("entered-in-error") == std::string::npos; })->raw;
        if (raw.find(entry.lastNote) == std::string::npos) return "I2: the last edit of " + entry.operation + " is not at the clinic";
        // It may have written on a second copy before that was withdrawn.
        const auto isSeen = [](const auto& each) { return each.raw.find("https://clinic.example/seen") != std::string::npos; };
        if (entry.touchedByClinic && std::ranges::none_of(there, isSeen)) return "I4: what the clinic wrote is gone";
    }
    for (const auto& [key, kept] : world.ledger->resources) {
        const auto* there = world.server.find(key.first, key.second);
        if (there && there->version != kept.version) return "I5: " + key.first + "/" + key.second + " is not what the clinic has";
    }
    for (const char* type : {"Observation", "Appointment", "QuestionnaireResponse"}) {
        for (const auto& stored : world.server.ofType(type)) {
            const bool readable = stored.raw.find("robin") == std::string::npos && stored.raw.find(R"("a":1)") == std::string::npos;
            if (readable && !world.ledger->resources.contains({stored.type, stored.id})) return "I6: " + stored.id + " never came";
        }
    }
    return {};
}

std::string History::tell() {
    if (defect) defect(world);
    // The clinic has a past that a first sync reads in several pages.
    for (auto left = draw(14); left > 0; --left) {
        const auto id = "c" + std::to_string(++minted_);
        world.server.keep("Observation", id, World::response("Observation", id, "by-clinic-" + id, "n"),
                          world.clock.now() - std::chrono::seconds{draw(7200)});
    }
    for (int step = 0; step < 30; ++step) {
        act();
        if (auto broken = checkAlways(); !broken.empty()) return broken;
    }
    faults_ = false;
    for (int i = 0; i < 8; ++i) {
        world.advance(75s);
        (void)world.sync();
        if (auto broken = checkAlways(); !broken.empty()) return broken;
    }
    // The daily wide pass; then the weekly sweep and its second look.
    for (const auto wait : {25h, 7 * 24h, 1h}) {
        world.advance(wait);
        (void)world.sync();
        if (auto broken = checkAlways(); !broken.empty()) return broken;
    }
    return checkAtRest();
}

}  // namespace trellis::test
