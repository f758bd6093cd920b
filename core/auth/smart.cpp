#include "auth/smart.h"

#include "answers.h"
#include "forms.h"

namespace trellis::auth {

std::vector<std::string> defaultScopes() {
    // Reading everything in the person's compartment; writing only what Trellis writes. SMART 2 letters: create, read,
    // update, delete, search. Basic holds the device's checkpoint. No openid: who signed in is `patient`, and no more.
    return {"launch/patient",
            "offline_access",
            "patient/*.rs",
            "patient/QuestionnaireResponse.cu",
            "patient/Observation.cu",
            "patient/AppointmentResponse.cu",
            "patient/Task.cu",
            "patient/Goal.cu",
            "patient/Communication.cu",
            "patient/Basic.cu"};
}

QFuture<Result<SmartConfiguration>> discover(net::Client& client, std::string fhirBase) {
    while (fhirBase.ends_with('/')) fhirBase.pop_back();
    net::Request request;
    request.url = fhirBase + "/.well-known/smart-configuration";
    request.headers = {{"Accept", "application/json"}};
    request.maxBytes = kMostAnswer;
    request.withToken = false;
    return client.send(std::move(request)).then([](QFuture<net::Outcome> done) -> Result<SmartConfiguration> {
        const net::Outcome outcome = done.takeResult();
        if (!outcome) return fail(outcome.error().error);
        return readConfiguration(*outcome);
    });
}

QFuture<Result<Tokens>> refresh(net::Client& client, const SmartConfiguration& server, const Tokens& tokens, std::string clientId,
                                const Clock& clock) {
    if (tokens.refresh.empty())
        return QtFuture::makeReadyValueFuture<Result<Tokens>>(
            fail(ErrorKind::signInNeeded, {.subject = "sign-in", .reason = "no-refresh-token"}));
    net::Request request =
        tokenRequest(server, {{"grant_type", "refresh_token"}, {"refresh_token", tokens.refresh.text()}, {"client_id", clientId}});
    return client.send(std::move(request))
        .then([&clock, patient = tokens.patient, old = tokens.refresh.clone()](QFuture<net::Outcome> done) mutable -> Result<Tokens> {
            net::Outcome outcome = done.takeResult();
            if (!outcome) return fail(outcome.error().error);
            auto fresh = readTokens(*outcome, clock.now(), patient);
            if (fresh && fresh->refresh.empty()) fresh->refresh = std::move(old);  // RFC 6749 6: no new one means the old one goes on
            return fresh;
        });
}

}  // namespace trellis::auth
