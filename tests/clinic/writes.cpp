#include "writes.h"

#include <algorithm>

namespace trellis::clinic {

namespace {

Effect refused(int status, std::string words) { return {.status = status, .version = nullptr, .words = std::move(words)}; }

bool isStale(const std::string& ifMatch, const Version& current) { return !ifMatch.empty() && ifMatch != current.etag() && ifMatch != "*"; }

// The same content apart from what the server itself writes.
bool sameContent(const Json& offered, const std::string& stored) {
    auto plain = [](Json resource) {
        resource.remove("id");
        if (Json* meta = resource.find("meta")) {
            meta->remove("versionId");
            meta->remove("lastUpdated");
            if (meta->members().empty()) resource.remove("meta");
        }
        std::ranges::sort(resource.members(), {}, &Json::Member::first);
        return resource;
    };
    const auto before = Json::parse(stored);
    return before && plain(offered) == plain(*before);
}

bool isUuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        if (dash ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) return false;
    }
    return true;
}

bool isFhirId(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

std::string danglingIn(const Storage& storage, const Index& index, const std::vector<std::string>& expected) {
    for (const std::string& target : index.targets) {
        const Resource* resource = storage.findReference(target);
        if ((resource == nullptr || resource->deleted()) && !std::ranges::contains(expected, target)) return target;
    }
    return {};
}

}  // namespace

Effect Writes::refuseBody(const Caller& caller, std::string_view type, const Json& body) const {
    if (!body.isObject()) return refused(400, "The body is not a JSON object");
    if (body["resourceType"].text() != type)
        return refused(400, "Incorrect resource type: expected " + std::string(type) + ", got " + body["resourceType"].text());
    if (std::string fault = shapeFault(body); !fault.empty()) return refused(personality_.checksBindings ? 422 : 400, fault);
    if (personality_.checksBindings)
        if (std::string fault = bindingFault(body); !fault.empty()) return refused(400, fault);
    const Index index = indexOf(body, storage_.base());
    if (!caller.owns(index)) return refused(403, "Access denied: the resource is not in the patient's compartment");
    if (personality_.referentialIntegrity)
        if (std::string target = danglingIn(storage_, index, expected_); !target.empty())
            return refused(400, "Resource " + target + " not found, specified in a reference of " + std::string(type));
    return {};
}

Effect Writes::create(const Caller& caller, std::string_view type, Json body, const Guards& guards, std::string wantedId) {
    if (!caller.has(type, 'c')) return refused(403, "Access denied: no scope to create " + std::string(type));
    if (!guards.ifNoneExist.empty()) {
        const auto found = search_.matches(caller, type, parseQuery(guards.ifNoneExist));
        if (!found) return refused(400, found.error());
        if (found->size() > 1) return refused(412, "Multiple resources found matching condition");
        if (found->size() == 1) return {.status = 200, .version = found->front()};
    }
    body.remove("id");  // the server names what is created
    if (Effect no = refuseBody(caller, type, body); no.failed()) return no;
    if (wantedId.empty()) wantedId = storage_.newId();
    Effect done{.status = 201, .version = storage_.write(type, wantedId, std::move(body), "POST")};
    if (type == "AppointmentResponse") answerAppointment(*done.version);
    return done;
}

Effect Writes::update(const Caller& caller, std::string_view type, std::string_view id, Json body, const Guards& guards) {
    if (body["id"].text() != id) return refused(400, "The id in the body does not match the address");
    const Resource* have = storage_.find(type, id);
    const bool visible = have != nullptr && (have->deleted() || caller.sees(type, have->index));
    const bool undelete = have != nullptr && have->deleted();
    if (!visible || undelete) {
        if (personality_.uuidIds && !isUuid(id)) return refused(404, "Not found");
        if (!personality_.updateCreate && !(undelete && caller.staff)) return refused(404, "Not found");
        if (have != nullptr && !visible) return refused(403, "Access denied");
        if (!isFhirId(id)) return refused(400, "The id is not a FHIR id");
        if (std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; }) && !undelete)
            return refused(400, "Can not create resource with ID[" + std::string(id) +
                                    "], no resource with this ID exists and clients may only assign IDs which begin with a non-numeric");
        if (!caller.has(type, 'c')) return refused(403, "Access denied: no scope to create " + std::string(type));
        if (Effect no = refuseBody(caller, type, body); no.failed()) return no;
        Effect done{.status = 201, .version = storage_.write(type, id, std::move(body), "PUT")};
        if (type == "AppointmentResponse") answerAppointment(*done.version);
        return done;
    }
    if (!caller.has(type, 'u')) return refused(403, "Access denied: no scope to update " + std::string(type));
    if (!caller.owns(have->index)) return refused(403, "Access denied");
    if (personality_.updateCreate && guards.ifNoneMatch == "*") return refused(412, "The resource exists already");
    if (isStale(guards.ifMatch, *have->current()))
        return refused(personality_.staleOnPut, "Version " + guards.ifMatch + " is not the current one, " + have->current()->etag());
    if (Effect no = refuseBody(caller, type, body); no.failed()) return no;
    if (sameContent(body, have->current()->json)) return {.status = 200, .version = have->current()};
    Effect done{.status = 200, .version = storage_.write(type, id, std::move(body), "PUT")};
    if (type == "AppointmentResponse") answerAppointment(*done.version);
    return done;
}

