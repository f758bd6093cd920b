#include "vault/vault.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

#include "crypto.h"
#include "files.h"
#include "passcode_policy.h"
#include "record.h"

// How a passcode opens a vault
//
//   A     = Argon2id(passcode, salt)
//   KEK   = HKDF-SHA256(A || device secret, info = "trellis/slot/pin/v1" || vaultId)
//   DEK   = XChaCha20-Poly1305 of KEK over `wrapped`, with the record's header as associated data
//   database key = HKDF-SHA256(DEK, "sqlcipher/v1")
//
// A try goes: read the record; a wait that runs ends it; fetch the device secret, whose absence ends it; write the count
// as if the try had failed; only then derive. A right passcode takes the count back, so a process that is killed in
// between has lost a try and gained nothing.

namespace trellis::vault {

namespace {

constexpr std::chrono::seconds kGuardPatience{30};
constexpr std::size_t kDeviceSecretBytes = 32;

std::filesystem::path recordIn(const std::filesystem::path& folder) { return folder / "vault.json"; }
std::string secretName(const VaultId& id) { return "trellis/" + id.value; }

std::unexpected<Error> noKeyring(std::string reason) {
    return fail(ErrorKind::noKeyring, {.subject = "keyring", .reason = std::move(reason)});
}

SecureBytes randomBytes(Random& random, std::size_t size) {
    SecureBytes bytes(size);
    random.fill({bytes.data(), bytes.size()});
    return bytes;
}

std::string deviceCheck(const SecureBytes& deviceSecret, const VaultId& id) {
    return hex(crypto::hmacSha256(deviceSecret, "trellis/device-check/v1\n" + id.value));
}

std::string attemptsMac(const SecureBytes& deviceSecret, const Attempts& attempts, const VaultId& id) {
    return deviceSecret.empty() ? std::string() : hex(crypto::hmacSha256(deviceSecret, attempts.macText(id.value)));
}

bool sameText(const std::string& a, const std::string& b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

// Empty if the memory for it could not be had.
SecureBytes keyFor(const Record& record, const SecureBytes& passcode, const SecureBytes& deviceSecret) {
    files::announce("kdf");
    const SecureBytes stretched = crypto::argon2id(passcode, record.salt, record.cost);
    if (stretched.empty()) return {};
    SecureBytes material(stretched.size() + deviceSecret.size());
    std::copy_n(stretched.data(), stretched.size(), material.data());
    std::copy_n(deviceSecret.data(), deviceSecret.size(), material.data() + stretched.size());
    return crypto::hkdfSha256(material.bytes(), {}, "trellis/slot/pin/v1" + record.id.value, crypto::kKeyBytes);
}

std::unexpected<Error> outOfMemory() { return fail(ErrorKind::busy, {.subject = "passcode", .reason = "out-of-memory"}); }

// Seals the key anew under a passcode, with salt and nonce of its own.
Result<> seal(Record& record, const SecureBytes& dataKey, const SecureBytes& passcode, const SecureBytes& deviceSecret, Random& random) {
    random.fill(record.salt);
    random.fill(record.nonce);
    const SecureBytes key = keyFor(record, passcode, deviceSecret);
    if (key.empty()) return outOfMemory();
    record.wrapped = crypto::wrap(dataKey, key, record.nonce, record.header());
    return {};
}

Result<Record> readRecord(const std::filesystem::path& file) {
    const auto text = files::read(file, kMaxRecordBytes);
    if (!text) return fail(text.error());
    return Record::read(*text);
}

Result<> keep(const std::filesystem::path& folder, const Record& record) {
    if (auto written = files::writeAside(recordIn(folder), record.write()); !written) return written;
    return files::publish(recordIn(folder));
}

// The device secret that this record was made with; empty for a vault without one.
Result<SecureBytes> deviceSecretOf(const Record& record, SecretStore& keyring) {
    if (record.backend == "none") return SecureBytes();
    if (keyring.backend() != record.backend) return noKeyring(keyring.available() ? "changed" : "unavailable");
    auto secret = keyring.read(secretName(record.id));
    if (!secret) return secret;
    if (secret->size() != kDeviceSecretBytes || !sameText(deviceCheck(*secret, record.id), record.deviceCheck)) return noKeyring("changed");
    return secret;
}

struct Opened {
    Record record;
    SecureBytes deviceSecret;
    SecureBytes dataKey;
};

// One try, with the folder held by the caller.
Result<Opened> tryToOpen(const std::filesystem::path& folder, const SecureBytes& passcode, SecretStore& keyring, const Clock& clock) {
    if (auto typed = checkTypedPasscode(passcode); !typed) return fail(typed.error());
    auto record = readRecord(recordIn(folder));
    if (!record) return fail(record.error());

    if (const auto wait = record->attempts.remaining(clock); wait.count() > 0) {
        if (record->attempts.needsRestart(clock)) {
            record->attempts.restart = Attempts::moment(clock);
            if (auto kept = keep(folder, *record); !kept) return fail(kept.error());
        }
        return fail(ErrorKind::wait, {.subject = "passcode", .reason = "too-many-tries", .wait = wait, .triesLeft = 0});
    }

    auto secret = deviceSecretOf(*record, keyring);
    if (!secret) return fail(secret.error());
    if (!sameText(attemptsMac(*secret, record->attempts, record->id), record->attempts.mac))
        return fail(ErrorKind::damaged, {.subject = "vault.json", .reason = "attempts-edited"});

    const Attempts before = record->attempts;
    record->attempts = before.withOneMore(clock);
    record->attempts.mac = attemptsMac(*secret, record->attempts, record->id);
    if (auto counted = keep(folder, *record); !counted) return fail(counted.error());

    const SecureBytes key = keyFor(*record, passcode, *secret);
    if (key.empty()) {
        // Nothing was tried, so nothing counts.
        record->attempts = before;
        if (auto kept = keep(folder, *record); !kept) return fail(kept.error());
        return outOfMemory();
    }
    auto dataKey = crypto::unwrap(record->wrapped, key, record->nonce, record->header());
    if (!dataKey) {
        const int left = std::max(0, kFreeTries + 1 - record->attempts.failed);
        return fail(ErrorKind::wrongPasscode, {.subject = "passcode", .reason = "wrong", .wait = record->attempts.wait, .triesLeft = left});
    }
    record->attempts = Attempts{};
    record->attempts.mac = attemptsMac(*secret, record->attempts, record->id);
    return Opened{std::move(*record), std::move(*secret), std::move(*dataKey)};
}

}  // namespace

struct Vault::Parts {
    VaultId id;
    bool demo = false;
    SecureBytes dataKey;
};

Vault::Vault(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&&) noexcept = default;
Vault::~Vault() = default;  // SecureBytes wipes itself

const VaultId& Vault::id() const { return parts_->id; }
bool Vault::isDemo() const { return parts_->demo; }
SecureBytes Vault::databaseKey() const { return crypto::hkdfSha256(parts_->dataKey.bytes(), {}, "sqlcipher/v1", crypto::kKeyBytes); }

Result<Vault> Vault::create(const Creation& creation, const SecureBytes& passcode, SecretStore& keyring, const Clock&, Random& random) {
    if (!isWithinBounds(creation.cost)) return fail(ErrorKind::badInput, {.subject = "cost", .reason = "out-of-range"});
    const auto guard = files::FolderGuard::hold(creation.folder, kGuardPatience);
    if (!guard) return fail(guard.error());
    // Anything that is there, or that cannot be told to be absent, may be somebody's key or entries.
    for (const char* file : {"vault.json", "store.db"}) {
        if (files::presence(creation.folder / file) != files::Presence::absent)
            return fail(ErrorKind::badInput, {.subject = file, .reason = "exists"});
    }
    const bool withKeyring = !creation.demo && keyring.available();
    if (auto allowed = checkNewPasscode(passcode, creation.kind, withKeyring, creation.demo); !allowed) return fail(allowed.error());

    Record record;
    record.id = VaultId{random.uuid()};
    record.kind = creation.kind;
    record.demo = creation.demo;
    record.cost = creation.cost;
    SecureBytes deviceSecret;
    if (withKeyring) {
        record.backend = keyring.backend();
        deviceSecret = randomBytes(random, kDeviceSecretBytes);
        record.deviceCheck = deviceCheck(deviceSecret, record.id);
        if (auto written = keyring.write(secretName(record.id), deviceSecret); !written) return fail(written.error());
    }
    const auto finish = [&]() -> Result<SecureBytes> {
        // A keyring that does not give back what it took must not be found out at the next start.
        if (auto readBack = deviceSecretOf(record, keyring); !readBack) return fail(readBack.error());
        SecureBytes dataKey = randomBytes(random, crypto::kKeyBytes);
        if (auto sealed = seal(record, dataKey, passcode, deviceSecret, random); !sealed) return fail(sealed.error());
        record.attempts.mac = attemptsMac(deviceSecret, record.attempts, record.id);
        if (auto kept = keep(creation.folder, record); !kept) return fail(kept.error());
        return dataKey;
    };
    auto dataKey = finish();
    if (!dataKey) {
        files::discardAside(recordIn(creation.folder));
        // The id is new, so this secret opens nothing.
        if (withKeyring && files::presence(recordIn(creation.folder)) == files::Presence::absent)
            static_cast<void>(keyring.remove(secretName(record.id)));
        return fail(dataKey.error());
    }
    return Vault(std::make_unique<Parts>(Parts{record.id, record.demo, std::move(*dataKey)}));
}

Result<Description> Vault::describe(const std::filesystem::path& folder, const Clock& clock) {
    auto record = readRecord(recordIn(folder));
    if (!record) return fail(record.error());
    if (record->attempts.needsRestart(clock)) {
        // The wait begins again from now on, also if the next try comes only when it has run down. If another program
        // is at the file, it does the same.
        if (const auto guard = files::FolderGuard::hold(folder, std::chrono::milliseconds{0})) {
            if (auto again = readRecord(recordIn(folder)); again && again->attempts == record->attempts) {
                again->attempts.restart = Attempts::moment(clock);
                static_cast<void>(keep(folder, *again));  // a disk that is full or read-only only makes the wait longer
            }
        }
    }
    const auto wait = record->attempts.remaining(clock);
    return Description{.id = record->id,
                       .kind = record->kind,
                       .backend = record->backend,
                       .demo = record->demo,
                       .failedTries = record->attempts.failed,
                       .wait = wait,
                       .triesBeforeWait = wait.count() > 0 ? 0 : record->attempts.triesBeforeWait()};
}

Result<Vault> Vault::unlock(const std::filesystem::path& folder, const SecureBytes& passcode, SecretStore& keyring, const Clock& clock) {
    const auto guard = files::FolderGuard::hold(folder, kGuardPatience);
    if (!guard) return fail(guard.error());
    auto opened = tryToOpen(folder, passcode, keyring, clock);
    if (!opened) return fail(opened.error());
    // The count could be written a moment ago; if it cannot be taken back now, the person still gets in.
    static_cast<void>(keep(folder, opened->record));
    return Vault(std::make_unique<Parts>(Parts{opened->record.id, opened->record.demo, std::move(opened->dataKey)}));
}

Result<> Vault::changePasscode(const std::filesystem::path& folder, const SecureBytes& current, const SecureBytes& next, SecretKind kind,
                               SecretStore& keyring, const Clock& clock, Random& random) {
    const auto guard = files::FolderGuard::hold(folder, kGuardPatience);
    if (!guard) return fail(guard.error());
    const auto before = readRecord(recordIn(folder));
    if (!before) return fail(before.error());
    if (auto allowed = checkNewPasscode(next, kind, before->backend != "none", before->demo); !allowed) return allowed;
    auto opened = tryToOpen(folder, current, keyring, clock);
    if (!opened) return fail(opened.error());
    // The current passcode was right: its count goes back first, whatever becomes of the change.
    if (auto kept = keep(folder, opened->record); !kept) return kept;

    Record changed = opened->record;
    changed.kind = kind;
    if (auto sealed = seal(changed, opened->dataKey, next, opened->deviceSecret, random); !sealed) return sealed;
    const auto file = recordIn(folder);
    if (auto written = files::writeAside(file, changed.write()); !written) return written;

    // What will be published is opened from the disk with the new passcode before the old one goes.
    const auto proven = [&]() -> Result<> {
        const auto again = readRecord(files::aside(file));
        if (!again) return fail(again.error());
        const SecureBytes key = keyFor(*again, next, opened->deviceSecret);
        if (key.empty()) return outOfMemory();
        const auto dataKey = crypto::unwrap(again->wrapped, key, again->nonce, again->header());
        if (!dataKey || !dataKey->equals(opened->dataKey)) return fail(ErrorKind::damaged, {.subject = "vault.json", .reason = "unproven"});
        return {};
    };
    if (auto proof = proven(); !proof) {
        files::discardAside(file);
        return proof;
    }
    return files::publish(file);
}

}  // namespace trellis::vault
