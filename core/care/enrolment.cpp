// Joining a clinic: find its sign-in, let the person sign in, keep what ties this profile to them.
#include <utility>

#include "parts.h"
#include "store/care_circle.h"

namespace trellis::care {

namespace {

// One enrolment under way. It hops from thread to thread by its steps, one at a time, each of which holds it; shared
// because whichever step comes last, or is never called because the app ends, lets it go.
struct Joining {
    Profile::Enrolment asked;
    EnrolmentRecord record;
    std::optional<auth::Tokens> tokens;
    std::shared_ptr<net::Client> client;
    QPromise<Result<>> promise;

    explicit Joining(Profile::Enrolment enrolment) : asked(std::move(enrolment)) {
        record.clinic = asked.clinic;
        record.trustPem = asked.trustPem;
        promise.start();
    }
    ~Joining() {
        if (!answered_) answer(fail(ErrorKind::locked));
    }
    void answer(Result<> result) {
        answered_ = true;
        promise.addResult(std::move(result));
        promise.finish();
    }

private:
    bool answered_ = false;
};

using Step = std::function<void(std::shared_ptr<Joining>)>;

// On the network's thread. Calls `next` there once the clinic has said how to sign in.
void discover(Worker& network, const std::shared_ptr<Joining>& joining, Step next) {
    joining->client = makeClient(policyFor(joining->record));
    whenDone(auth::discover(*joining->client, joining->record.clinic.fhirBase), network.context(),
             [joining, next = std::move(next)](Result<auth::SmartConfiguration> server) {
                 if (!server) return joining->answer(fail(server.error()));
                 if (!server->s256) return joining->answer(fail(ErrorKind::badInput, {.subject = "clinic", .reason = "no-s256"}));
                 joining->record.server = std::move(*server);
                 next(joining);
             });
}

}  // namespace

QFuture<Result<>> Profile::probe(Enrolment enrolment) {
    auto joining = std::make_shared<Joining>(std::move(enrolment));
    QFuture<Result<>> future = joining->promise.future();
    parts_->network.post([parts = parts_.get(), joining] {
        discover(parts->network, joining, [](const std::shared_ptr<Joining>& found) { found->answer({}); });
    });
    return future;
}

QFuture<Result<>> Profile::enrol(Enrolment enrolment) {
    auto joining = std::make_shared<Joining>(std::move(enrolment));
    QFuture<Result<>> future = joining->promise.future();
    Parts* parts = parts_.get();

    // Last step, on the writer: the same person as before, or nobody yet.
    const Step keep = [parts](const std::shared_ptr<Joining>& signedIn) {
        if (!parts->open) return signedIn->answer(fail(ErrorKind::locked));
        Open& open = *parts->open;
        EnrolmentRecord& record = signedIn->record;
        record.patient = PatientId{signedIn->tokens->patient};
        if (open.enrolment) {
            const bool samePerson = open.enrolment->patient == record.patient && open.enrolment->clinic.fhirBase == record.clinic.fhirBase;
            if (!samePerson) return signedIn->answer(fail(ErrorKind::foreignData, {.subject = "sign-in", .reason = "other-patient"}));
            record.deviceId = open.enrolment->deviceId;
        } else {
            record.deviceId = parts->world.random.uuid();
        }
        auto kept = open.store->write([&](store::Connection& db) -> Result<> {
            if (auto done = keepEnrolment(db, record); !done) return done;
            return keepTokens(db, *signedIn->tokens);
        });
        if (!kept) return signedIn->answer(fail(kept.error()));
        open.enrolment = record;
        parts->driveSync();
        signedIn->answer({});
    };

    // The token endpoint may stand on another origin, which only discovery tells: so a second client.
    const Step signIn = [parts, keep](const std::shared_ptr<Joining>& found) {
        found->client = makeClient(policyFor(found->record));
        auth::SignIn request;
        request.fhirBase = found->record.clinic.fhirBase;
        request.clientId = kClientId;
        whenDone(auth::signIn(*found->client, found->record.server, std::move(request), parts->world.browser, parts->world.random,
                              parts->world.clock),
                 parts->network.context(), [parts, found, keep](Result<auth::Tokens> tokens) {
                     if (!tokens) return found->answer(fail(tokens.error()));
                     if (tokens->patient.empty()) {
                         return found->answer(fail(ErrorKind::signInNeeded, {.subject = "sign-in", .reason = "patient"}));
                     }
                     found->tokens = std::move(*tokens);
                     parts->writer.post([found, keep] { keep(found); });
                 });
    };

    parts->network.post([parts, joining = std::move(joining), signIn] { discover(parts->network, joining, signIn); });
    return future;
}

Result<std::optional<Profile::Identity>> identityIn(store::Connection& db, bool demo) {
    auto record = readEnrolment(db);
    if (!record) return fail(record.error());
    if (!*record) return std::nullopt;
    auto person = store::CareCircle(db).person();
    if (!person) return fail(person.error());
    return Profile::Identity{.patientId = (*record)->patient.value,
                             .givenName = *person ? (*person)->givenName : std::string{},
                             .clinicName = (*record)->clinic.name,
                             .fhirBase = (*record)->clinic.fhirBase,
                             .demo = demo,
                             .extraTrust = !(*record)->trustPem.empty()};
}

QFuture<Result<std::optional<Profile::Identity>>> Profile::identity() {
    return parts_->reader.run([parts = parts_.get()]() -> Result<std::optional<Identity>> {
        if (!parts->readable) return fail(ErrorKind::locked);
        return parts->readable->store->read([&](store::Connection& db) { return identityIn(db, parts->readable->demo); });
    });
}

}  // namespace trellis::care
