#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "care/profile.h"
#include "care/system_zones.h"
#include "enrolment_record.h"
#include "store/store.h"

namespace trellis::test {

inline constexpr std::string_view kPassphrase = "correct lattice evening 41";
inline constexpr vault::KdfCost kQuick{.memoryBytes = 19ULL << 20, .passes = 1};
inline constexpr std::string_view kMe = "p-rowan";

// The device's own zone can be changed, as by somebody who travels.
class TravelZones final : public Zones {
public:
    std::string here = "America/New_York";
    [[nodiscard]] bool knows(std::string_view zone) const override { return system_.knows(zone); }
    [[nodiscard]] std::chrono::minutes offset(std::string_view zone, Instant at) const override { return system_.offset(zone, at); }
    [[nodiscard]] std::string local() const override { return here; }

private:
    care::SystemZones system_;
};

class NoBrowser final : public auth::Browser {
public:
    [[nodiscard]] Result<> open(const std::string&) override {
        return fail(ErrorKind::badInput, {.subject = "sign-in", .reason = "no-browser"});
    }
};

// Waits for a use case, without an event loop: none of them needs the caller's.
template <class T>
T wait(QFuture<T> future) {
    future.waitForFinished();
    return future.takeResult();
}

template <class T>
T must(Result<T> result) {
    if (!result) {
        const Error& error = result.error();
        FAIL(std::string(name(error.kind)) << ' ' << error.facts.subject << ' ' << error.facts.reason);
    }
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

// A device with a store folder, real vault, store and threads; only the clock, the random numbers and the keyring are
// chosen. Wednesday 25 November 2026, 10:00 in New York.
class TestDevice {
public:
    TestDevice();
    ~TestDevice();

    // A profile that joined a clinic. The sign-in itself is tests/e2e's: here its outcome is written by the code that
    // keeps it in the product.
    void enrol();
    void restart();  // a new process: the profile is closed and looked for again
    void open();

    [[nodiscard]] std::filesystem::path profileFolder() const;
    // The database itself, while the profile is closed.
    [[nodiscard]] std::unique_ptr<store::Store> database(const std::filesystem::path& folder);
    void inDatabase(const std::function<Result<>(store::Connection&)>& work);

    std::filesystem::path folder;
    FrozenClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 25} + std::chrono::hours{15}};
    SeededRandom random{41};
    TravelZones zones;
    FolderAssets assets{TRELLIS_SOURCE_DIR "/assets"};
    vault::NoSecretStore secrets;
    NoBrowser browser;
    std::unique_ptr<care::Profile> profile;

    [[nodiscard]] care::World world() { return {clock, random, zones, assets, secrets, browser}; }
};

[[nodiscard]] CheckInAnswers answers(int mood, std::string note = {});

}  // namespace trellis::test
