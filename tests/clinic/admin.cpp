#include "admin.h"

#include <algorithm>
#include <charconv>

namespace trellis::clinic {

namespace {

constexpr std::size_t kRecent = 2000;

Answer json(const Json& value, int status = 200) { return {.status = status, .body = value.dump(), .type = "application/json"}; }
Answer wrong(int status, std::string_view words) { return json(obj({{"error", words}}), status); }

std::int64_t numberOr(const std::string& text, std::int64_t otherwise) {
    std::int64_t value = 0;
    return std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc{} ? value : otherwise;
}

}  // namespace

void Admin::count(const Request& request) {
    ++counters_[request.method + " " + request.path];
    recent_.push_back({request.method, request.path, request.rawQuery, 0});
    if (recent_.size() > kRecent) recent_.pop_front();
}

void Admin::answered(const Request& request, int status) {
    for (auto at = recent_.rbegin(); at != recent_.rend(); ++at) {
        if (at->status != 0 || at->path != request.path || at->query != request.rawQuery || at->method != request.method) continue;
        at->status = status;
        return;
    }
}

Answer Admin::handle(const Request& request) {
    const auto parts = split(request.path.substr(std::string_view("/admin").size()), '/');
    Json body;
    if (!request.body.empty()) {
        auto read = Json::parse(request.body);
        if (!read) return wrong(400, read.error());
        body = std::move(*read);
    }
    const std::string what = parts.empty() ? std::string() : parts[0];
    const bool post = request.method == "POST";
    if (what == "people" && request.method == "GET") {
        Json people = Json::array();
        for (const Account& one : world_.smart.accounts())
            people.push(obj({{"username", one.username}, {"password", one.password}, {"patient", one.patient}, {"name", one.name}}));
        return json(people);
    }
    if (what == "resources" && parts.size() >= 2) return resources(request, parts, body);
    if (what == "appointments" && parts.size() == 2 && post) return appointment(parts[1], body);
    if (what == "fail" && post) {
        auto fault = Faults::read(body);
        if (!fault) return wrong(400, fault.error());
        world_.faults.add(std::move(*fault));
        return json(obj({{"waiting", true}}));
    }
    if (what == "fail" && request.method == "DELETE") {
        world_.faults.clear();
        return json(obj({{"waiting", false}}));
    }
    if (what == "requests") return requests(request);
    if (what == "clock") return time(body);
    if (what == "settings" && post) return settings(body);
    if (what == "tokens") return tokens(request, body);
    if (what == "pages" && request.method == "DELETE") {
        world_.fhir.expirePages();
        return json(obj({{"expired", true}}));
    }
    if (what == "backup" && post) return json(obj({{"offset", world_.storage.journalEnd()}}));
    if (what == "restore" && post) {
        std::string why;
        if (!world_.storage.rewind(numberOr(body["offset"].text(), -1), why)) return wrong(400, why);
        world_.fhir.expirePages();
        return json(obj({{"resources", static_cast<std::int64_t>(world_.storage.size())}}));
    }
    return wrong(404, "no such address; tests/clinic/README.md lists them");
}

Answer Admin::resources(const Request& request, const std::vector<std::string>& parts, const Json& body) {
    Storage& storage = world_.storage;
    const std::string& type = parts[1];
    if (!isKnownType(type)) return wrong(404, "unknown type " + type);
    if (parts.size() == 2 && request.method == "GET") {
        const std::string patient = request.parameter("patient");
        std::string out = "[";
        for (const auto& [key, resource] : storage.live(type))
            if (patient.empty() || std::ranges::contains(resource->index.patients, patient))
                out += (out.size() > 1 ? "," : "") + resource->current()->json;
        return {.status = 200, .body = out + "]", .type = "application/json"};
    }
    if (parts.size() == 2 && request.method == "POST") {
        const VersionPtr made = storage.write(type, storage.newId(), body, "POST");
        return {.status = 201, .body = made->json, .type = "application/json"};
    }
    if (parts.size() < 3) return wrong(405, "not that way");
    const Resource* resource = storage.find(type, parts[2]);
    if (parts.size() == 4 && parts[3] == "history" && resource != nullptr) {
        std::string out = "[";
        for (const VersionPtr& version : resource->versions)
            out += (out.size() > 1 ? "," : "") + (version->deleted ? std::string("null") : version->json);
        return {.status = 200, .body = out + "]", .type = "application/json"};
    }
    if (request.method == "PUT") {
        const VersionPtr made = storage.write(type, parts[2], body, "PUT");
        return {.status = 200, .body = made->json, .type = "application/json"};
    }
    if (resource == nullptr || resource->deleted()) return wrong(404, "no such resource");
    if (request.method == "DELETE") {
        storage.erase(type, parts[2]);
        return json(obj({{"deleted", true}}));
    }
    if (request.method == "PATCH") {  // top-level members that replace what is there; null takes one away
        auto changed = Json::parse(resource->current()->json);
        for (const auto& [name, value] : body.members()) {
            if (value.exists())
                changed->set(name, value);
            else
                changed->remove(name);
        }
        return {.status = 200, .body = storage.write(type, parts[2], std::move(*changed), "PUT")->json, .type = "application/json"};
    }
    return {.status = 200, .body = resource->current()->json, .type = "application/json"};
}

// {"start": …, "end": …} moves it, {"cancel": "why"} cancels it, {"location": "Location/…"} changes the place.
Answer Admin::appointment(const std::string& id, const Json& body) {
    const Resource* resource = world_.storage.find("Appointment", id);
    if (resource == nullptr || resource->deleted()) return wrong(404, "no such appointment");
    auto changed = Json::parse(resource->current()->json);
    for (const char* name : {"start", "end", "comment", "status"})
        if (body[name].exists()) changed->set(name, body[name]);
    if (body["cancel"].exists()) {
        changed->set("status", "cancelled");
        changed->set(
            "cancelationReason",
            obj({{"coding",
                  arr({obj({{"system", "http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason"}, {"code", "prov"}})})},
                 {"text", body["cancel"]}}));
    }
    if (body["location"].exists())
        for (Json& participant : changed->find("participant")->items())
            if (participant["actor"]["reference"].text().starts_with("Location/"))
                participant.find("actor")->set("reference", body["location"]);
    return {.status = 200, .body = world_.storage.write("Appointment", id, std::move(*changed), "PUT")->json, .type = "application/json"};
}

Answer Admin::settings(const Json& body) {
    if (body["delayMs"].exists()) world_.delay = numberOr(body["delayMs"].text(), 0);
    if (body["failPerThousand"].exists()) world_.faults.setWeather(static_cast<int>(numberOr(body["failPerThousand"].text(), 0)));
    if (body["atomicTransactions"].exists()) world_.personality.atomicTransactions = body["atomicTransactions"].text() == "true";
    if (body["limitScopes"].exists()) world_.smart.limitScopes(body["limitScopes"].text());
    return json(obj({{"delayMs", world_.delay}, {"atomicTransactions", world_.personality.atomicTransactions}}));
}

Answer Admin::time(const Json& body) {
    if (body["now"].exists()) {
        const auto span = parseSpan(body["now"].text());
        if (!span) return wrong(400, "now is not an instant");
        world_.clock.set(span->from);
    }
    if (body["advanceSeconds"].exists()) world_.clock.advance(numberOr(body["advanceSeconds"].text(), 0) * kSecond);
    return json(obj({{"now", utcStamp(world_.clock.now())}}));
}

Answer Admin::requests(const Request& request) {
    if (request.method == "DELETE") {
        counters_.clear();
        recent_.clear();
    }
    Json counters = Json::object();
    for (const auto& [key, n] : counters_) counters.set(key, n);
    Json recent = Json::array();
    for (const Seen& seen : recent_)
        recent.push(obj({{"method", seen.method}, {"path", seen.path}, {"query", seen.query}, {"status", seen.status}}));
    return json(obj({{"counters", std::move(counters)}, {"recent", std::move(recent)}}));
}

Answer Admin::tokens(const Request& request, const Json& body) {
    if (request.method == "DELETE") {
        if (request.parameter("refresh") == "true")
            world_.smart.revokeAll();
        else
            world_.smart.expireAccess();
        return json(obj({{"expired", true}}));
    }
    const std::string scope = body["scope"].exists() ? body["scope"].text() : "patient/*.cruds";
    const std::string token =
        world_.smart.issue(body["patient"].text(), scope, body["staff"].text() == "true", numberOr(body["seconds"].text(), 3600) * kSecond);
    return json(obj({{"access_token", token}}));
}

}  // namespace trellis::clinic
