#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "sync/messages.h"

namespace trellis::test {

// A FHIR server in memory that answers as the two kinds of servers do that a clinic may have.
//   putCreates: PUT of an unknown id creates, versions are numbers, a stale If-Match is 409 (HAPI's way)
//   postOnly:   PUT of an unknown id is 404, ids and versions are its own, a stale If-Match is 412 (Medplum's way)
class MemoryServer {
public:
    enum class Kind { putCreates, postOnly };

    struct Stored {
        std::string type, id, version, raw;
        Instant lastUpdated{};
    };

    MemoryServer(const FrozenClock& clock, Kind kind) : clock_(clock), kind_(kind) {}

    [[nodiscard]] sync::HttpAnswer answer(const sync::HttpRequest& request);

    // The clinic's own doing. `at`: the stamp, which a slow commit lets lie behind the moment it becomes visible.
    void keep(const std::string& type, const std::string& id, const std::string& raw, std::optional<Instant> at = {});
    // Raw entry bytes that no server should send.
    void keepBytes(const std::string& type, const std::string& id, const std::string& raw);
    // Afterwards a putCreates server says 410 and tells of it in its history; a postOnly one says 404, as Medplum does to
    // a patient, and has no history of a type.
    void remove(const std::string& type, const std::string& id);
    // The whole server as it is now, and as it was then again.
    struct Backup {
        std::map<std::pair<std::string, std::string>, Stored> stored;
        std::map<std::pair<std::string, std::string>, Instant> removed;
    };
    [[nodiscard]] std::shared_ptr<const Backup> backup() const;
    void restore(const Backup& backup);

    [[nodiscard]] const Stored* find(const std::string& type, const std::string& id) const;
    [[nodiscard]] std::vector<Stored> ofType(std::string_view type) const;
    [[nodiscard]] std::vector<Stored> withOperation(std::string_view operation) const;
    [[nodiscard]] Kind kind() const { return kind_; }

    // Quirks
    bool honoursIfNoneExist = true;
    bool honoursPrefer = true;         // answers with the resource
    bool promisesUpdateCreate = true;  // a putCreates server that says so in its capability; false: it says so and answers 405
    bool echoesSelf = true;
    int maxPage = 50;
    std::string nextOrigin;                   // in front of next links instead of our base
    std::map<std::string, int> refusedTypes;  // type -> status of a search
    std::map<std::string, int> refusedWrites;
    std::function<bool()> racesOnCreate = [] { return false; };  // a create that its own race makes twice
    bool knowsElements = true;
    std::vector<sync::HttpRequest> log;

    static constexpr std::string_view kBase = "https://clinic.example/fhir";

private:
    [[nodiscard]] sync::HttpAnswer search(const std::string& type, const std::string& url);
    [[nodiscard]] sync::HttpAnswer history(const std::string& type, const std::string& url) const;
    [[nodiscard]] sync::HttpAnswer put(const std::string& type, const std::string& id, const sync::HttpRequest& request);
    [[nodiscard]] sync::HttpAnswer transaction(const sync::HttpRequest& request);
    [[nodiscard]] sync::HttpAnswer capability() const;
    [[nodiscard]] sync::HttpAnswer resource(int status, const Stored& stored) const;
    [[nodiscard]] sync::HttpAnswer outcome(int status, std::string_view words = "no") const;
    std::string nextVersion(const std::string& before);

    const FrozenClock& clock_;
    Kind kind_;
    std::map<std::pair<std::string, std::string>, Stored> stored_;
    std::map<std::pair<std::string, std::string>, Instant> removed_;
    int minted_ = 0;
};

}  // namespace trellis::test
