#include "pull.h"

#include <algorithm>

#include "base/time.h"
#include "links.h"
#include "requests.h"
#include "responses.h"

namespace trellis::sync {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr milliseconds kWideOverlap = 24h;
constexpr milliseconds kWideEvery = 24h;
// Asking again from a known point mostly meets versions that are known: one large page instead of many.
constexpr int kLargePage = 1000;
constexpr int kRestarts = 2;

std::string readMark(std::string_view type) { return std::string{type} + ":read"; }

}  // namespace

bool Pull::readCursors() {
    passes_.clear();
    order_.clear();
    cursors_.clear();
    done_ = 0;
    asked_ = 0;
    trouble_.reset();
    for (const Stream& stream : streams()) {
        auto cursor = run_.need(run_.ledger.cursor(std::string{stream.type}));
        if (!cursor) return false;
        cursor->stream = stream.type;
        cursors_[cursor->stream] = std::move(*cursor);
    }
    auto state = run_.need(run_.ledger.upkeep());
    if (!state) return false;
    witnesses_ = std::move(state->witnesses);
    return true;
}

void Pull::begin(const std::set<std::string>& whole) {
    if (!readCursors()) return;
    for (const Stream& stream : streams()) add(stream, whole.contains(std::string{stream.type}));
}

void Pull::beginOnly(const std::string& type) {
    if (!readCursors()) return;
    for (const Stream& stream : streams()) {
        if (stream.type == type) add(stream);
    }
}

void Pull::beginWhole(const std::set<std::string>& types) {
    if (!readCursors()) return;
    for (const Stream& stream : streams()) {
        if (types.contains(std::string{stream.type})) add(stream, true);
    }
}

void Pull::add(const Stream& stream, bool whole) {
    const std::string type{stream.type};
    if (run_.isRefused(readMark(type))) return;
    passes_[type].stream = stream;
    passes_[type].whole = whole;
    order_.push_back(type);
}

void Pull::advance() {
    for (const std::string& type : order_) {
        if (run_.ending || asked_ >= std::max(1, run_.config.parallelPulls)) return;
        Pass& pass = passes_[type];
        if (pass.state == Pass::State::waiting) start(pass);
    }
}

void Pull::start(Pass& pass) {
    pass.cursor = cursors_.at(std::string{pass.stream.type});
    ++asked_;
    if (!pass.whole) pass.witness = pass.cursor.passMax;
    if (pass.cursor.resumeUrl.empty() || pass.whole) {
        startOver(pass);
        return;
    }
    const auto url = underBase(pass.cursor.resumeUrl, run_.config.base);
    if (!url) {
        startOver(pass);
        return;
    }
    pass.isFirstPage = false;
    await(pass);
    // Pages come by lastUpdated, so the greatest of the pass is still to come; what the cursor has is the witness. Only the
    // first pass of all has none.
    if (!pass.cursor.high) pass.passMax = pass.cursor.passMax;
    pass.startedServer = pass.cursor.passStartedServer;
    ask(pass, *url);
}

void Pull::startOver(Pass& pass) {
    const Instant now = run_.clock.now();
    const auto& wide = pass.cursor.lastWide;
    pass.wide = !pass.cursor.high || !wide || now - *wide >= kWideEvery || *wide > now + 5min;
    pass.isFirstPage = true;
    pass.visited.clear();
    pass.passMax.reset();
    pass.startedServer.reset();
    await(pass);
    ask(pass, firstPage(pass));
}

std::string Pull::firstPage(const Pass& pass) const {
    std::string url = searchFor(pass.stream, run_.config.base, run_.config.me);
    int count = run_.config.pageSize;
    if (pass.cursor.high && !pass.whole) {
        const milliseconds overlap = pass.wide ? std::max(kWideOverlap, run_.config.overlap) : run_.config.overlap;
        url += "_lastUpdated=ge" + encoded(formatInstant(*pass.cursor.high - overlap)) + "&";
        count = std::max(count, kLargePage);
    }
    return url + "_sort=_lastUpdated&_count=" + std::to_string(count);
}

void Pull::ask(Pass& pass, std::string url) {
    pass.state = Pass::State::asked;
    pass.asked = url;
    pass.visited.insert(url);
    run_.send(Lane::pull, std::string{pass.stream.type},
              Draft{.method = "GET",
                    .url = std::move(url),
                    .headers = {{"Accept", "application/fhir+json"}, {"Cache-Control", "no-cache"}, {"Prefer", "handling=strict"}},
                    .body = {}});
}

bool Pull::isEchoed(const Pass& pass, const std::string& selfUrl) const {
    if (!isScopeEchoed(pass.stream, selfUrl, run_.config.me)) return false;
    if (!pass.cursor.high || pass.whole) return true;
    const auto since = queryValue(selfUrl, "_lastUpdated");
    return since && since->starts_with("ge");
}

void Pull::answer(const std::string& type, const HttpAnswer& answer) {
    const auto found = passes_.find(type);
    if (found == passes_.end() || found->second.state != Pass::State::asked) return;
    Pass& pass = found->second;
    switch (meaningOf(answer.status)) {
        case Meaning::done: page(pass, answer); return;
        case Meaning::busy:
        case Meaning::unavailable: run_.pause(answer.status, answer.headers); return;
        case Meaning::unauthorised:
        case Meaning::forbidden: refusedByServer(pass, answer.status); return;
        case Meaning::notFound:
        case Meaning::gone:
        case Meaning::notAllowed:
        case Meaning::conflict:
        case Meaning::notAccepted:
        case Meaning::ambiguous: break;
    }
    if (!pass.isFirstPage && pass.restarts < kRestarts) {
        // The next link expired (some servers keep a search for minutes only): from the first page, same cursor.
        ++pass.restarts;
        startOver(pass);
    } else if (meaningOf(answer.status) == Meaning::ambiguous || !pass.isFirstPage) {
        abandon(pass, ErrorKind::offline, "server-error", answer.status);
    } else {
        refusedByServer(pass, answer.status);
    }
}

// Not offered to this person, or not at all: not asked for again until the server's abilities are read anew.
void Pull::refusedByServer(Pass& pass, int) {
    run_.refuse(readMark(pass.stream.type));
    close(pass);
}

void Pull::failure(const HttpFailure& failure) { run_.end(failure.error); }

// This type does not go through in this run; the others do. A resume point that leads nowhere is taken away, `high` stays.
void Pull::abandon(Pass& pass, ErrorKind kind, std::string reason, int status) {
    if (!trouble_) trouble_ = Error{kind, {.subject = std::string{pass.stream.type}, .reason = std::move(reason), .status = status}};
    if (!pass.cursor.resumeUrl.empty()) {
        store::Cursor cursor = pass.cursor;
        cursor.resumeUrl.clear();
        if (!keep({}, cursor)) return;
    }
    close(pass);
}

void Pull::close(Pass& pass) {
    pass.state = Pass::State::done;
    ++done_;
    --asked_;
    run_.effects.emplace_back(Progress{
        .done = static_cast<int>(done_), .total = static_cast<int>(passes_.size()), .waiting = 0, .type = std::string{pass.stream.type}});
}

}  // namespace trellis::sync
