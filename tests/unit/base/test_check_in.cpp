#include <catch2/catch_test_macros.hpp>
#include <set>

#include "domain/check_in.h"
#include "domain/session.h"

using namespace trellis;
using namespace std::chrono_literals;

namespace {

std::string why(const CheckInAnswers& answers) {
    const auto checked = validate(answers);
    if (checked) return "ok";
    CHECK(checked.error().kind == ErrorKind::badInput);
    return checked.error().facts.subject + " " + checked.error().facts.reason;
}

template <class Change>
std::string with(Change change) {
    CheckInAnswers answers;
    change(answers);
    return why(answers);
}

std::string times(std::string_view piece, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += piece;
    return text;
}

}  // namespace

TEST_CASE("a check-in may be blank, and may say everything") {
    CHECK(CheckInAnswers{}.empty());
    CHECK(why({}) == "ok");
    CheckInAnswers full;
    full.mood = 5;
    full.feelings = feelingCodes();
    full.ownWord = "overwhelmed";
    for (const std::string& code : symptomCodes()) full.symptoms.push_back({code, 4});
    full.craving = 10;
    full.sleep = 24h;
    full.sleepQuality = SleepQuality::good;
    full.note = "Slept through.";
    CHECK(why(full) == "ok");
    CHECK_FALSE(full.empty());
}

TEST_CASE("numbers keep to their scales") {
    for (const int mood : {1, 2, 3, 4, 5}) CHECK(with([&](auto& a) { a.mood = mood; }) == "ok");
    for (const int mood : {0, 6, -1, 100}) CHECK(with([&](auto& a) { a.mood = mood; }) == "mood out-of-range");
    for (const int craving : {0, 10}) CHECK(with([&](auto& a) { a.craving = craving; }) == "ok");
    for (const int craving : {-1, 11}) CHECK(with([&](auto& a) { a.craving = craving; }) == "craving out-of-range");
    CHECK(with([](auto& a) { a.sleep = 0min; }) == "ok");
    CHECK(with([](auto& a) { a.sleep = -1min; }) == "sleep out-of-range");
    CHECK(with([](auto& a) { a.sleep = 24h + 1min; }) == "sleep out-of-range");
    CHECK(with([](auto& a) { a.symptoms = {{"worry", 0}}; }) == "ok");
    CHECK(with([](auto& a) { a.symptoms = {{"worry", 5}}; }) == "symptoms out-of-range");
    CHECK(with([](auto& a) { a.symptoms = {{"worry", -1}}; }) == "symptoms out-of-range");
}

TEST_CASE("codes are known ones, each once") {
    CHECK(with([](auto& a) { a.feelings = {"calm", "tired"}; }) == "ok");
    CHECK(with([](auto& a) { a.feelings = {"Calm"}; }) == "feelings unknown");
    CHECK(with([](auto& a) { a.feelings = {""}; }) == "feelings unknown");
    CHECK(with([](auto& a) { a.feelings = {"calm", "calm"}; }) == "feelings twice");
    CHECK(with([](auto& a) { a.symptoms = {{"hunger", 1}}; }) == "symptoms unknown");
    CHECK(with([](auto& a) { a.symptoms = {{"worry", 1}, {"worry", 2}}; }) == "symptoms twice");
    CHECK(std::set<std::string>(feelingCodes().begin(), feelingCodes().end()).size() == feelingCodes().size());
}

TEST_CASE("text is measured in characters, not bytes") {
    CHECK(with([](auto& a) { a.ownWord = times("a", kMaxOwnWord); }) == "ok");
    CHECK(with([](auto& a) { a.ownWord = times("a", kMaxOwnWord + 1); }) == "ownWord too-long");
    CHECK(with([](auto& a) { a.ownWord = times("\xf0\x9f\x8c\xbf", kMaxOwnWord); }) == "ok");
    CHECK(with([](auto& a) { a.note = times("\xc3\xb1", kMaxNote); }) == "ok");
    CHECK(with([](auto& a) { a.note = times("\xc3\xb1", kMaxNote + 1); }) == "note too-long");
}

TEST_CASE("text that is not UTF-8 is refused") {
    for (const std::string_view text : {"\x80", "\xff", "\xc0\xaf", "\xc3", "\xc3(", "\xe2\x82", "\xe0\x80\xaf", "\xed\xa0\x80",
                                        "\xf0\x80\x80\xaf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "ok\xe2\x82"}) {
        CHECK(with([&](auto& a) { a.note = text; }) == "note not-utf8");
        CHECK(with([&](auto& a) { a.ownWord = text; }) == "ownWord not-utf8");
    }
    CHECK(with([](auto& a) { a.note = "\xf4\x8f\xbf\xbf \xed\x9f\xbf \xee\x80\x80"; }) == "ok");
}

TEST_CASE("names of sessions and answers read back") {
    for (const SessionKind kind : {SessionKind::individual, SessionKind::group, SessionKind::family, SessionKind::skills,
                                   SessionKind::medication, SessionKind::other})
        CHECK(sessionKind(name(kind)) == kind);
    for (const Answer each : {Answer::none, Answer::accepted, Answer::declined, Answer::askedToMove}) CHECK(answer(name(each)) == each);
    CHECK(sessionStatus("entered-in-error") == SessionStatus::enteredInError);
    CHECK(sessionStatus("postponed") == SessionStatus::unknown);
    CHECK_FALSE(answer("maybe"));
    CHECK(name(Delivery::needsLook) == "needs-look");
}

TEST_CASE("a session without an end is over after what its kind usually takes") {
    Session session;
    session.kind = SessionKind::group;
    session.start = Instant{1000h};
    CHECK_FALSE(isOver(session, Instant{1000h + 89min}));
    CHECK(isOver(session, Instant{1000h + 90min}));
    session.end = Instant{1000h + 3h};
    CHECK_FALSE(isOver(session, Instant{1000h + 90min}));
    session.start.reset();
    session.end.reset();
    CHECK_FALSE(isOver(session, Instant{5000h}));
    session.status = SessionStatus::cancelled;
    CHECK(isCancelled(session));
}
