#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/connection.h"

namespace trellis::store {

enum class ResourceState { clean, dirty, conflict, tombstone, hidden };
enum class Origin { me, clinic, otherDevice };

// A FHIR resource as the server last sent it (base) and as it stands here (current).
struct Resource {
    std::string type;
    std::string id;               // local id; the server's is in IdMap when they differ
    bool isMine = true;           // in the person's compartment; false for reference data
    std::string baseRaw;          // byte for byte; empty if the server never sent one
    std::string baseVersion;      // meta.versionId, opaque
    std::string baseLastUpdated;  // as written
    std::string baseDigest;
    std::string currentRaw;  // empty when it equals baseRaw
    ResourceState state = ResourceState::clean;
    Origin origin = Origin::clinic;

    [[nodiscard]] const std::string& current() const { return currentRaw.empty() ? baseRaw : currentRaw; }
    bool operator==(const Resource&) const = default;
};

struct VersionIdentity {
    std::string version, lastUpdated, digest;
    bool operator==(const VersionIdentity&) const = default;
};

class Resources {
public:
    explicit Resources(Connection& db) : db_(db) {}

    [[nodiscard]] Result<std::optional<Resource>> find(std::string_view type, std::string_view id);
    [[nodiscard]] Result<std::optional<VersionIdentity>> identity(std::string_view type, std::string_view id);
    [[nodiscard]] Result<> put(const Resource& resource);  // upsert by (type, id)
    [[nodiscard]] Result<> remove(std::string_view type, std::string_view id);
    [[nodiscard]] Result<std::vector<Resource>> ofType(std::string_view type, std::int64_t limit = 1'000'000);
    [[nodiscard]] Result<std::vector<std::string>> types();
    [[nodiscard]] Result<std::int64_t> count(std::string_view type);

private:
    Connection& db_;
};

}  // namespace trellis::store
