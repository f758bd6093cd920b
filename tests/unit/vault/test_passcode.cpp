#include <catch2/catch_test_macros.hpp>

#include "passcode_policy.h"
#include "test_vault_world.h"

using namespace trellis;
using namespace trellis::vault;

namespace {

std::string words(std::string_view text) { return outcome(checkNewPasscode(secret(text), SecretKind::passphrase, false, false)); }
std::string digits(std::string_view text, bool keyring = true) {
    return outcome(checkNewPasscode(secret(text), SecretKind::passcode, keyring, false));
}

}  // namespace

TEST_CASE("a passphrase has eight characters and is no run and no repetition") {
    CHECK(words("river bend 7") == "ok");
    CHECK(words("piraña-ñ") == "ok");  // eight characters in ten bytes
    CHECK(words("pirañañ") == "bad-input too-short");
    CHECK(words("") == "bad-input too-short");
    for (const char* easy : {"aaaaaaaa", "abcdefgh", "12345678", "87654321", "abababab", "passpass", "        "})
        CHECK(words(easy) == "bad-input too-easy");
    CHECK(words(std::string(1025, 'x')) == "bad-input too-long");
}

TEST_CASE("a passcode has six digits or more, and a keyring behind it") {
    CHECK(digits("831947") == "ok");
    CHECK(digits("83194720") == "ok");
    CHECK(digits("83194") == "bad-input too-short");
    CHECK(digits("83194a") == "bad-input not-digits");
    for (const char* easy : {"111111", "123456", "654321", "121212", "123123"}) CHECK(digits(easy) == "bad-input too-easy");
    CHECK(digits("831947", false) == "bad-input needs-passphrase");
}

TEST_CASE("a demo's passcode may be weak, but not empty") {
    CHECK(outcome(checkNewPasscode(secret("246810"), SecretKind::passcode, false, true)) == "ok");
    CHECK(outcome(checkNewPasscode(secret("1"), SecretKind::passcode, false, true)) == "ok");
    CHECK(outcome(checkNewPasscode(secret(""), SecretKind::passcode, false, true)) == "bad-input too-short");
}

TEST_CASE("a refused passcode leaves no vault and no secret behind") {
    World world;
    CHECK(outcome(world.create("short", world.keyring)) == "bad-input too-short");
    CHECK(outcome(Vault::create({.folder = world.folder.path(), .kind = SecretKind::passcode, .cost = kCheap, .demo = false},
                                secret("831947"), world.noKeyring, world.clock, world.random)) == "bad-input needs-passphrase");
    CHECK(outcome(Vault::create(
              {.folder = world.folder.path(), .kind = SecretKind::passphrase, .cost = {.memoryBytes = 1024, .passes = 1}, .demo = false},
              secret("river bend 7"), world.noKeyring, world.clock, world.random)) == "bad-input out-of-range");
    CHECK(world.keyring.secrets.empty());
    CHECK(std::filesystem::is_empty(world.folder.path()));
}
