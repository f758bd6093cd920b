#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <vector>

#include "files.h"
#include "test_vault_world.h"

using namespace trellis;
using namespace trellis::vault;

namespace {

constexpr std::string_view kOld = "correct horse battery";
constexpr std::string_view kNew = "a quiet garden";

std::vector<std::string> steps_;
int killAt_ = 0;
int tell_ = -1;

void remember(std::string_view step) { steps_.emplace_back(step); }

// Ends the process at the n-th step from now, as a flat battery would: no destructor, no flush.
void dieInTime(std::string_view) {
    if (--killAt_ == 0) ::kill(::getpid(), SIGKILL);
}

void tellOfDerivation(std::string_view step) {
    if (step == "kdf" && ::write(tell_, "k", 1) != 1) ::_exit(9);
}

template <class Action>
std::vector<std::string> stepsOf(Action action) {
    steps_.clear();
    files::watch(remember);
    action();
    files::watch(nullptr);
    return steps_;
}

bool wasKilled(int status) { return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL; }

}  // namespace

TEST_CASE("a try is counted on the disk before the derivation begins") {
    World world;
    REQUIRE(world.create(kOld, world.noKeyring));
    const auto steps = stepsOf([&] { REQUIRE_FALSE(world.unlock("wrong words here")); });
    CHECK(steps == std::vector<std::string>{"create", "write", "write", "sync", "rename", "sync-folder", "done", "kdf"});
}

TEST_CASE("a process that is killed in the derivation has used up a try") {
    World world;
    // Long enough to be caught in it: about a second.
    REQUIRE(Vault::create(
        {.folder = world.folder.path(), .kind = SecretKind::passphrase, .cost = {.memoryBytes = 64ULL << 20, .passes = 12}, .demo = false},
        secret(kOld), world.noKeyring, world.clock, world.random));
    for (int failures = 1; failures <= 5; ++failures) {
        int pipe[2];
        REQUIRE(::pipe(pipe) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            tell_ = pipe[1];
            files::watch(tellOfDerivation);
            ::_exit(world.unlock(kOld) ? 0 : 1);
        }
        char byte = 0;
        REQUIRE(::read(pipe[0], &byte, 1) == 1);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        ::close(pipe[0]);
        ::close(pipe[1]);
        REQUIRE(wasKilled(status));
        CHECK(world.describe().failedTries == failures);
    }
    CHECK(world.describe().wait == std::chrono::seconds{30});
    CHECK(world.unlock(kOld).error().kind == ErrorKind::wait);
}

TEST_CASE("a passcode change that is killed at any step leaves the old passcode or the new one") {
    World world;
    const SecureBytes key = world.create(kOld, world.noKeyring)->databaseKey();
    const std::string before = world.text();
    const auto steps = stepsOf([&] { REQUIRE(world.change(kOld, kNew)); });
    REQUIRE(steps.size() > 20);
    int oldOnes = 0;
    int newOnes = 0;
    for (std::size_t at = 1; at <= steps.size(); ++at) {
        CAPTURE(at, steps[at - 1]);
        put(world.file(), before);
        const int status = inChild([&] {
            killAt_ = static_cast<int>(at);
            files::watch(dieInTime);
            static_cast<void>(world.change(kOld, kNew));
            return 0;
        });
        REQUIRE(wasKilled(status));
        auto opened = world.unlock(kOld);
        opened ? ++oldOnes : ++newOnes;
        if (!opened) opened = world.unlock(kNew);
        REQUIRE(opened);
        REQUIRE(opened->databaseKey().equals(key));
        // And it goes on from there, over whatever lies aside.
        if (at % 5 == 0) REQUIRE(world.change(world.unlock(kOld) ? kOld : kNew, "third time lucky"));
    }
    // The rename is the one moment of change; the steps after it find the new passcode.
    CHECK(newOnes == 2);
    CHECK(oldOnes == static_cast<int>(steps.size()) - 2);
}

TEST_CASE("a vault that is killed in the making is whole or not there") {
    int there = 0;
    int absent = 0;
    bool finished = false;
    for (int at = 1; !finished; ++at) {
        World world;
        const int status = inChild([&] {
            killAt_ = at;
            files::watch(dieInTime);
            return world.create(kOld, world.keyring) ? 0 : 1;
        });
        finished = !wasKilled(status);
        // The keyring of this process knows nothing of the child's, so that a whole vault says "not found".
        const auto opened = world.unlock(kOld, world.keyring);
        if (std::filesystem::exists(world.file())) {
            CHECK(outcome(opened) == "no-keyring not-found");
            ++there;
        } else {
            CHECK(outcome(opened) == "damaged missing");
            CHECK(world.create(kOld, world.keyring));
            ++absent;
        }
    }
    CHECK(there == 3);
    CHECK(absent > 4);
}

TEST_CASE("a full disk stops a try before it is looked at, and harms nothing") {
    World world;
    REQUIRE(world.create(kOld, world.noKeyring));
    const std::string before = world.text();
    for (const rlim_t room : {rlim_t{0}, rlim_t{1}, rlim_t{300}, rlim_t{before.size() - 1}}) {
        const int status = inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{room, room};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            steps_.clear();
            files::watch(remember);
            const auto tried = world.unlock(kOld);
            if (tried || tried.error().kind != ErrorKind::diskFull || tried.error().facts.reason != "no-space") return 1;
            return std::ranges::find(steps_, "kdf") == steps_.end() ? 0 : 2;
        });
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
        CHECK(world.text() == before);
        CHECK_FALSE(std::filesystem::exists(world.folder.path() / "vault.json.new"));
    }
    CHECK(world.unlock(kOld));
}
