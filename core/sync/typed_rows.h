#pragma once

#include <string>

#include "base/clock.h"
#include "base/id.h"
#include "fhir/json.h"
#include "store/connection.h"

namespace trellis::sync {

// From a resource to what screens and charts read: one writer for the pull and for what an acknowledgement brings back.
class TypedRows {
public:
    TypedRows(store::Connection& db, const Clock& clock, const PatientId& me, const std::string& source)
        : db_(db), clock_(clock), me_(me), source_(source) {}

    [[nodiscard]] static bool has(std::string_view type);

    // Lays the resource over its typed row. `before` is the resource as the clinic had it last, or empty.
    // Succeeds without a row for what cannot be read; fails only when the store does.
    [[nodiscard]] Result<> put(const std::string& type, const std::string& localId, const fhir::Value& root, const std::string& raw,
                               const std::string& before);
    // entered-in-error, or removed at the clinic.
    [[nodiscard]] Result<> withdraw(const std::string& type, const std::string& localId, const fhir::Value& root);

private:
    [[nodiscard]] Result<> putSession(const std::string& localId, const fhir::Value& root, const std::string& raw,
                                      const std::string& before);
    [[nodiscard]] Result<> takeBackAnswer(const SessionId& session, bool movedInTime);
    [[nodiscard]] Result<> putCheckIn(const std::string& localId, const fhir::Value& root);
    [[nodiscard]] Result<> putAnswer(const std::string& localId, const fhir::Value& root);

    store::Connection& db_;
    const Clock& clock_;
    const PatientId& me_;
    const std::string& source_;
};

}  // namespace trellis::sync
