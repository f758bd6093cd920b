#include "test_world.h"

#include <QTemporaryDir>

#include "vault/vault.h"

namespace trellis::test {

namespace {

// The event loops of the profile's threads want an application; one for the program.
void needApplication() {
    static int argc = 1;
    static char program[] = "test_care";
    static char* argv[] = {program, nullptr};
    static QCoreApplication application(argc, argv);
}

std::filesystem::path newFolder() {
    QTemporaryDir made(QDir::tempPath() + QStringLiteral("/trellis-care.XXXXXX"));
    made.setAutoRemove(false);
    return made.path().toStdString();
}

}  // namespace

TestDevice::TestDevice() : folder(newFolder()) {
    needApplication();
    profile = std::make_unique<care::Profile>(world(), folder);
}

TestDevice::~TestDevice() {
    profile.reset();
    std::filesystem::remove_all(folder);
}

void TestDevice::enrol() {
    must(wait(profile->create(SecureBytes::copyOf(kPassphrase), vault::SecretKind::passphrase, kQuick, false)));
    must(wait(profile->lock()));
    care::EnrolmentRecord record;
    record.clinic = {.name = "Riverbend Clinic", .fhirBase = "https://127.0.0.1:1/fhir", .code = {}};
    record.patient = PatientId{std::string(kMe)};
    record.deviceId = "d-1";
    record.server.tokenEndpoint = "https://127.0.0.1:1/auth/token";
    inDatabase([&](store::Connection& db) { return care::keepEnrolment(db, record); });
    open();
}

void TestDevice::restart() {
    profile.reset();
    profile = std::make_unique<care::Profile>(world(), folder);
}

void TestDevice::open() {
    profile->setAutomaticSync(false);
    must(wait(profile->unlock(SecureBytes::copyOf(kPassphrase))));
}

std::filesystem::path TestDevice::profileFolder() const {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (std::filesystem::exists(entry.path() / "vault.json")) return entry.path();
    }
    return {};
}

std::unique_ptr<store::Store> TestDevice::database(const std::filesystem::path& at) {
    auto vault = vault::Vault::unlock(at, SecureBytes::copyOf(kPassphrase), secrets, clock);
    REQUIRE(vault);
    auto store = store::Store::open({.file = at / "store.db", .mayCreate = false}, vault->databaseKey());
    REQUIRE(store);
    return std::move(*store);
}

void TestDevice::inDatabase(const std::function<Result<>(store::Connection&)>& work) {
    must(database(profileFolder())->write([&](store::Connection& db) { return work(db); }));
}

CheckInAnswers answers(int mood, std::string note) {
    CheckInAnswers given;
    given.mood = mood;
    given.note = std::move(note);
    return given;
}

}  // namespace trellis::test
