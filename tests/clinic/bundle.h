#pragma once

#include "access.h"
#include "http.h"
#include "json.h"
#include "search.h"
#include "storage.h"
#include "writes.h"

namespace trellis::clinic {

/// POST of a transaction or batch Bundle.
///
/// H is atomic: the first entry that fails undoes all, and the answer is that entry's status with one OperationOutcome
/// that does not say which entry. M is not, unless it is switched on (/admin/settings): the answer is 200 and the failed
/// entry carries its own status.
class Bundles {
public:
    Bundles(Storage& storage, Search& search, Writes& writes, const Personality& personality)
        : storage_(storage), search_(search), writes_(writes), personality_(personality) {}

    [[nodiscard]] Answer run(const Caller& caller, const Json& bundle);

private:
    [[nodiscard]] std::string refuse(const Json& bundle) const;
    [[nodiscard]] Effect entry(const Caller& caller, const Json& entry, const std::string& id);
    [[nodiscard]] Json entryAnswer(const Json& entry, const Effect& effect) const;

    Storage& storage_;
    Search& search_;
    Writes& writes_;
    const Personality& personality_;
};

}  // namespace trellis::clinic
