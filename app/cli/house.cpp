#include "house.h"

#include <QtGlobal>

#include "platform/secret_store.h"
#include "terminal.h"
#include "words.h"

namespace trellis::cli {

House::House(const Arguments& arguments, std::unique_ptr<auth::Browser> browser)
    : arguments_(arguments),
      clock_(arguments.now ? std::make_unique<SystemClock>(*arguments.now) : std::make_unique<SystemClock>()),
      secrets_(platform::makeSecretStore()),
      browser_(std::move(browser)),
      profile_(std::make_unique<care::Profile>(
          care::World{.clock = *clock_, .random = random_, .zones = zones_, .assets = assets_, .secrets = *secrets_, .browser = *browser_},
          arguments.store)) {
    profile_->setAutomaticSync(false);
}

House::~House() = default;

Result<SecureBytes> House::passphrase(bool forNew) {
    if (arguments_.passphraseFile) return readPassphrase(*arguments_.passphraseFile);
    if (!forNew) return askPassphrase(say(QT_TRANSLATE_NOOP("Cli", "Passphrase:")));
    auto first = askPassphrase(say(QT_TRANSLATE_NOOP("Cli", "Choose a passphrase for this device:")));
    if (!first) return first;
    auto second = askPassphrase(say(QT_TRANSLATE_NOOP("Cli", "The same again:")));
    if (!second) return second;
    if (!first->equals(*second)) return fail(ErrorKind::badInput, {.subject = "passphrase", .reason = "passphrases-differ"});
    return first;
}

Result<> House::open() {
    auto state = await(profile_->look());
    if (!state) return fail(state.error());
    if (*state == care::Profile::State::none) return fail(ErrorKind::badInput, {.subject = "store", .reason = "no-profile"});
    auto secret = passphrase(false);
    if (!secret) return fail(secret.error());
    return await(profile_->unlock(std::move(*secret)));
}

}  // namespace trellis::cli
