#include <fstream>

#include "test_world.h"

using namespace trellis;
using namespace trellis::test;

namespace {

using State = care::Profile::State;

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a folder without a profile says so, and can be looked at again") {
    TestDevice device;
    CHECK(must(wait(device.profile->look())) == State::none);
    CHECK(wait(device.profile->unlock(SecureBytes::copyOf(kPassphrase))).error().facts.reason == "no-profile");
    CHECK(wait(device.profile->describe()).error().facts.reason == "no-profile");
    must(wait(device.profile->create(SecureBytes::copyOf(kPassphrase), vault::SecretKind::passphrase, kQuick, false)));
    CHECK(must(wait(device.profile->look())) == State::open);
    must(wait(device.profile->lock()));
    CHECK(must(wait(device.profile->look())) == State::locked);
}

TEST_CASE("a profile folder holds vault.json, store.db and lock, and nothing else") {
    TestDevice device;
    device.enrol();
    must(wait(device.profile->saveCheckIn(answers(3, "words"))));
    must(wait(device.profile->lock()));
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(device.folder)) {
        if (entry.is_regular_file()) names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    CHECK(names == std::vector<std::string>{"lock", "store.db", "vault.json"});
}

TEST_CASE("a second profile is not set up over the first") {
    TestDevice device;
    device.enrol();
    const auto again = wait(device.profile->create(SecureBytes::copyOf(kPassphrase), vault::SecretKind::passphrase, kQuick, false));
    CHECK(again.error().facts.reason == "exists");
    must(wait(device.profile->lock()));
    // Not even when its vault.json is gone: the data may still be helped.
    std::filesystem::remove(device.profileFolder() / "vault.json");
    device.restart();
    const auto over = wait(device.profile->create(SecureBytes::copyOf(kPassphrase), vault::SecretKind::passphrase, kQuick, false));
    CHECK(over.error().facts.reason == "exists");
    CHECK(wait(device.profile->unlock(SecureBytes::copyOf(kPassphrase))).error().kind == ErrorKind::damaged);
}

TEST_CASE("an attempt to set up that was cut off is not a profile and is cleared away") {
    TestDevice device;
    std::filesystem::create_directories(device.folder / "new-cut-off");
    std::ofstream(device.folder / "new-cut-off" / "vault.json") << "{";
    CHECK(must(wait(device.profile->look())) == State::none);
    device.enrol();
    CHECK_FALSE(std::filesystem::exists(device.folder / "new-cut-off"));
}

TEST_CASE("after a lock every use case answers locked") {
    TestDevice device;
    device.enrol();
    const CheckIn saved = must(wait(device.profile->saveCheckIn(answers(3))));
    must(wait(device.profile->lock()));
    care::Profile& profile = *device.profile;
    CHECK(wait(profile.saveCheckIn(answers(3))).error().kind == ErrorKind::locked);
    CHECK(wait(profile.editCheckIn(saved.id, answers(2))).error().kind == ErrorKind::locked);
    CHECK(wait(profile.undoCheckIn(saved.id)).error().kind == ErrorKind::locked);
    CHECK(wait(profile.checkIns(1)).error().kind == ErrorKind::locked);
    CHECK(wait(profile.draft()).error().kind == ErrorKind::locked);
    CHECK(wait(profile.saveDraft({})).error().kind == ErrorKind::locked);
    CHECK(wait(profile.discardDraft()).error().kind == ErrorKind::locked);
    CHECK(wait(profile.sessions({}, {})).error().kind == ErrorKind::locked);
    CHECK(wait(profile.session(SessionId{"s"})).error().kind == ErrorKind::locked);
    CHECK(wait(profile.answerSession(SessionId{"s"}, Answer::accepted, {}, {})).error().kind == ErrorKind::locked);
    CHECK(wait(profile.undoAnswer(SessionId{"s"})).error().kind == ErrorKind::locked);
    CHECK(wait(profile.today()).error().kind == ErrorKind::locked);
    CHECK(wait(profile.outbox()).error().kind == ErrorKind::locked);
    CHECK(wait(profile.status()).error().kind == ErrorKind::locked);
    CHECK(wait(profile.identity()).error().kind == ErrorKind::locked);
    CHECK(wait(profile.synchronise()).error().kind == ErrorKind::locked);
    CHECK(wait(profile.verify()).error().kind == ErrorKind::locked);
    CHECK(wait(profile.exportFhir()).error().kind == ErrorKind::locked);
    must(wait(profile.lock()));  // twice is fine
    device.open();
    CHECK(must(wait(profile.checkIns(10))).size() == 1);
}

