#include <QFile>
#include <QProcess>
#include <QSet>
#include <catch2/catch_test_macros.hpp>

#include "running_clinic.h"

using namespace trellis::clinic;

TEST_CASE("what was answered is there after a kill, with its versions, and nobody is signed out") {
    for (const char letter : {'M', 'H'}) {
        RunningClinic clinic(letter);
        const QJsonObject observation{{"resourceType", "Observation"},
                                      {"status", "final"},
                                      {"code", QJsonObject{{"text", "kept"}}},
                                      {"subject", QJsonObject{{"reference", "Patient/" + clinic.rowan()}}}};
        const Heard made = clinic.post("/fhir/Observation", observation);
        REQUIRE(made.status == 201);
        const QString path = "/fhir/Observation/" + made.json()["id"].toString();
        QFile trust(clinic.trust());
        REQUIRE(trust.open(QIODevice::ReadOnly));
        const QByteArray authority = trust.readAll();

        clinic.kill();
        clinic.start();
        const Heard read = clinic.get(path);
        CHECK(read.status == 200);
        CHECK(read.body == made.body);
        trust.seek(0);
        CHECK(trust.readAll() == authority);
        const Heard next = clinic.post("/fhir/Observation", observation);
        CHECK(next.status == 201);
        CHECK(next.json()["id"] != made.json()["id"]);
    }
}

TEST_CASE("a journal whose last line was cut short loses that line alone") {
    RunningClinic clinic('M');
    const QString goals = "resources/Goal";
    const QByteArray before = clinic.admin("GET", goals).body;
    clinic.kill();
    QFile journal(clinic.trust().replace("ca.pem", "journal.jsonl"));
    REQUIRE(journal.open(QIODevice::Append));
    journal.write(R"({"type":"Goal","id":"half)");
    journal.close();
    clinic.start();
    CHECK(clinic.admin("GET", goals).body == before);
    clinic.admin("POST", goals, {{"resourceType", "Goal"}});
    clinic.restart();
    CHECK(clinic.admin("GET", goals).list().size() == 7);
}

TEST_CASE("the same seed and time tell the same story, with this week's sessions in it") {
    const QStringList when{"--patients", "3", "--now", "2026-10-14T09:00:00-04:00"};
    RunningClinic one('M', when);
    RunningClinic two('M', when);
    for (const char* type : {"Appointment", "QuestionnaireResponse", "Patient", "Communication"}) {
        CAPTURE(type);
        const bool same = one.admin("GET", QString("resources/") + type).body == two.admin("GET", QString("resources/") + type).body;
        CHECK(same);
    }
    int moved = 0;
    int cancelled = 0;
    int asked = 0;
    QSet<QString> kinds;
    bool today = false;
    const QJsonArray mine = one.admin("GET", "resources/Appointment?patient=" + one.rowan()).list();
    CHECK(mine.size() >= 20);
    for (const auto& value : mine) {
        const QJsonObject session = value.toObject();
        const QString kind = session["serviceType"].toArray()[0].toObject()["coding"].toArray()[0].toObject()["code"].toString();
        kinds.insert(kind);
        if (session["comment"].toString().contains("leak")) {
            ++moved;
            const QJsonArray history = one.admin("GET", "resources/Appointment/" + session["id"].toString() + "/history").list();
            REQUIRE(history.size() == 2);
            CHECK(history[0].toObject()["start"] != session["start"]);
        }
        if (session["status"].toString() == "cancelled" && session.contains("cancelationReason")) ++cancelled;
        if (session["participant"].toArray()[0].toObject()["status"].toString() == "needs-action") ++asked;
        today = today || (kind == "individual" && session["start"].toString() == "2026-10-14T16:00:00-04:00");
    }
    CHECK(moved == 1);
    CHECK(cancelled == 1);
    CHECK(asked >= 2);
    CHECK(today);
    CHECK(kinds == QSet<QString>{"individual", "group", "family", "skills", "medication"});
    const QJsonObject plan = one.admin("GET", "resources/CarePlan?patient=" + one.rowan()).list()[0].toObject();
    CHECK(plan["period"].toObject()["start"].toString() == "2026-09-21");
    CHECK(plan["period"].toObject()["end"].toString() == "2026-12-13");
}

TEST_CASE("options that cannot be used are refused with a sentence") {
    for (const QStringList& wrong :
         {QStringList{"--personality", "X", "--data", "/tmp"}, QStringList{}, QStringList{"--port", "99999", "--data", "/tmp"},
          QStringList{"--fail", "2", "--data", "/tmp"}, QStringList{"--now", "soon", "--data", "/tmp"}}) {
        QProcess program;
        program.start(QString(TRELLIS_BUILD_DIR) + "/bin/trellis-clinic", wrong);
        REQUIRE(program.waitForFinished(10'000));
        CHECK(program.exitCode() == 2);
        CHECK(program.readAllStandardError().startsWith("trellis-clinic: "));
    }
}
