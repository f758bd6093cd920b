// Is everything that is kept still whole, and how does a person take it away.
#include <algorithm>
#include <format>

#include "base/digest.h"
#include "base/time.h"
#include "fhir/json.h"
#include "parts.h"
#include "store/check_ins.h"

namespace trellis::care {

namespace {

void find(Profile::Verified& verified, std::string finding) {
    // A damaged file repeats itself; a person and a helper need the first of each kind.
    if (!std::ranges::contains(verified.findings, finding)) verified.findings.push_back(std::move(finding));
}

Result<> verifyResources(store::Connection& db, Profile::Verified& verified) {
    store::Resources resources(db);
    auto types = resources.types();
    if (!types) return fail(types.error());
    for (const std::string& type : *types) {
        auto all = resources.ofType(type);
        if (!all) return fail(all.error());
        for (const store::Resource& each : *all) {
            ++verified.resources;
            if (each.state == store::ResourceState::tombstone && each.current().empty()) continue;
            if (!each.baseRaw.empty() && !each.baseDigest.empty() && digest(each.baseRaw) != each.baseDigest) {
                find(verified, "digest:" + type);
            }
            const auto head = fhir::readHead(each.current());
            if (!head || head->type != type) find(verified, "unreadable:" + type);
        }
    }
    return {};
}

Result<> verifyOutbox(store::Connection& db, Profile::Verified& verified) {
    auto operations = store::Outbox(db).all();
    if (!operations) return fail(operations.error());
    verified.waiting = static_cast<std::int64_t>(operations->size());
    for (const store::Operation& operation : *operations) {
        if (operation.kind != store::OperationKind::remove && !fhir::Document::parse(operation.payload)) {
            find(verified, "outbox-unreadable:" + operation.type);
        }
        auto resource = store::Resources(db).find(operation.type, operation.localId);
        if (!resource) return fail(resource.error());
        if (!*resource) find(verified, "outbox-without-resource:" + operation.type);
    }
    return {};
}

// Every check-in is there twice, as a row for screens and as the resource for the clinic; neither without the other.
Result<> verifyCheckIns(store::Connection& db, Profile::Verified& verified) {
    auto all = store::CheckIns(db).recent(1'000'000);
    if (!all) return fail(all.error());
    verified.checkIns = static_cast<std::int64_t>(all->size());
    for (const CheckIn& checkIn : *all) {
        auto resource = store::Resources(db).find(kQuestionnaireResponse, checkIn.id.value);
        if (!resource) return fail(resource.error());
        if (!*resource) find(verified, "check-in-without-resource");
    }
    return {};
}

Result<std::string> writeBundle(store::Connection& db, Instant now) {
    auto record = readEnrolment(db);
    if (!record) return fail(record.error());
    const std::string base = *record ? (*record)->clinic.fhirBase : std::string{};
    store::Resources resources(db);
    auto types = resources.types();
    if (!types) return fail(types.error());
    fhir::Writer out;
    out.beginObject().key("resourceType").text("Bundle").key("type").text("collection");
    out.key("timestamp").text(formatInstant(now)).key("entry").beginArray();
    for (const std::string& type : *types) {
        auto all = resources.ofType(type);
        if (!all) return fail(all.error());
        for (const store::Resource& each : *all) {
            if (each.state == store::ResourceState::tombstone || each.current().empty()) continue;
            out.beginObject();
            out.key("fullUrl").text(std::format("{}/{}/{}", base, type, each.id)).key("resource").raw(each.current());
            out.endObject();
        }
    }
    out.endArray().endObject();
    return out.take();
}

}  // namespace

QFuture<Result<Profile::Verified>> Profile::verify() {
    return parts_->onWriter([](Open& open) -> Result<Verified> {
        auto health = open.store->verify();
        if (!health) return fail(health.error());
        Verified verified;
        for (std::string& finding : health->findings) find(verified, std::move(finding));
        if (!health->cipherIntact) find(verified, "cipher");
        if (!health->structureIntact) find(verified, "structure");
        auto checked = open.store->read([&](store::Connection& db) -> Result<> {
            if (auto done = verifyResources(db, verified); !done) return done;
            if (auto done = verifyOutbox(db, verified); !done) return done;
            return verifyCheckIns(db, verified);
        });
        if (!checked) return fail(checked.error());
        verified.intact = verified.findings.empty();
        return verified;
    });
}

QFuture<Result<std::string>> Profile::exportFhir() {
    return parts_->onReader([now = parts_->world.clock.now()](store::Connection& db) { return writeBundle(db, now); });
}

}  // namespace trellis::care
