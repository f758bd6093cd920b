#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/random.h"
#include "domain/care_circle.h"
#include "domain/check_in.h"
#include "domain/session.h"
#include "store/outbox.h"
#include "store/pull_state.h"
#include "store/resources.h"

namespace trellis::store::test {

// Values at random, the same for the same seed; texts hold what breaks careless storage: quotes, separators, line
// breaks, a NUL, other scripts.
class Generate {
public:
    explicit Generate(std::uint64_t seed) : random_(seed) {}

    int number(int low, int high) { return low + static_cast<int>(random_.number(static_cast<std::uint64_t>(high - low) + 1)); }
    bool coin() { return number(0, 1) == 1; }
    std::string uuid() { return random_.uuid(); }
    std::string text();
    std::string bytes(std::size_t most);
    Instant instant();
    Day day();
    template <class Make, class T = std::invoke_result_t<Make>>
    std::optional<T> maybe(Make make) {
        return coin() ? std::optional<T>(make()) : std::nullopt;
    }
    template <class T>
    const T& oneOf(const std::vector<T>& all) {
        return all[static_cast<std::size_t>(random_.number(all.size()))];
    }

    CheckInAnswers answers();
    CheckIn checkIn();
    Session session();
    Resource resource();
    Operation operation();
    Cursor cursor();
    ServerState serverState();

private:
    SeededRandom random_;
};

}  // namespace trellis::store::test
