#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "fhir/json.h"
#include "run.h"
#include "streams.h"

namespace trellis::sync {

// Reads what changed at the clinic, type by type.
//
// A pass over a type is its pages from the first to the one without a next link. Each page is kept as it comes, with
// the link to the next one (resume), so that an interrupted pass goes on where it stopped; the cursor's `high` moves in
// the transaction of the last page alone, to
//     max(high, min(greatest lastUpdated of this type in this pass, server Date at the pass's start - overlap)),
// and the next pass asks from high - overlap (once a day from high - 24 h): a server stamps lastUpdated before it
// commits, so that a resource can appear with a time that has gone by. The device's clock decides nothing.
//
// A pass that finds nothing newer writes nothing: `high` would move by the overlap at most, which only means that a few
// known versions are read again. The row is written when something newer came, when a resume point is to be cleared,
// after the first pass, and after the daily wide one; lastFull is therefore up to a day old.
//
// The newest few resources of a type that are known are its witnesses: a pass asks from before them, so each must come
// back. One that does not was removed, or the server was set back to an older state (upkeep.h). Something newer in its
// place proves nothing: a server that was set back is written to again at once.
// A whole pass asks for everything, whatever the cursor says, and believes what it gets even if it is older.
// pull.cpp asks and follows links, pull_page.cpp checks and keeps one page.
class Pull {
public:
    explicit Pull(Run& run) : run_(run) {}

    // Every type; those in `whole` from their beginning.
    void begin(const std::set<std::string>& whole = {});
    void beginOnly(const std::string& type);
    void beginWhole(const std::set<std::string>& types);
    void advance();  // asks for as many first pages as Config::parallelPulls allows
    [[nodiscard]] bool isDone() const { return done_ == passes_.size(); }
    void answer(const std::string& type, const HttpAnswer& answer);
    void failure(const HttpFailure& failure);

private:
    struct Pass {
        Stream stream{};
        enum class State { waiting, asked, done } state = State::waiting;
        store::Cursor cursor;  // as the ledger has it
        bool wide = false;
        bool whole = false;
        std::optional<Instant> witness;                      // must come back in this pass, or something newer
        std::map<std::string, std::string> awaited, newest;  // witnesses: still to come; of what came
        int pages = 0;
        int restarts = 0;
        std::string asked;              // the address of the page under way
        bool isFirstPage = true;        // of the pass, not of this run
        std::set<std::string> visited;  // addresses of this pass
        std::optional<Instant> passMax;
        std::optional<Instant> startedServer;
    };

    // pull.cpp
    [[nodiscard]] bool readCursors();
    void add(const Stream& stream, bool whole = false);
    void start(Pass& pass);
    void startOver(Pass& pass);  // from the first page, same cursor
    void ask(Pass& pass, std::string url);
    [[nodiscard]] std::string firstPage(const Pass& pass) const;
    [[nodiscard]] bool isEchoed(const Pass& pass, const std::string& selfUrl) const;
    void refusedByServer(Pass& pass, int status);
    void abandon(Pass& pass, ErrorKind kind, std::string reason, int status);
    void close(Pass& pass);

    // pull_page.cpp
    struct Checked {
        std::vector<Incoming> resources;
        std::vector<store::QuarantineRow> refused;
    };
    void page(Pass& pass, const HttpAnswer& answer);
    [[nodiscard]] Checked check(Pass& pass, const fhir::BundlePage& page);
    [[nodiscard]] bool keep(const Checked& checked, const std::optional<store::Cursor>& cursor);
    void await(Pass& pass) const;
    [[nodiscard]] bool keepWitnesses(Pass& pass, bool isLast);
    [[nodiscard]] bool hasLostItsWitness(const Pass& pass) const;
    [[nodiscard]] std::optional<store::Cursor> closed(const Pass& pass) const;
    [[nodiscard]] store::QuarantineRow refusal(const Pass& pass, const fhir::Slice& entry, std::string reason) const;

    Run& run_;
    std::map<std::string, store::Cursor> cursors_;
    std::map<std::string, std::map<std::string, std::string>> witnesses_;
    std::map<std::string, Pass> passes_;
    std::vector<std::string> order_;
    std::size_t done_ = 0;
    int asked_ = 0;
    std::optional<Error> trouble_;  // the first type that did not go through

public:
    [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }
};

}  // namespace trellis::sync
