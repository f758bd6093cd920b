#include "upkeep.h"

#include <algorithm>
#include <format>

#include "base/digest.h"
#include "base/time.h"
#include "fhir/json.h"
#include "fhir/mappers.h"
#include "links.h"
#include "requests.h"
#include "responses.h"

namespace trellis::sync {
namespace {

using namespace std::chrono_literals;

constexpr auto kDeletesEvery = 24h;
// More than a day's changes of one clinic; the sweep finds what is left.
constexpr int kHistoryPages = 20;

std::string historyMark(std::string_view type) { return std::string{type} + ":history"; }
std::string readMark(std::string_view type) { return std::string{type} + ":read"; }

bool isWithdrawn(const fhir::Slice& entry) {
    const auto document = fhir::Document::parse(std::string{entry.raw});
    return document && document->root()["status"].textOr("") == "entered-in-error";
}

}  // namespace

void Upkeep::begin(bool complete) {
    jobs_.clear();
    current_.reset();
    queued_ = false;
    incomplete_.clear();
    told_.clear();
    deletedAt_.clear();
    stage_ = Stage::none;
    auto state = run_.need(run_.ledger.upkeep());
    if (!state) return;
    state_ = std::move(*state);
    before_ = state_;
    // What stands after a run in which nothing was missing was there before whatever is missing next time.
    if (complete && !state_.suspectSince && (run_.report.received > 0 || run_.report.sent > 0 || !state_.knownUntil)) noteWhatIsKnown();
    if (run_.ending) return;

    for (const std::string& duplicate : state_.duplicates) {
        const auto slash = duplicate.find('/');
        Job job{.step = Step::duplicate, .type = duplicate.substr(0, slash), .id = duplicate.substr(slash + 1)};
        job.url = readingByOperation(run_.config.base, job.type, OperationId{job.id}).url;
        jobs_.push_back(std::move(job));
    }
    const Instant serverNow = run_.serverNow();
    if (!state_.deletesAt || *state_.deletesAt > serverNow + 5min) {
        state_.deletesAt = serverNow;  // what was removed before was never here, or the first sweep finds it
    } else if (serverNow - *state_.deletesAt >= kDeletesEvery) {
        for (const Stream& stream : streams()) {
            const std::string type{stream.type};
            if (!state_.historyTypes.contains(type) || run_.isRefused(historyMark(type)) || run_.isRefused(readMark(type))) continue;
            jobs_.push_back({.step = Step::deletes,
                             .stream = stream,
                             .type = type,
                             .url = run_.config.base + "/" + type + "/_history?_since=" +
                                    encoded(formatInstant(*state_.deletesAt - run_.config.overlap)) + "&_count=1000"});
        }
        state_.deletesAt = serverNow;
    }
    beginSweep();
}

bool Upkeep::advance() {
    while (!run_.ending) {
        if (current_) return true;
        if (!jobs_.empty()) {
            Job job = std::move(jobs_.front());
            jobs_.pop_front();
            ask(std::move(job));
            continue;
        }
        if (stage_ == Stage::none) {
            keepState();
            return false;
        }
        conclude();
    }
    return false;
}

void Upkeep::noteWhatIsKnown() {
    for (const Stream& stream : streams()) {
        const auto cursor = run_.need(run_.ledger.cursor(std::string{stream.type}));
        if (!cursor) return;
        if (cursor->passMax && (!state_.knownUntil || *cursor->passMax > *state_.knownUntil)) state_.knownUntil = cursor->passMax;
    }
}

void Upkeep::keepState() {
    if (state_ == before_) return;
    if (run_.need(run_.ledger.put(state_))) before_ = state_;
}

void Upkeep::ask(Job job) {
    Draft draft{.method = "GET",
                .url = job.url,
                .headers = {{"Accept", "application/fhir+json"}, {"Cache-Control", "no-cache"}, {"Prefer", "handling=strict"}},
                .body = {}};
    job.visited.insert(job.url);
    run_.send(Lane::upkeep, job.type, std::move(draft));
    current_ = std::move(job);
}

void Upkeep::failure(const HttpFailure& failure) {
    current_.reset();
    run_.end(failure.error);
}

void Upkeep::answer(const HttpAnswer& answer) {
    if (!current_) return;
    Job job = std::move(*current_);
    current_.reset();
    const Meaning meaning = meaningOf(answer.status);
    if (meaning == Meaning::busy || meaning == Meaning::unavailable) {
        run_.pause(answer.status, answer.headers);
        return;
    }
    if (job.step == Step::look) {
        lookAnswer(job, answer);
        return;
    }
    if (meaning != Meaning::done) {
        refusedByServer(std::move(job), answer.status);
        return;
    }
    if (!looksLikeJson(answer.body)) {
        run_.end(Error{ErrorKind::notAFhirServer, {.subject = job.type, .reason = "not-fhir", .status = answer.status}});
        return;
    }
    switch (job.step) {
        case Step::duplicate: duplicateAnswer(job, answer); return;
        case Step::deletes: deletesAnswer(std::move(job), answer); return;
        case Step::sweep: sweepAnswer(std::move(job), answer); return;
        case Step::look: return;
    }
}

// What cannot be asked is left for another day; nothing is concluded from it.
void Upkeep::refusedByServer(Job job, int status) {
    const Meaning meaning = meaningOf(status);
    if (job.step == Step::deletes && meaning != Meaning::ambiguous) {
        run_.refuse(historyMark(job.type));
    } else if (job.step == Step::sweep && job.isFirstPage && !job.inFull && meaning == Meaning::notAccepted) {
        job.inFull = true;
        job.visited.clear();
        job.url = searchFor(job.stream, run_.config.base, run_.config.me) + "_sort=_lastUpdated&_count=1000";
        jobs_.push_front(std::move(job));
    } else if (job.step == Step::sweep && meaning == Meaning::ambiguous) {
        troubled_ = true;
    }
}

// True if there is another page, which is then asked for. `complete` is false if there should be one and it is not to be
// had: then what was seen is not everything.
bool Upkeep::goOn(Job job, const std::string& nextUrl, bool& complete) {
    complete = nextUrl.empty();
    if (complete) return false;
    const auto next = underBase(nextUrl, run_.config.base);
    const int most = job.step == Step::deletes ? std::min(kHistoryPages, run_.config.maxPages) : run_.config.maxPages;
    if (!next || job.visited.contains(*next) || ++job.pages >= most) return false;
    job.url = *next;
    job.isFirstPage = false;
    jobs_.push_front(std::move(job));
    return true;
}

void Upkeep::duplicateAnswer(const Job& job, const HttpAnswer& answer) {
    const auto page = fhir::readBundle(answer.body);
    if (!page || !page->nextUrl.empty()) return;
    std::vector<const fhir::Slice*> live;
    for (const auto& entry : page->entries) {
        if (entry.type == job.type && isFhirId(entry.id) && fhir::operationIdentifier(entry.raw) == job.id && !isWithdrawn(entry))
            live.push_back(&entry);
    }
    std::ranges::stable_sort(live, {}, [](const fhir::Slice* each) { return parseInstant(each->lastUpdated).value_or(Instant{}); });
    // An AppointmentResponse has no status to withdraw it by, and the same answer said twice says the same.
    if (live.size() > 1 && job.type != "AppointmentResponse") {
        const auto held = run_.need(run_.ledger.acknowledgedAs(OperationId{job.id}));
        if (!held) return;
        const auto stays = std::ranges::find_if(live, [&](const fhir::Slice* each) { return *held && each->id == **held; });
        const fhir::Slice* kept = stays == live.end() ? live.front() : *stays;
        for (const fhir::Slice* each : live) {
            if (each == kept) continue;
            store::Operation withdrawal;
            withdrawal.id = OperationId{derivedUuid(job.id + "/" + std::string{each->id}, "duplicate")};
            withdrawal.type = job.type;
            withdrawal.localId = each->id;
            withdrawal.kind = store::OperationKind::update;
            withdrawal.guardVersion = each->version;
            withdrawal.subject = duplicateSubject(job.id);
            withdrawal.createdAt = run_.clock.now();
            const auto payload = fhir::applyEdits(each->raw, {{{"status"}, fhir::quote("entered-in-error")}});
            if (!payload) continue;
            withdrawal.payload = *payload;
            withdrawal.payloadDigest = digest(withdrawal.payload);
            if (!run_.need(run_.ledger.add(withdrawal))) return;
            queued_ = true;
        }
    }
    state_.duplicates.erase(job.type + "/" + job.id);
}

void Upkeep::deletesAnswer(Job job, const HttpAnswer& answer) {
    const auto document = fhir::Document::parse(answer.body);
    if (!document || document->root()["type"].textOr("") != "history") return;
    const std::string type = job.type;
    const fhir::Value root = document->root();
    // Newest first, so the first that is said of an id holds: what was made anew after its removal is there.
    for (const auto& entry : root["entry"].items()) {
        const bool isDelete = entry["request"]["method"].textOr("") == "DELETE";
        std::string id = entry["resource"]["id"].textOr("");
        if (id.empty()) {
            const auto located = locatedAt(entry["request"]["url"].textOr(""), type);
            if (!located) continue;
            id = located->id;
        }
        if (told_.emplace(id, isDelete).second && isDelete) deletedAt_[id] = parseInstant(entry["response"]["lastModified"].textOr(""));
    }
    std::string next;
    for (const auto& link : root["link"].items()) {
        if (link["relation"].textOr("") == "next") next = link["url"].textOr("");
    }
    bool complete = false;
    if (goOn(std::move(job), next, complete)) return;
    removeDeleted(type);
    told_.clear();
    deletedAt_.clear();
}

void Upkeep::removeDeleted(const std::string& type) {
    if (deletedAt_.empty()) return;
    const auto holdings = run_.need(run_.ledger.holdings(type));
    if (!holdings) return;
    std::vector<std::string> gone;
    for (const Holding& row : holdings->rows) {
        const auto deleted = deletedAt_.find(row.id);
        if (deleted == deletedAt_.end() || row.isGone || row.hasWork) continue;
        const auto known = parseInstant(row.lastUpdated);
        if (deleted->second && known && *deleted->second < *known) continue;
        gone.push_back(row.id);
    }
    if (isTooMany(gone.size(), holdings->rows.size())) {
        run_.report.vanished += static_cast<int>(gone.size());
        return;
    }
    for (const std::string& id : gone) {
        if (!run_.need(run_.ledger.markAbsent(type, id, Absence::removed))) return;
        state_.absent.erase(std::format("{}/{}", type, id));
    }
}

}  // namespace trellis::sync
