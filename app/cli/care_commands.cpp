// sessions, session answer, checkin, checkins: what a person does every day.
#include <charconv>

#include "base/time.h"
#include "check_in_input.h"
#include "commands.h"
#include "json_output.h"
#include "terminal.h"
#include "words.h"

namespace trellis::cli {

namespace {

constexpr std::size_t kLargestInput = 1'000'000;
constexpr int kAllCheckIns = 1'000'000;

// A day means its beginning in the device's zone, or, as an end, the beginning of the day after.
Result<std::optional<Instant>> bound(const Arguments& arguments, std::string_view option, const Zones& zones, bool isEnd) {
    const std::string given = arguments.value(option);
    if (!arguments.has(option)) return std::nullopt;
    if (const auto at = parseInstant(given)) return at;
    const auto day = parseDay(given);
    if (!day) return fail(ErrorKind::badInput, {.subject = std::string(option), .reason = "not-an-instant"});
    const Instant asIfUtc{std::chrono::sys_days{*day} + std::chrono::days{isEnd ? 1 : 0}};
    const std::string zone = zones.local();
    return asIfUtc - zones.offset(zone, asIfUtc - zones.offset(zone, asIfUtc));
}

std::string line(const SessionWithAnswer& each, const Zones& zones) {
    const Session& session = each.session;
    std::string text = session.start ? spoken(*session.start, offsetOf(session, *session.start, zones)) : std::string("?");
    text += "  " + session.title;
    if (session.place) text += ", " + session.place->name;
    if (!session.videoUrl.empty()) text += ", " + say(QT_TRANSLATE_NOOP("Cli", "by video"));
    if (isCancelled(session)) text += "  [" + say(QT_TRANSLATE_NOOP("Cli", "canceled")) + ']';
    if (session.former) {
        text += "  [" +
                say(QT_TRANSLATE_NOOP("Cli", "moved, was %1"),
                    {spoken(session.former->start, offsetOf(session, session.former->start, zones))}) +
                ']';
    }
    if (each.answer) text += "  " + std::string(name(each.answer->answer)) + " (" + std::string(name(each.answer->delivery)) + ')';
    return text + "  " + session.id.value;
}

std::string line(const CheckIn& checkIn) {
    const CheckInAnswers& answers = checkIn.answers;
    std::string text = spoken(checkIn.authored, checkIn.offset);
    if (answers.mood) text += "  " + say(QT_TRANSLATE_NOOP("Cli", "mood %1 of 5"), {std::to_string(*answers.mood)});
    if (!answers.note.empty()) text += "  " + answers.note;
    return text + "  (" + std::string(name(checkIn.delivery)) + ')';
}

Result<CheckInAnswers> readAnswers(const Arguments& arguments) {
    if (arguments.words.empty()) return answersFromOptions(arguments);
    if (arguments.words[0] != "-") return fail(ErrorKind::badInput, {.subject = arguments.words[0], .reason = "too-many-words"});
    if (!arguments.options.empty()) return fail(ErrorKind::badInput, {.subject = "checkin", .reason = "both-ways"});
    auto text = readStandardInput(kLargestInput);
    if (!text) return fail(text.error());
    return answersFromJson(std::move(*text));
}

}  // namespace

int sessions(House& house, const Arguments& arguments) {
    auto from = bound(arguments, "--from", house.zones(), false);
    if (!from) return tell(from.error(), arguments.json);
    auto to = bound(arguments, "--to", house.zones(), true);
    if (!to) return tell(to.error(), arguments.json);
    auto all = await(house.profile().sessions(*from, *to));
    if (!all) return tell(all.error(), arguments.json);
    if (!arguments.json) {
        if (all->empty()) print(say(QT_TRANSLATE_NOOP("Cli", "No sessions are kept here for that time.")));
        for (const SessionWithAnswer& each : *all) print(line(each, house.zones()));
        return 0;
    }
    fhir::Writer out;
    out.beginObject().key("schema").text("trellis.sessions/1").key("sessions").beginArray();
    for (const SessionWithAnswer& each : *all) writeSession(out, each, house.zones());
    out.endArray().endObject();
    print(out.take());
    return 0;
}

int answerSession(House& house, const Arguments& arguments) {
    const auto given = answer(arguments.words.at(1));
    if (!given || *given == Answer::none) {
        return tell({ErrorKind::badInput, {.subject = arguments.words.at(1), .reason = "unknown-answer"}}, arguments.json);
    }
    const SessionId id{arguments.words.at(0)};
    auto kept = await(house.profile().answerSession(id, *given, arguments.value("--reason"), arguments.value("--note")));
    if (!kept) return tell(kept.error(), arguments.json);
    if (!arguments.json) {
        print(say(QT_TRANSLATE_NOOP("Cli", "Your answer is saved on this device. It goes to the clinic with the next sync.")));
        return 0;
    }
    fhir::Writer out;
    out.beginObject().key("schema").text("trellis.session-answer/1").key("session").text(id.value);
    out.key("answer").text(name(kept->answer));
    textOrNull(out, "reason", kept->reason);
    textOrNull(out, "note", kept->note);
    instantOrNull(out, "at", kept->at);
    out.key("state").text(name(kept->delivery)).endObject();
    print(out.take());
    return 0;
}

int checkIn(House& house, const Arguments& arguments) {
    auto answers = readAnswers(arguments);
    if (!answers) return tell(answers.error(), arguments.json);
    auto kept = await(house.profile().saveCheckIn(std::move(*answers)));
    if (!kept) return tell(kept.error(), arguments.json);
    if (!arguments.json) {
        print(say(QT_TRANSLATE_NOOP("Cli", "Saved on this device. It goes to the clinic with the next sync.")));
        return 0;
    }
    fhir::Writer out;
    out.beginObject().key("schema").text("trellis.checkin/1");
    writeCheckIn(out, *kept);
    out.endObject();
    print(out.take());
    return 0;
}

int checkIns(House& house, const Arguments& arguments) {
    int limit = kAllCheckIns;
    if (arguments.has("--limit")) {
        const std::string given = arguments.value("--limit");
        const auto [end, code] = std::from_chars(given.data(), given.data() + given.size(), limit);
        if (code != std::errc{} || end != given.data() + given.size() || limit < 1) {
            return tell({ErrorKind::badInput, {.subject = "--limit", .reason = "wrong-type"}}, arguments.json);
        }
    }
    auto all = await(house.profile().checkIns(limit));
    if (!all) return tell(all.error(), arguments.json);
    if (!arguments.json) {
        if (all->empty()) print(say(QT_TRANSLATE_NOOP("Cli", "No check-ins yet.")));
        for (const CheckIn& each : *all) print(line(each));
        return 0;
    }
    fhir::Writer out;
    out.beginObject().key("schema").text("trellis.checkins/1").key("checkins").beginArray();
    for (const CheckIn& each : *all) {
        out.beginObject();
        writeCheckIn(out, each);
        out.endObject();
    }
    out.endArray().endObject();
    print(out.take());
    return 0;
}

}  // namespace trellis::cli
