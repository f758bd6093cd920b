#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <csignal>

#include "test_vault_world.h"

using namespace trellis;
using namespace trellis::vault;
using namespace std::chrono_literals;

namespace {

std::string take(const std::filesystem::path& folder, std::chrono::milliseconds patience) {
    return outcome(ProfileLock::take(folder, patience));
}

}  // namespace

TEST_CASE("a profile has one holder in one process") {
    TempFolder folder;
    {
        auto lock = ProfileLock::take(folder.path(), 0ms);
        REQUIRE(lock);
        CHECK(take(folder.path(), 0ms) == "busy held-by-another");
        ProfileLock moved = std::move(*lock);
        CHECK(take(folder.path(), 30ms) == "busy held-by-another");
    }
    CHECK(take(folder.path(), 0ms) == "ok");
}

TEST_CASE("a profile has one holder among two processes, and a killed one lets go") {
    TempFolder folder;
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto held = ProfileLock::take(folder.path(), 0ms);
        const char answer = held ? 'y' : 'n';
        if (::write(ready[1], &answer, 1) != 1) ::_exit(9);
        for (;;) ::pause();
    }
    char answer = 0;
    REQUIRE(::read(ready[0], &answer, 1) == 1);
    CHECK(answer == 'y');
    CHECK(take(folder.path(), 0ms) == "busy held-by-another");
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(take(folder.path(), 0ms) == "ok");
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_CASE("patience waits for a holder that lets go") {
    TempFolder folder;
    auto held = ProfileLock::take(folder.path(), 0ms);
    REQUIRE(held);
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        // The lock belongs to the open file, which a fork shares: this copy has to go for the parent's to count.
        {
            const ProfileLock copy = std::move(*held);
        }
        if (::write(ready[1], "r", 1) != 1) ::_exit(9);
        ::_exit(ProfileLock::take(folder.path(), 10s) ? 0 : 1);
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    CHECK(take(folder.path(), 0ms) == "busy held-by-another");
    {
        const ProfileLock gone = std::move(*held);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_CASE("a folder that is not there cannot be held") {
    TempFolder folder;
    CHECK(outcome(ProfileLock::take(folder.path() / "none", 0ms)) == "bad-input no-such-folder");
}
