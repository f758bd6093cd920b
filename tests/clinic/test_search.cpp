#include <QDateTime>
#include <QSet>
#include <catch2/catch_test_macros.hpp>

#include "running_clinic.h"

using namespace trellis::clinic;

namespace {

QJsonObject resource(const QJsonValue& entry) { return entry.toObject()["resource"].toObject(); }

// Every id over all pages, and how many pages there were.
QSet<QString> walk(RunningClinic& clinic, QString next, int& pages) {
    QSet<QString> ids;
    for (pages = 0; !next.isEmpty() && pages < 100; ++pages) {
        const Heard page = clinic.get(next);
        REQUIRE(page.status == 200);
        for (const auto& entry : page.entries()) ids.insert(resource(entry)["id"].toString());
        next = page.link("next");
    }
    return ids;
}

}  // namespace

TEST_CASE("a search pages through everything once, each server in its own way") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const QString query =
            "/fhir/Appointment?patient=Patient/" + clinic.rowan() + "&_lastUpdated=ge2020-01-01&_sort=_lastUpdated&_count=";
        const Heard first = clinic.get(query + "7", {{"Cache-Control", "no-cache"}, {"Prefer", "handling=strict"}});
        CHECK(first.entries().size() == 7);
        CHECK(first.link("self").contains("patient=Patient"));
        CHECK(first.link("self").contains("_lastUpdated=ge2020-01-01"));
        CHECK(first.link("next").contains(letter == 'H' ? "_getpages=" : "_cursor="));
        CHECK(first.json().contains("total") == (letter == 'H'));
        int pages = 0;
        const auto small = walk(clinic, query + "7", pages);
        CHECK(pages > 8);
        const auto all = walk(clinic, query + "1000", pages);
        CHECK(pages == 1);
        CHECK(small == all);
        CHECK(all.size() >= 60);
        CHECK(clinic.get("/fhir/Observation").entries().size() == 20);
        const auto byDate = walk(clinic, "/fhir/Appointment?_sort=date&_count=9", pages);
        CHECK(byDate == all);
    }
}

TEST_CASE("what changes between two pages of M is met later, not skipped") {
    RunningClinic clinic('M');
    const Heard first = clinic.get("/fhir/Goal?_sort=_lastUpdated&_count=1");
    const QString id = resource(first.entries()[0])["id"].toString();
    REQUIRE(clinic.admin("PATCH", "resources/Goal/" + id, {{"lifecycleStatus", "completed"}}).status == 200);
    int pages = 0;
    const auto rest = walk(clinic, first.link("next"), pages);
    CHECK(rest.size() == 3);
    CHECK(rest.contains(id));
}

TEST_CASE("H keeps pages for an hour and may answer an identical search from a minute ago unless told no-cache") {
    RunningClinic clinic('H');
    const QString query = "/fhir/Goal?_count=2";
    const Heard before = clinic.get(query);
    const QString next = before.link("next");
    REQUIRE(clinic.get(next).status == 200);
    const QString id = resource(before.entries()[0])["id"].toString();
    clinic.admin("PATCH", "resources/Goal/" + id, {{"lifecycleStatus", "completed"}});
    CHECK(resource(clinic.get(query).entries()[0])["lifecycleStatus"].toString() == "active");
    bool seen = false;
    for (const auto& entry : clinic.get("/fhir/Goal", {{"Cache-Control", "no-cache"}}).entries())
        seen = seen || resource(entry)["lifecycleStatus"].toString() == "completed";
    CHECK(seen);
    clinic.admin("POST", "clock", {{"advanceSeconds", 3700}});
    clinic.admin("DELETE", "tokens");  // the hour ended them too
    const QByteArray bearer = "Bearer " + clinic.tokenFor(clinic.rowan());
    CHECK(clinic.ask("GET", next, {}, {{"Authorization", bearer}}).status == 410);
}

