#pragma once

#include <optional>
#include <vector>

#include "domain/session.h"
#include "store/connection.h"

namespace trellis::store {

class Sessions {
public:
    explicit Sessions(Connection& db) : db_(db) {}

    // Lays the clinic's new version over the row: if start, end or place differ and the session had been told before,
    // the first former plan is kept and the change counted.
    [[nodiscard]] Result<> put(const Session& session, Instant seenAt);
    [[nodiscard]] Result<std::optional<SessionWithAnswer>> find(const SessionId& id);
    // Sessions that begin in [from, to), by start; those without a start are left out. Delivery comes from the outbox.
    [[nodiscard]] Result<std::vector<SessionWithAnswer>> between(Instant from, Instant to);
    [[nodiscard]] Result<std::vector<SessionWithAnswer>> all();
    [[nodiscard]] Result<std::optional<SessionWithAnswer>> next(Instant now);  // not over, not cancelled
    [[nodiscard]] Result<> remove(const SessionId& id);

    [[nodiscard]] Result<> putAnswer(const SessionId& id, const SessionAnswer& answer, const std::string& responseId);
    [[nodiscard]] Result<> removeAnswer(const SessionId& id);
    [[nodiscard]] Result<> markAnswerOutdated(const SessionId& id, bool outdated);

private:
    Connection& db_;
};

}  // namespace trellis::store
