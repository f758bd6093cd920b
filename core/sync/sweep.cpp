#include <algorithm>

#include "base/time.h"
#include "fhir/json.h"
#include "links.h"
#include "requests.h"
#include "responses.h"
#include "upkeep.h"

namespace trellis::sync {
namespace {

using namespace std::chrono_literals;

constexpr auto kSweepEvery = 7 * 24h;
constexpr auto kBetweenSweeps = 10min;
// Entries of ours that are looked for by id at most in one run; a server that lost more is seen by these.
constexpr std::size_t kMostLooks = 500;

std::string nameOf(const std::string& type, const std::string& id) { return type + "/" + id; }

std::optional<Stream> streamOf(std::string_view type) {
    const auto found = std::ranges::find(streams(), type, &Stream::type);
    return found == streams().end() ? std::nullopt : std::optional{*found};
}

}  // namespace

void Upkeep::beginSweep() {
    seen_.clear();
    missing_.clear();
    found_.clear();
    newestStanding_.reset();
    held_ = 0;
    troubled_ = false;
    const Instant now = run_.clock.now();
    if (!state_.sweptAt) state_.sweptAt = now;  // the first reading of everything was one
    sweepsAll_ = state_.suspectSince || now - *state_.sweptAt >= kSweepEvery || *state_.sweptAt > now + 5min;
    std::set<std::string> confirm;
    for (const auto& [name, first] : state_.absent) {
        if (now - first >= kBetweenSweeps || first > now) confirm.insert(name.substr(0, name.find('/')));
    }
    for (const Stream& stream : streams()) {
        const std::string type{stream.type};
        if (run_.isRefused(type + ":read") || (!sweepsAll_ && !confirm.contains(type))) continue;
        jobs_.push_back({.step = Step::sweep,
                         .stream = stream,
                         .type = type,
                         .url = searchFor(stream, run_.config.base, run_.config.me) + "_elements=id,meta&_sort=_lastUpdated&_count=1000"});
        stage_ = Stage::seeing;
    }
}

void Upkeep::sweepAnswer(Job job, const HttpAnswer& answer) {
    const auto page = fhir::readBundle(answer.body);
    if (job.isFirstPage) seen_.clear();
    if (!page || (job.isFirstPage && !isScopeEchoed(job.stream, page->selfUrl, run_.config.me))) return;
    for (const auto& entry : page->entries) {
        if (entry.type == job.stream.type && isFhirId(entry.id))
            seen_[std::string{entry.id}] = {.version = std::string{entry.version}, .lastUpdated = std::string{entry.lastUpdated}};
    }
    const Stream stream = job.stream;
    bool complete = false;
    if (goOn(std::move(job), page->nextUrl, complete) || !complete) return;
    compare(stream);
}

void Upkeep::compare(const Stream& stream) {
    const std::string type{stream.type};
    const auto holdings = run_.need(run_.ledger.holdings(type));
    if (!holdings) return;
    held_ += static_cast<int>(holdings->rows.size());
    std::set<std::string> known;
    for (const Holding& row : holdings->rows) {
        known.insert(row.id);
        const auto at = parseInstant(row.lastUpdated);
        const auto there = seen_.find(row.id);
        if (there == seen_.end()) {
            if (!row.isGone) missing_.push_back({.type = type, .row = row, .isOlder = false, .at = at});
            continue;
        }
        state_.absent.erase(nameOf(type, row.id));
        // A server that was set back gives the same version numbers again.
        if (there->second.version == row.version && there->second.lastUpdated == row.lastUpdated) {
            // What came after the suspicion says nothing about what was there before.
            const bool counts = at && (!state_.suspectSince || *at <= *state_.suspectSince);
            if (counts && (!newestStanding_ || *at > *newestStanding_)) newestStanding_ = at;
            continue;
        }
        incomplete_.insert(type);
        const auto theirs = parseInstant(there->second.lastUpdated);
        if (at && theirs && *theirs < *at && !row.isGone) missing_.push_back({.type = type, .row = row, .isOlder = true, .at = at});
    }
    for (const auto& [id, seen] : seen_) {
        if (!known.contains(id) && !holdings->refused.contains(refusalDigest(run_.config.deviceId, type, id))) incomplete_.insert(type);
    }
    seen_.clear();
}

// Nothing is under way any more: the next stage begins.
void Upkeep::conclude() {
    switch (stage_) {
        case Stage::none: return;
        case Stage::seeing: lookForOurs(); return;
        case Stage::ours: settleOurs(); return;
        case Stage::absent: settleAbsent(); return;
    }
}

// A search may lag behind; what the verdict rests on is read by its id. Newest first.
void Upkeep::lookForOurs() {
    stage_ = Stage::ours;
    std::ranges::stable_sort(missing_, std::ranges::greater{}, [](const Missing& each) { return each.at.value_or(Instant{}); });
    const bool speaksForIt = std::ranges::any_of(missing_, [&](const Missing& each) {
        return each.row.isOurs && (each.isOlder || !newestStanding_ || (each.at && *each.at >= *newestStanding_));
    });
    // The second look at some types sees too little of what stands to judge the server.
    if (!sweepsAll_ || (!state_.suspectSince && !speaksForIt)) return;
    std::size_t looks = 0;
    for (const Missing& each : missing_) {
        if (each.row.isOurs && looks++ < kMostLooks) look(each);
    }
}

void Upkeep::look(const Missing& missing) {
    jobs_.push_back({.step = Step::look,
                     .stream = streamOf(missing.type).value_or(Stream{}),
                     .type = missing.type,
                     .id = missing.row.id,
                     .url = reading(run_.config.base, missing.type, missing.row.id).url});
}

void Upkeep::lookAnswer(const Job& job, const HttpAnswer& answer) {
    Found& found = found_[nameOf(job.type, job.id)];
    switch (meaningOf(answer.status)) {
        case Meaning::done: break;
        case Meaning::gone: found = Found::removed; return;
        case Meaning::notFound:
        case Meaning::forbidden: found = Found::hidden; return;
        case Meaning::unauthorised:
        case Meaning::notAllowed:
        case Meaning::conflict:
        case Meaning::notAccepted:
        case Meaning::busy:
        case Meaning::unavailable:
        case Meaning::ambiguous: return;
    }
    const auto head = fhir::readHead(answer.body);
    const auto row = std::ranges::find_if(missing_, [&](const Missing& each) { return each.type == job.type && each.row.id == job.id; });
    if (!head || head->id != job.id || row == missing_.end()) return;
    const auto theirs = parseInstant(head->lastUpdated);
    if (head->version == row->row.version && head->lastUpdated == row->row.lastUpdated) {
        found = Found::same;
    } else {
        found = theirs && row->at && *theirs < *row->at ? Found::older : Found::newer;
    }
}

void Upkeep::settleOurs() {
    std::vector<Lost> lost;
    bool unknown = false, older = false;
    for (const Missing& each : missing_) {
        const auto found = found_.find(nameOf(each.type, each.row.id));
        if (found == found_.end()) continue;
        switch (found->second) {
            case Found::unknown: unknown = true; break;
            case Found::same:
            case Found::newer:
            case Found::removed: break;
            case Found::older:
                older = true;
                lost.push_back({.type = each.type, .id = each.row.id, .hasOlder = true});
                break;
            case Found::hidden:
                // Below what still stands it was removed; a commit may be as late as the overlap.
                if (!newestStanding_ || (each.at && *each.at > *newestStanding_ - run_.config.overlap))
                    lost.push_back({.type = each.type, .id = each.row.id});
                break;
        }
    }
    // Nothing that stands may be newer than the newest that is lost, unless that is there in an older version.
    const bool setBack = !lost.empty() && (older || std::ranges::any_of(missing_, [&](const Missing& each) {
                                               const auto found = found_.find(nameOf(each.type, each.row.id));
                                               return found != found_.end() && found->second == Found::hidden &&
                                                      (!newestStanding_ || (each.at && *each.at >= *newestStanding_));
                                           }));
    if (unknown || (setBack && troubled_)) {
        // Not all of it could be read: nothing is concluded, and the next run asks again.
        stage_ = Stage::none;
        return;
    }
    if (!setBack) {
        lookForAbsent();
        return;
    }
    stage_ = Stage::none;
    std::ranges::reverse(lost);  // in the order in which they were made: what others refer to goes first
    state_.suspectSince.reset();
    state_.knownUntil.reset();
    state_.absent.clear();
    state_.witnesses.clear();
    state_.sweptAt = run_.clock.now();
    ++state_.epoch;
    const auto resent = run_.need(run_.ledger.recover(lost, state_));
    if (!resent) return;
    before_ = state_;
    run_.report.resent += *resent;
    queued_ = true;
}

void Upkeep::lookForAbsent() {
    stage_ = Stage::absent;
    found_.clear();
    const Instant now = run_.clock.now();
    const auto isCandidate = [](const Missing& each) { return !each.isOlder && !each.row.hasWork; };
    const auto candidates = static_cast<std::size_t>(std::ranges::count_if(missing_, isCandidate));
    if (isTooMany(candidates, static_cast<std::size_t>(held_))) {
        // More likely a mistake, of theirs or ours, than so many removals: read everything, take nothing away.
        run_.report.vanished += static_cast<int>(candidates);
        for (const Missing& each : missing_) {
            if (isCandidate(each)) incomplete_.insert(each.type);
        }
        return;
    }
    for (const Missing& each : missing_) {
        if (!isCandidate(each)) continue;
        const auto known = state_.absent.find(nameOf(each.type, each.row.id));
        if (known == state_.absent.end()) {
            state_.absent[nameOf(each.type, each.row.id)] = now;
        } else if (now - known->second >= kBetweenSweeps) {
            look(each);
        } else if (known->second > now) {
            known->second = now;  // the clock was set back
        }
    }
}

void Upkeep::settleAbsent() {
    stage_ = Stage::none;
    for (const Missing& each : missing_) {
        const auto found = found_.find(nameOf(each.type, each.row.id));
        if (found == found_.end() || found->second == Found::unknown) continue;
        state_.absent.erase(nameOf(each.type, each.row.id));
        if (found->second != Found::removed && found->second != Found::hidden) continue;
        const Absence how = found->second == Found::removed ? Absence::removed : Absence::hidden;
        if (!run_.need(run_.ledger.markAbsent(each.type, each.row.id, how))) return;
    }
    if (!sweepsAll_ || (state_.suspectSince && troubled_)) return;
    state_.suspectSince.reset();
    state_.sweptAt = run_.clock.now();
}

}  // namespace trellis::sync
