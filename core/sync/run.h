#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "retry.h"
#include "sync/ledger.h"
#include "sync/messages.h"

namespace trellis::sync {

enum class Lane { capability, push, pull, upkeep };

// A request before it has a number.
struct Draft {
    std::string method;
    std::string url;
    Headers headers;
    std::string body;
};

struct Outstanding {
    Lane lane = Lane::push;
    std::string stream;  // of a pull
    HttpRequest request;
    int signIns = 0;  // how many fresh tokens this run had when it was sent
    std::chrono::milliseconds sentMonotonic{0};
};

// What the parts of one run share: the outside world, what is known of the server, the requests under way and the
// effects that this step will return. Nothing in here decides; capability, push and pull do.
class Run {
public:
    Run(Ledger& ledgerToUse, const Clock& clockToUse, Random& randomToUse, Config configToUse)
        : ledger(ledgerToUse), clock(clockToUse), random(randomToUse), config(std::move(configToUse)) {}

    Ledger& ledger;
    const Clock& clock;
    Random& random;
    const Config config;

    store::ServerState server;
    bool serverChanged = false;  // `server` differs from what the ledger has in more than the time of the last sync
    bool askedByPerson = false;
    Report report;
    std::optional<Instant> serverDate;  // the newest Date header of this run
    std::optional<Error> ending;        // set: the run is over as soon as this step unwinds
    std::optional<Instant> endingNextTry;
    std::vector<Effect> effects;
    int signIns = 0;
    int failedRuns = 0;  // in a row; survives the run, for backoff

    void begin(bool person);
    void send(Lane lane, std::string stream, Draft draft);
    // Nothing if it is not ours (any more): an answer to a run that ended.
    [[nodiscard]] std::optional<Outstanding> take(RequestId id);
    void repeat(Outstanding outstanding);  // as it was, under a new number
    [[nodiscard]] bool hasOutstanding() const { return !outstanding_.empty(); }
    void forgetOutstanding() { outstanding_.clear(); }

    void end(Error error);
    void end(Error error, Instant nextTry);
    // 429, 503: nobody is asked anything until then.
    void pause(int status, const Headers& headers);

    // The Date of an answer to `asked`. The clock's offset follows if the known one cannot be right any more by some seconds:
    // a clock that stands well costs no commit.
    void hearDate(Instant date, const Outstanding& asked);
    // The server's time now, as far as it is known: the newest Date and what has gone by since.
    [[nodiscard]] Instant serverNow() const;
    // Something that was there did not come back, or came in an older version: upkeep looks into it.
    void suspect();
    // An operation of ours that is at the clinic more than once: upkeep mends it.
    void noteDuplicate(const std::string& type, const std::string& operation);

    // A Result's value, or nothing and the run ends: the store cannot be read or written.
    template <class T>
    [[nodiscard]] std::optional<T> need(Result<T> result) {
        if (result) return std::move(*result);
        end(result.error());
        return std::nullopt;
    }
    [[nodiscard]] bool need(const Result<>& result) {
        if (!result) end(result.error());
        return result.has_value();
    }

    // "Task": changes of the type are paused (403). "Task:read": it is not offered for reading here (403, 404, 400).
    [[nodiscard]] bool isRefused(const std::string& mark) const;
    void refuse(const std::string& mark);

private:
    std::map<RequestId, Outstanding> outstanding_;
    std::chrono::milliseconds heardMonotonic_{0};
    RequestId lastRequest_ = 0;
};

}  // namespace trellis::sync
