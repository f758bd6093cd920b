#include "memory_server.h"

#include <algorithm>
#include <charconv>

#include "base/time.h"
#include "fhir/json.h"
#include "fhir/mappers.h"
#include "links.h"
#include "retry.h"

namespace trellis::test {
namespace {

using sync::HttpAnswer;
using sync::HttpRequest;

std::string unquoted(std::string_view tag) {
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag.size() >= 2) tag = tag.substr(1, tag.size() - 2);
    return std::string{tag};
}

int number(const std::string& text, int otherwise) {
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

HttpAnswer MemoryServer::outcome(int status, std::string_view words) const {
    HttpAnswer out;
    out.status = status;
    out.serverDate = clock_.now();
    out.body = R"({"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"processing","diagnostics":)" +
               fhir::quote(words) + "}]}";
    return out;
}

HttpAnswer MemoryServer::resource(int status, const Stored& stored) const {
    HttpAnswer out;
    out.status = status;
    out.serverDate = clock_.now();
    out.headers.emplace_back("Location", std::string{kBase} + "/" + stored.type + "/" + stored.id + "/_history/" + stored.version);
    if (honoursPrefer || status == 200) out.body = stored.raw;
    return out;
}

std::string MemoryServer::nextVersion(const std::string& before) {
    if (kind_ == Kind::putCreates) return std::to_string(number(before, 0) + 1);
    return "version-" + std::to_string(++minted_);
}

void MemoryServer::keep(const std::string& type, const std::string& id, const std::string& raw, std::optional<Instant> at) {
    Stored& stored = stored_[{type, id}];
    stored.type = type;
    stored.id = id;
    stored.version = nextVersion(stored.version);
    stored.lastUpdated = at.value_or(clock_.now());
    stored.raw = fhir::applyEdits(raw, {{{"id"}, fhir::quote(id)},
                                        {{"meta", "versionId"}, fhir::quote(stored.version)},
                                        {{"meta", "lastUpdated"}, fhir::quote(formatInstant(stored.lastUpdated))}})
                     .value();
}

void MemoryServer::keepBytes(const std::string& type, const std::string& id, const std::string& raw) {
    stored_[{type, id}] = Stored{.type = type, .id = id, .version = "1", .raw = raw, .lastUpdated = clock_.now()};
}

void MemoryServer::remove(const std::string& type, const std::string& id) {
    if (stored_.erase({type, id}) > 0) removed_[{type, id}] = clock_.now();
}

std::shared_ptr<const MemoryServer::Backup> MemoryServer::backup() const {
    return std::make_shared<Backup>(Backup{.stored = stored_, .removed = removed_});
}

// What it mints goes on counting: two servers do not give the same random id twice.
void MemoryServer::restore(const Backup& backup) {
    stored_ = backup.stored;
    removed_ = backup.removed;
}

const MemoryServer::Stored* MemoryServer::find(const std::string& type, const std::string& id) const {
    const auto found = stored_.find({type, id});
    return found == stored_.end() ? nullptr : &found->second;
}

std::vector<MemoryServer::Stored> MemoryServer::ofType(std::string_view type) const {
    std::vector<Stored> out;
    for (const auto& [key, stored] : stored_) {
        if (key.first == type) out.push_back(stored);
    }
    std::ranges::stable_sort(out, {}, &Stored::lastUpdated);
    return out;
}

std::vector<MemoryServer::Stored> MemoryServer::withOperation(std::string_view operation) const {
    std::vector<Stored> out;
    for (const auto& [key, stored] : stored_) {
        if (fhir::operationIdentifier(stored.raw) == operation) out.push_back(stored);
    }
    return out;
}

HttpAnswer MemoryServer::answer(const HttpRequest& request) {
    log.push_back(request);
    std::string path = request.url.substr(std::min(kBase.size(), request.url.size()));
    if (!request.url.starts_with(kBase)) return outcome(404);
    if (path.empty() && request.method == "POST") return transaction(request);
    if (path == "/metadata") return capability();
    path.erase(0, 1);
    const auto slash = path.find('/');
    const auto query = path.find('?');
    if (path.substr(0, query).ends_with("/_history")) return history(path.substr(0, slash), request.url);
    if (query != std::string::npos) return search(path.substr(0, query), request.url);
    if (slash == std::string::npos) return outcome(400);
    const std::string type = path.substr(0, slash), id = path.substr(slash + 1);
    if (request.method == "GET") {
        const Stored* stored = find(type, id);
        if (stored) return resource(200, *stored);
        return outcome(kind_ == Kind::putCreates && removed_.contains({type, id}) ? 410 : 404);
    }
    if (request.method == "PUT") return put(type, id, request);
    if (request.method == "DELETE") {
        if (!find(type, id)) return outcome(404);
        remove(type, id);
        return HttpAnswer{.id = 0, .status = 204, .headers = {}, .body = {}, .serverDate = clock_.now()};
    }
    return outcome(405);
}

HttpAnswer MemoryServer::put(const std::string& type, const std::string& id, const HttpRequest& request) {
    if (const auto refused = refusedWrites.find(type); refused != refusedWrites.end()) return outcome(refused->second);
    const auto body = fhir::readHead(request.body);
    if (!body || body->type != type || body->id != id) return outcome(400, "id and address differ");
    const Stored* there = find(type, id);
    if (!there) {
        if (kind_ == Kind::postOnly) return outcome(404);
        if (!promisesUpdateCreate) return outcome(405);
        keep(type, id, request.body);
        return resource(201, *find(type, id));
    }
    if (sync::header(request.headers, "If-None-Match") == "*") return outcome(412);
    const auto guard = sync::header(request.headers, "If-Match");
    if (!guard.empty() && unquoted(guard) != there->version) return outcome(kind_ == Kind::putCreates ? 409 : 412);
    keep(type, id, request.body);
    HttpAnswer out = resource(200, *find(type, id));
    if (!honoursPrefer) out.body.clear();
    return out;
}

HttpAnswer MemoryServer::transaction(const HttpRequest& request) {
    const auto document = fhir::Document::parse(request.body);
    if (!document) return outcome(400);
    const auto entries = document->root()["entry"].items();
    if (entries.size() != 1) return outcome(400);
    const auto asked = entries.front()["request"];
    const std::string type = asked["url"].textOr(""), condition = asked["ifNoneExist"].textOr("");
    HttpAnswer out;
    out.serverDate = clock_.now();
    out.status = 200;
    const auto entry = [&](std::string_view status, const Stored* stored, std::string_view diagnostics) {
        fhir::Writer writer;
        writer.beginObject()
            .key("resourceType")
            .text("Bundle")
            .key("type")
            .text("transaction-response")
            .key("entry")
            .beginArray()
            .beginObject();
        if (stored && honoursPrefer) writer.key("resource").raw(stored->raw);
        writer.key("response").beginObject().key("status").text(status);
        if (stored) writer.key("location").text(stored->type + "/" + stored->id);
        if (!diagnostics.empty()) writer.key("outcome").raw(outcome(400, diagnostics).body);
        writer.endObject().endObject().endArray().endObject();
        return writer.take();
    };
    if (const auto refused = refusedWrites.find(type); refused != refusedWrites.end()) {
        // A server that is not atomic says 200 for the whole and refuses inside; an atomic one refuses the whole.
        if (kind_ == Kind::putCreates) return outcome(refused->second);
        out.body = entry(std::to_string(refused->second) + " Refused", nullptr, "refused");
        return out;
    }
    if (honoursIfNoneExist && !condition.empty()) {
        const auto wanted = sync::queryValue("?" + condition, "identifier").value_or("");
        const auto found = withOperation(wanted.substr(wanted.find('|') + 1));
        if (found.size() > 1) return outcome(412);
        if (found.size() == 1) {
            out.body = entry("200 OK", &found.front(), {});
            return out;
        }
    }
    const std::string id = "server-" + std::to_string(++minted_);
    keep(type, id, std::string{entries.front()["resource"].raw()});
    out.body = entry("201 Created", find(type, id), {});
    if (racesOnCreate()) keep(type, "server-" + std::to_string(++minted_), std::string{entries.front()["resource"].raw()});
    return out;
}

HttpAnswer MemoryServer::history(const std::string& type, const std::string& url) const {
    if (kind_ == Kind::postOnly) return outcome(404);
    const auto since = parseInstant(sync::queryValue(url, "_since").value_or(""));
    fhir::Writer writer;
    writer.beginObject().key("resourceType").text("Bundle").key("type").text("history").key("entry").beginArray();
    for (const auto& [key, at] : removed_) {
        if (key.first != type || (since && at < *since)) continue;
        writer.beginObject().key("request").beginObject().key("method").text("DELETE");
        writer.key("url").text(type + "/" + key.second + "/_history/9").endObject();
        writer.key("response").beginObject().key("lastModified").text(formatInstant(at)).endObject().endObject();
    }
    for (const Stored& stored : ofType(type)) {
        if (since && stored.lastUpdated < *since) continue;
        writer.beginObject().key("request").beginObject().key("method").text("PUT").key("url").text(type + "/" + stored.id).endObject();
        writer.key("resource").raw(stored.raw).endObject();
    }
    writer.endArray().endObject();
    return HttpAnswer{.id = 0, .status = 200, .headers = {}, .body = writer.take(), .serverDate = clock_.now()};
}

HttpAnswer MemoryServer::search(const std::string& type, const std::string& url) {
    if (const auto refused = refusedTypes.find(type); refused != refusedTypes.end()) return outcome(refused->second);
    if (sync::queryValue(url, "_elements") && !knowsElements) return outcome(400, "unknown parameter");
    auto all = ofType(type);
    const auto patient = sync::queryValue(url, "patient"), only = sync::queryValue(url, "_id"),
               since = sync::queryValue(url, "_lastUpdated");
    const auto identifier = sync::queryValue(url, "identifier");
    // It matches generously: what does not belong to the person reaches the client, which has to see that for itself.
    std::erase_if(all, [&](const Stored& stored) {
        if (only && stored.id != *only) return true;
        if (since && stored.lastUpdated < parseInstant(std::string_view{*since}.substr(2)).value()) return true;
        return identifier && fhir::operationIdentifier(stored.raw) != identifier->substr(identifier->find('|') + 1);
    });
    const auto count = static_cast<std::size_t>(std::min(maxPage, number(sync::queryValue(url, "_count").value_or(""), 20)));
    const auto offset = static_cast<std::size_t>(number(sync::queryValue(url, "_offset").value_or(""), 0));
    fhir::Writer writer;
    writer.beginObject().key("resourceType").text("Bundle").key("type").text("searchset").key("link").beginArray();
    if (echoesSelf) writer.beginObject().key("relation").text("self").key("url").text(url).endObject();
    if (offset + count < all.size()) {
        std::string next = url.substr(0, url.find("&_offset=")) + "&_offset=" + std::to_string(offset + count);
        if (!nextOrigin.empty()) next.replace(0, kBase.find("/fhir"), nextOrigin);
        writer.beginObject().key("relation").text("next").key("url").text(next).endObject();
    }
    writer.endArray().key("entry").beginArray();
    for (std::size_t i = offset; i < std::min(all.size(), offset + count); ++i) {
        writer.beginObject().key("resource").raw(all[i].raw).key("search").beginObject().key("mode").text("match").endObject().endObject();
    }
    writer.endArray().endObject();
    return HttpAnswer{
        .id = 0, .status = 200, .headers = {{"Content-Type", "application/fhir+json"}}, .body = writer.take(), .serverDate = clock_.now()};
}

HttpAnswer MemoryServer::capability() const {
    fhir::Writer writer;
    writer.beginObject()
        .key("resourceType")
        .text("CapabilityStatement")
        .key("fhirVersion")
        .text("4.0.1")
        .key("rest")
        .beginArray()
        .beginObject();
    writer.key("resource").beginArray();
    for (const char* type : {"QuestionnaireResponse", "Observation", "AppointmentResponse", "Task", "Goal", "Appointment"}) {
        writer.beginObject().key("type").text(type).key("updateCreate").boolean(kind_ == Kind::putCreates);
        writer.key("conditionalCreate").boolean(true);
        writer.key("interaction").beginArray();
        if (kind_ == Kind::putCreates) writer.beginObject().key("code").text("history-type").endObject();
        writer.endArray().endObject();
    }
    writer.endArray().endObject().endArray().endObject();
    return HttpAnswer{.id = 0, .status = 200, .headers = {}, .body = writer.take(), .serverDate = clock_.now()};
}

}  // namespace trellis::test
