#include "authored.h"
#include "base/time.h"
#include "element.h"
#include "systems.h"

namespace trellis::fhir {

namespace {

std::string_view participationStatus(Answer answer) {
    switch (answer) {
        case Answer::none: return "needs-action";
        case Answer::accepted: return "accepted";
        case Answer::declined: return "declined";
        case Answer::askedToMove: return "tentative";
    }
    return "needs-action";
}

Answer answerOf(std::string_view status) {
    if (status == "accepted") return Answer::accepted;
    if (status == "declined") return Answer::declined;
    if (status == "tentative") return Answer::askedToMove;
    return Answer::none;
}

// R4 has no reason on an AppointmentResponse. The clinic's staff read the comment, so the reason's words come first
// there; our own extension keeps the code.
std::string commentOf(const SessionAnswer& answer) {
    const std::string reason{declineReason(answer.reason)};
    const std::string note = written(answer.note);
    if (reason.empty() || note.empty()) return reason + note;
    return reason + "\n" + note;
}

std::string noteIn(std::string text, std::string_view reason) {
    const std::string_view words = declineReason(reason);
    if (words.empty() || !text.starts_with(words)) return text;
    if (text.size() == words.size()) return {};
    return text[words.size()] == '\n' ? text.substr(words.size() + 1) : text;
}

}  // namespace

std::string writeAppointmentResponse(std::string_view id, const Session& session, const SessionAnswer& answer, const Authorship& by) {
    Writer writer;
    begin(writer, "AppointmentResponse", id, by);
    writer.key("extension").beginArray();
    if (const std::string_view words = declineReason(answer.reason); !words.empty()) {
        writer.beginObject().key("url").text(systems::kReason).key("valueCoding");
        coding(writer, systems::kDeclineReason, answer.reason, words);
        writer.endObject();
    }
    // When the person said so: an AppointmentResponse has no date of its own.
    writer.beginObject().key("url").text(systems::kAnsweredAt).key("valueDateTime").text(formatInstant(answer.at)).endObject();
    writer.endArray();
    writer.key("identifier").beginArray();
    operationIdentifier(writer, by);
    writer.endArray();
    writer.key("appointment");
    reference(writer, "Appointment", session.id.value);
    writer.key("actor");
    reference(writer, "Patient", by.me.value);
    writer.key("participantStatus").text(participationStatus(answer.answer));
    if (const std::string comment = commentOf(answer); !comment.empty()) writer.key("comment").text(comment);
    return writer.endObject().take();
}

std::string writeMoveRequest(std::string_view id, const Session& session, const SessionAnswer& answer, const Authorship& by) {
    Writer writer;
    begin(writer, "Task", id, by);
    writer.key("identifier").beginArray();
    operationIdentifier(writer, by);
    writer.endArray();
    writer.key("status").text("requested").key("intent").text("proposal").key("code");
    codeable(writer, systems::kTask, "reschedule", "Move a session");
    writer.key("description").text("Asks to move a session to another time");
    writer.key("focus");
    reference(writer, "Appointment", session.id.value);
    writer.key("for");
    reference(writer, "Patient", by.me.value);
    writer.key("authoredOn").text(formatInstant(answer.at));
    writer.key("requester");
    reference(writer, "Patient", by.me.value);
    if (const std::string_view words = declineReason(answer.reason); !words.empty()) {
        writer.key("reasonCode");
        codeable(writer, systems::kDeclineReason, answer.reason, words);
    }
    if (const std::string note = written(answer.note); !note.empty()) {
        writer.key("note").beginArray().beginObject().key("authorReference");
        reference(writer, "Patient", by.me.value);
        writer.key("time").text(formatInstant(answer.at)).key("text").text(note).endObject().endArray();
    }
    return writer.endObject().take();
}

Result<AppointmentAnswer> readAppointmentResponse(const Value& root) {
    auto id = identified(root, "AppointmentResponse");
    if (!id) return fail(id.error());
    AppointmentAnswer read;
    read.session = {referencedId(root["appointment"], "Appointment")};
    if (read.session.empty()) return fail(ErrorKind::badInput, {.subject = "AppointmentResponse", .reason = "no-appointment"});
    read.answer.answer = answerOf(root["participantStatus"].textOr(""));
    read.answer.reason = code(extension(root, systems::kReason)["valueCoding"]["code"]);
    if (declineReason(read.answer.reason).empty()) read.answer.reason.clear();
    read.answer.note = noteIn(comment(root["comment"]), read.answer.reason);
    auto at = instant(extension(root, systems::kAnsweredAt)["valueDateTime"]);
    if (!at) at = instant(root["meta"]["lastUpdated"]);
    read.answer.at = at.value_or(Instant{});
    read.answer.delivery = Delivery::atClinic;
    for (const Value& identifier : root["identifier"].items()) {
        if (identifier["system"].text() == kOperationSystem) read.operation = title(identifier["value"]);
    }
    return read;
}

Result<AppointmentAnswer> readAppointmentResponse(std::string_view json) {
    return parsed(json, "AppointmentResponse").and_then([](const Document& document) { return readAppointmentResponse(document.root()); });
}

}  // namespace trellis::fhir
