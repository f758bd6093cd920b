#pragma once

#include <string>
#include <vector>

#include "fhir/mappers.h"

// One of each thing that we send, in every variant that differs on the wire. Golden files fix how they are written, and
// the interop test has the official definitions judge them.
namespace trellis::fhir {

struct Sample {
    std::string name;  // "Observation-full"
    std::string json;
};

inline Authorship sampleAuthorship(std::string operation) {
    return {.me = {"rowan"}, .operation = {std::move(operation)}, .deviceSource = "https://trellis.example/device/d3f0a1"};
}

inline CheckIn sampleCheckIn() {
    CheckIn checkIn;
    checkIn.id = {"c5b0e7de-31a8-4a2c-9a52-5a3a5c2d4f10"};
    checkIn.answers = {.mood = 4,
                       .feelings = {"hopeful", "tired"},
                       .ownWord = "steadier",
                       .symptoms = {{"worry", 2}, {"restless", 0}},
                       .craving = 4,
                       .sleep = std::chrono::minutes{390},
                       .sleepQuality = SleepQuality::fair,
                       .note = "Walked to the river.\nFelt \"ok\" — más o menos 😀"};
    checkIn.authored = std::chrono::sys_days{Day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{25}}} +
                       std::chrono::hours{19} + std::chrono::minutes{43};
    checkIn.offset = std::chrono::hours{-5};
    checkIn.zone = "America/New_York";
    checkIn.day = Day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{25}};
    return checkIn;
}

inline std::vector<CheckIn> sampleCheckIns() {
    std::vector<CheckIn> all;
    all.push_back(sampleCheckIn());
    CheckIn next = sampleCheckIn();
    next.version = 3;
    all.push_back(next);
    next.withdrawn = true;
    all.push_back(next);
    next = sampleCheckIn();
    next.answers = {};
    next.answers.mood = 1;
    all.push_back(next);
    next.answers = {};
    next.answers.note = "Only words today.";
    all.push_back(next);
    next.answers = {};
    all.push_back(next);
    next = sampleCheckIn();
    next.zone = "";
    next.offset = std::chrono::minutes{345};
    next.id = {};
    next.answers = {};
    next.answers.symptoms = {{"worry", 0}, {"low-mood", 1}, {"anger", 2}, {"numbness", 3}, {"restless", 4}, {"pain", 0}};
    next.answers.feelings = feelingCodes();
    next.answers.sleep = std::chrono::minutes{0};
    next.answers.sleepQuality = SleepQuality::poor;
    next.answers.craving = 0;
    all.push_back(next);
    next = sampleCheckIn();
    next.answers.note = std::string(" \t\r\n");
    next.answers.ownWord = std::string("a\0b\x07", 4);
    next.answers.sleepQuality = SleepQuality::good;
    next.answers.sleep = std::chrono::hours{24};
    next.offset = std::chrono::minutes{0};
    next.day = Day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{24}};
    all.push_back(next);
    return all;
}

inline const std::vector<std::string>& sampleCheckInNames() {
    static const std::vector<std::string> names{"full",       "amended", "withdrawn",     "mood-only",
                                                "words-only", "empty",   "no-zone-no-id", "odd-text"};
    return names;
}

inline std::vector<Sample> samples() {
    std::vector<Sample> all;
    const auto checkIns = sampleCheckIns();
    for (std::size_t i = 0; i < checkIns.size(); ++i) {
        const std::string& name = sampleCheckInNames()[i];
        all.push_back({"QuestionnaireResponse-" + name, writeCheckIn(checkIns[i], sampleAuthorship("op-1"))});
        const std::string id = checkIns[i].id.empty() ? "" : "o77a2a0c-observation";
        all.push_back({"Observation-" + name, writeCheckInObservation(checkIns[i], id, "c5b0e7de", sampleAuthorship("op-2"))});
    }
    Session session;
    session.id = {"s1"};
    const Instant at = sampleCheckIn().authored;
    const auto respond = [&](std::string name, std::string_view id, const SessionAnswer& answer) {
        all.push_back({"AppointmentResponse-" + name, writeAppointmentResponse(id, session, answer, sampleAuthorship("op-3"))});
        all.push_back({"Task-" + name, writeMoveRequest(id, session, answer, sampleAuthorship("op-4"))});
    };
    respond("accepted", "a1", {.answer = Answer::accepted, .reason = "", .note = "", .at = at});
    respond("without-id", "", {.answer = Answer::accepted, .reason = "", .note = "See you there", .at = at});
    for (const char* reason : {"ride", "sick", "work", "childcare", "not-up-to-it", "other"}) {
        respond("declined-" + std::string(reason), "a2", {.answer = Answer::declined, .reason = reason, .note = "", .at = at});
    }
    respond("declined-note", "a3", {.answer = Answer::declined, .reason = "ride", .note = "The bus \"14\" is cancelled", .at = at});
    respond("unknown-reason", "a4", {.answer = Answer::declined, .reason = "no-such-reason", .note = " \n", .at = at});
    respond("move", "a5", {.answer = Answer::askedToMove, .reason = "work", .note = "Thursday would work", .at = at});
    respond("none", "a6", {.answer = Answer::none, .reason = "", .note = "", .at = at});
    return all;
}

}  // namespace trellis::fhir
