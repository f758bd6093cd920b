#include <QJsonDocument>
#include <QUuid>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "running_clinic.h"

using namespace trellis::clinic;

namespace {

QString uuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

QJsonObject checkIn(const RunningClinic&, const QString& patient, const QString& operation, const QString& note = {}) {
    return {{"resourceType", "QuestionnaireResponse"},
            {"identifier", QJsonObject{{"system", "https://trellis.example/id/op"}, {"value", operation}}},
            {"questionnaire", "https://trellis.example/fhir/Questionnaire/daily-check-in|1.0.0"},
            {"status", "completed"},
            {"subject", QJsonObject{{"reference", "Patient/" + patient}}},
            {"author", QJsonObject{{"reference", "Patient/" + patient}}},
            {"item", QJsonArray{QJsonObject{{"linkId", "note"}, {"answer", QJsonArray{QJsonObject{{"valueString", note}}}}}}}};
}

QString words(const Heard& heard) {
    const QJsonObject issue = heard.json()["issue"].toArray()[0].toObject();
    return issue["details"].toObject()["text"].toString() + issue["diagnostics"].toString();
}

QString path(const Heard& made) { return "/fhir/" + made.json()["resourceType"].toString() + "/" + made.json()["id"].toString(); }

}  // namespace

TEST_CASE("each personality says what it can do") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const Heard heard = clinic.ask("GET", "/fhir/metadata");
        REQUIRE(heard.status == 200);
        const QJsonArray types = heard.json()["rest"].toArray()[0].toObject()["resource"].toArray();
        REQUIRE(types.size() > 15);
        CHECK(types[0].toObject()["updateCreate"].toBool() == (letter == 'H'));
        CHECK(types[0].toObject()["conditionalCreate"].toBool());
        CHECK(clinic.ask("GET", "/fhir/Appointment").status == 401);
    }
}

TEST_CASE("PUT to an unknown id: 404 for M, 201 for H, which refuses an all-digit id") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const QString id = "a" + uuid().mid(1);
        QJsonObject body = checkIn(clinic, clinic.rowan(), uuid());
        body["id"] = id;
        const Heard heard = clinic.put("/fhir/QuestionnaireResponse/" + id, body);
        CHECK(heard.status == (letter == 'H' ? 201 : 404));
        body["id"] = "987654321";
        CHECK(clinic.put("/fhir/QuestionnaireResponse/987654321", body).status == (letter == 'H' ? 400 : 404));
        body["id"] = "someone-else";
        CHECK(clinic.put("/fhir/QuestionnaireResponse/" + id, body).status == 400);
        if (letter != 'H') continue;
        CHECK(heard.header("ETag") == "W/\"1\"");
        body["id"] = id;
        CHECK(clinic.put("/fhir/QuestionnaireResponse/" + id, body, {{"If-None-Match", "*"}}).status == 412);
    }
}

TEST_CASE("a created resource has the server's id, a version and its stamp in each server's manner") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const Heard heard = clinic.post("/fhir/QuestionnaireResponse", checkIn(clinic, clinic.rowan(), uuid()));
        REQUIRE(heard.status == 201);
        const QJsonObject meta = heard.json()["meta"].toObject();
        const QString id = heard.json()["id"].toString();
        CHECK(heard.header("ETag") == "W/\"" + meta["versionId"].toString().toUtf8() + "\"");
        CHECK(QUuid::fromString(id).isNull() == (letter == 'H'));
        CHECK(meta["lastUpdated"].toString().endsWith('Z') == (letter == 'M'));
        CHECK_FALSE(heard.header("Last-Modified").isEmpty());
        CHECK(heard.header("Location").contains("/_history/"));
        const Heard quiet =
            clinic.post("/fhir/QuestionnaireResponse", checkIn(clinic, clinic.rowan(), uuid()), {{"Prefer", "return=minimal"}});
        CHECK(quiet.status == 201);
        CHECK(quiet.body.isEmpty());
        CHECK(clinic.get(path(heard), {{"If-None-Match", heard.header("ETag")}}).status == 304);
    }
}

TEST_CASE("decimals come back with the digits that were sent") {
    RunningClinic& clinic = RunningClinic::shared('M');
    const QByteArray body = R"({"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/)" +
                            clinic.rowan().toUtf8() + R"("},"valueQuantity":{"value":5.40},"unknownThing":{"keep":[1.0]}})";
    const Heard made = clinic.asRowan("POST", "/fhir/Observation", body);
    REQUIRE(made.status == 201);
    const QByteArray read = clinic.get(path(made)).body;
    CHECK(read.contains(R"("value":5.40)"));
    CHECK(read.contains(R"("unknownThing":{"keep":[1.0]})"));
}

