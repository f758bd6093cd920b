// Does one thing with a vault and the system's own keyring, and prints how it went. test_keyring starts it on session
// buses of many kinds.

#include <cstdio>
#include <filesystem>
#include <string>

#include "base/clock.h"
#include "base/random.h"
#include "platform/secret_store.h"
#include "vault/vault.h"

using namespace trellis;

namespace {

constexpr std::string_view kPassphrase = "correct horse battery";

template <class T>
int say(const Result<T>& result) {
    if (result) {
        std::puts("ok");
    } else {
        std::printf("%s %s\n", std::string(name(result.error().kind)).c_str(), result.error().facts.reason.c_str());
    }
    return 0;
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) return 2;
    const std::string what = words[1];
    const std::filesystem::path folder = words[2];
    const auto keyring = platform::makeSecretStore();
    const SystemClock clock;
    SystemRandom random;
    const SecureBytes passphrase = SecureBytes::copyOf(kPassphrase);
    if (what == "available") {
        std::puts(keyring->available() ? "yes" : "no");
        return 0;
    }
    if (what == "create") {
        return say(vault::Vault::create(
            {.folder = folder, .kind = vault::SecretKind::passphrase, .cost = {.memoryBytes = 19ULL << 20, .passes = 1}, .demo = false},
            passphrase, *keyring, clock, random));
    }
    if (what == "unlock") return say(vault::Vault::unlock(folder, passphrase, *keyring, clock));
    const auto about = vault::Vault::describe(folder, clock);
    if (!about) return say(about);
    const std::string name = "trellis/" + about->id.value;
    if (what == "backend") {
        std::puts(about->backend.c_str());
    } else if (what == "failed") {
        std::printf("%d\n", about->failedTries);
    } else if (what == "forget") {
        return say(keyring->remove(name));
    } else if (what == "replace") {
        SecureBytes other(32);
        random.fill({other.data(), other.size()});
        return say(keyring->write(name, other));
    } else if (what == "binary") {
        // Zero bytes and bytes that are no UTF-8 come back as they went.
        SecureBytes bytes(256);
        for (std::size_t i = 0; i < bytes.size(); ++i) bytes.data()[i] = static_cast<std::byte>(i);
        if (const auto written = keyring->write("trellis/binary", bytes); !written) return say(written);
        const auto read = keyring->read("trellis/binary");
        if (!read) return say(read);
        std::puts(read->equals(bytes) ? "ok" : "different");
    } else {
        return 2;
    }
    return 0;
}
