#pragma once

#include <optional>
#include <vector>

#include "domain/check_in.h"
#include "store/connection.h"

namespace trellis::store {

class CheckIns {
public:
    explicit CheckIns(Connection& db) : db_(db) {}

    [[nodiscard]] Result<> put(const CheckIn& checkIn);  // delivery is not stored; it follows the outbox
    [[nodiscard]] Result<std::optional<CheckIn>> find(const CheckInId& id);
    [[nodiscard]] Result<std::vector<CheckIn>> on(Day day);                 // newest first, withdrawn ones left out
    [[nodiscard]] Result<std::vector<CheckIn>> recent(std::int64_t limit);  // newest first, withdrawn ones left out
    [[nodiscard]] Result<> remove(const CheckInId& id);                     // only one that was never sent
    [[nodiscard]] Result<std::vector<CheckInAnswers>> formerVersions(const CheckInId& id);

    [[nodiscard]] Result<std::optional<CheckInDraft>> draft();
    [[nodiscard]] Result<> putDraft(const CheckInDraft& draft);
    [[nodiscard]] Result<> clearDraft();

private:
    Connection& db_;
};

}  // namespace trellis::store
