// Look, create, unlock, change the passcode, lock: the ways into a profile and out of it.
#include <utility>

#include "parts.h"
#include "profile_folder.h"

namespace trellis::care {

namespace {

// How long a start waits for another one to let go: a window that is closing, a command that is ending.
constexpr std::chrono::milliseconds kLockPatience{5'000};

Error noProfile() { return {ErrorKind::badInput, {.subject = "store", .reason = "no-profile"}}; }

}  // namespace

Result<std::filesystem::path> Profile::Parts::profileFolder() {
    if (profile) return *profile;
    auto found = findProfile(folder, world.clock);
    if (!found) return fail(found.error());
    if (!*found) return fail(noProfile());
    profile = **found;
    return *profile;
}

Result<Profile::State> Profile::Parts::look() {
    if (isOpen) return State::open;
    profile.reset();
    auto found = profileFolder();
    if (found) return State::locked;
    return found.error() == noProfile() ? Result<State>(State::none) : fail(found.error());
}

Result<> Profile::Parts::openStore(vault::ProfileLock lock, vault::Vault vault) {
    const std::filesystem::path file = *profile / "store.db";
    const bool demo = vault.isDemo();
    auto opened =
        writer.runAndWait([this, file, lock = std::move(lock), vault = std::move(vault)]() mutable -> Result<const store::Store*> {
            auto opening = store::Store::open({.file = file, .mayCreate = false}, vault.databaseKey());
            if (!opening) return fail(opening.error());
            auto enrolment = (*opening)->read([](store::Connection& db) { return readEnrolment(db); });
            if (!enrolment) return fail(enrolment.error());
            (*opening)->onCommit(
                [this](const store::Tables& tables) { tell([tables](Profile& profileOwner) { Q_EMIT profileOwner.changed(tables); }); });
            open = std::make_unique<Open>(Open{std::move(lock), std::move(vault), std::move(*opening), std::move(*enrolment), nullptr});
            if (open->enrolment) driveSync();
            return open->store.get();
        });
    if (!opened) return fail(opened.error());
    reader.runAndWait([this, store = *opened, demo] { readable = Readable{.store = store, .demo = demo}; });
    // The reader's connection is made while the screen hears of it, not when its first question comes.
    reader.post([this] {
        if (readable) (void)readable->store->read([](store::Connection&) { return Result<>{}; });
    });
    isOpen = true;
    tell([](Profile& profileOwner) { Q_EMIT profileOwner.stateChanged(State::open); });
    return {};
}

Result<> Profile::Parts::create(const SecureBytes& passcode, vault::SecretKind kind, vault::KdfCost cost, bool demo) {
    auto standing = look();
    if (!standing) return fail(standing.error());
    if (*standing != State::none) return fail(ErrorKind::badInput, {.subject = "store", .reason = "exists"});

    auto unfinished = makeUnfinished(folder, world.random);
    if (!unfinished) return fail(unfinished.error());
    // Vault and store are made under a name that is no profile's, so that a crash leaves a whole profile or none.
    auto made = [&]() -> Result<std::pair<vault::ProfileLock, vault::Vault>> {
        auto lock = vault::ProfileLock::take(*unfinished, std::chrono::milliseconds{0});
        if (!lock) return fail(lock.error());
        auto vault = vault::Vault::create({.folder = *unfinished, .kind = kind, .cost = cost, .demo = demo}, passcode, world.secrets,
                                          world.clock, world.random);
        if (!vault) return fail(vault.error());
        auto store = store::Store::open({.file = *unfinished / "store.db", .mayCreate = true}, vault->databaseKey());
        if (!store) return fail(store.error());
        return std::pair(std::move(*lock), std::move(*vault));
    }();
    if (!made) {
        discard(*unfinished);
        return fail(made.error());
    }
    auto finished = finish(*unfinished, made->second.id().value);
    if (!finished) return fail(finished.error());
    profile = *finished;
    return openStore(std::move(made->first), std::move(made->second));
}

Result<> Profile::Parts::unlock(const SecureBytes& passcode) {
    // A passcode that is being changed writes the same vault.json.
    keys.runAndWait([] {});
    auto found = profileFolder();
    if (!found) return fail(found.error());
    if (isOpen) {
        // Open already: asking again is how a screen makes sure that it is still the same person.
        auto again = vault::Vault::unlock(*found, passcode, world.secrets, world.clock);
        return again ? Result<>{} : fail(again.error());
    }
    auto lock = vault::ProfileLock::take(*found, kLockPatience);
    if (!lock) return fail(lock.error());
    auto vault = vault::Vault::unlock(*found, passcode, world.secrets, world.clock);
    if (!vault) return fail(vault.error());
    return openStore(std::move(*lock), std::move(*vault));
}

Result<> Profile::Parts::lock() {
    if (!isOpen) return {};
    // Queries first, so that nobody reads from a store that is closing.
    reader.runAndWait([this] { readable.reset(); });
    writer.runAndWait([this] {
        if (open) open->sync.reset();
        open.reset();  // store: checkpoint, close, wipe; vault: wipe; then the lock file
    });
    isOpen = false;
    tell([](Profile& profileOwner) { Q_EMIT profileOwner.stateChanged(State::locked); });
    return {};
}

void Profile::Parts::driveSync() {
    open->sync.reset();
    open->sync = std::make_unique<SyncDriver>(
        SyncDriver::Surroundings{.world = world,
                                 .writer = writer,
                                 .network = network,
                                 .store = *open->store,
                                 .progressed =
                                     [this](const sync::Progress& progress) {
                                         tell([progress](Profile& profileOwner) { Q_EMIT profileOwner.syncProgress(progress); });
                                     },
                                 .finished =
                                     [this](const sync::Report& report) {
                                         tell([report](Profile& profileOwner) { Q_EMIT profileOwner.syncFinished(report); });
                                     }},
        *open->enrolment, automatic);
}

QFuture<Result<Profile::State>> Profile::look() {
    return parts_->gate.run([parts = parts_.get()] { return parts->look(); });
}

QFuture<Result<vault::Description>> Profile::describe() {
    return parts_->gate.run([parts = parts_.get()]() -> Result<vault::Description> {
        auto found = parts->profileFolder();
        if (!found) return fail(found.error());
        return vault::Vault::describe(*found, parts->world.clock);
    });
}

QFuture<Result<>> Profile::create(SecureBytes passcode, vault::SecretKind kind, vault::KdfCost cost, bool demo) {
    return parts_->gate.run(
        [parts = parts_.get(), passcode = std::move(passcode), kind, cost, demo] { return parts->create(passcode, kind, cost, demo); });
}

QFuture<Result<>> Profile::unlock(SecureBytes passcode) {
    return parts_->gate.run([parts = parts_.get(), passcode = std::move(passcode)] { return parts->unlock(passcode); });
}

QFuture<Result<>> Profile::changePasscode(SecureBytes current, SecureBytes next, vault::SecretKind kind) {
    // Two derivations take a second or more: not on the gate, which a person may need to lock.
    return parts_->keys.run([parts = parts_.get(), current = std::move(current), next = std::move(next), kind]() -> Result<> {
        auto found = findProfile(parts->folder, parts->world.clock);
        if (!found) return fail(found.error());
        if (!*found) return fail(noProfile());
        return vault::Vault::changePasscode(**found, current, next, kind, parts->world.secrets, parts->world.clock, parts->world.random);
    });
}

QFuture<Result<>> Profile::lock() {
    return parts_->gate.run([parts = parts_.get()] { return parts->lock(); });
}

}  // namespace trellis::care
