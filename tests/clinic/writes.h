#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "access.h"
#include "json.h"
#include "outcome.h"
#include "search.h"
#include "storage.h"

namespace trellis::clinic {

/// The conditions that a write can carry.
struct Guards {
    std::string ifMatch;      // W/"3"
    std::string ifNoneMatch;  // *
    std::string ifNoneExist;  // identifier=system|value
};

/// Creating, changing and deleting, with what each kind of server does about conditions, ids, references and codes.
class Writes {
public:
    Writes(Storage& storage, Search& search, const Personality& personality)
        : storage_(storage), search_(search), personality_(personality) {}

    /// `wantedId` is given by a transaction, which must know ids before it resolves references.
    [[nodiscard]] Effect create(const Caller& caller, std::string_view type, Json body, const Guards& guards, std::string wantedId = {});
    [[nodiscard]] Effect update(const Caller& caller, std::string_view type, std::string_view id, Json body, const Guards& guards);
    [[nodiscard]] Effect patch(const Caller& caller, std::string_view type, std::string_view id, const Json& operations,
                               const Guards& guards);
    [[nodiscard]] Effect erase(const Caller& caller, std::string_view type, std::string_view id, const Guards& guards);

    /// References to what a transaction is about to create count as there (R4 http.html#trules).
    void expect(std::vector<std::string> references) { expected_ = std::move(references); }

private:
    [[nodiscard]] Effect refuseBody(const Caller& caller, std::string_view type, const Json& body) const;
    void answerAppointment(const Version& response);

    Storage& storage_;
    Search& search_;
    const Personality& personality_;
    std::vector<std::string> expected_;
};

/// Why a server that checks would not take it; empty when it would.
[[nodiscard]] std::string bindingFault(const Json& resource);
[[nodiscard]] std::string shapeFault(const Json& resource);
/// Applies RFC 6902 operations; the error says which one failed. `testFailed` tells that it was a test.
[[nodiscard]] std::expected<Json, std::string> applyPatch(Json resource, const Json& operations, bool& testFailed);

}  // namespace trellis::clinic