Effect Writes::patch(const Caller& caller, std::string_view type, std::string_view id, const Json& operations, const Guards& guards) {
    if (!caller.has(type, 'u')) return refused(403, "Access denied: no scope to update " + std::string(type));
    const Resource* have = storage_.find(type, id);
    if (have == nullptr || (!have->deleted() && !caller.sees(type, have->index))) return refused(404, "Not found");
    if (have->deleted()) return refused(personality_.deletedIsGone ? 410 : 404, "Resource was deleted");
    if (!caller.owns(have->index)) return refused(403, "Access denied");
    if (personality_.guardsPatchAndDelete && isStale(guards.ifMatch, *have->current()))
        return refused(409, "Version " + guards.ifMatch + " is not the current one, " + have->current()->etag());
    const auto before = Json::parse(have->current()->json);
    bool testFailed = false;
    auto after = applyPatch(*before, operations, testFailed);
    if (!after) return refused(testFailed ? (personality_.uuidIds ? 400 : 412) : 400, after.error());
    if ((*after)["id"].text() != id) return refused(400, "A patch cannot change the id");
    if (Effect no = refuseBody(caller, type, *after); no.failed()) return no;
    if (sameContent(*after, have->current()->json)) return {.status = 200, .version = have->current()};
    Effect done{.status = 200, .version = storage_.write(type, id, std::move(*after), "PATCH")};
    if (type == "AppointmentResponse") answerAppointment(*done.version);
    return done;
}

Effect Writes::erase(const Caller& caller, std::string_view type, std::string_view id, const Guards& guards) {
    if (!caller.has(type, 'd')) return refused(403, "Access denied: no scope to delete " + std::string(type));
    const Resource* have = storage_.find(type, id);
    if (have == nullptr || (!have->deleted() && !caller.sees(type, have->index))) return refused(404, "Not found");
    if (have->deleted()) return {.status = personality_.deletedIsGone ? 200 : 404, .version = nullptr, .words = "Resource was deleted"};
    if (!caller.owns(have->index)) return refused(403, "Access denied");
    if (personality_.guardsPatchAndDelete && isStale(guards.ifMatch, *have->current()))
        return refused(409, "Version " + guards.ifMatch + " is not the current one");
    if (personality_.referentialIntegrity && storage_.isReferenced(have->current()->reference()))
        return refused(409, "Unable to delete " + have->current()->reference() + " because at least one resource has a reference to it");
    storage_.erase(type, id);
    return {.status = personality_.uuidIds ? 200 : 204};
}

// FHIR R4 appointmentresponse.html: the scheduling system lays the answer into the Appointment's participant.
void Writes::answerAppointment(const Version& response) {
    const auto answer = Json::parse(response.json);
    if (!answer) return;
    const std::string target = localReference((*answer)["appointment"]["reference"].text(), storage_.base());
    const std::string actor = localReference((*answer)["actor"]["reference"].text(), storage_.base());
    const Resource* resource = storage_.findReference(target);
    if (resource == nullptr || resource->deleted() || !target.starts_with("Appointment/")) return;
    auto appointment = Json::parse(resource->current()->json);
    std::string status = (*answer)["participantStatus"].text();
    if (status == "entered-in-error" || status == "in-process") status = "needs-action";  // participationstatus has fewer words
    if (status == "completed") status = "accepted";
    bool changed = false;
    if (Json* participants = appointment->find("participant")) {
        for (Json& participant : participants->items()) {
            if (localReference(participant["actor"]["reference"].text(), storage_.base()) != actor) continue;
            changed = changed || participant["status"].text() != status;
            participant.set("status", status);
        }
    }
    if (changed) storage_.write("Appointment", resource->current()->id, std::move(*appointment), "PUT");
}

}  // namespace trellis::clinic
