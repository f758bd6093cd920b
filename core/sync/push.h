#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "requests.h"
#include "run.h"
#include "store/outbox.h"

namespace trellis::sync {

// Sends what waits in the outbox, one change at a time, in its order.
//
// queued --persist sending--> request --2xx with evidence--> acknowledged
//                               |--4xx--> queued again, quarantined, or rebased on a newer version
//                               '--no certain answer--> verify: read before anything is sent again
// A change that was found `sending` when a run begins was cut off by the end of the process, and is verified as well.
// Reading is safe at any time, so it is done at once: if the change is there it is acknowledged; if it is not, a late
// request of ours may still arrive, and only after Config::zombieWait (and createGrace for a conditional create, whose
// guard has a race on some servers) is it queued again. push.cpp chooses and sends, push_answers.cpp settles what a
// write brought back, push_verify.cpp reads.
class Push {
public:
    explicit Push(Run& run) : run_(run) {}

    void begin();
    // Sends the next request if one can go now. True while an answer is awaited.
    [[nodiscard]] bool advance();
    void answer(const HttpAnswer& answer);
    void failure(const HttpFailure& failure);
    // 401: the server did nothing. The change waits, not marked as sent, for the fresh token.
    void unauthorised();
    void signedIn();
    void forget() { current_.reset(); }

    // When a change that waits may go again, if anything but a person or the clinic keeps it from going.
    [[nodiscard]] std::optional<Instant> nextTry(const std::vector<store::Operation>& operations) const;

private:
    enum class Step {
        write,
        readById,         // verify: GET Type/id
        readByOperation,  // verify: GET Type?identifier=
        readForBase,      // a conflict, or a change that knows no version: GET the newest, lay ours over it
        readForEvidence,  // 2xx without the resource: GET it, then acknowledge
    };

    // push.cpp
    [[nodiscard]] bool mayGo(const store::Operation& operation, const std::vector<store::Operation>& all) const;
    void write();
    [[nodiscard]] bool isSpaced();
    void read();
    void send(Step step, Draft draft);
    void acknowledge(const std::string& id, const std::string& version, const std::string& lastUpdated, const std::string& raw);
    void requeue(std::string issue, std::optional<Instant> notBefore);  // certain: the server did nothing
    void quarantine(std::string issue);
    void doubt();               // perhaps the server did it
    void leave();               // not again in this run
    [[nodiscard]] bool keep();  // persists current_
    [[nodiscard]] std::optional<std::string> targetId();
    [[nodiscard]] std::chrono::milliseconds sinceSent() const;
    [[nodiscard]] Instant later(int attempts) const;

    // push_answers.cpp
    void settleWrite(const HttpAnswer& answer);
    void settleDone(const WriteAnswer& written);
    void settleConflict(const WriteAnswer& written);
    void settleAmbiguous(const HttpAnswer& answer, const WriteAnswer& written);
    void serverTrouble(int status);

    // push_verify.cpp
    void settleRead(const HttpAnswer& answer);
    void settleFound(const WriteAnswer& found);
    void settleSearch(const HttpAnswer& answer);
    void settleAbsent();
    void settleBase(const WriteAnswer& found);
    void noteIfLost(const WriteAnswer& found);
    void settleUnreadable(const HttpAnswer& answer, const WriteAnswer& found);

    Run& run_;
    std::optional<store::Operation> current_;
    Step step_ = Step::write;
    std::string sentTo_;                 // server id that the current change is written to or read from; empty for a POST
    std::string sentPayload_;            // what was, or would be, sent
    std::set<std::int64_t> settled_;     // not again in this run
    std::set<std::int64_t> unresolved_;  // of those: until something else is acknowledged
    int ambiguousInARow_ = 0;
};

}  // namespace trellis::sync