TEST_CASE("search parameters choose, and an unknown one is refused") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const Heard plans = clinic.get("/fhir/CarePlan?category=assess-plan&status=active");
        CHECK(plans.entries().size() == 1);
        const QString session = "https://trellis.example/id/session|";
        const QJsonArray all = clinic.get("/fhir/Appointment?_count=1000").entries();
        const QString key = resource(all[0])["identifier"].toArray()[0].toObject()["value"].toString();
        CHECK(clinic.get("/fhir/Appointment?identifier=" + session + key).entries().size() == 1);
        CHECK(clinic.get("/fhir/Observation?code=http://loinc.org|44261-6&_count=100").entries().size() >= 10);
        const QString id = resource(all[3])["id"].toString();
        CHECK(clinic.get("/fhir/Appointment?_id=" + id + "," + resource(all[4])["id"].toString()).entries().size() == 2);
        const qsizetype past =
            clinic.get("/fhir/Appointment?_count=1000&date=lt" + QDateTime::currentDateTimeUtc().toString(Qt::ISODate)).entries().size();
        const qsizetype ahead =
            clinic.get("/fhir/Appointment?_count=1000&date=ge" + QDateTime::currentDateTimeUtc().toString(Qt::ISODate)).entries().size();
        CHECK(past > 10);
        CHECK(ahead > 20);
        CHECK(past + ahead == all.size());
        CHECK(clinic.get("/fhir/Appointment?date=tomorrow").status == 400);
        CHECK(clinic.get("/fhir/Appointment?frobnicate=1").status == 400);
        CHECK(clinic.get("/fhir/Appointment?frobnicate=1", {{"Prefer", "handling=lenient"}}).status == 200);
        CHECK_FALSE(clinic.get("/fhir/Appointment?frobnicate=1", {{"Prefer", "handling=lenient"}}).link("self").contains("frobnicate"));
        CHECK(clinic.get("/fhir/Frobnicate").status == 404);
        const QJsonObject part = resource(clinic.get("/fhir/Appointment?_elements=status").entries()[0]);
        CHECK(part.contains("status"));
        CHECK_FALSE(part.contains("participant"));
        const Heard posted = clinic.asRowan("POST", "/fhir/Goal/_search", "lifecycle-status=active&_count=1",
                                            {{"Content-Type", "application/x-www-form-urlencoded"}});
        CHECK(posted.entries().size() == 1);
        bool place = false;
        for (const auto& entry : clinic.get("/fhir/Appointment?service-type=skills&_include=Appointment:location").entries())
            place = place || resource(entry)["resourceType"].toString() == "Location";
        CHECK(place);
    }
}

TEST_CASE("_lastUpdated finds what changed since") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic& clinic = RunningClinic::shared(letter);
        const QString now = clinic.admin("GET", "clock").json()["now"].toString();
        CHECK(clinic.get("/fhir/Goal?_lastUpdated=gt" + now, {{"Cache-Control", "no-cache"}}).entries().isEmpty());
        const QString id = resource(clinic.get("/fhir/Goal?_count=1").entries()[0])["id"].toString();
        clinic.admin("PATCH", "resources/Goal/" + id, {{"startDate", letter == 'M' ? "2026-01-02" : "2026-01-03"}});
        const QJsonArray changed = clinic.get("/fhir/Goal?_lastUpdated=ge" + now, {{"Cache-Control", "no-cache"}}).entries();
        REQUIRE(changed.size() == 1);
        CHECK(resource(changed[0])["id"].toString() == id);
    }
}

TEST_CASE("type history: H tells of deletes since, M has none") {
    RunningClinic& m = RunningClinic::shared('M');
    CHECK(m.get("/fhir/Goal/_history").status == 404);
    RunningClinic h('H');
    const QString now = h.admin("GET", "clock").json()["now"].toString();
    const QString id = resource(h.get("/fhir/Task?_count=1").entries()[0])["id"].toString();
    h.admin("DELETE", "resources/Task/" + id);
    const QJsonArray changes = h.get("/fhir/Task/_history?_since=" + now).entries();
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].toObject()["request"].toObject()["method"].toString() == "DELETE");
    CHECK(changes[0].toObject()["request"].toObject()["url"].toString() == "Task/" + id);
    CHECK_FALSE(changes[0].toObject().contains("resource"));
}
