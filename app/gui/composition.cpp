#include "composition.h"

#include <QFile>

#include "platform/command_browser.h"
#include "platform/desktop_browser.h"
#include "platform/secret_store.h"

#include "assets/resource_assets.h"

namespace trellis::gui {

namespace {

std::string readTrust(const QString& name) {
    QFile file(name);
    return !name.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

// The pictures of a tour show one moment, while waits and deadlines run on.
class StillClock final : public Clock {
public:
    explicit StillClock(Instant at) : at_(at) {}
    [[nodiscard]] Instant now() const override { return at_; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return running_.monotonic(); }
    [[nodiscard]] std::string bootId() const override { return running_.bootId(); }

private:
    Instant at_;
    SystemClock running_;
};

std::unique_ptr<Clock> makeClock(const Options& options) {
    if (options.now && !options.walk.isEmpty()) return std::make_unique<StillClock>(*options.now);
    return options.now ? std::make_unique<SystemClock>(*options.now) : std::make_unique<SystemClock>();
}

std::unique_ptr<auth::Browser> makeBrowser(const Options& options) {
    if (!options.browser.isEmpty()) return std::make_unique<platform::CommandBrowser>(options.browser.toStdString());
    return platform::makeBrowser();
}

}  // namespace

Composition::Composition(const Options& options)
    : clock_(makeClock(options)),
      assets_(std::make_unique<ResourceAssets>()),
      secrets_(platform::makeSecretStore()),
      browser_(makeBrowser(options)),
      formatting_(zones_, options.language.isEmpty() ? QLocale() : QLocale(options.language)),
      profile_(std::make_unique<care::Profile>(care::World{*clock_, random_, zones_, *assets_, *secrets_, *browser_}, options.store)),
      app_(std::make_unique<AppModel>(*profile_, formatting_, readTrust(options.trustFile), options.store)) {}

Composition::~Composition() = default;

}  // namespace trellis::gui