TEST_CASE("a stale If-Match on PUT is 412 for M and 409 for H, and a PUT without a change makes no version") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const Heard made = clinic.post("/fhir/QuestionnaireResponse", checkIn(clinic, clinic.rowan(), uuid(), "one"));
        QJsonObject body = made.json();
        CHECK(clinic.put(path(made), body, {{"If-Match", made.header("ETag")}}).header("ETag") == made.header("ETag"));
        body["status"] = "amended";
        const Heard second = clinic.put(path(made), body, {{"If-Match", made.header("ETag")}});
        CHECK(second.status == 200);
        CHECK(second.header("ETag") != made.header("ETag"));
        body["status"] = "entered-in-error";
        CHECK(clinic.put(path(made), body, {{"If-Match", made.header("ETag")}}).status == (letter == 'M' ? 412 : 409));
        CHECK(clinic.get(path(made)).json()["status"].toString() == "amended");
        const Heard history = clinic.get(path(made) + "/_history");
        CHECK(history.entries().size() == 2);
        CHECK(clinic.get(path(made) + "/_history/" + made.json()["meta"].toObject()["versionId"].toString()).json()["status"].toString() ==
              "completed");
    }
}

TEST_CASE("PATCH: a test operation guards in both, If-Match only in H") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const Heard made = clinic.post("/fhir/QuestionnaireResponse", checkIn(clinic, clinic.rowan(), uuid()));
        const QByteArray version = made.json()["meta"].toObject()["versionId"].toString().toUtf8();
        const auto patch = [&](const QByteArray& operations, const QByteArray& ifMatch) {
            return clinic.asRowan("PATCH", path(made), operations,
                                  {{"Content-Type", "application/json-patch+json"}, {"If-Match", ifMatch}});
        };
        const QByteArray amend = R"({"op":"replace","path":"/status","value":"amended"}])";
        CHECK(patch(R"([{"op":"test","path":"/meta/versionId","value":"other"},)" + amend, made.header("ETag")).status >= 400);
        CHECK(clinic.get(path(made)).json()["status"].toString() == "completed");
        CHECK(patch(R"([{"op":"test","path":"/meta/versionId","value":")" + version + R"("},)" + amend, made.header("ETag")).status == 200);
        CHECK(patch(R"([{"op":"add","path":"/language","value":"en"}])", "W/\"stale\"").status == (letter == 'M' ? 200 : 409));
        CHECK(clinic.asRowan("PATCH", path(made), "{}", {{"Content-Type", "application/merge-patch+json"}}).status == 415);
    }
}

TEST_CASE("If-None-Exist creates once, then answers with what is there, and 412 when several match") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const QString operation = uuid();
        const QByteArray condition = "identifier=https://trellis.example/id/op|" + operation.toUtf8();
        const QJsonObject body = checkIn(clinic, clinic.rowan(), operation);
        const Heard first = clinic.post("/fhir/QuestionnaireResponse", body, {{"If-None-Exist", condition}});
        const Heard second = clinic.post("/fhir/QuestionnaireResponse", body, {{"If-None-Exist", condition}});
        CHECK(first.status == 201);
        CHECK(second.status == 200);
        CHECK(second.json()["id"] == first.json()["id"]);
        REQUIRE(clinic.post("/fhir/QuestionnaireResponse", body).status == 201);
        CHECK(clinic.post("/fhir/QuestionnaireResponse", body, {{"If-None-Exist", condition}}).status == 412);
    }
}

TEST_CASE("after a delete H says 410 and the patient of M 404; what is referenced stays in H") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const Heard made = clinic.post("/fhir/QuestionnaireResponse", checkIn(clinic, clinic.rowan(), uuid()));
        CHECK(clinic.asRowan("DELETE", path(made), {}, {{"If-Match", "W/\"stale\""}}).status == (letter == 'M' ? 200 : 409));
        if (letter == 'H') {
            const QJsonObject trend{{"resourceType", "Observation"},
                                    {"status", "final"},
                                    {"code", QJsonObject{{"text", "trend"}}},
                                    {"subject", QJsonObject{{"reference", "Patient/" + clinic.rowan()}}},
                                    {"derivedFrom", QJsonArray{QJsonObject{{"reference", path(made).mid(6)}}}}};
            const Heard referring = clinic.post("/fhir/Observation", trend);
            REQUIRE(referring.status == 201);
            CHECK(clinic.asRowan("DELETE", path(made)).status == 409);
            CHECK(clinic.asRowan("DELETE", path(referring)).status == 204);
            CHECK(clinic.asRowan("DELETE", path(made)).status == 204);
        }
        CHECK(clinic.get(path(made)).status == (letter == 'M' ? 404 : 410));
        const QByteArray staff = "Bearer " + clinic.tokenFor({}, {}, true);
        CHECK(clinic.ask("GET", path(made), {}, {{"Authorization", staff}}).status == 410);
    }
}

