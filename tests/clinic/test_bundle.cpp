#include <QUuid>
#include <catch2/catch_test_macros.hpp>

#include "running_clinic.h"

using namespace trellis::clinic;

namespace {

QString uuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

QJsonObject observation(const QString& patient, const QString& operation, const QString& derivedFrom = {}) {
    QJsonObject result{{"resourceType", "Observation"},
                       {"identifier", QJsonArray{QJsonObject{{"system", "https://trellis.example/id/op"}, {"value", operation}}}},
                       {"status", "final"},
                       {"code", QJsonObject{{"text", "x"}}},
                       {"subject", QJsonObject{{"reference", "Patient/" + patient}}}};
    if (!derivedFrom.isEmpty()) result["derivedFrom"] = QJsonArray{QJsonObject{{"reference", derivedFrom}}};
    return result;
}

QJsonObject entry(const QJsonObject& resource, const QString& operation, const QString& fullUrl = {}) {
    QJsonObject result{{"resource", resource},
                       {"request", QJsonObject{{"method", "POST"},
                                               {"url", resource["resourceType"]},
                                               {"ifNoneExist", "identifier=https://trellis.example/id/op|" + operation}}}};
    if (!fullUrl.isEmpty()) result["fullUrl"] = fullUrl;
    return result;
}

QJsonObject transaction(const QJsonArray& entries) { return {{"resourceType", "Bundle"}, {"type", "transaction"}, {"entry", entries}}; }

}  // namespace

TEST_CASE("a transaction creates once, and a second one is answered with what is there") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const QString operation = uuid();
        const QJsonObject bundle = transaction({entry(observation(clinic.rowan(), operation), operation)});
        const Heard first = clinic.post("/fhir", bundle);
        REQUIRE(first.status == 200);
        const QJsonObject made = first.entries()[0].toObject();
        const QJsonObject response = made["response"].toObject();
        CHECK(response["status"].toString().startsWith("201"));
        CHECK(response.contains("etag") == (letter == 'H'));
        CHECK(response["location"].toString().contains("/_history/") == (letter == 'H'));
        CHECK_FALSE(made["resource"].toObject()["meta"].toObject()["versionId"].toString().isEmpty());
        const QJsonObject again = clinic.post("/fhir", bundle).entries()[0].toObject();
        CHECK(again["response"].toObject()["status"].toString().startsWith("200"));
        CHECK(again["resource"].toObject()["id"] == made["resource"].toObject()["id"]);
    }
}

TEST_CASE("references inside a transaction become the ids that were given, in any order") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const QString one = uuid();
        const QString two = uuid();
        const QString urn = "urn:uuid:" + uuid();
        const Heard heard = clinic.post(
            "/fhir", transaction({entry(observation(clinic.rowan(), two, urn), two), entry(observation(clinic.rowan(), one), one, urn)}));
        REQUIRE(heard.status == 200);
        const QJsonObject derived = heard.entries()[0].toObject()["resource"].toObject();
        const QString base = heard.entries()[1].toObject()["resource"].toObject()["id"].toString();
        CHECK(derived["derivedFrom"].toArray()[0].toObject()["reference"].toString() == "Observation/" + base);
    }
}

TEST_CASE("one bad entry undoes all in H; in M the others stay unless atomicity is switched on") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic clinic(letter);
        const auto send = [&](const QString& good) {
            return clinic.post("/fhir", transaction({entry(observation(clinic.rowan(), good), good),
                                                     entry(observation(clinic.patient("kimball"), uuid()), uuid())}));
        };
        const auto there = [&](const QString& operation) {
            return clinic.get("/fhir/Observation?identifier=https://trellis.example/id/op|" + operation, {{"Cache-Control", "no-cache"}})
                .entries()
                .size();
        };
        const QString first = uuid();
        const Heard heard = send(first);
        if (letter == 'H') {
            CHECK(heard.status == 403);
            CHECK(heard.json()["resourceType"].toString() == "OperationOutcome");
            CHECK(there(first) == 0);
            clinic.restart();  // nothing of it was written either
            CHECK(there(first) == 0);
            continue;
        }
        CHECK(heard.status == 200);
        CHECK(heard.entries()[1].toObject()["response"].toObject()["status"].toString().startsWith("403"));
        CHECK(there(first) == 1);
        clinic.admin("POST", "settings", {{"atomicTransactions", true}});
        const QString second = uuid();
        CHECK(send(second).status == 403);
        CHECK(there(second) == 0);
    }
}

TEST_CASE("M refuses more than eight entries when one is conditional, and the same resource twice") {
    RunningClinic& clinic = RunningClinic::shared('M');
    QJsonArray many;
    for (int i = 0; i < 9; ++i) {
        const QString operation = uuid();
        many.append(entry(observation(clinic.rowan(), operation), operation));
    }
    CHECK(clinic.post("/fhir", transaction(many)).status == 400);
    many.removeLast();
    CHECK(clinic.post("/fhir", transaction(many)).status == 200);
    const QJsonObject twice{{"request", QJsonObject{{"method", "DELETE"}, {"url", "Observation/1"}}}};
    CHECK(clinic.post("/fhir", transaction({twice, twice})).status == 400);
}
