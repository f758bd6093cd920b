#include <QElapsedTimer>
#include <catch2/catch_test_macros.hpp>

#include "running_clinic.h"

using namespace trellis::clinic;

TEST_CASE("the next requests to a path go wrong as a test asks, and then no more") {
    RunningClinic clinic('M');
    const QString goals = "/fhir/Goal?_count=1";
    REQUIRE(clinic.get(goals).status == 200);

    clinic.admin("POST", "fail", {{"path", "/fhir/Goal"}, {"status", 429}, {"times", 2}, {"headers", QJsonObject{{"Retry-After", "7"}}}});
    CHECK(clinic.get("/fhir/Task").status == 200);
    const Heard slow = clinic.get(goals);
    CHECK(slow.status == 429);
    CHECK(slow.header("Retry-After") == "7");
    CHECK(clinic.get(goals).status == 429);
    CHECK(clinic.get(goals).status == 200);

    clinic.admin("POST", "fail", {{"path", "/fhir"}, {"body", "<html>Sign in to the café's network</html>"}, {"type", "text/html"}});
    const Heard portal = clinic.get(goals);
    CHECK(portal.status == 200);
    CHECK(portal.header("Content-Type") == "text/html");

    clinic.admin("POST", "fail", {{"path", "/fhir"}, {"skip", 1}, {"status", 503}});
    CHECK(clinic.get(goals).status == 200);
    CHECK(clinic.get(goals).status == 503);

    clinic.admin("POST", "fail", {{"path", "/fhir"}, {"delayMs", 300}});
    QElapsedTimer timer;
    timer.start();
    CHECK(clinic.get(goals).status == 200);
    CHECK(timer.elapsed() >= 290);
}

TEST_CASE("an answer can be cut before its first byte, in its middle, and after the work was done") {
    RunningClinic clinic('M');
    const QString me = clinic.rowan();
    const QJsonObject observation{{"resourceType", "Observation"},
                                  {"status", "final"},
                                  {"code", QJsonObject{{"text", "x"}}},
                                  {"subject", QJsonObject{{"reference", "Patient/" + me}}}};
    const auto count = [&] { return clinic.admin("GET", "resources/Observation?patient=" + me).list().size(); };
    const qsizetype before = count();

    // Qt asks again by itself when a connection that was kept alive ends before an answer, as RFC 9110 9.2.2 allows for a GET.
    clinic.admin("POST", "fail", {{"path", "/fhir/Observation"}, {"method", "POST"}, {"cutAfter", 0}, {"times", 5}});
    CHECK(clinic.post("/fhir/Observation", observation).status == 0);
    clinic.admin("DELETE", "fail");
    CHECK(count() == before);

    clinic.admin("POST", "fail", {{"path", "/fhir/Observation"}, {"method", "POST"}, {"cutAfter", 10}, {"applied", true}});
    const Heard cut = clinic.post("/fhir/Observation", observation);
    CHECK_FALSE(cut.whole);
    CHECK(cut.body.size() <= 10);
    CHECK(count() == before + 1);

    clinic.admin("POST", "fail", {{"path", "/fhir/Observation"}, {"method", "POST"}, {"status", 500}});
    CHECK(clinic.post("/fhir/Observation", observation).status == 500);
    CHECK(count() == before + 1);
    clinic.admin("POST", "fail", {{"path", "/fhir/Observation"}, {"method", "POST"}, {"status", 500}, {"applied", true}});
    CHECK(clinic.post("/fhir/Observation", observation).status == 500);
    CHECK(count() == before + 2);
    CHECK(clinic.get("/fhir/Observation?_count=1").status == 200);
}

TEST_CASE("the clinic counts what it was asked and can move, cancel and go back to a backup") {
    RunningClinic clinic('M');
    clinic.admin("DELETE", "requests");
    const QJsonArray sessions = clinic.get("/fhir/Appointment?status=booked&_count=1").entries();
    const QString id = sessions[0].toObject()["resource"].toObject()["id"].toString();
    CHECK(clinic.admin("GET", "requests").json()["counters"].toObject()["GET /fhir/Appointment"].toInt() == 1);

    const double offset = clinic.admin("POST", "backup").json()["offset"].toDouble();
    clinic.admin("POST", "appointments/" + id, {{"start", "2026-12-24T10:00:00-05:00"}, {"end", "2026-12-24T11:00:00-05:00"}});
    CHECK(clinic.get("/fhir/Appointment/" + id).json()["start"].toString() == "2026-12-24T10:00:00-05:00");
    clinic.admin("POST", "appointments/" + id, {{"cancel", "Snow"}});
    const QJsonObject cancelled = clinic.get("/fhir/Appointment/" + id).json();
    CHECK(cancelled["status"].toString() == "cancelled");
    CHECK(cancelled["cancelationReason"].toObject()["text"].toString() == "Snow");
    CHECK(clinic.admin("GET", "resources/Appointment/" + id + "/history").list().size() == 3);

    CHECK(clinic.admin("POST", "restore", {{"offset", offset}}).status == 200);
    CHECK(clinic.get("/fhir/Appointment/" + id).json()["status"].toString() == "booked");
    CHECK(clinic.admin("GET", "resources/Appointment/" + id + "/history").list().size() == 1);
}

TEST_CASE("in bad weather a share of the requests fails, and the rest is answered") {
    RunningClinic clinic('M', {"--patients", "2", "--fail", "0.5"});
    int good = 0;
    int bad = 0;
    for (int i = 0; i < 60; ++i) {
        const Heard heard = clinic.get("/fhir/Goal?_count=1");
        (heard.status == 200 && heard.whole ? good : bad) += 1;
    }
    CHECK(good > 5);
    CHECK(bad > 5);
    clinic.admin("POST", "settings", {{"failPerThousand", 0}, {"delayMs", 120}});
    QElapsedTimer timer;
    timer.start();
    CHECK(clinic.get("/fhir/Goal?_count=1").status == 200);
    CHECK(timer.elapsed() >= 110);
}

TEST_CASE("a client that checks refuses each bad certificate") {
    for (const char* kind : {"expired", "wrong-host", "unknown"}) {
        CAPTURE(kind);
        RunningClinic clinic('M', {"--patients", "2", "--certificate", kind});
        CHECK(clinic.ask("GET", "/fhir/metadata").status == 0);
    }
    CHECK(RunningClinic::shared('M').ask("GET", "/fhir/metadata").status == 200);
}
