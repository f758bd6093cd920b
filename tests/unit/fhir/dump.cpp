#include "dump.h"

#include "base/time.h"

namespace trellis::fhir {

namespace {

class Lines {
public:
    // Text is quoted as JSON, so that white space and control characters show.
    Lines& text(std::string_view name, std::string_view value) { return line(name, quote(value)); }
    Lines& plain(std::string_view name, std::string_view value) { return line(name, value); }
    Lines& day(std::string_view name, const std::optional<Day>& value) { return line(name, value ? formatDay(*value) : "-"); }
    Lines& at(std::string_view name, const std::optional<Instant>& value) { return line(name, value ? formatInstant(*value) : "-"); }
    Lines& number(std::string_view name, std::optional<std::int64_t> value) { return line(name, value ? std::to_string(*value) : "-"); }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    Lines& line(std::string_view name, std::string_view value) {
        out_.append(name).append(": ").append(value).append("\n");
        return *this;
    }
    std::string out_;
};

std::optional<std::int64_t> count(const std::optional<std::chrono::minutes>& minutes) {
    return minutes ? std::optional<std::int64_t>(minutes->count()) : std::nullopt;
}

std::string_view name(SleepQuality quality) {
    switch (quality) {
        case SleepQuality::poor: return "poor";
        case SleepQuality::fair: return "fair";
        case SleepQuality::good: return "good";
    }
    return "?";
}

}  // namespace

std::string dump(const Person& value) {
    return Lines().text("id", value.id.value).text("givenName", value.givenName).text("fullName", value.fullName).take();
}

std::string dump(const Practitioner& value) {
    return Lines().text("id", value.id).text("name", value.name).text("phone", value.phone).take();
}

std::string dump(const Place& value) {
    return Lines().text("id", value.id).text("name", value.name).text("address", value.address).text("phone", value.phone).take();
}

std::string dump(const CareTeam& value) {
    Lines lines;
    lines.text("id", value.id).text("name", value.name);
    for (const CareTeamMember& member : value.members) {
        lines.plain("member", quote(member.memberId) + " " + quote(member.name) + " " + quote(member.role));
    }
    return lines.take();
}

std::string dump(const Session& value) {
    Lines lines;
    lines.text("id", value.id.value).text("seriesKey", value.seriesKey).plain("kind", name(value.kind)).plain("status", name(value.status));
    lines.text("title", value.title).at("start", value.start).at("end", value.end).text("zone", value.zone);
    lines.number("offset", count(value.offset));
    if (value.place) {
        const Place& place = *value.place;
        lines.plain("place", quote(place.id) + " " + quote(place.name) + " " + quote(place.address) + " " + quote(place.phone));
    }
    lines.text("videoUrl", value.videoUrl);
    for (const std::string& leader : value.leaders) lines.text("leader", leader);
    lines.text("bring", value.bring).text("comment", value.comment).text("cancelReason", value.cancelReason);
    return lines.plain("clinicAnswer", name(value.clinicAnswer)).take();
}

std::string dump(const AppointmentAnswer& value) {
    Lines lines;
    lines.text("session", value.session.value).plain("answer", name(value.answer.answer)).text("reason", value.answer.reason);
    lines.text("note", value.answer.note).at("at", value.answer.at).plain("delivery", name(value.answer.delivery));
    return lines.text("operation", value.operation).take();
}

std::string dump(const Task& value) {
    Lines lines;
    lines.text("id", value.id).text("status", value.status).text("intent", value.intent).text("code", value.code);
    lines.text("description", value.description).text("focus", value.focus).at("due", value.due);
    return lines.text("requester", value.requester).take();
}

std::string dump(const Goal& value) {
    Lines lines;
    lines.text("id", value.id).text("lifecycleStatus", value.lifecycleStatus).text("achievementStatus", value.achievementStatus);
    return lines.text("description", value.description).day("start", value.start).day("due", value.due).take();
}

std::string dump(const Programme& value) {
    return Lines().text("title", value.title).day("start", value.start).day("end", value.end).take();
}

std::string dump(const Questionnaire& value) {
    Lines lines;
    lines.text("id", value.id).text("url", value.url).text("version", value.version).text("title", value.title);
    return lines.text("status", value.status).take();
}

std::string dump(const CheckIn& value) {
    const CheckInAnswers& answers = value.answers;
    Lines lines;
    lines.text("id", value.id.value).number("mood", answers.mood);
    for (const std::string& feeling : answers.feelings) lines.text("feeling", feeling);
    lines.text("ownWord", answers.ownWord);
    for (const SymptomRating& symptom : answers.symptoms) lines.plain("symptom", symptom.code + " " + std::to_string(symptom.strength));
    lines.number("craving", answers.craving).number("sleep", count(answers.sleep));
    lines.plain("sleepQuality", answers.sleepQuality ? name(*answers.sleepQuality) : "-").text("note", answers.note);
    lines.at("authored", value.authored).number("offset", value.offset.count()).text("zone", value.zone).day("day", value.day);
    lines.number("version", value.version).plain("withdrawn", value.withdrawn ? "yes" : "no");
    lines.plain("fromThisDevice", value.fromThisDevice ? "yes" : "no");
    return lines.plain("delivery", name(value.delivery)).take();
}

std::string dump(const Error& error) {
    return Lines().plain("error", name(error.kind)).text("subject", error.facts.subject).text("reason", error.facts.reason).take();
}

}  // namespace trellis::fhir
