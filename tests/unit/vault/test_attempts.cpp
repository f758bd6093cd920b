#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "files.h"
#include "test_vault_world.h"

using namespace trellis;
using namespace trellis::vault;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view kRight = "correct horse battery";
constexpr std::string_view kWrong = "wrong words here";

// As written in vault.h, once more and by hand.
std::chrono::milliseconds scheduleAfter(int failures) {
    switch (failures) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4: return 0ms;
        case 5: return 30s;
        case 6: return 60s;
        case 7: return 300s;
        case 8: return 900s;
        default: return 3600s;
    }
}

// Widens the moment between reading the count and writing the next, in which another program must not come between.
void lingerBeforeCounting(std::string_view step) {
    if (step == "create") ::usleep(20'000);
}

}  // namespace

TEST_CASE("waits follow the schedule to the millisecond") {
    World world;
    REQUIRE(world.create(kRight, world.noKeyring));
    for (int failures = 1; failures <= 11; ++failures) {
        CAPTURE(failures);
        const auto tried = world.unlock(kWrong);
        REQUIRE(tried.error().kind == ErrorKind::wrongPasscode);
        CHECK(tried.error().facts.triesLeft == std::max(0, 5 - failures));
        const auto wait = scheduleAfter(failures);
        CHECK(tried.error().facts.wait == wait);
        CHECK(world.describe().failedTries == failures);
        CHECK(world.describe().wait == wait);
        if (wait.count() == 0) continue;
        CHECK(world.describe().triesBeforeWait == 0);
        world.clock.advance(wait - 1ms);
        const auto early = world.unlock(kRight);
        REQUIRE(early.error().kind == ErrorKind::wait);
        CHECK(early.error().facts.wait == 1ms);
        CHECK(world.describe().failedTries == failures);
        world.clock.advance(1ms);
        CHECK(world.describe().wait == 0ms);
        CHECK(world.describe().triesBeforeWait == 1);
    }
    CHECK(world.unlock(kRight));
    CHECK(world.describe().failedTries == 0);
    CHECK(world.describe().triesBeforeWait == 5);
    CHECK(world.unlock(kWrong).error().facts.triesLeft == 4);
}

TEST_CASE("a changed clock does not shorten a wait") {
    World world;
    REQUIRE(world.create(kRight, world.noKeyring));
    for (int i = 0; i < 5; ++i) REQUIRE_FALSE(world.unlock(kWrong));
    for (const auto years : {10, -10}) {
        world.clock.jumpTo(world.clock.now() + std::chrono::days{years * 365});
        CHECK(world.describe().wait == 30s);
        CHECK(world.unlock(kRight).error().kind == ErrorKind::wait);
    }
    world.clock.advance(30s);
    CHECK(world.unlock(kRight));
}

TEST_CASE("a reboot begins the wait again, once for each boot") {
    World world;
    REQUIRE(world.create(kRight, world.noKeyring));
    for (int i = 0; i < 5; ++i) REQUIRE_FALSE(world.unlock(kWrong));
    world.clock.advance(29s);
    world.clock.reboot();
    CHECK(world.describe().wait == 30s);
    world.clock.advance(20s);
    CHECK(world.describe().wait == 10s);
    CHECK(world.unlock(kRight).error().facts.wait == 10s);
    world.clock.reboot();
    // Nobody looks at it for an hour after this boot: the wait begins when the app is there to count.
    world.clock.advance(1h);
    CHECK(world.unlock(kRight).error().facts.wait == 30s);
    world.clock.advance(30s);
    CHECK(world.unlock(kRight));
}

TEST_CASE("a reboot begins the wait again with a device secret too, where the count is under a MAC") {
    World world;
    REQUIRE(world.create(kRight, world.keyring));
    for (int i = 0; i < 6; ++i) {
        REQUIRE(world.unlock(kWrong, world.keyring).error().kind == ErrorKind::wrongPasscode);
        world.clock.advance(world.describe().wait - (i == 5 ? 1ms : 0ms));
    }
    world.clock.reboot();
    CHECK(world.describe().wait == 60s);
    world.clock.advance(60s);
    CHECK(world.unlock(kRight, world.keyring));
}

TEST_CASE("a thousand wrong tries with reboots and changed clocks never get more than the schedule allows") {
    World world;
    REQUIRE(world.create(kRight, world.noKeyring));
    SeededRandom dice(99);
    std::chrono::milliseconds elapsed{0};  // the time that truly passed
    std::chrono::milliseconds lastTry{0};
    int accepted = 0;
    for (int i = 0; i < 1000; ++i) {
        switch (dice.number(8)) {
            case 0: world.clock.reboot(); break;
            case 1: world.clock.jumpTo(world.clock.now() + std::chrono::days{3650}); break;
            case 2: world.clock.jumpTo(world.clock.now() - std::chrono::days{3650}); break;
            default: {
                const std::chrono::milliseconds step{dice.number(10 * 60 * 1000)};
                world.clock.advance(step);
                elapsed += step;
            }
        }
        const auto tried = world.unlock(kWrong);
        REQUIRE_FALSE(tried);
        if (tried.error().kind == ErrorKind::wait) continue;
        REQUIRE(tried.error().kind == ErrorKind::wrongPasscode);
        if (accepted > 0) REQUIRE(elapsed - lastTry >= scheduleAfter(accepted));
        lastTry = elapsed;
        ++accepted;
        REQUIRE(world.describe().failedTries == accepted);
    }
    CHECK(accepted > 20);
    CHECK(accepted < 1000 * 10 / 60 + 9);
    world.clock.advance(1h);
    CHECK(world.unlock(kRight));
}

TEST_CASE("two programs that try at once share one count") {
    World world;
    REQUIRE(world.create(kRight, world.noKeyring));
    const SystemClock clock;
    int start[2];
    REQUIRE(::pipe(start) == 0);
    pid_t children[2];
    for (pid_t& child : children) {
        child = ::fork();
        if (child == 0) {
            ::close(start[1]);
            char byte = 0;
            static_cast<void>(!::read(start[0], &byte, 1));  // both begin when the parent closes its end
            files::watch(lingerBeforeCounting);
            int tried = 0;
            for (int i = 0; i < 8; ++i) {
                const auto result = Vault::unlock(world.folder.path(), secret(kWrong), world.noKeyring, clock);
                if (!result && result.error().kind == ErrorKind::wrongPasscode) ++tried;
            }
            ::_exit(tried);
        }
    }
    ::close(start[1]);
    int tried = 0;
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        REQUIRE(WIFEXITED(status));
        tried += WEXITSTATUS(status);
    }
    ::close(start[0]);
    CHECK(tried == 5);
    CHECK(Vault::describe(world.folder.path(), clock)->failedTries == 5);
}
