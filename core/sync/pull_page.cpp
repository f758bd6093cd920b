#include <algorithm>

#include "base/time.h"
#include "fhir/compartment.h"
#include "links.h"
#include "pull.h"
#include "requests.h"

namespace trellis::sync {
namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr std::size_t kWitnesses = 4;    // of a type, once a pass is over
constexpr std::size_t kParserRoom = 64;  // with it readBundle does not copy the text once more

std::optional<Instant> later(std::optional<Instant> a, std::optional<Instant> b) {
    if (!a) return b;
    return b && *b > *a ? b : a;
}

void keepNewest(std::map<std::string, std::string>& witnesses) {
    while (witnesses.size() > kWitnesses) {
        witnesses.erase(
            std::ranges::min_element(witnesses, {}, [](const auto& each) { return parseInstant(each.second).value_or(Instant{}); }));
    }
}

}  // namespace

void Pull::page(Pass& pass, const HttpAnswer& answer) {
    if (!looksLikeJson(answer.body)) {
        // A captive portal answers for everybody: nothing that comes now can be believed.
        run_.end(
            Error{ErrorKind::notAFhirServer, {.subject = std::string{pass.stream.type}, .reason = "not-fhir", .status = answer.status}});
        return;
    }
    std::string text;
    text.reserve(answer.body.size() + kParserRoom);
    text = answer.body;
    auto bundle = fhir::readBundle(std::move(text));
    if (!bundle) {
        if (bundle.error().kind == ErrorKind::badInput) ++run_.report.unreadable;
        abandon(pass, ErrorKind::notAFhirServer, bundle.error().facts.reason, answer.status);
        return;
    }
    if (pass.isFirstPage) {
        if (!isEchoed(pass, bundle->selfUrl)) {
            abandon(pass, ErrorKind::foreignData, "unechoed-search", answer.status);
            return;
        }
        pass.startedServer = answer.serverDate;
    }
    ++pass.pages;
    const Checked checked = check(pass, *bundle);

    if (bundle->nextUrl.empty()) {
        // Noted first: once the cursor has moved, nothing else would tell.
        if (hasLostItsWitness(pass)) run_.suspect();
        if (run_.ending || !keepWitnesses(pass, true)) return;
        if (keep(checked, closed(pass))) close(pass);
        return;
    }
    const auto next = underBase(bundle->nextUrl, run_.config.base);
    std::string problem;
    if (!next) {
        problem = "foreign-link";
    } else if (pass.visited.contains(*next)) {
        problem = "endless-pages";
    } else if (pass.pages >= run_.config.maxPages) {
        problem = "too-many-pages";
    }
    if (!problem.empty()) {
        // What came is good and is kept; the pass is not complete, so the cursor stays.
        if (keep(checked, std::nullopt)) abandon(pass, ErrorKind::notAFhirServer, std::move(problem), answer.status);
        return;
    }
    store::Cursor cursor = pass.cursor;
    cursor.resumeUrl = *next;
    cursor.passStartedServer = pass.startedServer;
    cursor.passMax = later(pass.witness, pass.passMax);
    if (!keepWitnesses(pass, false) || !keep(checked, cursor)) return;
    pass.cursor = std::move(cursor);
    pass.isFirstPage = false;
    ask(pass, *next);
}

// What this pass asks for and must therefore bring. A whole one follows a sweep, which has looked at everything.
void Pull::await(Pass& pass) const {
    pass.awaited.clear();
    pass.newest.clear();
    const auto known = witnesses_.find(std::string{pass.stream.type});
    if (known == witnesses_.end() || pass.whole) return;
    for (const auto& [id, lastUpdated] : known->second) {
        const auto at = parseInstant(lastUpdated);
        if (!pass.cursor.high || (at && *at >= *pass.cursor.high - run_.config.overlap)) pass.awaited.emplace(id, lastUpdated);
    }
}

// Before the page is kept: a pass that is interrupted goes on without what came. False if the run ends.
bool Pull::keepWitnesses(Pass& pass, bool isLast) {
    std::map<std::string, std::string>& known = witnesses_[std::string{pass.stream.type}];
    const auto before = known;
    if (isLast) {
        if (!pass.awaited.empty()) run_.suspect();
        std::erase_if(known, [&](const auto& each) { return pass.awaited.contains(each.first); });
        for (const auto& [id, lastUpdated] : pass.newest) addWitness(known, id, lastUpdated);
        keepNewest(known);
    } else {
        std::erase_if(known, [&](const auto& each) { return pass.newest.contains(each.first); });
    }
    if (run_.ending || known == before) return !run_.ending;
    auto state = run_.need(run_.ledger.upkeep());
    if (!state) return false;
    state->witnesses[std::string{pass.stream.type}] = known;
    return run_.need(run_.ledger.put(*state));
}

