#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "run.h"
#include "streams.h"
#include "sync/ledger.h"

namespace trellis::sync {

// The brake: so many at once are not removals but a mistake.
[[nodiscard]] constexpr bool isTooMany(std::size_t gone, std::size_t held) { return gone > 5 && gone * 10 > held; }

// What keeps both sides the same over months, after the pull and one request at a time. A run with nothing due asks nothing.
//
// Duplicates: an operation of ours that is at the clinic twice (a conditional create that raced on its server). The one that
//   is acknowledged stays, the others are withdrawn by a new version with status entered-in-error.
// Deletes, once a day: Type/_history, where the server tells it (http://hl7.org/fhir/R4/http.html#history). Only DELETE
//   entries of what is held here are looked at.
// Sweep, once a week and after a suspicion: id and version of everything (_elements=id,meta) beside what is held here.
//   What is missing or newer there makes its type be read whole. What is missing here twice, ten minutes apart, is looked
//   for by its id: 410 is a tombstone, 404 and 403 are "no longer shown", and the copy stays. If one sweep would take away
//   more than five and more than a tenth, it takes away nothing.
// Set back: a suspicion (pull.h: a type's witness did not come back, or a version older than the one here came) is settled
//   by a sweep. A server that was restored from a backup has lost everything from one moment on, so: if nothing that was
//   known before still stands that is newer than an entry of ours which is gone or older, it was set back. Entries of ours
//   from that moment on are queued again with their own operations, and everything is read anew (a new epoch). If
//   something newer stands, the missing was simply removed. A counter in a resource of its own would serve for
//   this too; each type's newest resource does so without a permission, a request or a write more.
class Upkeep {
public:
    explicit Upkeep(Run& run) : run_(run) {}

    // `complete`: every type went through in this run.
    void begin(bool complete);
    // Asks the next; true while an answer is awaited.
    [[nodiscard]] bool advance();
    void answer(const HttpAnswer& answer);
    void failure(const HttpFailure& failure);
    // Changes of its own wait in the outbox.
    [[nodiscard]] bool hasQueued() const { return queued_; }
    // Types to be read whole.
    [[nodiscard]] const std::set<std::string>& incomplete() const { return incomplete_; }

private:
    enum class Step { duplicate, deletes, sweep, look };
    struct Job {
        Step step = Step::sweep;
        Stream stream{};
        std::string type{}, id{};  // of the operation, for duplicate; of the resource, for look
        std::string url{};
        bool isFirstPage = true;
        bool inFull = false;  // a sweep of a server that does not know _elements
        int pages = 0;
        std::set<std::string> visited{};
    };
    struct Seen {
        std::string version, lastUpdated;
    };
    struct Missing {
        std::string type;
        Holding row;
        bool isOlder = false;  // there, in an older version
        std::optional<Instant> at;
    };
    enum class Found { unknown, same, older, newer, hidden, removed };

    // upkeep.cpp
    void ask(Job job);
    void refusedByServer(Job job, int status);
    [[nodiscard]] bool goOn(Job job, const std::string& nextUrl, bool& complete);
    void keepState();
    void noteWhatIsKnown();
    void duplicateAnswer(const Job& job, const HttpAnswer& answer);
    void deletesAnswer(Job job, const HttpAnswer& answer);
    void removeDeleted(const std::string& type);

    // sweep.cpp
    void beginSweep();
    void sweepAnswer(Job job, const HttpAnswer& answer);
    void compare(const Stream& stream);
    void conclude();
    void lookForOurs();
    void settleOurs();
    void lookForAbsent();
    void settleAbsent();
    void lookAnswer(const Job& job, const HttpAnswer& answer);
    void look(const Missing& missing);

    Run& run_;
    UpkeepState state_, before_;
    std::deque<Job> jobs_;
    std::optional<Job> current_;
    bool queued_ = false;
    std::set<std::string> incomplete_;

    std::map<std::string, bool> told_;  // ids of the type whose history is read: was the newest entry a DELETE?
    std::map<std::string, std::optional<Instant>> deletedAt_;

    enum class Stage { none, seeing, ours, absent } stage_ = Stage::none;
    bool sweepsAll_ = false;
    bool troubled_ = false;             // a type could not be swept just now
    std::map<std::string, Seen> seen_;  // of the type that is swept
    std::vector<Missing> missing_;
    std::map<std::string, Found> found_;  // by "Type/id"
    std::optional<Instant> newestStanding_;
    int held_ = 0;
};

}  // namespace trellis::sync
