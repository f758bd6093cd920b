#include "bundle.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

namespace trellis::clinic {

namespace {

using Renames = std::map<std::string, std::string>;

// "urn:uuid:…" in a reference becomes the id that its entry got (R4 http.html#trules).
void rename(Json& value, const Renames& renames) {
    for (Json& item : value.items()) rename(item, renames);
    for (auto& [key, member] : value.members()) {
        if (key == "reference" && member.isString()) {
            if (const auto at = renames.find(member.text()); at != renames.end()) member = Json(at->second);
        } else {
            rename(member, renames);
        }
    }
}

int order(const Json& entry) {
    const std::string& method = entry["request"]["method"].text();
    if (method == "DELETE") return 0;
    if (method == "POST") return 1;
    if (method == "PUT" || method == "PATCH") return 2;
    return 3;
}

std::string reason(int status) {
    switch (status) {
        case 200: return "200 OK";
        case 201: return "201 Created";
        case 204: return "204 No Content";
        default: return std::to_string(status);
    }
}

}  // namespace

std::string Bundles::refuse(const Json& bundle) const {
    const auto& entries = bundle["entry"].items();
    const std::string& type = bundle["type"].text();
    if (type != "transaction" && type != "batch") return "Unable to process a Bundle of type " + type;
    std::size_t conditional = 0;
    std::size_t puts = 0;
    std::set<std::string> once;
    for (const Json& entry : entries) {
        const Json& request = entry["request"];
        if (request["ifNoneExist"].exists()) ++conditional;
        const std::string& method = request["method"].text();
        if (method == "PUT") ++puts;
        if (type == "transaction" && method != "GET" && method != "POST" && !once.insert(request["url"].text()).second)
            return "Transaction bundle contains the same resource twice: " + request["url"].text();
    }
    if (!personality_.limitsTransactions) return {};
    if (type == "transaction" && conditional > 0 && entries.size() > 8)
        return "Transaction contains more than 8 entries with conditional interactions";
    if (type == "transaction" && puts > 50) return "Transaction contains more than 50 update operations";
    return {};
}

Effect Bundles::entry(const Caller& caller, const Json& entry, const std::string& id) {
    const Json& request = entry["request"];
    const std::string& method = request["method"].text();
    const std::string path = request["url"].text().substr(0, request["url"].text().find('?'));
    const auto parts = split(path.starts_with(storage_.base()) ? path.substr(storage_.base().size()) : path, '/');
    const Guards guards{request["ifMatch"].text(), request["ifNoneMatch"].text(), request["ifNoneExist"].text()};
    if (parts.empty() || !isKnownType(parts[0]))
        return {.status = 400, .version = nullptr, .words = "Invalid entry url: " + request["url"].text()};
    if (method == "POST" && parts.size() == 1) return writes_.create(caller, parts[0], entry["resource"], guards, id);
    if (parts.size() < 2) return {.status = 400, .version = nullptr, .words = "An entry with " + method + " needs an id"};
    if (method == "PUT") return writes_.update(caller, parts[0], parts[1], entry["resource"], guards);
    if (method == "DELETE") return writes_.erase(caller, parts[0], parts[1], guards);
    if (method == "GET") {
        const Resource* resource = storage_.find(parts[0], parts[1]);
        if (resource == nullptr || resource->deleted() || !caller.sees(parts[0], resource->index) || !caller.has(parts[0], 'r'))
            return {.status = 404, .version = nullptr, .words = "Not found"};
        return {.status = 200, .version = resource->current()};
    }
    return {.status = 400, .version = nullptr, .words = "Unsupported method in a bundle: " + method};
}

Json Bundles::entryAnswer(const Json& entry, const Effect& effect) const {
    Json response = obj({{"status", reason(effect.status)}});
    Json answer = Json::object();
    if (effect.version) {
        std::string location = storage_.base() + "/" + effect.version->reference();
        if (personality_.entriesCarryEtag) {
            location = effect.version->reference() + "/_history/" + effect.version->versionId;
            response.set("etag", effect.version->etag());
            response.set("lastModified", storage_.stamp(effect.version->updated));
        }
        if (entry["request"]["method"].text() != "GET") response.set("location", std::move(location));
        if (const auto resource = Json::parse(effect.version->json)) answer.set("resource", *resource);
    }
    if (effect.failed()) response.set("outcome", outcomeResource(personality_, effect.status, effect.words));
    answer.set("response", std::move(response));
    return answer;
}

Answer Bundles::run(const Caller& caller, const Json& bundle) {
    if (std::string why = refuse(bundle); !why.empty()) return outcome(personality_, 400, why);
    std::vector<Json> entries = bundle["entry"].items();
    const bool atomic = bundle["type"].text() == "transaction" && personality_.atomicTransactions;

    std::vector<std::size_t> sequence(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) sequence[i] = i;
    std::ranges::stable_sort(sequence, {}, [&](std::size_t i) { return order(entries[i]); });

    Renames renames;
    std::vector<std::string> ids(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i]["request"]["method"].text() != "POST") continue;
        const std::string type = entries[i]["request"]["url"].text();
        ids[i] = storage_.newId();
        std::string target = type + "/" + ids[i];
        if (const std::string& condition = entries[i]["request"]["ifNoneExist"].text(); !condition.empty())
            if (const auto found = search_.matches(caller, type, parseQuery(condition)); found && found->size() == 1)
                target = found->front()->reference();
        if (entries[i]["fullUrl"].exists()) renames[entries[i]["fullUrl"].text()] = target;
    }
    for (Json& entry : entries)
        if (Json* resource = entry.find("resource")) rename(*resource, renames);

    std::vector<std::string> coming;
    for (const std::string& target : renames | std::views::values) coming.push_back(target);
    writes_.expect(std::move(coming));
    if (atomic) storage_.begin();
    std::vector<Json> answers(entries.size());
    for (const std::size_t i : sequence) {
        const Effect effect = entry(caller, entries[i], ids[i]);
        if (effect.failed() && atomic) {
            storage_.rollback();
            writes_.expect({});
            return outcome(personality_, effect.status, effect.words);
        }
        answers[i] = entryAnswer(entries[i], effect);
    }
    if (atomic) storage_.commit();
    writes_.expect({});
    return {.body =
                obj({{"resourceType", "Bundle"}, {"type", bundle["type"].text() + "-response"}, {"entry", Json::array(std::move(answers))}})
                    .dump()};
}

}  // namespace trellis::clinic
