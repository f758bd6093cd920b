#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "base/clock.h"
#include "base/digest.h"
#include "base/random.h"
#include "vault/vault.h"

namespace trellis::vault {

// The least that a vault may cost: some 20 ms a derivation.
inline constexpr KdfCost kCheap{.memoryBytes = 19ULL << 20, .passes = 1};

inline SecureBytes secret(std::string_view text) { return SecureBytes::copyOf(text); }

class TempFolder {
public:
    TempFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "trellis-vault-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

inline void put(const std::filesystem::path& file, std::string_view content) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

// What somebody would do who knows the format: edit, and compute the digest anew.
inline std::string edited(std::string text, std::string_view from, std::string_view to) {
    text.replace(text.find(from), from.size(), to);
    const std::size_t end = text.find(",\n\"check\":");
    const std::string body = text.substr(0, end);
    return body + ",\n\"check\":\"" + digest(body) + "\"\n}\n";
}

// A keyring in memory whose states a test can choose. (test_keyring runs a real one.)
class MemoryKeyring final : public SecretStore {
public:
    enum class State { open, locked, gone };
    State state = State::open;
    std::string name = "secret-service";
    std::map<std::string, std::string> secrets;
    int writes = 0;

    [[nodiscard]] std::string backend() const override { return name; }
    [[nodiscard]] bool available() const override { return state != State::gone; }
    [[nodiscard]] Result<SecureBytes> read(const std::string& key) override {
        if (auto ready = check(); !ready) return fail(ready.error());
        if (!secrets.contains(key)) return fail(ErrorKind::noKeyring, {.subject = "keyring", .reason = "not-found"});
        return secret(secrets[key]);
    }
    [[nodiscard]] Result<> write(const std::string& key, const SecureBytes& value) override {
        if (auto ready = check(); !ready) return ready;
        ++writes;
        secrets[key] = std::string(value.text());
        return {};
    }
    [[nodiscard]] Result<> remove(const std::string& key) override {
        if (auto ready = check(); !ready) return ready;
        secrets.erase(key);
        return {};
    }

private:
    [[nodiscard]] Result<> check() const {
        if (state == State::locked) return fail(ErrorKind::locked, {.subject = "keyring", .reason = "keyring-locked"});
        if (state == State::gone) return fail(ErrorKind::noKeyring, {.subject = "keyring", .reason = "unavailable"});
        return {};
    }
};

struct World {
    TempFolder folder;
    FrozenClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 25}};
    SeededRandom random{20261125};
    MemoryKeyring keyring;
    NoSecretStore noKeyring;

    [[nodiscard]] std::filesystem::path file() const { return folder.path() / "vault.json"; }
    [[nodiscard]] std::string text() const { return contentOf(file()); }

    [[nodiscard]] Result<Vault> create(std::string_view passphrase, SecretStore& store) {
        return Vault::create({.folder = folder.path(), .kind = SecretKind::passphrase, .cost = kCheap, .demo = false}, secret(passphrase),
                             store, clock, random);
    }
    [[nodiscard]] Result<Vault> unlock(std::string_view passphrase, SecretStore& store) {
        return Vault::unlock(folder.path(), secret(passphrase), store, clock);
    }
    [[nodiscard]] Result<Vault> unlock(std::string_view passphrase) { return unlock(passphrase, noKeyring); }
    [[nodiscard]] Result<> change(std::string_view from, std::string_view to) {
        return Vault::changePasscode(folder.path(), secret(from), secret(to), SecretKind::passphrase, noKeyring, clock, random);
    }
    [[nodiscard]] Description describe() const { return *Vault::describe(folder.path(), clock); }
};

// "ok", or the error's kind and reason: "no-keyring changed".
template <class T>
std::string outcome(const Result<T>& result) {
    if (result) return "ok";
    std::string text(name(result.error().kind));
    return result.error().facts.reason.empty() ? text : text + ' ' + result.error().facts.reason;
}

// Runs it in a process of its own and gives what waitpid says. The child never returns into the test.
template <class Function>
int inChild(Function function) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(function());
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

}  // namespace trellis::vault