TEST_CASE("work that was asked for before a lock is done, work after it is not") {
    TestDevice device;
    device.enrol();
    auto before = device.profile->saveCheckIn(answers(3, "just in time"));
    auto locking = device.profile->lock();
    must(wait(std::move(locking)));
    const auto saved = wait(std::move(before));
    CHECK((saved || saved.error().kind == ErrorKind::locked));
    device.open();
    // What was answered is what is there: nothing is acknowledged and lost, nothing is refused and kept.
    CHECK(must(wait(device.profile->checkIns(10))).size() == (saved ? 1U : 0U));
}

TEST_CASE("a second instance is told that the profile is open elsewhere") {
    TestDevice device;
    device.enrol();
    care::Profile other(device.world(), device.folder);
    CHECK(wait(other.unlock(SecureBytes::copyOf(kPassphrase))).error().kind == ErrorKind::busy);
    must(wait(device.profile->saveCheckIn(answers(3, "undisturbed"))));
    must(wait(device.profile->lock()));
    must(wait(other.unlock(SecureBytes::copyOf(kPassphrase))));
    CHECK(must(wait(other.checkIns(10))).size() == 1);
    must(wait(other.lock()));
}

TEST_CASE("a wrong passphrase opens nothing and changes nothing") {
    TestDevice device;
    device.enrol();
    must(wait(device.profile->saveCheckIn(answers(3, "kept"))));
    must(wait(device.profile->lock()));
    const std::string before = bytesOf(device.profileFolder() / "store.db");
    const auto refused = wait(device.profile->unlock(SecureBytes::copyOf("not this one at all")));
    CHECK(refused.error().kind == ErrorKind::wrongPasscode);
    CHECK(must(wait(device.profile->describe())).failedTries == 1);
    CHECK(bytesOf(device.profileFolder() / "store.db") == before);
    device.open();
    CHECK(must(wait(device.profile->describe())).failedTries == 0);
    CHECK(must(wait(device.profile->checkIns(10))).size() == 1);
    // Open already: the passphrase is still asked for in earnest.
    CHECK(wait(device.profile->unlock(SecureBytes::copyOf("not this one at all"))).error().kind == ErrorKind::wrongPasscode);
    must(wait(device.profile->unlock(SecureBytes::copyOf(kPassphrase))));
}

TEST_CASE("a changed passphrase opens, the former one does not, and saves go on meanwhile") {
    TestDevice device;
    device.enrol();
    auto changing = device.profile->changePasscode(SecureBytes::copyOf(kPassphrase), SecureBytes::copyOf("another meadow window 52"),
                                                   vault::SecretKind::passphrase);
    must(wait(device.profile->saveCheckIn(answers(3, "meanwhile"))));
    must(wait(std::move(changing)));
    must(wait(device.profile->lock()));
    CHECK(wait(device.profile->unlock(SecureBytes::copyOf(kPassphrase))).error().kind == ErrorKind::wrongPasscode);
    must(wait(device.profile->unlock(SecureBytes::copyOf("another meadow window 52"))));
    CHECK(must(wait(device.profile->checkIns(10))).size() == 1);
}

TEST_CASE("a damaged database is told and left as it is") {
    TestDevice device;
    device.enrol();
    must(wait(device.profile->saveCheckIn(answers(3))));
    must(wait(device.profile->lock()));
    const auto file = device.profileFolder() / "store.db";
    {
        std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
        const auto size = std::filesystem::file_size(file);
        for (std::uintmax_t page = 0; page < size; page += 4096) {
            out.seekp(static_cast<std::streamoff>(page + 3000));
            out << std::string(64, '\x5a');
        }
    }
    const std::string before = bytesOf(file);
    device.restart();
    CHECK(wait(device.profile->unlock(SecureBytes::copyOf(kPassphrase))).error().kind == ErrorKind::damaged);
    CHECK(bytesOf(file) == before);
    CHECK(must(wait(device.profile->look())) == State::locked);
}

TEST_CASE("without a clinic nothing is saved that could go nowhere") {
    TestDevice device;
    must(wait(device.profile->create(SecureBytes::copyOf(kPassphrase), vault::SecretKind::passphrase, kQuick, false)));
    CHECK_FALSE(must(wait(device.profile->identity())));
    CHECK(wait(device.profile->saveCheckIn(answers(3))).error().facts.reason == "not-enrolled");
    CHECK(wait(device.profile->synchronise()).error().facts.reason == "not-enrolled");
    CHECK(must(wait(device.profile->verify())).intact);
}