TEST_CASE("H refuses dangling references and bad codes, M takes both; each words it in its own place") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        QJsonObject dangling = checkIn(clinic, clinic.rowan(), uuid());
        dangling["encounter"] = QJsonObject{{"reference", "Encounter/99999999"}};
        CHECK(clinic.post("/fhir/QuestionnaireResponse", dangling).status == (letter == 'M' ? 201 : 400));
        QJsonObject bad = checkIn(clinic, clinic.rowan(), uuid());
        bad["status"] = "finished";
        CHECK(clinic.post("/fhir/QuestionnaireResponse", bad).status == (letter == 'M' ? 201 : 400));
        const Heard refused = clinic.post("/fhir/QuestionnaireResponse", {{"resourceType", "Observation"}});
        CHECK(refused.status == 400);
        CHECK_FALSE(words(refused).isEmpty());
        CHECK(refused.json()["issue"].toArray()[0].toObject().contains(letter == 'M' ? "details" : "diagnostics"));
        CHECK(clinic.asRowan("POST", "/fhir/Observation", R"({"resourceType":"Observation","status":"final","status":"amended"})").status ==
              400);
    }
}

TEST_CASE("an answer to a session is laid into its Appointment as a new version") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const QString me = "Patient/" + clinic.rowan();
        const QJsonArray asked = clinic.get("/fhir/Appointment?patient=" + me + "&part-status=needs-action&status=booked").entries();
        REQUIRE(asked.size() >= 2);
        const QJsonObject before = asked[0].toObject()["resource"].toObject();
        const QString target = "Appointment/" + before["id"].toString();
        const Heard made = clinic.post("/fhir/AppointmentResponse", {{"resourceType", "AppointmentResponse"},
                                                                     {"appointment", QJsonObject{{"reference", target}}},
                                                                     {"actor", QJsonObject{{"reference", me}}},
                                                                     {"participantStatus", "declined"}});
        REQUIRE(made.status == 201);
        const QJsonObject after = clinic.get("/fhir/" + target).json();
        CHECK(after["meta"].toObject()["versionId"] != before["meta"].toObject()["versionId"]);
        CHECK(after["participant"].toArray()[0].toObject()["status"].toString() == "declined");
        CHECK(after["participant"].toArray()[1].toObject()["status"].toString() == "accepted");
    }
}

TEST_CASE("Rowan Kim never meets what is Rowan Kimball's") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const QString other = clinic.patient("kimball");
        const QString me = clinic.rowan();
        REQUIRE(other.size() == me.size());
        CHECK(clinic.get("/fhir/Patient/" + other).status == 404);
        CHECK(clinic.get("/fhir/Patient?birthdate=1994-05-17").entries().size() == 1);
        CHECK(clinic.get("/fhir/Appointment?patient=" + other).entries().isEmpty());
        for (const auto& entry : clinic.get("/fhir/Observation?_count=1000").entries())
            CHECK(entry.toObject()["resource"].toObject()["subject"].toObject()["reference"].toString() == "Patient/" + me);
        const QJsonArray hers = clinic.admin("GET", "resources/Observation?patient=" + other).list();
        REQUIRE_FALSE(hers.isEmpty());
        const QString id = hers[0].toObject()["id"].toString();
        CHECK(clinic.get("/fhir/Observation/" + id).status == 404);
        CHECK(clinic.get("/fhir/Observation/" + id + "/_history").status == 404);
        CHECK(clinic.post("/fhir/QuestionnaireResponse", checkIn(clinic, other, uuid())).status == 403);
        QJsonObject stolen = hers[0].toObject();
        CHECK(clinic.put("/fhir/Observation/" + id, stolen).status >= 403);
        CHECK(clinic.asRowan("DELETE", "/fhir/Observation/" + id).status == 404);
    }
}

TEST_CASE("a scope that was not granted is 403") {
    RunningClinic& clinic = RunningClinic::shared('M');
    const QByteArray bearer = "Bearer " + clinic.tokenFor(clinic.rowan(), "patient/Observation.rs patient/Task.r");
    CHECK(clinic.ask("GET", "/fhir/Observation", {}, {{"Authorization", bearer}}).status == 200);
    CHECK(clinic.ask("GET", "/fhir/Goal", {}, {{"Authorization", bearer}}).status == 403);
    CHECK(clinic.ask("GET", "/fhir/Task", {}, {{"Authorization", bearer}}).status == 403);
    CHECK(clinic.ask("GET", "/fhir/Practitioner", {}, {{"Authorization", bearer}}).status == 200);
    CHECK(clinic.ask("POST", "/fhir/Observation", "{}", {{"Authorization", bearer}}).status == 403);
}
