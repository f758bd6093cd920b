#include "capability.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "base/digest.h"
#include "fhir/json.h"
#include "requests.h"
#include "responses.h"

namespace trellis::sync {
namespace {

using namespace std::chrono_literals;
constexpr auto kEvery = 24h;

bool writesThis(std::string_view type) {
    return type == "QuestionnaireResponse" || type == "Observation" || type == "AppointmentResponse" || type == "Task";
}

}  // namespace

bool Capability::isDue() const {
    const auto& known = run_.server;
    // A time in the future is of a clock that was set back since.
    return known.base != run_.config.base || !known.capabilityAt || run_.clock.now() - *known.capabilityAt >= kEvery ||
           *known.capabilityAt > run_.clock.now() + 5min;
}

void Capability::ask() {
    waiting_ = true;
    run_.send(Lane::capability, {},
              Draft{.method = "GET", .url = run_.config.base + "/metadata", .headers = {{"Accept", "application/fhir+json"}}, .body = {}});
}

void Capability::answer(const HttpAnswer& answer) {
    waiting_ = false;
    switch (meaningOf(answer.status)) {
        case Meaning::done: learn(answer); return;
        case Meaning::busy:
        case Meaning::unavailable: run_.pause(answer.status, answer.headers); return;
        case Meaning::ambiguous:
            run_.end(Error{ErrorKind::offline, {.subject = "metadata", .reason = "server-error", .status = answer.status}});
            return;
        case Meaning::unauthorised:
        case Meaning::forbidden:
            run_.end(Error{ErrorKind::refused, {.subject = "metadata", .reason = "refused", .status = answer.status}});
            return;
        case Meaning::notFound:
        case Meaning::notAllowed:
        case Meaning::conflict:
        case Meaning::gone:
        case Meaning::notAccepted:
            run_.end(
                Error{ErrorKind::notAFhirServer, {.subject = "metadata", .reason = "no-capability-statement", .status = answer.status}});
            return;
    }
}

void Capability::failure(const HttpFailure& failure) {
    waiting_ = false;
    run_.end(failure.error);
}

void Capability::learn(const HttpAnswer& answer) {
    const auto document = fhir::Document::parse(answer.body);
    if (!document || document->root()["resourceType"].textOr("") != "CapabilityStatement") {
        run_.end(Error{ErrorKind::notAFhirServer, {.subject = "metadata", .reason = "no-capability-statement", .status = answer.status}});
        return;
    }
    const std::string fhirVersion = document->root()["fhirVersion"].textOr("");
    if (!fhirVersion.empty() && !fhirVersion.starts_with("4.")) {
        run_.end(Error{ErrorKind::notAFhirServer, {.subject = "metadata", .reason = "fhir-version", .status = answer.status}});
        return;
    }
    // The digest is of what matters to us: a server may stamp the whole with the time of the request.
    std::string facts = fhirVersion;
    int written = 0;
    std::set<std::string> historyTypes;
    bool updateCreate = true, conditionalCreate = true, patch = true;
    for (const auto& rest : document->root()["rest"].items()) {
        for (const auto& resource : rest["resource"].items()) {
            const std::string type = resource["type"].textOr("");
            std::string line = "\n" + type + (resource["updateCreate"].boolean().value_or(false) ? " uc" : "") +
                               (resource["conditionalCreate"].boolean().value_or(false) ? " cc" : "");
            bool patches = false;
            for (const auto& interaction : resource["interaction"].items()) {
                const std::string code = interaction["code"].textOr("");
                patches = patches || code == "patch";
                if (code == "history-type") historyTypes.insert(type);
                line += " " + code;
            }
            facts += line;
            if (!writesThis(type)) continue;
            ++written;
            updateCreate = updateCreate && resource["updateCreate"].boolean().value_or(false);
            // Left out is not "no": many servers do it without saying so, and one that does not will answer 4xx.
            conditionalCreate = conditionalCreate && resource["conditionalCreate"].boolean().value_or(true);
            patch = patch && patches;
        }
    }
    const std::string digestNow = digest(facts);
    const bool changed = run_.server.capabilityDigest != digestNow;
    run_.server.base = run_.config.base;
    if (changed) {
        run_.server.updateCreate = written > 0 && updateCreate;
        run_.server.conditionalCreate = conditionalCreate;
        run_.server.patch = written > 0 && patch;
        if (!run_.server.capabilityDigest.empty()) offerAgain();
    }
    run_.server.capabilityDigest = digestNow;
    run_.server.refusedTypes.clear();
    run_.server.capabilityAt = run_.clock.now();
    run_.serverChanged = true;
    auto upkeep = run_.need(run_.ledger.upkeep());
    if (!upkeep) return;
    if (upkeep->historyTypes != historyTypes) {
        upkeep->historyTypes = std::move(historyTypes);
        if (!run_.need(run_.ledger.put(*upkeep))) return;
    }
    // Kept at once: a mode that was learned must be the one that verification after a crash reads by.
    if (!run_.need(run_.ledger.put(run_.server))) return;
}

// The clinic's system changed: what it did not accept before may go once more.
void Capability::offerAgain() {
    const auto operations = run_.need(run_.ledger.operations());
    if (!operations) return;
    for (store::Operation operation : *operations) {
        if (operation.state != store::OperationState::quarantined || operation.lastIssue != "not-accepted") continue;
        operation.state = store::OperationState::queued;
        operation.lastIssue = "offered-again";
        operation.nextAt.reset();
        if (!run_.need(run_.ledger.update(operation))) return;
    }
}

}  // namespace trellis::sync
