#pragma once

#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/random.h"
#include "index.h"
#include "instants.h"
#include "json.h"
#include "personality.h"

namespace trellis::clinic {

/// One state of one resource, as it goes over the wire. Never changed once made.
struct Version {
    std::string type;
    std::string id;
    std::string versionId;
    Millis updated = 0;
    bool deleted = false;
    std::string method;  // POST, PUT, DELETE: what made it
    std::string json;    // with id and meta laid in; empty when deleted

    [[nodiscard]] std::string etag() const { return "W/\"" + versionId + "\""; }
    [[nodiscard]] std::string reference() const { return type + "/" + id; }
};
using VersionPtr = std::shared_ptr<const Version>;

struct Resource {
    std::vector<VersionPtr> versions;  // oldest first, never empty
    Index index;                       // of the newest

    [[nodiscard]] const VersionPtr& current() const { return versions.back(); }
    [[nodiscard]] bool deleted() const { return current()->deleted; }
};

/// All resources in memory, and every write in DATA/journal.jsonl before the answer goes out: one line a version, in
/// order. A restart reads it again; a last line that was cut short is dropped, since its answer never went out.
///
/// begin() … commit() makes several writes one: the journal gets them in one piece and rollback() leaves no trace.
class Storage {
public:
    /// Live resources of a type in the order of (lastUpdated, id), so that a page begins with one look-up.
    using ByTime = std::map<std::pair<Millis, std::string>, const Resource*>;

    Storage(std::string journalPath, std::string base, const Personality& personality, ServerClock& clock, Random& random);
    ~Storage();
    Storage(const Storage&) = delete;
    Storage& operator=(const Storage&) = delete;

    /// False with a sentence in `why` when the journal cannot be read or written.
    bool open(std::string& why);
    [[nodiscard]] bool empty() const { return tables_.empty(); }

    [[nodiscard]] const Resource* find(std::string_view type, std::string_view id) const;
    [[nodiscard]] const Resource* findReference(std::string_view reference) const;  // "Type/id"
    [[nodiscard]] const ByTime& live(std::string_view type) const;
    /// Newest first; of all types when `type` is empty.
    [[nodiscard]] std::vector<VersionPtr> history(std::string_view type, Millis since) const;
    [[nodiscard]] bool isReferenced(std::string_view reference) const;

    [[nodiscard]] std::string newId();
    /// Lays id and meta in and keeps the result as the newest version. `at` is now unless a seed tells an older story.
    VersionPtr write(std::string_view type, std::string_view id, Json body, std::string_view method, Millis at = 0);
    VersionPtr erase(std::string_view type, std::string_view id);

    void begin();
    void commit();
    void rollback();

    /// Where the journal ends; rewind(offset) forgets all that came later, like a server restored from a backup.
    [[nodiscard]] std::int64_t journalEnd() const;
    bool rewind(std::int64_t offset, std::string& why);

    [[nodiscard]] std::string stamp(Millis at) const { return personality_.utcStamps ? utcStamp(at) : localStamp(at); }
    [[nodiscard]] const std::string& base() const { return base_; }
    [[nodiscard]] std::size_t size() const;

private:
    struct Table {
        std::unordered_map<std::string, std::unique_ptr<Resource>> byId;
        ByTime byTime;
    };
    void keep(VersionPtr version, Index index);
    void append(const Version& version);
    void flush();
    bool load(std::string& why);

    std::string path_;
    std::string base_;
    const Personality& personality_;
    ServerClock& clock_;
    Random& random_;
    std::map<std::string, Table, std::less<>> tables_;
    std::int64_t counter_ = 1000;  // the last number given as an id
    Millis lastStamp_ = 0;
    std::FILE* journal_ = nullptr;
    std::string unwritten_;
    bool together_ = false;
    std::vector<std::function<void()>> undo_;
};

}  // namespace trellis::clinic
