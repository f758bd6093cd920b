#include "house.h"

#include <QThread>
#include <QtGlobal>

#include "platform/secret_store.h"
#include "terminal.h"
#include "words.h"

namespace trellis::cli {

namespace {

// The first waits of the vault's schedule are 30 s and 1 min; a longer one is told and not waited for.
constexpr std::chrono::milliseconds kPatience{90'000};

}  // namespace

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

Result<> House::unlock(const SecureBytes& secret) {
    auto opened = await(profile_->unlock(secret.clone()));
    const bool soon = !opened && opened.error().kind == ErrorKind::wait && opened.error().facts.wait <= kPatience;
    if (!soon) return opened;
    // A command that was killed while it derived the key counts as a try that failed, so a script can meet a short wait
    // without having done anything wrong.
    complain(describe(opened.error()));
    QThread::sleep(std::chrono::ceil<std::chrono::seconds>(opened.error().facts.wait));
    return await(profile_->unlock(secret.clone()));
}

Result<> House::open() {
    auto state = await(profile_->look());
    if (!state) return fail(state.error());
    if (*state == care::Profile::State::none) return fail(ErrorKind::badInput, {.subject = "store", .reason = "no-profile"});
    auto secret = passphrase(false);
    if (!secret) return fail(secret.error());
    return unlock(*secret);
}

}  // namespace trellis::cli
