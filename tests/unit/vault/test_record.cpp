#include <array>
#include <catch2/catch_test_macros.hpp>

#include "record.h"
#include "test_vault_world.h"

using namespace trellis;
using namespace trellis::vault;

TEST_CASE("vault.json is versioned, owned by one person and says nothing about them") {
    World world;
    REQUIRE(world.create("correct horse battery", world.keyring));
    const std::string text = world.text();
    CHECK(text.starts_with("{\n\"schema\":\"trellis.vault\",\n\"version\":1,\n\"vaultId\":\""));
    CHECK(text.find("correct") == std::string::npos);
    using std::filesystem::perms;
    CHECK((std::filesystem::status(world.file()).permissions() & (perms::group_all | perms::others_all)) == perms::none);
    CHECK(std::distance(std::filesystem::directory_iterator(world.folder.path()), {}) == 1);
}

TEST_CASE("a record reads back as it was written") {
    World world;
    REQUIRE(world.create("correct horse battery", world.keyring));
    REQUIRE_FALSE(world.unlock("wrong words here", world.keyring));
    const auto record = Record::read(world.text());
    REQUIRE(record);
    CHECK(record->write() == world.text());
    CHECK(record->backend == "secret-service");
    CHECK(record->attempts.failed == 1);
    CHECK(record->cost == kCheap);
}

TEST_CASE("a vault.json that was cut is damaged at every length, and stays as it is") {
    World world;
    REQUIRE(world.create("correct horse battery", world.noKeyring));
    const std::string whole = world.text();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        put(world.file(), whole.substr(0, size));
        REQUIRE(world.unlock("correct horse battery").error().kind == ErrorKind::damaged);
        REQUIRE(world.text().size() == size);
    }
    put(world.file(), whole);
    CHECK(world.unlock("correct horse battery"));
}

TEST_CASE("a vault.json with one changed byte is damaged or newer, never a wrong passcode, and stays as it is") {
    World world;
    REQUIRE(world.create("correct horse battery", world.noKeyring));
    const std::string whole = world.text();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        const int mask = std::array{1, 0x20, 0x80}[at % 3];
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ mask);
        put(world.file(), changed);
        const auto kind = world.unlock("correct horse battery").error().kind;
        CAPTURE(at, mask);
        REQUIRE((kind == ErrorKind::damaged || kind == ErrorKind::newer));
        REQUIRE(world.text() == changed);
    }
}

TEST_CASE("other spellings of the same record are not ours") {
    World world;
    REQUIRE(world.create("correct horse battery", world.noKeyring));
    const std::string whole = world.text();
    std::string twice = whole;
    twice.insert(twice.find("\"demo\""), "\"demo\":true,");
    for (const std::string& text :
         {whole + " ", " " + whole, "\xef\xbb\xbf" + whole, twice, std::string("[]"), std::string("null"), std::string(20000, ' ') + whole,
          std::string(9000, '['), std::string("{\"schema\":\"trellis.vault\"}")}) {
        put(world.file(), text);
        CHECK(Vault::describe(world.folder.path(), world.clock).error().kind == ErrorKind::damaged);
    }
    std::filesystem::remove(world.file());
    CHECK(outcome(Vault::describe(world.folder.path(), world.clock)) == "damaged missing");
    CHECK(outcome(world.unlock("correct horse battery")) == "damaged missing");
    CHECK_FALSE(std::filesystem::exists(world.file()));
}

TEST_CASE("a vault of a newer version is told as such and left alone") {
    World world;
    put(world.file(), "{\"schema\":\"trellis.vault\",\"version\":2,\"slots\":[{}]}");
    const std::string before = world.text();
    CHECK(outcome(Vault::describe(world.folder.path(), world.clock)) == "newer version");
    CHECK(outcome(world.unlock("correct horse battery")) == "newer version");
    CHECK(outcome(world.change("correct horse battery", "some other words")) == "newer version");
    CHECK(outcome(world.create("correct horse battery", world.noKeyring)) == "bad-input exists");
    CHECK(world.text() == before);
}

TEST_CASE("an edited derivation cost is refused before it is run, with a right digest too") {
    World world;
    REQUIRE(world.create("correct horse battery", world.noKeyring));
    const std::string whole = world.text();
    const std::string memory = "\"memoryBytes\":" + std::to_string(kCheap.memoryBytes);
    for (const std::string to : {"\"memoryBytes\":8192", "\"memoryBytes\":19922943", "\"memoryBytes\":1073741825", "\"memoryBytes\":-1",
                                 "\"memoryBytes\":9223372036854775807"}) {
        put(world.file(), edited(whole, memory, to));
        CHECK(outcome(world.unlock("correct horse battery")) == "damaged kdf-out-of-range");
    }
    for (const std::string to : {"\"passes\":0", "\"passes\":21", "\"passes\":4294967297"}) {
        put(world.file(), edited(whole, "\"passes\":1", to));
        CHECK(outcome(world.unlock("correct horse battery")) == "damaged kdf-out-of-range");
    }
    // Within the bounds the key comes out another.
    put(world.file(), edited(whole, "\"passes\":1", "\"passes\":2"));
    CHECK(world.unlock("correct horse battery").error().kind == ErrorKind::wrongPasscode);
}

TEST_CASE("the key is bound to the whole header: a person's vault cannot be turned into a demo's") {
    World world;
    REQUIRE(world.create("correct horse battery", world.noKeyring));
    const std::string whole = world.text();
    put(world.file(), edited(whole, "\"demo\":false", "\"demo\":true"));
    CHECK(world.unlock("correct horse battery").error().kind == ErrorKind::wrongPasscode);
    put(world.file(), edited(whole, "\"kind\":\"passphrase\"", "\"kind\":\"passcode\""));
    CHECK(world.unlock("correct horse battery").error().kind == ErrorKind::wrongPasscode);
    // The control: an edit that changes nothing still opens.
    put(world.file(), edited(whole, "\"demo\":false", "\"demo\":false"));
    CHECK(world.unlock("correct horse battery"));
}

TEST_CASE("with a device secret the count cannot be edited") {
    World world;
    REQUIRE(world.create("correct horse battery", world.keyring));
    for (int i = 0; i < 3; ++i) REQUIRE_FALSE(world.unlock("wrong words here", world.keyring));
    const std::string before = edited(world.text(), "\"failed\":3", "\"failed\":0");
    put(world.file(), before);
    CHECK(outcome(world.unlock("correct horse battery", world.keyring)) == "damaged attempts-edited");
    CHECK(world.text() == before);
}

TEST_CASE("a vault.json that is a link is not followed") {
    World world;
    REQUIRE(world.create("correct horse battery", world.noKeyring));
    std::filesystem::rename(world.file(), world.folder.path() / "elsewhere.json");
    std::filesystem::create_symlink("elsewhere.json", world.file());
    CHECK(outcome(world.unlock("correct horse battery")) == "damaged unreadable");
    CHECK(outcome(world.create("correct horse battery", world.noKeyring)) == "bad-input exists");
}
