#pragma once

#include <QFuture>
#include <QObject>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "auth/browser.h"
#include "auth/directory.h"
#include "base/assets.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/random.h"
#include "base/zones.h"
#include "domain/care_circle.h"
#include "domain/check_in.h"
#include "domain/session.h"
#include "store/table.h"
#include "sync/messages.h"
#include "vault/secret_store.h"
#include "vault/vault.h"

namespace trellis::care {

// What the world gives to a profile; owned by the composition root, which outlives it.
struct World {
    const Clock& clock;
    Random& random;
    const Zones& zones;
    const Assets& assets;
    vault::SecretStore& secrets;
    auth::Browser& browser;
};

// One person's place on this device: a folder with vault.json, store.db and lock. Closed, it can only describe itself
// and be unlocked; open, it owns the writer's thread (store, sync engine) and the network thread.
//
// Everything returns QFuture<Result<T>> and does its work off the calling thread; continuations that are given the
// caller's QObject as context come back to it. Nothing here blocks the interface thread.
class Profile final : public QObject {
    Q_OBJECT

public:
    // `storeFolder` is what --store names: the profile stands in <storeFolder>/<vaultId>/.
    Profile(World world, std::filesystem::path storeFolder, QObject* parent = nullptr);
    ~Profile() override;  // locks

    [[nodiscard]] const World& world() const;

    // --- closed -------------------------------------------------------------------------------------------------
    enum class State { none, locked, open };  // none: nothing was ever set up here
    [[nodiscard]] QFuture<Result<State>> look();
    [[nodiscard]] QFuture<Result<vault::Description>> describe();
    [[nodiscard]] QFuture<Result<>> create(SecureBytes passcode, vault::SecretKind kind, vault::KdfCost cost, bool demo);
    [[nodiscard]] QFuture<Result<>> unlock(SecureBytes passcode);
    [[nodiscard]] QFuture<Result<>> changePasscode(SecureBytes current, SecureBytes next, vault::SecretKind kind);
    // Cancels the sync, closes the database, wipes keys. After it, every use case answers `locked`.
    [[nodiscard]] QFuture<Result<>> lock();

    // --- enrolment ----------------------------------------------------------------------------------------------
    struct Enrolment {
        auth::Clinic clinic;
        std::string trustPem;  // a developer's build only: kept with the profile
    };
    // Looks whether a clinic answers there, before a passcode is chosen: certificate, FHIR, sign-in. Keeps nothing and
    // needs no open profile. Errors as auth::discover.
    [[nodiscard]] QFuture<Result<>> probe(Enrolment enrolment);
    // Signs in through World::browser and keeps clinic, patient and tokens. Errors of auth; foreignData ("other-patient")
    // when the profile already belongs to somebody else.
    [[nodiscard]] QFuture<Result<>> enrol(Enrolment enrolment);
    struct Identity {
        std::string patientId;
        std::string givenName;
        std::string clinicName;
        std::string fhirBase;
        bool demo = false;
        bool extraTrust = false;
    };
    [[nodiscard]] QFuture<Result<std::optional<Identity>>> identity();  // nothing before enrolment

    // --- check-ins ----------------------------------------------------------------------------------------------
    // Durable once the future is finished. Errors: badInput as validate(), plus "empty" when nothing was answered.
    [[nodiscard]] QFuture<Result<CheckIn>> saveCheckIn(CheckInAnswers answers);
    [[nodiscard]] QFuture<Result<CheckIn>> editCheckIn(CheckInId id, CheckInAnswers answers);
    // Not sent yet: it is gone. Sent: it is marked entered-in-error here and at the clinic.
    [[nodiscard]] QFuture<Result<>> undoCheckIn(CheckInId id);
    [[nodiscard]] QFuture<Result<std::vector<CheckIn>>> checkIns(int limit);
    [[nodiscard]] QFuture<Result<std::optional<CheckInDraft>>> draft();
    [[nodiscard]] QFuture<Result<>> saveDraft(CheckInDraft draft);
    [[nodiscard]] QFuture<Result<>> discardDraft();

    // --- sessions -----------------------------------------------------------------------------------------------
    [[nodiscard]] QFuture<Result<std::vector<SessionWithAnswer>>> sessions(std::optional<Instant> from, std::optional<Instant> to);
    [[nodiscard]] QFuture<Result<SessionWithAnswer>> session(SessionId id);
    // Errors: badInput ("unknown-session", "over", "cancelled", "too-long").
    [[nodiscard]] QFuture<Result<SessionAnswer>> answerSession(SessionId id, Answer answer, std::string reason, std::string note);
    [[nodiscard]] QFuture<Result<>> undoAnswer(SessionId id);  // only while it has not been sent

    // --- today --------------------------------------------------------------------------------------------------
    struct Today {
        std::string givenName;
        Day day{};
        std::string zone;         // the device's
        std::string clinicZone;   // a task is due on a day of the clinic; the device's as long as no session names a zone
        std::optional<int> week;  // of the programme, 1 …
        std::optional<int> weeks;
        std::optional<SessionWithAnswer> next;
        std::vector<CheckIn> checkIns;  // of this day, newest first
        std::vector<Task> tasks;        // what is asked of the person, at most 5
        std::vector<SessionWithAnswer> thisWeek;
        int waiting = 0;  // entries not at the clinic yet
        std::optional<Instant> waitingSince;
        int needsLook = 0;
        bool hasDraft = false;
    };
    [[nodiscard]] QFuture<Result<Today>> today();

    // --- delivery -----------------------------------------------------------------------------------------------
    struct OutboxEntry {
        std::string id;
        std::string type;       // FHIR type
        std::string what;       // "check-in", "session-answer", "move-request", "check-in-trend"
        std::string subjectId;  // the check-in or session it is about
        Delivery delivery = Delivery::onDevice;
        std::string reason;  // stable word, when it needs a look or was put off
        int status = 0;
        int attempts = 0;
        Instant createdAt{};
        std::optional<Instant> nextTry;
    };
    [[nodiscard]] QFuture<Result<std::vector<OutboxEntry>>> outbox();
    struct Status {
        std::optional<Identity> identity;
        std::optional<Instant> lastSync;
        int waiting = 0, needsLook = 0, foreign = 0, unreadable = 0;
        std::vector<std::pair<std::string, std::int64_t>> resources;  // count by type
        std::chrono::milliseconds clockOffset{0};
        std::optional<Error> lastError;
    };
    [[nodiscard]] QFuture<Result<Status>> status();
    // Runs until nothing more can be done now. Errors only when it could not begin (locked, no enrolment).
    [[nodiscard]] QFuture<Result<sync::Report>> synchronise();
    // On at first: a run at unlock, soon after each save, and every quarter of an hour while open. The command line turns
    // it off, so that nothing is sent by a command that does not say so.
    void setAutomaticSync(bool automatic);

    // --- care of the data ---------------------------------------------------------------------------------------
    struct Verified {
        bool intact = false;
        std::vector<std::string> findings;
        std::int64_t resources = 0, checkIns = 0, waiting = 0;
    };
    [[nodiscard]] QFuture<Result<Verified>> verify();
    // A FHIR Bundle (collection) of everything that is kept, byte for byte.
    [[nodiscard]] QFuture<Result<std::string>> exportFhir();

Q_SIGNALS:
    void changed(trellis::store::Tables tables);  // after each commit, on the Profile's thread
    void stateChanged(trellis::care::Profile::State state);
    void syncProgress(trellis::sync::Progress progress);
    void syncFinished(trellis::sync::Report report);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace trellis::care
