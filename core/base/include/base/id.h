#pragma once

#include <compare>
#include <functional>
#include <string>

namespace trellis {

// An identifier that cannot be mistaken for another kind of identifier. The value is FHIR's logical id
// ([A-Za-z0-9\-\.]{1,64}) or one that we minted, see Random::id().
template <class Tag>
struct Id {
    std::string value;

    [[nodiscard]] bool empty() const { return value.empty(); }
    auto operator<=>(const Id&) const = default;
};

using PatientId = Id<struct PatientTag>;
using SessionId = Id<struct SessionTag>;      // Appointment
using CheckInId = Id<struct CheckInTag>;      // QuestionnaireResponse of a daily check-in
using OperationId = Id<struct OperationTag>;  // one change on its way to the clinic; the idempotency key
using VaultId = Id<struct VaultTag>;

}  // namespace trellis

template <class Tag>
struct std::hash<trellis::Id<Tag>> {
    std::size_t operator()(const trellis::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.value); }
};
