#pragma once

#include <functional>
#include <string>
#include <vector>

#include "world.h"

namespace trellis::test {

// How many are told. Under a sanitizer each takes ten times as long, and a tenth of them meets the same code.
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr std::uint64_t kStories = 300;
#else
inline constexpr std::uint64_t kStories = 3000;
#endif

// A random story of one device and one clinic: entries, edits, what the clinic writes, slow commits, foreign and broken
// resources, faults of every kind, kills at any request, time. The same seed tells the same story.
//
// What must hold is asked after every step and at the end, when the faults have stopped.
class History {
public:
    explicit History(std::uint64_t seed);

    World world;
    // The clinic's server may be set back to an older state.
    bool setsBack = false;
    // A seeded defect may change the world before the story begins.
    std::function<void(World&)> defect;

    // Nothing, or the first invariant that was broken: "I3: …".
    [[nodiscard]] std::string tell();

private:
    struct Entry {
        std::string operation, localId, type, lastNote;
        bool touchedByClinic = false;
    };

    [[nodiscard]] std::uint64_t draw(std::uint64_t below) { return dice_.number(below); }
    void act();
    void clinicActs();
    [[nodiscard]] World::Fate nextFate();
    [[nodiscard]] std::string checkAlways();
    [[nodiscard]] std::string checkAtRest();

    SeededRandom dice_;
    [[nodiscard]] std::size_t copiesOf(const Entry& entry) const;  // not withdrawn

    std::shared_ptr<const MemoryServer::Backup> backup_;
    int epochBefore_ = -1;  // the server was set back and the device has not seen it yet
    bool wasSetBack_ = false;
    bool races_ = false;  // the server may make a create twice
    int epoch_ = 0;
    bool faults_ = true;
    int minted_ = 0;
    std::vector<Entry> entries_;
    std::vector<std::string> operations_;  // every one that was ever saved
    std::map<std::string, Instant> highest_;
};

}  // namespace trellis::test
