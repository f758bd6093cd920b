#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "care/profile.h"
#include "enrolment_record.h"
#include "outgoing.h"
#include "store/store.h"
#include "sync_driver.h"
#include "vault/vault.h"
#include "worker.h"

namespace trellis::care {

// What stands on the writer's thread while a profile is open.
struct Open {
    vault::ProfileLock lock;
    vault::Vault vault;
    std::unique_ptr<store::Store> store;
    std::optional<EnrolmentRecord> enrolment;
    std::unique_ptr<SyncDriver> sync;  // once there is an enrolment

    [[nodiscard]] bool runUnderWay() const { return sync && !sync->isIdle(); }
    void saved() const {
        if (sync) sync->soon();
    }
};

// What the reader's thread may use while a profile is open; the store itself belongs to the writer.
struct Readable {
    const store::Store* store = nullptr;
    bool demo = false;
};

// Who this profile is for, as screens name it; the given name once the first sync has brought it.
[[nodiscard]] Result<std::optional<Profile::Identity>> identityIn(store::Connection& db, bool demo);

// The threads of a profile and what each of them owns. No mutex: a piece of state is touched by the work of one worker
// alone, and what crosses is a value.
//
//   gate    goes through look, create, unlock and lock one after another; it may wait for the others, so a key
//           derivation holds up no save. Owns `profile` and `isOpen`.
//   keys    the derivations of a changed passcode.
//   writer  the store's one writing connection, the sync engine and its driver. Owns `open`.
//   reader  short queries on read-only connections. Owns `readable`.
//   network net::Client and the sign-in.
struct Profile::Parts {
    Parts(Profile& profileOwner, World theWorld, std::filesystem::path folder);

    // Each runs on the gate.
    [[nodiscard]] Result<State> look();
    [[nodiscard]] Result<> create(const SecureBytes& passcode, vault::SecretKind kind, vault::KdfCost cost, bool demo);
    [[nodiscard]] Result<> unlock(const SecureBytes& passcode);
    [[nodiscard]] Result<> lock();
    [[nodiscard]] Result<std::filesystem::path> profileFolder();
    [[nodiscard]] Result<> openStore(vault::ProfileLock lock, vault::Vault vault);
    // On the writer: begins to sync for the enrolment that `open` holds.
    void driveSync();

    // Queues a signal of the owner, which is emitted on the owner's thread.
    void tell(std::function<void(Profile&)> signal) const;

    // A use case that writes. `work` gets Open& on the writer's thread and returns Result<T>.
    template <class Work, class Outcome = std::invoke_result_t<Work&, Open&>>
    [[nodiscard]] QFuture<Outcome> onWriter(Work work) {
        return writer.run([this, work = std::move(work)]() mutable -> Outcome {
            if (!open) return fail(ErrorKind::locked);
            return work(*open);
        });
    }
    // The same for one that needs an enrolment.
    template <class Work, class Outcome = std::invoke_result_t<Work&, Open&, const EnrolmentRecord&>>
    [[nodiscard]] QFuture<Outcome> onWriterEnrolled(Work work) {
        return onWriter([work = std::move(work)](Open& opened) mutable -> Outcome {
            if (!opened.enrolment) return fail(ErrorKind::signInNeeded, {.subject = "profile", .reason = "not-enrolled"});
            return work(opened, *opened.enrolment);
        });
    }
    // A use case that reads. `work` gets Connection& and whether this is a demo profile, on the reader's thread.
    template <class Work, class Outcome = std::invoke_result_t<Work&, store::Connection&>>
    [[nodiscard]] QFuture<Outcome> onReader(Work work) {
        return reader.run([this, work = std::move(work)]() mutable -> Outcome {
            if (!readable) return fail(ErrorKind::locked);
            return readable->store->read([&](store::Connection& db) { return work(db); });
        });
    }

    Profile& owner;
    const World world;
    const std::filesystem::path folder;

    std::optional<std::filesystem::path> profile;  // gate
    bool isOpen = false;                           // gate
    std::unique_ptr<Open> open;                    // writer
    bool automatic = true;                         // writer
    std::optional<Readable> readable;              // reader

    // Last, so that they end before what they own goes; the gate first of all, since it waits for the others.
    Worker writer{"trellis-writer"};
    Worker reader{"trellis-reader"};
    Worker network{"trellis-network"};
    Worker keys{"trellis-keys"};
    Worker gate{"trellis-gate"};
};

}  // namespace trellis::care
