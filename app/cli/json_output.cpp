#include "json_output.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include "base/time.h"

namespace trellis::cli {

namespace {

std::string_view nameOf(SleepQuality quality) {
    switch (quality) {
        case SleepQuality::poor: return "poor";
        case SleepQuality::fair: return "fair";
        case SleepQuality::good: return "good";
    }
    return {};
}

void writeAnswer(fhir::Writer& out, const std::optional<SessionAnswer>& answer) {
    out.key("answer");
    if (!answer) {
        out.raw("null");
        return;
    }
    out.beginObject();
    out.key("answer").text(name(answer->answer));
    textOrNull(out, "reason", answer->reason);
    textOrNull(out, "note", answer->note);
    instantOrNull(out, "at", answer->at);
    out.key("state").text(name(answer->delivery));
    out.endObject();
}

void writeFormer(fhir::Writer& out, const std::optional<FormerPlan>& former, std::chrono::minutes offset) {
    out.key("former");
    if (!former) {
        out.raw("null");
        return;
    }
    out.beginObject();
    instantOrNull(out, "start", former->start, offset);
    instantOrNull(out, "end", former->end, offset);
    textOrNull(out, "place", former->place);
    instantOrNull(out, "changedAt", former->changedAt);
    out.key("changes").integer(former->changes);
    out.endObject();
}

void writePlace(fhir::Writer& out, const std::optional<Place>& place) {
    out.key("place");
    if (!place) {
        out.raw("null");
        return;
    }
    out.beginObject();
    textOrNull(out, "name", place->name);
    textOrNull(out, "address", place->address);
    textOrNull(out, "phone", place->phone);
    out.endObject();
}

}  // namespace

void textOrNull(fhir::Writer& out, std::string_view key, const std::string& value) {
    out.key(key);
    if (value.empty()) {
        out.raw("null");
    } else {
        out.text(value);
    }
}

void instantOrNull(fhir::Writer& out, std::string_view key, const std::optional<Instant>& at, std::chrono::minutes offset) {
    textOrNull(out, key, at ? formatInstant(*at, offset) : std::string{});
}

void writeCheckIn(fhir::Writer& out, const CheckIn& checkIn) {
    const CheckInAnswers& answers = checkIn.answers;
    out.key("id").text(checkIn.id.value);
    out.key("day").text(formatDay(checkIn.day));
    out.key("authored").text(formatInstant(checkIn.authored, checkIn.offset));
    textOrNull(out, "zone", checkIn.zone);
    numberOrNull(out, "mood", answers.mood);
    out.key("feelings").beginArray();
    for (const std::string& feeling : answers.feelings) out.text(feeling);
    out.endArray();
    textOrNull(out, "ownWord", answers.ownWord);
    out.key("symptoms").beginObject();
    for (const SymptomRating& symptom : answers.symptoms) out.key(symptom.code).integer(symptom.strength);
    out.endObject();
    numberOrNull(out, "craving", answers.craving);
    numberOrNull(out, "sleepMinutes", answers.sleep ? std::optional(answers.sleep->count()) : std::nullopt);
    textOrNull(out, "sleepQuality", answers.sleepQuality ? std::string(nameOf(*answers.sleepQuality)) : std::string{});
    textOrNull(out, "note", answers.note);
    out.key("version").integer(checkIn.version);
    out.key("fromThisDevice").boolean(checkIn.fromThisDevice);
    out.key("state").text(name(checkIn.delivery));
}

std::chrono::minutes offsetOf(const Session& session, Instant at, const Zones& zones) {
    if (zones.knows(session.zone)) return zones.offset(session.zone, at);
    return session.offset.value_or(std::chrono::minutes{0});
}

void writeSession(fhir::Writer& out, const SessionWithAnswer& each, const Zones& zones) {
    const Session& session = each.session;
    const auto offset = session.start ? offsetOf(session, *session.start, zones) : std::chrono::minutes{0};
    out.beginObject();
    out.key("id").text(session.id.value);
    instantOrNull(out, "start", session.start, offset);
    instantOrNull(out, "end", session.end, session.end ? offsetOf(session, *session.end, zones) : offset);
    textOrNull(out, "zone", session.zone);
    out.key("kind").text(name(session.kind));
    out.key("title").text(session.title);
    out.key("status").text(name(session.status));
    writePlace(out, session.place);
    textOrNull(out, "video", session.videoUrl);
    out.key("leaders").beginArray();
    for (const std::string& leader : session.leaders) out.text(leader);
    out.endArray();
    textOrNull(out, "bring", session.bring);
    textOrNull(out, "comment", session.comment);
    textOrNull(out, "cancelReason", session.cancelReason);
    textOrNull(out, "series", session.seriesKey);
    out.key("clinicAnswer").text(name(session.clinicAnswer));
    writeAnswer(out, each.answer);
    out.key("answerOutdated").boolean(each.answerOutdated);
    writeFormer(out, session.former, offset);
    out.endObject();
}

std::string spoken(Instant at, std::chrono::minutes offset) {
    const QTimeZone zone = QTimeZone::fromSecondsAheadOfUtc(static_cast<int>(std::chrono::seconds(offset).count()));
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone);
    const QLocale locale;
    const QString day = locale.toString(when.date(), QStringLiteral("ddd, MMM d"));
    return day.toStdString() + ", " + locale.toString(when.time(), QLocale::ShortFormat).toStdString();
}

}  // namespace trellis::cli
