#include <sys/prctl.h>
#include <sys/resource.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdio>

#include "platform/command_browser.h"
#include "platform/harden.h"
#include "test_vault_world.h"

using namespace trellis;
using namespace trellis::vault;

namespace {

// A person's session: a home, a runtime folder, and a gnome-keyring on a bus that lives for one call.
struct Session {
    TempFolder home;

    // Runs the words of keyring_probe one after another and gives what they print, separated by " | ".
    [[nodiscard]] std::string run(std::string_view prepare, const std::filesystem::path& vault, std::string_view words) const {
        const TempFolder runtime;
        std::filesystem::permissions(runtime.path(), std::filesystem::perms::owner_all);
        std::string script(prepare);
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find(' ', at), words.size());
            script += "\"$PROBE\" " + std::string(words.substr(at, end - at)) + " \"$VAULT\" || echo broken; ";
            at = end + 1;
        }
        put(runtime.path() / "script", script);
        const std::string command = "env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS HOME=" + home.path().string() +
                                    " XDG_DATA_HOME=" + (home.path() / "share").string() + " XDG_RUNTIME_DIR=" + runtime.path().string() +
                                    " dbus-run-session -- sh " + (runtime.path() / "script").string() + " 2>/dev/null";
        return output(command, vault);
    }

    static std::string output(const std::string& command, const std::filesystem::path& vault) {
        ::setenv("PROBE", KEYRING_PROBE, 1);
        ::setenv("VAULT", vault.c_str(), 1);
        FILE* pipe = ::popen(command.c_str(), "r");
        std::string text;
        std::array<char, 256> line{};
        while (std::fgets(line.data(), line.size(), pipe) != nullptr) {
            std::string_view word(line.data());
            word.remove_suffix(word.ends_with('\n') ? 1 : 0);
            text += (text.empty() ? "" : " | ") + std::string(word);
        }
        ::pclose(pipe);
        return text;
    }
};

// The password of the keyring comes from the login; here it is given.
constexpr std::string_view kUnlocked = "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null; ";
constexpr std::string_view kLocked = "";
constexpr std::string_view kNoBus = "export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent; ";

}  // namespace

TEST_CASE("a vault with a real gnome-keyring opens in this session and in the next") {
    Session session;
    TempFolder vault;
    CHECK(session.run(kUnlocked, vault.path(), "available create backend unlock binary") == "yes | ok | secret-service | ok | ok");
    CHECK(session.run(kUnlocked, vault.path(), "unlock failed") == "ok | 0");
}

TEST_CASE("a locked, a missing, a changed and an absent keyring each say so, cost no try and make no new secret") {
    Session session;
    TempFolder vault;
    REQUIRE(session.run(kUnlocked, vault.path(), "create") == "ok");
    const std::string before = contentOf(vault.path() / "vault.json");

    const auto began = std::chrono::steady_clock::now();
    CHECK(session.run(kLocked, vault.path(), "unlock unlock") == "locked keyring-locked | locked keyring-locked");
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{10});

    CHECK(session.run(kNoBus, vault.path(), "available unlock") == "no | no-keyring unavailable");

    const Session stranger;
    CHECK(stranger.run(kUnlocked, vault.path(), "unlock unlock") == "no-keyring not-found | no-keyring not-found");

    CHECK(contentOf(vault.path() / "vault.json") == before);
    CHECK(session.run(kUnlocked, vault.path(), "unlock replace unlock") == "ok | ok | no-keyring changed");
    CHECK(session.run(kUnlocked, vault.path(), "forget unlock forget failed") == "ok | no-keyring not-found | no-keyring not-found | 0");
}

TEST_CASE("without a keyring a passphrase guards the vault alone") {
    Session session;
    TempFolder vault;
    CHECK(session.run(kNoBus, vault.path(), "available create backend unlock") == "no | ok | none | ok");
    // A keyring that appears later changes nothing for it.
    CHECK(session.run(kUnlocked, vault.path(), "unlock backend") == "ok | none");
}

TEST_CASE("a bus whose keyring was never set up counts as none, so that nobody is asked to invent a password") {
    Session session;
    TempFolder vault;
    CHECK(session.run(kLocked, vault.path(), "available create backend") == "no | ok | none");
}

TEST_CASE("the browser program gets the address as one argument, and no shell reads it") {
    TempFolder folder;
    const auto program = folder.path() / "browser";
    const auto seen = folder.path() / "seen";
    put(program, "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$1\" > '" + seen.string() + ".part'\nmv '" + seen.string() + ".part' '" +
                     seen.string() + "'\necho noise\n");
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    platform::CommandBrowser browser(program.string());
    const std::string url = "https://clinic.example/authorize?state=$(touch%20" + (folder.path() / "pwned").string() + ")&x=1;2";
    REQUIRE(outcome(browser.open(url)) == "ok");
    for (int i = 0; i < 500 && !std::filesystem::exists(seen); ++i) ::usleep(10'000);
    CHECK(contentOf(seen) == "1\n" + url + "\n");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "pwned"));

    CHECK(outcome(platform::CommandBrowser("true").open("http://127.0.0.1:8080/authorize")) == "ok");
    for (const char* refused : {"http://clinic.example/", "file:///etc/passwd", "mailto:a@b.example", "javascript:alert(1)", "", "https://",
                                "http://127.0.0.1.evil.example/", "http://localhost@evil.example/"})
        CHECK(outcome(browser.open(refused)) == "bad-input not-https");
    CHECK(outcome(platform::CommandBrowser((folder.path() / "none").string()).open("https://clinic.example/")) == "bad-input cannot-start");
}

TEST_CASE("a hardened process leaves no core file and, in release, cannot be read by its neighbours") {
    const int status = inChild([] {
        rlimit before{};
        if (::getrlimit(RLIMIT_CORE, &before) != 0 || ::prctl(PR_GET_DUMPABLE) != 1) return 1;
        const rlimit open{before.rlim_max, before.rlim_max};
        ::setrlimit(RLIMIT_CORE, &open);
        if (!platform::hardenProcess()) return 2;
        rlimit after{1, 1};
        if (::getrlimit(RLIMIT_CORE, &after) != 0 || after.rlim_cur != 0 || after.rlim_max != 0) return 3;
#ifdef NDEBUG
        if (::prctl(PR_GET_DUMPABLE) != 0) return 4;
#endif
        return 0;
    });
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}
