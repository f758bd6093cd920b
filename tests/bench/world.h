#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <memory>
#include <string>

#include "auth/browser.h"
#include "base/assets.h"
#include "base/clock.h"
#include "base/random.h"
#include "care/profile.h"
#include "care/system_zones.h"
#include "vault/secret_store.h"

namespace trellis::bench {

// A folder, the server of ready-made pages in a process of its own, and profiles that are enrolled with it.
class World {
public:
    explicit World(int entries);
    ~World();

    [[nodiscard]] QString folder() const { return folder_.path(); }
    [[nodiscard]] QString base() const { return QStringLiteral("https://127.0.0.1:%1/fhir").arg(port_); }
    [[nodiscard]] const QByteArray& trust() const { return trust_; }

    // A fresh profile, created, enrolled and open.
    [[nodiscard]] std::unique_ptr<care::Profile> enrolledProfile();
    // Runs the event loop until the future has its answer; ends the bench with a sentence if it is an error.
    // Sleeps in between, as the interface's thread does: a waiting loop that spins would take a core from the product.
    template <class T>
    static T wait(QFuture<Result<T>> future) {
        QFutureWatcher<Result<T>> watcher;
        QEventLoop loop;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();  // `finished` is an event, so it comes from the loop even if the future is done already
        Result<T> result = future.result();
        if (!result) stop(result.error());
        if constexpr (!std::is_void_v<T>) return std::move(*result);
    }

private:
    [[noreturn]] static void stop(const Error& error);

    QTemporaryDir folder_;
    QProcess server_;
    int port_ = 0;
    int profiles_ = 0;
    QByteArray trust_;
    SystemClock clock_;
    SystemRandom random_;
    care::SystemZones zones_;
    FolderAssets assets_;
    vault::NoSecretStore secrets_;
    std::unique_ptr<auth::Browser> browser_;
};

}  // namespace trellis::bench
