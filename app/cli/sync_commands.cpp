// sync, status, outbox: the way to the clinic.
#include "base/time.h"
#include "commands.h"
#include "json_output.h"
#include "terminal.h"
#include "words.h"
#include "words/words.h"

namespace trellis::cli {

namespace {

void writeError(fhir::Writer& out, const std::optional<Error>& error) {
    out.key("error");
    if (!error) {
        out.raw("null");
        return;
    }
    out.beginObject().key("kind").text(name(error->kind));
    textOrNull(out, "reason", error->facts.reason);
    out.key("message").text(describe(*error)).endObject();
}

void writeReport(const sync::Report& report) {
    fhir::Writer out;
    out.beginObject().key("schema").text("trellis.sync/1");
    out.key("sent").integer(report.sent).key("received").integer(report.received).key("unchanged").integer(report.unchanged);
    out.key("waiting").integer(report.waiting).key("needsLook").integer(report.needsLook);
    out.key("foreign").integer(report.foreign).key("unreadable").integer(report.unreadable);
    out.key("requests").integer(report.requests);
    instantOrNull(out, "nextTry", report.nextTry);
    writeError(out, report.error);
    out.endObject();
    print(out.take());
}

std::string line(const care::Profile::OutboxEntry& entry, const Zones& zones) {
    std::string text = entry.what + "  " + spoken(entry.createdAt, zones.offset(zones.local(), entry.createdAt)) + "  " +
                       std::string(name(entry.delivery));
    if (const std::string reason = describeReason(entry.reason); !reason.empty()) text += "  (" + reason + ')';
    return text;
}

}  // namespace

int synchronise(House& house, const Arguments& arguments) {
    QObject::connect(&house.profile(), &care::Profile::syncProgress, &house.profile(), &showProgress);
    auto report = await(house.profile().synchronise());
    endProgress();
    if (!report) return tell(report.error(), arguments.json);
    if (arguments.json) writeReport(*report);
    if (report->error) {
        complain(describe(*report->error));
        return exitCode(*report->error);
    }
    if (!arguments.json) print(describe(*report));
    return report->needsLook > 0 ? 1 : 0;
}

int status(House& house, const Arguments& arguments) {
    auto got = await(house.profile().status());
    if (!got) return tell(got.error(), arguments.json);
    const care::Profile::Status& status = *got;
    if (!arguments.json) {
        if (status.identity) {
            const auto& who = *status.identity;
            print(say(QT_TRANSLATE_NOOP("Cli", "%1 at %2"),
                      {who.givenName.empty() ? who.patientId : who.givenName, who.clinicName.empty() ? who.fhirBase : who.clinicName}));
        } else {
            print(say(QT_TRANSLATE_NOOP("Cli", "Not joined to a clinic yet.")));
        }
        const Zones& zones = house.zones();
        print(status.lastSync ? say(QT_TRANSLATE_NOOP("Cli", "Last sync: %1"),
                                    {spoken(*status.lastSync, zones.offset(zones.local(), *status.lastSync))})
                              : say(QT_TRANSLATE_NOOP("Cli", "No sync yet.")));
        print(say(QT_TRANSLATE_NOOP("Cli", "Waiting here: %1. Need a look: %2."),
                  {std::to_string(status.waiting), std::to_string(status.needsLook)}));
        if (status.lastError) print(describe(*status.lastError));
        if (const auto clock = words::tellOfClock(status.clockOffset)) print(clock->text().toStdString());
        return 0;
    }
    fhir::Writer out;
    out.beginObject().key("schema").text("trellis.status/1");
    out.key("enrolled").boolean(status.identity.has_value());
    const care::Profile::Identity who = status.identity.value_or(care::Profile::Identity{});
    textOrNull(out, "patient", who.patientId);
    textOrNull(out, "name", who.givenName);
    textOrNull(out, "clinic", who.clinicName);
    textOrNull(out, "base", who.fhirBase);
    out.key("demo").boolean(who.demo).key("extraTrust").boolean(who.extraTrust);
    instantOrNull(out, "lastSync", status.lastSync);
    out.key("waiting").integer(status.waiting).key("needsLook").integer(status.needsLook);
    out.key("foreign").integer(status.foreign).key("unreadable").integer(status.unreadable);
    out.key("clockOffsetMs").integer(status.clockOffset.count());
    out.key("resources").beginObject();
    for (const auto& [type, count] : status.resources) out.key(type).integer(count);
    out.endObject();
    writeError(out, status.lastError);
    out.endObject();
    print(out.take());
    return 0;
}

int outbox(House& house, const Arguments& arguments) {
    auto entries = await(house.profile().outbox());
    if (!entries) return tell(entries.error(), arguments.json);
    if (!arguments.json) {
        if (entries->empty()) print(say(QT_TRANSLATE_NOOP("Cli", "Nothing waits. Everything is at the clinic.")));
        for (const auto& entry : *entries) print(line(entry, house.zones()));
        return 0;
    }
    fhir::Writer out;
    out.beginObject().key("schema").text("trellis.outbox/1").key("entries").beginArray();
    for (const auto& entry : *entries) {
        out.beginObject();
        out.key("id").text(entry.id).key("type").text(entry.type).key("what").text(entry.what);
        out.key("subject").text(entry.subjectId).key("state").text(name(entry.delivery));
        textOrNull(out, "reason", entry.reason);
        out.key("status").integer(entry.status).key("attempts").integer(entry.attempts);
        out.key("createdAt").text(formatInstant(entry.createdAt));
        instantOrNull(out, "nextTry", entry.nextTry);
        out.endObject();
    }
    out.endArray().endObject();
    print(out.take());
    return 0;
}

}  // namespace trellis::cli
