#include "requests.h"

#include <charconv>

#include "fhir/json.h"
#include "fhir/mappers.h"
#include "links.h"

namespace trellis::sync {
namespace {

constexpr std::string_view kFhirJson = "application/fhir+json";

Headers plain() { return {{"Accept", std::string{kFhirJson}}, {"Cache-Control", "no-cache"}}; }

Headers writing() {
    return {{"Accept", std::string{kFhirJson}},
            {"Content-Type", std::string{kFhirJson} + "; charset=utf-8"},
            {"Prefer", "return=representation"}};
}

std::string weakTag(const std::string& version) { return "W/\"" + version + "\""; }

// "201 Created" -> 201
int statusOf(std::string_view text) {
    int status = 0;
    text = text.substr(0, 3);
    std::from_chars(text.data(), text.data() + text.size(), status);
    return status;
}

// HAPI answers 409 or 400 with such words when a resource refers to one that it does not have (yet).
bool speaksOfReference(const fhir::Value& outcome) {
    for (const auto& issue : outcome["issue"].items()) {
        for (const std::string& text : {issue["diagnostics"].textOr(""), issue["details"]["text"].textOr("")}) {
            if (text.find("referential integrity") != std::string::npos || text.find("not found, specified in path") != std::string::npos)
                return true;
        }
    }
    return false;
}

void takeResource(WriteAnswer& out, const fhir::Value& resource, std::string_view type) {
    if (resource["resourceType"].textOr("") == "OperationOutcome")
        out.danglingReference = out.danglingReference || speaksOfReference(resource);
    if (resource["resourceType"].textOr("") != type) return;
    const std::string id = resource["id"].textOr("");
    if (!isFhirId(id)) return;
    out.raw = resource.raw();
    out.id = id;
    out.version = resource["meta"]["versionId"].textOr("");
    out.lastUpdated = resource["meta"]["lastUpdated"].textOr("");
}

}  // namespace

bool looksLikeJson(std::string_view body) {
    const auto first = body.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && body[first] == '{';
}

Result<Draft> createByPut(const std::string& base, const std::string& type, const std::string& id, const std::string& resource) {
    auto body = fhir::applyEdits(resource, {{{"id"}, fhir::quote(id)}});
    if (!body) return fail(body.error());
    Headers headers = writing();
    headers.emplace_back("If-None-Match", "*");
    return Draft{.method = "PUT", .url = base + "/" + type + "/" + id, .headers = std::move(headers), .body = std::move(*body)};
}

Result<Draft> createByTransaction(const std::string& base, const store::Operation& operation, const std::string& resource,
                                  bool conditional) {
    // A server gives its own id on POST; ours in the body would only be mistaken for one.
    auto bare = fhir::applyEdits(resource, {{{"id"}, std::nullopt}});
    if (!bare) return fail(bare.error());
    fhir::Writer bundle;
    bundle.beginObject().key("resourceType").text("Bundle").key("type").text("transaction").key("entry").beginArray().beginObject();
    bundle.key("fullUrl").text("urn:uuid:" + operation.id.value).key("resource").raw(*bare);
    bundle.key("request").beginObject().key("method").text("POST").key("url").text(operation.type);
    if (conditional) bundle.key("ifNoneExist").text("identifier=" + encoded(fhir::kOperationSystem) + "%7C" + encoded(operation.id.value));
    bundle.endObject().endObject().endArray().endObject();
    return Draft{.method = "POST", .url = base, .headers = writing(), .body = bundle.take()};
}

Result<Draft> updateByPut(const std::string& base, const std::string& type, const std::string& id, const std::string& version,
                          const std::string& resource) {
    auto body = fhir::applyEdits(resource, {{{"id"}, fhir::quote(id)}});
    if (!body) return fail(body.error());
    Headers headers = writing();
    headers.emplace_back("If-Match", weakTag(version));
    return Draft{.method = "PUT", .url = base + "/" + type + "/" + id, .headers = std::move(headers), .body = std::move(*body)};
}

Result<Draft> updateByPatch(const std::string& base, const std::string& type, const std::string& id, const std::string& version,
                            const std::string& patch) {
    const auto document = fhir::Document::parse(patch);
    if (!document || document->root().kind() != fhir::Value::Kind::array)
        return fail(ErrorKind::badInput, {.subject = type, .reason = "not-a-patch"});
    fhir::Writer body;
    body.beginArray().beginObject();
    body.key("op").text("test").key("path").text("/meta/versionId").key("value").text(version).endObject();
    for (const auto& step : document->root().items()) body.raw(step.raw());
    body.endArray();
    Headers headers = writing();
    headers[1].second = "application/json-patch+json";
    headers.emplace_back("If-Match", weakTag(version));
    return Draft{.method = "PATCH", .url = base + "/" + type + "/" + id, .headers = std::move(headers), .body = body.take()};
}

Draft removal(const std::string& base, const std::string& type, const std::string& id, const std::string& version) {
    Headers headers = plain();
    if (!version.empty()) headers.emplace_back("If-Match", weakTag(version));
    return Draft{.method = "DELETE", .url = base + "/" + type + "/" + id, .headers = std::move(headers), .body = {}};
}

Draft reading(const std::string& base, const std::string& type, const std::string& id) {
    return Draft{.method = "GET", .url = base + "/" + type + "/" + id, .headers = plain(), .body = {}};
}

Draft readingByOperation(const std::string& base, const std::string& type, const OperationId& operation) {
    Headers headers = plain();
    headers.emplace_back("Prefer", "handling=strict");
    return Draft{.method = "GET",
                 .url = base + "/" + type + "?identifier=" + encoded(fhir::kOperationSystem) + "%7C" + encoded(operation.value),
                 .headers = std::move(headers),
                 .body = {}};
}

WriteAnswer readWriteAnswer(const HttpAnswer& answer, std::string_view type, bool transaction) {
    WriteAnswer out;
    out.status = answer.status;
    if (const auto located = locatedAt(header(answer.headers, "Location"), type)) out.location = located->id;
    if (answer.body.empty()) return out;
    const auto document = fhir::Document::parse(answer.body);
    if (!document || !document->root()["resourceType"].exists()) {
        out.isFhir = false;
        return out;
    }
    const fhir::Value root = document->root();
    if (!transaction || root["resourceType"].textOr("") != "Bundle") {
        takeResource(out, root, type);
        // 200 and an OperationOutcome for a transaction: nothing that says what became of the entry.
        return out;
    }
    const auto entries = root["entry"].items();
    // Ours had one entry; an answer with another count cannot be matched to it, and is then no evidence.
    if (entries.size() != 1) return out;
    const fhir::Value response = entries.front()["response"];
    out.status = statusOf(response["status"].textOr(""));
    takeResource(out, entries.front()["resource"], type);
    takeResource(out, response["outcome"], type);
    if (const auto located = locatedAt(response["location"].textOr(""), type)) out.location = located->id;
    return out;
}

}  // namespace trellis::sync
