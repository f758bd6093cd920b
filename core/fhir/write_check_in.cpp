#include "authored.h"
#include "base/time.h"
#include "systems.h"

namespace trellis::fhir {

namespace {

std::string_view statusOf(const CheckIn& checkIn, std::string_view first) {
    if (checkIn.withdrawn) return "entered-in-error";
    return checkIn.version > 1 ? "amended" : first;
}

std::string_view name(SleepQuality quality) {
    switch (quality) {
        case SleepQuality::poor: return "poor";
        case SleepQuality::fair: return "fair";
        case SleepQuality::good: return "good";
    }
    return "fair";
}

// The items of a QuestionnaireResponse. FHIR knows no empty array, so the list begins with the first answer.
class Items {
public:
    explicit Items(Writer& writer) : writer_(writer) {}

    void integer(std::string_view linkId, std::optional<std::int64_t> value) {
        if (!value) return;
        begin(linkId).key("answer").beginArray().beginObject().key("valueInteger").integer(*value).endObject().endArray().endObject();
    }

    void words(std::string_view linkId, std::string_view value) {
        const std::string text = written(value);
        if (text.empty()) return;
        begin(linkId).key("answer").beginArray().beginObject().key("valueString").text(text).endObject().endArray().endObject();
    }

    // A coding keeps its words, since the Questionnaire may say them otherwise one day.
    template <class Words>
    void codes(std::string_view linkId, std::string_view system, const std::vector<std::string>& values, const Words& words) {
        if (values.empty()) return;
        begin(linkId).key("answer").beginArray();
        for (const std::string& value : values) {
            writer_.beginObject().key("valueCoding");
            coding(writer_, system, value, words(value));
            writer_.endObject();
        }
        writer_.endArray().endObject();
    }

    template <class Below>
    void group(std::string_view linkId, const Below& below) {
        begin(linkId);
        Items items(writer_);
        below(items);
        items.end();
        writer_.endObject();
    }

    void end() {
        if (begun_) writer_.endArray();
    }

private:
    Writer& begin(std::string_view linkId) {
        if (!begun_) writer_.key("item").beginArray();
        begun_ = true;
        return writer_.beginObject().key("linkId").text(linkId);
    }

    Writer& writer_;
    bool begun_ = false;
};

void items(Writer& writer, const CheckInAnswers& answers) {
    Items list(writer);
    list.integer("mood", answers.mood);
    list.codes("feelings", systems::kFeeling, answers.feelings, feelingWords);
    list.words("own-word", answers.ownWord);
    if (!answers.symptoms.empty()) {
        list.group("symptoms", [&](Items& group) {
            for (const SymptomRating& symptom : answers.symptoms) group.integer("symptom-" + symptom.code, symptom.strength);
        });
    }
    list.integer("craving", answers.craving);
    if (answers.sleep) list.integer("sleep-minutes", answers.sleep->count());
    if (answers.sleepQuality) list.codes("sleep-quality", systems::kSleepQuality, {std::string(name(*answers.sleepQuality))}, sleepWords);
    list.words("note", answers.note);
    list.end();
}

// The components of the trend: numbers and the quality of sleep. Words stay in the QuestionnaireResponse alone.
class Components {
public:
    explicit Components(Writer& writer) : writer_(writer) {}

    void integer(std::string_view measure, std::optional<int> value, std::string_view words) {
        if (!value) return;
        begin(measure, words).key("valueInteger").integer(*value).endObject();
    }

    void minutes(std::string_view measure, std::optional<std::chrono::minutes> value) {
        if (!value) return;
        begin(measure, "Sleep").key("valueQuantity").beginObject().key("value").integer(value->count()).key("unit").text("min");
        writer_.key("system").text(systems::kUcum).key("code").text("min").endObject().endObject();
    }

    void quality(std::string_view measure, std::optional<SleepQuality> value) {
        if (!value) return;
        begin(measure, "How the sleep was").key("valueCodeableConcept");
        codeable(writer_, systems::kSleepQuality, name(*value), sleepWords(name(*value)));
        writer_.endObject();
    }

    // True if there was any.
    bool end() {
        if (begun_) writer_.endArray();
        return begun_;
    }

private:
    Writer& begin(std::string_view measure, std::string_view words) {
        if (!begun_) writer_.key("component").beginArray();
        begun_ = true;
        writer_.beginObject().key("code");
        codeable(writer_, systems::kMeasure, measure, words);
        return writer_;
    }

    Writer& writer_;
    bool begun_ = false;
};

}  // namespace

std::string writeCheckIn(const CheckIn& checkIn, const Authorship& by) {
    Writer writer;
    begin(writer, "QuestionnaireResponse", checkIn.id.value, by);
    writer.key("extension").beginArray();
    // The day it counts for, which may not be the date in `authored` (a check-in after midnight).
    if (checkIn.day.ok()) {
        writer.beginObject().key("url").text(systems::kLocalDay).key("valueDate").text(formatDay(checkIn.day)).endObject();
    }
    writer.beginObject().key("url").text(systems::kRevision).key("valuePositiveInt").integer(checkIn.version).endObject();
    writer.endArray();
    writer.key("identifier");
    operationIdentifier(writer, by);
    writer.key("questionnaire").text(std::string(systems::kCheckInQuestionnaire) + "|" + std::string(systems::kCheckInVersion));
    writer.key("status").text(statusOf(checkIn, "completed"));
    writer.key("subject");
    reference(writer, "Patient", by.me.value);
    dateTime(writer, "authored", checkIn.authored, checkIn.offset, checkIn.zone);
    writer.key("author");
    reference(writer, "Patient", by.me.value);
    writer.key("source");
    reference(writer, "Patient", by.me.value);
    items(writer, checkIn.answers);
    return writer.endObject().take();
}

std::string writeCheckInObservation(const CheckIn& checkIn, std::string_view observationId, std::string_view questionnaireResponseId,
                                    const Authorship& by) {
    Writer writer;
    begin(writer, "Observation", observationId, by);
    writer.key("identifier").beginArray();
    operationIdentifier(writer, by);
    writer.endArray();
    writer.key("status").text(statusOf(checkIn, "final"));
    writer.key("category").beginArray();
    codeable(writer, systems::kObservationCategory, "survey");
    writer.endArray();
    writer.key("code");
    codeable(writer, systems::kMeasure, "check-in", {}, "Daily check-in");
    writer.key("subject");
    reference(writer, "Patient", by.me.value);
    dateTime(writer, "effectiveDateTime", checkIn.authored, checkIn.offset, checkIn.zone);
    writer.key("performer").beginArray();
    reference(writer, "Patient", by.me.value);
    writer.endArray();
    writer.key("derivedFrom").beginArray();
    reference(writer, "QuestionnaireResponse", questionnaireResponseId);
    writer.endArray();
    Components components(writer);
    components.integer("mood", checkIn.answers.mood, "Mood, 1 very low to 5 very good");
    components.integer("craving", checkIn.answers.craving, "Strongest craving, 0 none to 10 strongest");
    components.minutes("sleep-minutes", checkIn.answers.sleep);
    components.quality("sleep-quality", checkIn.answers.sleepQuality);
    for (const SymptomRating& symptom : checkIn.answers.symptoms) {
        components.integer("symptom-" + symptom.code, symptom.strength, symptomWords(symptom.code));
    }
    if (!components.end()) {
        // Only words were written, or nothing: there is no value, and that is said.
        writer.key("dataAbsentReason");
        codeable(writer, systems::kAbsentReason, "asked-declined");
    }
    return writer.endObject().take();
}

}  // namespace trellis::fhir
