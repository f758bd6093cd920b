#include "care/doctor.h"

#include <array>
#include <memory>

#include "auth/smart.h"
#include "fhir/json.h"
#include "worker.h"

namespace trellis::care {

namespace {

using Weight = Finding::Weight;

// What Trellis reads, and whether it can do without.
struct Need {
    std::string_view type;
    bool essential;
    bool writes;
};
constexpr std::array<Need, 11> kNeeds{{{"Patient", true, false},
                                       {"Appointment", true, false},
                                       {"QuestionnaireResponse", true, true},
                                       {"AppointmentResponse", true, true},
                                       {"Observation", false, true},
                                       {"Task", false, true},
                                       {"Practitioner", false, false},
                                       {"Location", false, false},
                                       {"CareTeam", false, false},
                                       {"CarePlan", false, false},
                                       {"Goal", false, false}}};

bool offers(const fhir::Value& resource, std::string_view interaction) {
    for (const fhir::Value& each : resource["interaction"].items()) {
        if (each["code"].textOr("") == interaction) return true;
    }
    return false;
}

fhir::Value resourceNamed(const fhir::Value& rest, std::string_view type) {
    for (const fhir::Value& each : rest["resource"].items()) {
        if (each["type"].textOr("") == type) return each;
    }
    return {};
}

void add(std::vector<Finding>& findings, std::string topic, Weight weight, std::string detail) {
    findings.push_back({.topic = std::move(topic), .weight = weight, .detail = std::move(detail)});
}

void readTypes(std::vector<Finding>& findings, const fhir::Value& rest) {
    for (const Need& need : kNeeds) {
        const fhir::Value resource = resourceNamed(rest, need.type);
        std::string topic = "type:" + std::string(need.type);
        const Weight without = need.essential ? Weight::missing : Weight::limits;
        if (!resource.exists()) {
            add(findings, std::move(topic), without, "not-offered");
        } else if (!offers(resource, "search-type") || !offers(resource, "read")) {
            add(findings, std::move(topic), without, "no-search");
        } else if (need.writes && !offers(resource, "create") && !offers(resource, "update")) {
            add(findings, std::move(topic), without, "read-only");
        } else {
            add(findings, std::move(topic), Weight::works, need.writes ? "reads-and-writes" : "reads");
        }
    }
}

// How the things that a person makes get there once: by PUT, or by a conditional create.
void readWriting(std::vector<Finding>& findings, const fhir::Value& rest) {
    const fhir::Value response = resourceNamed(rest, "QuestionnaireResponse");
    const bool updateCreate = response["updateCreate"].boolean().value_or(false);
    const bool conditional = response["conditionalCreate"].boolean().value_or(false);
    add(findings, "update-create", updateCreate ? Weight::works : Weight::limits, updateCreate ? "yes" : "server-chooses-ids");
    const bool once = updateCreate || conditional;
    add(findings, "create", once ? Weight::works : Weight::limits,
        updateCreate ? "by-put" : (conditional ? "conditional" : "by-search-first"));
    const std::string versioning = response["versioning"].textOr("");
    const bool guarded = versioning == "versioned-update" || versioning == "versioned";
    add(findings, "versions", guarded ? Weight::works : Weight::limits, versioning.empty() ? "not-said" : versioning);
    add(findings, "patch", offers(response, "patch") ? Weight::works : Weight::limits, offers(response, "patch") ? "yes" : "no");
    const bool history = offers(response, "history-type");
    add(findings, "history", history ? Weight::works : Weight::limits, history ? "deletes-are-told" : "deletes-by-sweep");
    bool transaction = false;
    for (const fhir::Value& each : rest["interaction"].items()) transaction = transaction || each["code"].textOr("") == "transaction";
    add(findings, "transaction", transaction ? Weight::works : Weight::limits, transaction ? "yes" : "no");
}

Result<std::vector<Finding>> readCapability(const net::Response& response) {
    if (response.status != 200) {
        return fail(ErrorKind::notAFhirServer, {.subject = "metadata", .reason = "status", .status = response.status});
    }
    auto document = fhir::Document::parse(response.body);
    if (!document || document->root()["resourceType"].textOr("") != "CapabilityStatement") {
        return fail(ErrorKind::notAFhirServer, {.subject = "metadata", .reason = "not-fhir", .status = response.status});
    }
    const fhir::Value root = document->root();
    std::vector<Finding> findings;
    const std::string version = root["fhirVersion"].textOr("");
    const bool r4 = version.starts_with("4.0");
    add(findings, "fhir-version", r4 ? Weight::works : Weight::missing, version.empty() ? "not-said" : version);
    const fhir::Value rest = root["rest"][0];
    readWriting(findings, rest);
    readTypes(findings, rest);
    return findings;
}

}  // namespace

QFuture<Result<std::vector<Finding>>> examineServer(net::Client& client, std::string fhirBase) {
    // Shared by the two answers, which come one after the other.
    auto promise = std::make_shared<QPromise<Result<std::vector<Finding>>>>();
    promise->start();
    const auto answer = [promise](Result<std::vector<Finding>> findings) {
        promise->addResult(std::move(findings));
        promise->finish();
    };
    net::Request request;
    request.url = fhirBase + "/metadata";
    request.headers = {{"Accept", "application/fhir+json"}};
    request.withToken = false;
    whenDone(client.send(std::move(request)), &client, [&client, fhirBase = std::move(fhirBase), answer](net::Outcome outcome) {
        if (!outcome) return answer(fail(outcome.error().error));
        auto findings = readCapability(*outcome);
        if (!findings) return answer(std::move(findings));
        whenDone(auth::discover(client, fhirBase), &client,
                 [answer, findings = std::move(*findings)](Result<auth::SmartConfiguration> smart) mutable {
                     if (smart) {
                         add(findings, "smart", smart->s256 ? Weight::works : Weight::missing, smart->s256 ? "pkce-s256" : "no-s256");
                     } else {
                         add(findings, "smart", Weight::missing, std::string(name(smart.error().kind)));
                     }
                     answer(std::move(findings));
                 });
    });
    return promise->future();
}

}  // namespace trellis::care
