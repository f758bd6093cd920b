#include "fhir.h"

#include <algorithm>

namespace trellis::clinic {

Fhir::Fhir(Storage& storage, const Personality& personality, const ServerClock& clock, Random& random)
    : storage_(storage),
      personality_(personality),
      clock_(clock),
      search_(storage, personality, clock, random),
      writes_(storage, search_, personality),
      bundles_(storage, search_, writes_, personality) {}

Answer Fhir::shown(int status, const Version& version) const {
    Answer answer{.status = status, .body = version.json};
    answer.with("ETag", version.etag()).with("Last-Modified", httpDate(version.updated));
    return answer;
}

Answer Fhir::said(const Request& request, const Effect& effect) const {
    if (effect.failed()) return outcome(personality_, effect.status, effect.words);
    if (!effect.version)
        return {.status = effect.status, .body = effect.status == 204 ? "" : outcomeResource(personality_, 200, "Deleted").dump()};
    Answer answer = shown(effect.status, *effect.version);
    if (effect.status == 201 || request.method == "PUT")
        answer.with("Location", storage_.base() + "/" + effect.version->reference() + "/_history/" + effect.version->versionId);
    if (request.header("prefer").find("return=minimal") != std::string::npos) answer.body.clear();
    return answer;
}

Answer Fhir::handle(const Request& request, const std::optional<Caller>& caller) {
    const std::string path = request.path.substr(std::min(request.path.size(), std::string_view("/fhir").size()));
    const auto parts = split(path, '/');
    if (request.method == "GET" && parts.size() == 1 && parts[0] == "metadata")
        return {.body = capabilityStatement(personality_, storage_.base(), storage_.stamp(clock_.now())).dump()};
    if (!caller) return outcome(personality_, 401, "Unauthorized");

    if (parts.empty()) {
        if (request.method == "GET" && !request.parameter("_getpages").empty()) return search_.page(*caller, request);
        if (request.method != "POST") return outcome(personality_, 404, "Not found");
        const auto bundle = Json::parse(request.body);
        if (!bundle) return outcome(personality_, 400, "Invalid JSON: " + bundle.error());
        if ((*bundle)["resourceType"].text() != "Bundle") return outcome(personality_, 400, "A Bundle is expected");
        return bundles_.run(*caller, *bundle);
    }
    const std::string& type = parts[0];
    if (!isKnownType(type)) return outcome(personality_, 404, "Unknown resource type " + type);

    if (parts.size() == 2 && parts[1] == "_search" && request.method == "POST") {
        if (!caller->has(type, 's')) return outcome(personality_, 403, "Access denied: no scope to search " + type);
        Pairs parameters = request.query;
        for (auto& pair : parseQuery(request.body)) parameters.push_back(std::move(pair));
        return search_.run(*caller, type, parameters, request);
    }
    if (request.method != "GET") return write(*caller, request, parts);
    if (parts.size() == 1) {
        if (!caller->has(type, 's')) return outcome(personality_, 403, "Access denied: no scope to search " + type);
        return search_.run(*caller, type, request.query, request);
    }
    if (!caller->has(type, 'r')) return outcome(personality_, 403, "Access denied: no scope to read " + type);
    if (parts.size() == 2 && parts[1] == "_history") {
        if (!personality_.typeHistory) return outcome(personality_, 404, "Not found");
        return search_.history(*caller, type, {}, request);
    }
    const std::string& id = parts[1];
    if (parts.size() == 2) return read(*caller, request, type, id);
    if (parts.size() == 3 && parts[2] == "_history") {
        const Resource* resource = storage_.find(type, id);
        if (resource == nullptr || (!resource->deleted() && !caller->sees(type, resource->index)))
            return outcome(personality_, 404, "Not found");
        return search_.history(*caller, type, id, request);
    }
    if (parts.size() == 4 && parts[2] == "_history") return readVersion(*caller, type, id, parts[3]);
    return outcome(personality_, 404, "Not found");
}

Answer Fhir::read(const Caller& caller, const Request& request, const std::string& type, const std::string& id) {
    const Resource* resource = storage_.find(type, id);
    if (resource == nullptr) return outcome(personality_, 404, "Not found");
    if (resource->deleted()) return outcome(personality_, personality_.deletedIsGone || caller.staff ? 410 : 404, "Resource was deleted");
    if (!caller.sees(type, resource->index)) return outcome(personality_, 404, "Not found");
    const Version& version = *resource->current();
    if (request.header("if-none-match") == version.etag()) {
        Answer same{.status = 304, .body = {}};
        return same.with("ETag", version.etag());
    }
    return shown(200, version);
}

Answer Fhir::readVersion(const Caller& caller, const std::string& type, const std::string& id, const std::string& version) {
    const Resource* resource = storage_.find(type, id);
    if (resource == nullptr) return outcome(personality_, 404, "Not found");
    const auto found = std::ranges::find(resource->versions, version, [](const VersionPtr& one) { return one->versionId; });
    if (found == resource->versions.end()) return outcome(personality_, 404, "Not found");
    if ((*found)->deleted) return outcome(personality_, 410, "Resource was deleted");
    const auto then = Json::parse((*found)->json);
    if (!then || !caller.sees(type, indexOf(*then, storage_.base()))) return outcome(personality_, 404, "Not found");
    return shown(200, **found);
}

Answer Fhir::write(const Caller& caller, const Request& request, const std::vector<std::string>& parts) {
    const Guards guards{request.header("if-match"), request.header("if-none-match"), request.header("if-none-exist")};
    const std::string& type = parts[0];
    if (request.method == "DELETE" && parts.size() == 2) return said(request, writes_.erase(caller, type, parts[1], guards));

    const bool creates = request.method == "POST" && parts.size() == 1;
    const bool updates = request.method == "PUT" && parts.size() == 2;
    const bool patches = request.method == "PATCH" && parts.size() == 2;
    if (!creates && !updates && !patches) return outcome(personality_, 405, "Not supported: " + request.method);
    const std::string contentType = request.header("content-type");
    if (patches && !contentType.starts_with("application/json-patch+json"))
        return outcome(personality_, 415, "Unsupported patch format " + contentType);
    if (!patches && !contentType.starts_with("application/fhir+json") && !contentType.starts_with("application/json"))
        return outcome(personality_, 415, "Unsupported content type " + contentType);
    auto body = Json::parse(request.body);
    if (!body) return outcome(personality_, 400, "Invalid JSON: " + body.error());
    if (creates) return said(request, writes_.create(caller, type, std::move(*body), guards));
    if (updates) return said(request, writes_.update(caller, type, parts[1], std::move(*body), guards));
    return said(request, writes_.patch(caller, type, parts[1], *body, guards));
}

}  // namespace trellis::clinic
