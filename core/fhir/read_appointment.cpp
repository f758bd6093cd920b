#include <algorithm>
#include <vector>

#include "base/digest.h"
#include "base/time.h"
#include "element.h"
#include "fhir/mappers.h"
#include "systems.h"

namespace trellis::fhir {

namespace {

SessionKind kindOf(const Value& root) {
    for (const char* element : {"serviceType", "appointmentType"}) {
        if (const auto ours = sessionKind(codeIn(root[element], systems::kSessionType))) return *ours;
        const std::string snomed = codeIn(root[element], systems::kSnomed);
        if (snomed == "76168009") return SessionKind::group;
        if (snomed == "18512000") return SessionKind::individual;
    }
    return SessionKind::other;
}

std::string titleOf(const Value& root) {
    std::string found = title(root["description"]);
    for (const char* element : {"serviceType", "appointmentType", "specialty"}) {
        if (found.empty()) found = words(root[element]);
    }
    return found;
}

// "Z" says that the instant is known and the clinic's offset is not (RFC 9557 2.1): many servers store every time so.
std::optional<std::chrono::minutes> offsetOf(const std::string& text) { return text.ends_with('Z') ? std::nullopt : parseOffset(text); }

Answer answerOf(std::string_view participationStatus) {
    if (participationStatus == "accepted") return Answer::accepted;
    if (participationStatus == "declined") return Answer::declined;
    if (participationStatus == "tentative") return Answer::askedToMove;
    return Answer::none;
}

// What "#id" stands for.
Value contained(const Value& root, std::string_view reference) {
    if (!reference.starts_with('#')) return {};
    for (const Value& resource : root["contained"].items()) {
        if (resource["id"].text() == reference.substr(1)) return resource;
    }
    return {};
}

// The type of what takes part, from whatever the server says about it.
std::string actorType(const Value& root, const Value& actor) {
    const std::string reference = referenced(actor);
    if (!reference.empty()) return reference.substr(0, reference.find('/'));
    const Value inside = contained(root, actor["reference"].textOr(""));
    return inside.exists() ? inside["resourceType"].textOr("") : actor["type"].textOr("");
}

Place placeOf(const Value& root, const Value& actor) {
    Place place{.id = referencedId(actor, "Location"), .name = title(actor["display"]), .address = {}, .phone = {}};
    const Value inside = contained(root, actor["reference"].textOr(""));
    if (!inside.exists()) return place;
    if (place.name.empty()) place.name = title(inside["name"]);
    place.address = addressOf(inside["address"]);
    place.phone = phoneOf(inside["telecom"]);
    return place;
}

// The first https address below an extension, however deep the server nests it: the cross-version extension changed its
// shape between its previews (valueUrl, valueContactPoint, an ExtendedContactDetail of extensions).
std::string urlBelow(const Value& extension, int depth = 4) {
    for (const char* kind : {"valueUrl", "valueUri", "valueString"}) {
        if (std::string url = httpsUrl(extension[kind]); !url.empty()) return url;
    }
    if (std::string url = httpsUrl(extension["valueContactPoint"]["value"]); !url.empty()) return url;
    if (depth == 0) return {};
    // The address to join comes before other details (additionalInfo).
    for (const bool address : {true, false}) {
        for (const Value& each : extension["extension"].items()) {
            if (each["url"].textOr("").starts_with("address") != address) continue;
            if (std::string url = urlBelow(each, depth - 1); !url.empty()) return url;
        }
    }
    return {};
}

std::string videoUrl(const Value& root) {
    for (const Value& each : root["extension"].items()) {
        if (each["url"].text() != systems::kVirtualService) continue;
        if (std::string url = urlBelow(each); !url.empty()) return url;
    }
    for (const Value& resource : root["contained"].items()) {
        if (resource["resourceType"].text() != "Location") continue;
        for (const Value& point : resource["telecom"].items()) {
            if (point["system"].text() != "url") continue;
            if (std::string url = httpsUrl(point["value"]); !url.empty()) return url;
        }
    }
    return {};
}

void readParticipants(const Value& root, const PatientId& me, Session& session) {
    for (const Value& participant : root["participant"].items()) {
        const Value actor = participant["actor"];
        const std::string type = actorType(root, actor);
        if (type == "Patient") {
            if (referencedId(actor, "Patient") == me.value) session.clinicAnswer = answerOf(participant["status"].textOr(""));
        } else if (type == "Location") {
            if (!session.place) session.place = placeOf(root, actor);
        } else if (type == "Practitioner" || type == "PractitionerRole") {
            std::string name = title(actor["display"]);
            if (name.empty()) name = nameOf(contained(root, actor["reference"].textOr(""))["name"]).full;
            if (!name.empty()) session.leaders.push_back(std::move(name));
        }
    }
}

}  // namespace

Result<Session> readAppointment(const Value& root, const PatientId& me) {
    auto id = identified(root, "Appointment");
    if (!id) return fail(id.error());
    Session session;
    session.id = {*id};
    for (const Value& identifier : root["identifier"].items()) {
        if (identifier["system"].text() == systems::kSession) session.seriesKey = title(identifier["value"]);
    }
    session.kind = kindOf(root);
    session.status = sessionStatus(root["status"].textOr(""));
    session.title = titleOf(root);
    session.start = instant(root["start"]);
    session.end = instant(root["end"]);
    if (session.end && (!session.start || *session.end < *session.start)) session.end.reset();
    session.zone = zoneOf(root["_start"]);
    if (session.zone.empty()) session.zone = zoneOf(root["_end"]);
    if (session.zone.empty()) session.zone = zoneOf(root);
    if (session.start) session.offset = offsetOf(root["start"].textOr(""));
    session.videoUrl = videoUrl(root);
    session.bring = comment(root["patientInstruction"]);
    session.comment = comment(root["comment"]);
    // R4 spells it with one l, R5 with two.
    session.cancelReason = words(root["cancelationReason"]);
    if (session.cancelReason.empty()) session.cancelReason = words(root["cancellationReason"]);
    readParticipants(root, me, session);
    return session;
}

Result<Session> readAppointment(std::string_view json, const PatientId& me) {
    return parsed(json, "Appointment").and_then([&](const Document& document) { return readAppointment(document.root(), me); });
}

std::string appointmentFingerprint(std::string_view json) {
    const auto document = Document::parse(std::string(json));
    if (!document) return {};
    const Value root = document->root();
    // One instant may be written in many ways; a server that changes only the writing has changed nothing.
    const auto when = [&](const char* element) {
        const auto at = instant(root[element]);
        return at ? formatInstant(*at) : root[element].textOr("");
    };
    std::vector<std::string> places;
    for (const Value& participant : root["participant"].items()) {
        const Value actor = participant["actor"];
        if (actorType(root, actor) != "Location") continue;
        const std::string reference = referenced(actor);
        places.push_back(reference.empty() ? title(actor["display"]) : reference);
    }
    std::ranges::sort(places);
    std::string whole = when("start") + '\n' + when("end") + '\n' + root["status"].textOr("");
    for (const std::string& place : places) whole += '\n' + place;
    return digest(whole);
}

}  // namespace trellis::fhir
