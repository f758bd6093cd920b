#include <catch2/catch_test_macros.hpp>

#include "test_vault_world.h"

using namespace trellis;
using namespace trellis::vault;

namespace {

constexpr std::string_view kRight = "correct horse battery";

}  // namespace

TEST_CASE("a vault opens with its passphrase and gives the same database key each time") {
    World world;
    const auto created = world.create(kRight, world.noKeyring);
    REQUIRE(created);
    const SecureBytes key = created->databaseKey();
    CHECK(key.size() == 32);
    const auto again = world.unlock(kRight);
    REQUIRE(again);
    CHECK(again->databaseKey().equals(key));
    CHECK(again->id() == created->id());
    CHECK_FALSE(again->isDemo());
    CHECK(outcome(world.unlock("correct horse batterz")) == "wrong-passcode wrong");
    CHECK(outcome(world.unlock("")) == "bad-input too-short");
    CHECK(world.describe().failedTries == 1);
    CHECK(world.describe().backend == "none");

    World other;
    other.random = SeededRandom(1);
    CHECK_FALSE(other.create(kRight, other.noKeyring)->databaseKey().equals(key));
}

TEST_CASE("a passphrase is taken byte for byte") {
    World world;
    REQUIRE(
        world.create("ma\xc3\xb1"
                     "ana por la ma\xc3\xb1"
                     "ana",
                     world.noKeyring));
    CHECK_FALSE(
        world.unlock("man\xcc\x83"
                     "ana por la man\xcc\x83"
                     "ana"));
    CHECK(
        world.unlock("ma\xc3\xb1"
                     "ana por la ma\xc3\xb1"
                     "ana"));
}

TEST_CASE("a vault is never made over something that is there") {
    World world;
    REQUIRE(world.create(kRight, world.noKeyring));
    const std::string before = world.text();
    CHECK(outcome(world.create("some other words", world.keyring)) == "bad-input exists");
    CHECK(world.text() == before);
    CHECK(world.keyring.writes == 0);

    World database;
    put(database.folder.path() / "store.db", "entries");
    CHECK(outcome(database.create(kRight, database.keyring)) == "bad-input exists");
    CHECK(database.keyring.writes == 0);
}

TEST_CASE("a demo opens without a keyring and says that it is one") {
    World world;
    const auto demo = Vault::create({.folder = world.folder.path(), .kind = SecretKind::passcode, .cost = kCheap, .demo = true},
                                    secret("246810"), world.keyring, world.clock, world.random);
    REQUIRE(demo);
    CHECK(demo->isDemo());
    CHECK(world.keyring.writes == 0);
    CHECK(world.describe().demo);
    CHECK(world.describe().kind == SecretKind::passcode);
    CHECK(world.unlock("246810")->isDemo());
}

TEST_CASE("each state of the keyring has its own answer, costs no try and makes no new secret") {
    World world;
    const auto created = world.create(kRight, world.keyring);
    REQUIRE(created);
    const SecureBytes key = created->databaseKey();
    const auto secrets = world.keyring.secrets;
    REQUIRE(secrets.size() == 1);
    const std::string before = world.text();

    world.keyring.state = MemoryKeyring::State::locked;
    CHECK(outcome(world.unlock(kRight, world.keyring)) == "locked keyring-locked");
    world.keyring.state = MemoryKeyring::State::gone;
    CHECK(outcome(world.unlock(kRight, world.keyring)) == "no-keyring unavailable");
    CHECK(outcome(world.unlock(kRight, world.noKeyring)) == "no-keyring unavailable");
    world.keyring.state = MemoryKeyring::State::open;
    world.keyring.secrets.clear();
    CHECK(outcome(world.unlock(kRight, world.keyring)) == "no-keyring not-found");
    world.keyring.secrets = {{secrets.begin()->first, std::string(32, 'x')}};
    CHECK(outcome(world.unlock(kRight, world.keyring)) == "no-keyring changed");
    world.keyring.secrets = {{secrets.begin()->first, "short"}};
    CHECK(outcome(world.unlock(kRight, world.keyring)) == "no-keyring changed");
    world.keyring.secrets = secrets;
    world.keyring.name = "another-service";
    CHECK(outcome(world.unlock(kRight, world.keyring)) == "no-keyring changed");

    CHECK(world.text() == before);
    CHECK(world.keyring.writes == 1);
    world.keyring.name = "secret-service";
    CHECK(world.unlock(kRight, world.keyring)->databaseKey().equals(key));
}

TEST_CASE("the passphrase without the device secret opens nothing", "[H-087-b]") {
    World world;
    REQUIRE(world.create(kRight, world.keyring));
    // Somebody who has the disk and the passphrase writes the keyring out of the file.
    std::string text = world.text();
    const std::size_t at = text.find("\"deviceCheck\":\"") + 15;
    text = edited(text, text.substr(at, 64), "");
    put(world.file(), edited(text, "\"backend\":\"secret-service\"", "\"backend\":\"none\""));
    CHECK_FALSE(world.unlock(kRight, world.noKeyring));
}

TEST_CASE("a keyring that cannot be written to leaves no vault behind") {
    World world;
    world.keyring.state = MemoryKeyring::State::locked;
    CHECK(outcome(world.create(kRight, world.keyring)) == "locked keyring-locked");
    CHECK(std::filesystem::is_empty(world.folder.path()));
}

TEST_CASE("a changed passcode opens the same key, and the old one opens nothing") {
    World world;
    const SecureBytes key = world.create(kRight, world.noKeyring)->databaseKey();
    CHECK(outcome(world.change("wrong words here", "a quiet garden")) == "wrong-passcode wrong");
    CHECK(outcome(world.change(kRight, "aaaaaaaa")) == "bad-input too-easy");
    CHECK(world.describe().failedTries == 1);
    const std::string before = world.text();
    CHECK(outcome(world.change(kRight, "a quiet garden")) == "ok");
    CHECK(world.text() != before);
    CHECK(world.describe().failedTries == 0);
    CHECK(world.unlock("a quiet garden")->databaseKey().equals(key));
    CHECK(outcome(world.unlock(kRight)) == "wrong-passcode wrong");
    CHECK_FALSE(std::filesystem::exists(world.folder.path() / "vault.json.new"));
}

TEST_CASE("digits may take the place of words only where a keyring stands behind them") {
    World with;
    REQUIRE(with.create(kRight, with.keyring));
    CHECK(outcome(Vault::changePasscode(with.folder.path(), secret(kRight), secret("831947"), SecretKind::passcode, with.keyring,
                                        with.clock, with.random)) == "ok");
    CHECK(with.describe().kind == SecretKind::passcode);
    CHECK(with.unlock("831947", with.keyring));

    World without;
    REQUIRE(without.create(kRight, without.noKeyring));
    CHECK(outcome(Vault::changePasscode(without.folder.path(), secret(kRight), secret("831947"), SecretKind::passcode, without.noKeyring,
                                        without.clock, without.random)) == "bad-input needs-passphrase");
    CHECK(without.unlock(kRight));
}
