#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "base/random.h"
#include "base/time.h"
#include "samples.h"

using namespace trellis;
using namespace trellis::fhir;

namespace {

const PatientId kMe{"rowan"};

std::string appointment(std::string_view more) {
    return R"({"resourceType":"Appointment","id":"s1","status":"booked")" + std::string(more) + "}";
}

CheckIn randomCheckIn(Random& random) {
    const auto upTo = [&](int most) { return static_cast<int>(random.number(static_cast<std::uint64_t>(most) + 1)); };
    CheckIn checkIn = sampleCheckIn();
    checkIn.id = {random.uuid()};
    checkIn.answers = {};
    if (upTo(1)) checkIn.answers.mood = 1 + upTo(4);
    if (upTo(1)) checkIn.answers.craving = upTo(10);
    if (upTo(1)) checkIn.answers.sleep = std::chrono::minutes{upTo(24 * 60)};
    if (upTo(1)) checkIn.answers.sleepQuality = static_cast<SleepQuality>(upTo(2));
    for (const std::string& feeling : feelingCodes()) {
        if (upTo(3) == 0) checkIn.answers.feelings.push_back(feeling);
    }
    for (const std::string& symptom : symptomCodes()) {
        if (upTo(2) == 0) checkIn.answers.symptoms.push_back({symptom, upTo(4)});
    }
    const std::vector<std::string> words{"", "so-so", "quote \" back \\ slash", "línea\nnueva", "😀 </div>", "日本語"};
    checkIn.answers.note = words[random.number(words.size())];
    checkIn.authored += std::chrono::minutes{upTo(500'000)};
    checkIn.offset = std::chrono::minutes{15 * (upTo(100) - 48)};
    checkIn.version = 1 + upTo(4);
    checkIn.withdrawn = upTo(5) == 0;
    checkIn.day = Day{std::chrono::floor<std::chrono::days>(checkIn.authored + checkIn.offset)};
    return checkIn;
}

}  // namespace

TEST_CASE("a check-in that was written is read back as it was") {
    SeededRandom random(5);
    for (int round = 0; round < 1000; ++round) {
        CheckIn checkIn = randomCheckIn(random);
        const std::string json = writeCheckIn(checkIn, sampleAuthorship("op"));
        const auto read = readCheckIn(json);
        REQUIRE(read.has_value());
        checkIn.fromThisDevice = false;
        checkIn.delivery = Delivery::atClinic;
        CHECK(*read == checkIn);
        CHECK(validate(read->answers).has_value());
    }
}

TEST_CASE("an answer that was written is read back as it was") {
    const std::string reason = GENERATE(as<std::string>{}, "", "ride", "sick", "work", "childcare", "not-up-to-it", "other");
    const Answer answer = GENERATE(Answer::none, Answer::accepted, Answer::declined, Answer::askedToMove);
    const std::string note = GENERATE(as<std::string>{}, "", "Could we do Thursday?", "I don't have a ride", "two\nlines");
    Session session;
    session.id = {"s9"};
    const SessionAnswer given{
        .answer = answer, .reason = reason, .note = note, .at = sampleCheckIn().authored, .delivery = Delivery::atClinic};
    const auto read = readAppointmentResponse(writeAppointmentResponse("a1", session, given, sampleAuthorship("op-9")));
    REQUIRE(read.has_value());
    CHECK(read->answer == given);
    CHECK(read->session.value == "s9");
    CHECK(read->operation == "op-9");
    const auto task = readTask(writeMoveRequest("t1", session, given, sampleAuthorship("op-9")));
    REQUIRE(task.has_value());
    CHECK(task->code == "reschedule");
    CHECK(task->focus == "Appointment/s9");
    CHECK(task->intent == "proposal");
    CHECK(task->status == "requested");
}

TEST_CASE("what we write says whose it is, which operation made it, and from where") {
    for (const Sample& sample : samples()) {
        INFO(sample.name);
        CHECK(operationIdentifier(sample.json).starts_with("op-"));
        CHECK(deviceSource(sample.json) == "https://trellis.example/device/d3f0a1");
        const auto document = Document::parse(sample.json);
        REQUIRE(document.has_value());
        const Value root = document->root();
        CHECK(root["meta"]["security"][0]["code"].text() == "R");
        CHECK(root["meta"]["security"].size() == 3);
        const std::string type = root["resourceType"].textOr("");
        const char* whose = type == "AppointmentResponse" ? "actor" : type == "Task" ? "for" : "subject";
        CHECK(root[whose]["reference"].text() == "Patient/rowan");
    }
}

TEST_CASE("FHIR knows no empty object, array or string, and we write none") {
    for (const Sample& sample : samples()) {
        INFO(sample.name);
        CHECK(sample.json.find("{}") == std::string::npos);
        CHECK(sample.json.find("[]") == std::string::npos);
        CHECK(sample.json.find(":\"\"") == std::string::npos);
        CHECK(sample.json.find("null") == std::string::npos);
    }
}

TEST_CASE("the operation identifier is found in a list, alone, and not in its absence") {
    CHECK(operationIdentifier(R"({"identifier":[{"system":"x","value":"1"},{"system":"https://trellis.example/id/op","value":"2"}]})") ==
          "2");
    CHECK(operationIdentifier(R"({"identifier":{"system":"https://trellis.example/id/op","value":"3"}})") == "3");
    CHECK(operationIdentifier(R"({"identifier":[{"system":"https://trellis.example/id/op/","value":"2"}]})").empty());
    CHECK(operationIdentifier("{}").empty());
    CHECK(operationIdentifier("not json").empty());
}

TEST_CASE("a fingerprint changes when the plan does and at nothing else") {
    const std::string_view plan =
        R"(,"start":"2026-11-25T16:00:00-05:00","end":"2026-11-25T17:00:00-05:00","participant":[{"actor":{"reference":"Location/a"}}])";
    const std::string print = appointmentFingerprint(appointment(plan));
    const auto with = [](std::string_view more) { return appointmentFingerprint(appointment(more)); };
    CHECK_FALSE(print.empty());
    // The same instant written otherwise, the same place from another address, other words, other people.
    CHECK(
        with(
            R"(,"comment":"new","start":"2026-11-25T21:00:00.000Z","end":"2026-11-25T22:00:00Z","participant":[{"actor":{"reference":"Patient/x"}},{"actor":{"reference":"https://c/fhir/Location/a/_history/2"}}])") ==
        print);
    CHECK(
        with(
            R"(,"start":"2026-11-25T16:30:00-05:00","end":"2026-11-25T17:00:00-05:00","participant":[{"actor":{"reference":"Location/a"}}])") !=
        print);
    CHECK(
        with(
            R"(,"start":"2026-11-25T16:00:00-05:00","end":"2026-11-25T17:30:00-05:00","participant":[{"actor":{"reference":"Location/a"}}])") !=
        print);
    CHECK(
        with(
            R"(,"start":"2026-11-25T16:00:00-05:00","end":"2026-11-25T17:00:00-05:00","participant":[{"actor":{"reference":"Location/b"}}])") !=
        print);
    CHECK(with(R"(,"start":"2026-11-25T16:00:00-05:00","end":"2026-11-25T17:00:00-05:00")") != print);
    std::string cancelled = appointment(plan);
    cancelled.replace(cancelled.find("booked"), 6, "cancelled");
    CHECK(appointmentFingerprint(cancelled) != print);
}

TEST_CASE("only an https address is a video link") {
    const auto link = [](std::string_view url) {
        const std::string extension =
            R"(,"extension":[{"url":"http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService",)"
            R"("extension":[{"url":"addressUrl","valueUrl":)" +
            quote(url) + "}]}]";
        return readAppointment(appointment(extension), kMe)->videoUrl;
    };
    CHECK(link("https://video.example/j/1?pwd=2#x") == "https://video.example/j/1?pwd=2#x");
    CHECK(link(" HTTPS://video.example/ ") == "https://video.example/");
    for (const char* bad :
         {"http://video.example", "javascript:alert(1)", "file:///etc/passwd", "intent://x#Intent;end", "data:text/html,x",
          "//video.example", "https:", "https://", "https:///x", "https://:443/x", "https://a@b/", "https://a b/", "https://a\n.b/",
          "https://a\\b/", "https://a/\"onclick", "https://a/<script>", "ftp://https://x", "video.example", "zoommtg://zoom.us/join"}) {
        INFO(bad);
        CHECK(link(bad).empty());
    }
    CHECK(link("https://a/" + std::string(2000, 'x')).empty());
}

TEST_CASE("markup from a server stays the characters that it is, and length is bounded") {
    const std::string text = "<a href='https://evil.example'>Tap</a> &amp; **bold** [x](y)";
    const auto session = readAppointment(appointment(",\"comment\":" + quote(text) + ",\"description\":" + quote(std::string(5000, 'a')) +
                                                     ",\"patientInstruction\":" + quote(std::string(5000, 'b'))),
                                         kMe);
    REQUIRE(session.has_value());
    CHECK(session->comment == text);
    CHECK(session->title == std::string(200, 'a'));
    CHECK(session->bring == std::string(4000, 'b'));
}

TEST_CASE("a resource of another type, without an id or not JSON is refused with its type") {
    const auto refusal = [](const auto& result) {
        return result ? std::string("read") : result.error().facts.subject + " " + result.error().facts.reason;
    };
    CHECK(refusal(readPatient(R"({"resourceType":"Practitioner","id":"1"})")) == "Patient wrong-type");
    CHECK(refusal(readGoal(R"({"resourceType":"Goal"})")) == "Goal no-id");
    CHECK(refusal(readTask(R"({"resourceType":"Task","id":"../../x"})")) == "Task no-id");
    CHECK(refusal(readLocation("{")) == "Location malformed");
    CHECK(refusal(readCareTeam(R"({"resourceType":"CareTeam","id":"1","id":"2"})")) == "CareTeam duplicate-key");
    CHECK(refusal(readAppointment("[]", kMe)) == "Appointment wrong-type");
}

TEST_CASE("no element of the wrong kind makes a reader stumble") {
    // Every value of every golden resource replaced by every other kind of value.
    const std::vector<std::string> odd{"null", "7", "\"text\"", "true", "[]", "{}", "[[]]", "[null]", "{\"a\":1}"};
    const auto everything = [](const std::string& json) {
        (void)readPatient(json);
        (void)readPractitioner(json);
        (void)readLocation(json);
        (void)readCareTeam(json);
        (void)readAppointment(json, kMe);
        (void)readTask(json);
        (void)readGoal(json);
        (void)readCarePlan(json);
        (void)readQuestionnaire(json);
        (void)readAppointmentResponse(json);
        (void)readCheckIn(json);
        (void)appointmentFingerprint(json);
        (void)operationIdentifier(json);
    };
    int tried = 0;
    for (const Sample& sample : samples()) {
        const auto document = Document::parse(sample.json);
        REQUIRE(document.has_value());
        for (const auto& [name, member] : document->root().members()) {
            for (const std::string& value : odd) {
                const auto changed = applyEdits(sample.json, {{{name}, value}});
                REQUIRE(changed.has_value());
                everything(*changed);
                ++tried;
            }
        }
    }
    CHECK(tried > 1000);
}