bool Pull::hasLostItsWitness(const Pass& pass) const { return pass.witness && (!pass.passMax || *pass.passMax < *pass.witness); }

// The cursor after the last page of a complete pass; nothing if the row may stay as it is (see pull.h).
std::optional<store::Cursor> Pull::closed(const Pass& pass) const {
    const store::Cursor& before = pass.cursor;
    store::Cursor after = before;
    if (pass.passMax) {
        // Without a Date the newest entry stands in for the server's clock: it cannot be later than that.
        const Instant settled = pass.startedServer.value_or(*pass.passMax) - run_.config.overlap;
        after.high = later(before.high, std::min(*pass.passMax, settled));
    }
    const bool interrupted = !before.resumeUrl.empty();
    const bool newer = pass.passMax && (!before.passMax || *pass.passMax > *before.passMax);
    const bool first = !before.lastFull;
    const bool daily = pass.wide && (before.high || first);
    // An entry of ours that was acknowledged in this run is known already and moves `high` all the same.
    const bool moved = after.high && (!before.high || *after.high - *before.high > run_.config.overlap);
    const bool lost = hasLostItsWitness(pass);
    if (!interrupted && !newer && !moved && !first && !daily && !lost) return std::nullopt;
    after.resumeUrl.clear();
    after.passStartedServer = pass.startedServer;
    after.passMax = lost ? pass.passMax : later(before.passMax, pass.passMax);
    after.lastFull = run_.clock.now();
    if (pass.wide) after.lastWide = after.lastFull;
    return after;
}

Pull::Checked Pull::check(Pass& pass, const fhir::BundlePage& page) {
    Checked out;
    for (const fhir::Slice& entry : page.entries) {
        // Outcomes and included resources are not of this pass; what they include is pulled as its own type.
        if (entry.raw.empty() || entry.searchMode == "outcome" || (!entry.type.empty() && entry.type != pass.stream.type)) continue;
        if (const auto at = parseInstant(entry.lastUpdated)) pass.passMax = later(pass.passMax, at);
        pass.awaited.erase(std::string{entry.id});
        addWitness(pass.newest, std::string{entry.id}, std::string{entry.lastUpdated});
        std::string raw{entry.raw};
        const auto document = fhir::Document::parse(raw);
        if (!document) {
            out.refused.push_back(
                refusal(pass, entry, document.error().facts.reason.empty() ? "malformed" : document.error().facts.reason));
            ++run_.report.unreadable;
            continue;
        }
        if (entry.type.empty() || !isFhirId(entry.id)) {
            out.refused.push_back(refusal(pass, entry, "malformed"));
            ++run_.report.unreadable;
            continue;
        }
        const fhir::Verdict verdict = fhir::compartment(document->root(), pass.stream.type, run_.config.me, run_.config.base);
        // A type with a patient in it that names nobody is nobody's to show.
        if (verdict == fhir::Verdict::foreign || (verdict == fhir::Verdict::reference && pass.stream.scope != Scope::reference)) {
            out.refused.push_back(refusal(pass, entry, "other-patient"));
            ++run_.report.foreign;
            continue;
        }
        if (pass.stream.type == "Appointment") {
            auto redacted = fhir::redactOthers(raw, run_.config.me, run_.config.base);
            if (!redacted) {
                out.refused.push_back(refusal(pass, entry, "malformed"));
                ++run_.report.unreadable;
                continue;
            }
            raw = std::move(*redacted);
        }
        out.resources.push_back(Incoming{.type = std::string{pass.stream.type},
                                         .id = std::string{entry.id},
                                         .version = std::string{entry.version},
                                         .lastUpdated = std::string{entry.lastUpdated},
                                         .raw = std::move(raw),
                                         .isMine = verdict == fhir::Verdict::mine,
                                         .evenIfOlder = pass.whole});
    }
    return out;
}

store::QuarantineRow Pull::refusal(const Pass& pass, const fhir::Slice& entry, std::string reason) const {
    return {.type = std::string{pass.stream.type},
            .idDigest = refusalDigest(run_.config.deviceId, pass.stream.type, entry.id),
            .version = std::string{entry.version},
            .reason = std::move(reason),
            .at = run_.clock.now()};
}

bool Pull::keep(const Checked& checked, const std::optional<store::Cursor>& cursor) {
    if (checked.resources.empty() && checked.refused.empty() && !cursor) return true;
    const auto outcome = run_.need(run_.ledger.storePage(checked.resources, checked.refused, cursor));
    if (!outcome) return false;
    run_.report.received += outcome->changed;
    run_.report.unchanged += outcome->unchanged;
    run_.report.unreadable += outcome->unreadable;
    if (outcome->older > 0) run_.suspect();
    return !run_.ending;
}

}  // namespace trellis::sync
