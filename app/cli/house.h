#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <memory>
#include <string>

#include "arguments.h"
#include "assets/resource_assets.h"
#include "base/clock.h"
#include "base/random.h"
#include "care/profile.h"
#include "care/system_zones.h"

namespace trellis::cli {

// Waits for an answer while the event loop goes on, so that signals and the sign-in's listener are served.
template <class T>
[[nodiscard]] T await(QFuture<T> future) {
    if (!future.isFinished()) {
        QFutureWatcher<T> watcher;
        QEventLoop loop;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        if (!future.isFinished()) loop.exec();
    }
    if (future.resultCount() == 0) return fail(ErrorKind::locked);  // given up: the profile was closed meanwhile
    return future.takeResult();
}

// The composition of the command line: what the world gives, and the profile in --store.
class House {
public:
    // `browser` opens the sign-in; see enrol.
    House(const Arguments& arguments, std::unique_ptr<auth::Browser> browser);
    ~House();

    [[nodiscard]] care::Profile& profile() { return *profile_; }
    [[nodiscard]] const Clock& clock() const { return *clock_; }
    [[nodiscard]] const care::SystemZones& zones() const { return zones_; }
    [[nodiscard]] const Assets& assets() const { return assets_; }

    // Opens what is there. Errors: badInput "no-profile", those of the passphrase and of Profile::unlock.
    [[nodiscard]] Result<> open();
    // Waits out a short wait after failed tries, saying so, and tries once more. Errors: those of Profile::unlock.
    [[nodiscard]] Result<> unlock(const SecureBytes& secret);
    // From --passphrase-file, else asked on the terminal; for a new profile twice.
    [[nodiscard]] Result<SecureBytes> passphrase(bool forNew);

private:
    const Arguments& arguments_;
    std::unique_ptr<Clock> clock_;
    SystemRandom random_;
    care::SystemZones zones_;
    ResourceAssets assets_;
    std::unique_ptr<vault::SecretStore> secrets_;
    std::unique_ptr<auth::Browser> browser_;
    std::unique_ptr<care::Profile> profile_;
};

}  // namespace trellis::cli
