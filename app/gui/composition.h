#pragma once

#include <QLocale>
#include <memory>
#include <string>

#include "app_model.h"
#include "auth/browser.h"
#include "base/assets.h"
#include "base/clock.h"
#include "base/random.h"
#include "care/profile.h"
#include "care/system_zones.h"
#include "formatting.h"
#include "options.h"
#include "vault/secret_store.h"

namespace trellis::gui {

// Builds every service once and hands each what it needs. Members stand in the order in which they depend on another.
class Composition {
public:
    explicit Composition(const Options& options);
    ~Composition();

    [[nodiscard]] AppModel& app() { return *app_; }
    [[nodiscard]] const Formatting& formatting() const { return formatting_; }

private:
    std::unique_ptr<Clock> clock_;
    SystemRandom random_;
    care::SystemZones zones_;
    std::unique_ptr<Assets> assets_;
    std::unique_ptr<vault::SecretStore> secrets_;
    std::unique_ptr<auth::Browser> browser_;
    Formatting formatting_;
    std::unique_ptr<care::Profile> profile_;
    std::unique_ptr<AppModel> app_;
};

}  // namespace trellis::gui
