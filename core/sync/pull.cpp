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

void Pull::begin() {
    passes_.clear();
    order_.clear();
    done_ = 0;
    asked_ = 0;
    trouble_.reset();
    for (const Stream& stream : streams()) add(stream);
}

void Pull::beginOnly(const std::string& type) {
    passes_.clear();
    order_.clear();
    done_ = 0;
    asked_ = 0;
    trouble_.reset();
    for (const Stream& stream : streams()) {
        if (stream.type == type) add(stream);
    }
}

void Pull::add(const Stream& stream) {
    const std::string type{stream.type};
    if (run_.isRefused(readMark(type))) return;
    passes_[type].stream = stream;
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
    auto cursor = run_.need(run_.ledger.cursor(std::string{pass.stream.type}));
    if (!cursor) return;
    pass.cursor = std::move(*cursor);
    pass.cursor.stream = pass.stream.type;
    ++asked_;
    if (pass.cursor.resumeUrl.empty()) {
        startOver(pass);
        return;
    }
    const auto url = underBase(pass.cursor.resumeUrl, run_.config.base);
    if (!url) {
        startOver(pass);
        return;
    }
    pass.isFirstPage = false;
    pass.passMax = pass.cursor.passMax;
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
    ask(pass, firstPage(pass));
}

std::string Pull::firstPage(const Pass& pass) const {
    std::string url = run_.config.base + "/" + std::string{pass.stream.type} + "?";
    switch (pass.stream.scope) {
        case Scope::reference: break;
        case Scope::self: url += "_id=" + encoded(run_.config.me.value) + "&"; break;
        case Scope::patient: url += "patient=" + encoded("Patient/" + run_.config.me.value) + "&"; break;
    }
    int count = run_.config.pageSize;
    if (pass.cursor.high) {
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

// A server may ignore a parameter that it does not know and answer with everybody's. It must then not echo it.
bool Pull::isEchoed(const Pass& pass, const std::string& selfUrl) const {
    const std::string& me = run_.config.me.value;
    if (pass.stream.scope == Scope::self && queryValue(selfUrl, "_id") != me) return false;
    if (pass.stream.scope == Scope::patient) {
        const auto patient = queryValue(selfUrl, "patient");
        if (!patient || !(*patient == me || patient->ends_with("Patient/" + me))) return false;
    }
    if (pass.cursor.high) {
        const auto since = queryValue(selfUrl, "_lastUpdated");
        if (!since || !since->starts_with("ge")) return false;
    }
    return true;
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
