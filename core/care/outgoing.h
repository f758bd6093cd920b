#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "enrolment_record.h"
#include "fhir/mappers.h"
#include "store/outbox.h"
#include "store/resources.h"

namespace trellis::care {

inline constexpr std::string_view kQuestionnaireResponse = "QuestionnaireResponse";
inline constexpr std::string_view kAppointmentResponse = "AppointmentResponse";
inline constexpr std::string_view kTask = "Task";
inline constexpr std::string_view kObservation = "Observation";

// Where a resource of the person's own stands, as far as the way of its next change depends on it.
enum class Standing {
    absent,    // there is no such resource
    unsent,    // it never left the device: it can still be replaced or taken back
    underway,  // a request may be out there, so its content is settled: a change follows behind it
    atClinic,  // the clinic's server has it
};

// What the person makes, on its way out. Lives inside one write transaction of the store, on the writer's thread, and
// writes the resource and its outbox row together.
//
// While a sync run is under way the engine may hold a copy of a row; such a row counts as under way, and a change is
// queued behind it.
class Outgoing {
public:
    Outgoing(store::Connection& db, const EnrolmentRecord& who, Instant now, bool runUnderWay)
        : db_(db), who_(who), now_(now), runUnderWay_(runUnderWay) {}

    [[nodiscard]] fhir::Authorship by(const OperationId& operation) const {
        return {.me = who_.patient, .operation = operation, .deviceSource = who_.deviceSource()};
    }

    [[nodiscard]] Result<Standing> standing(std::string_view type, std::string_view id);
    // The operation id that stands in the resource as its identifier, which no later version may change.
    [[nodiscard]] Result<std::optional<OperationId>> identifierOf(std::string_view type, std::string_view id);
    // The operation that a follower must wait for: the last one of this resource, if any is left.
    [[nodiscard]] Result<std::optional<OperationId>> lastOperation(std::string_view type, std::string_view id);

    struct Piece {
        std::string_view type;
        std::string id;
        std::string raw;      // the whole resource as we write it
        std::string subject;  // "Appointment/…", if it answers something
        std::optional<OperationId> after;
    };
    // A resource that did not exist. `operation` stands in `raw` as its identifier.
    [[nodiscard]] Result<> create(const OperationId& operation, const Piece& piece);
    // A new version: replaces what never left, else lays our elements over the clinic's last version and queues an
    // update. `operation` is used if a new row is needed.
    [[nodiscard]] Result<> change(const OperationId& operation, const Piece& piece);
    // Takes back what never left the device: a resource disappears, an unsent change of one gives way to the clinic's
    // version. False if it has left.
    [[nodiscard]] Result<bool> takeBack(std::string_view type, std::string_view id);

private:
    [[nodiscard]] bool isReplaceable(const store::Operation& operation) const;
    [[nodiscard]] Result<> queue(store::Operation operation);

    store::Connection& db_;
    const EnrolmentRecord& who_;
    Instant now_;
    bool runUnderWay_;
};

// `fresh` laid over `base`: every element of fresh but id, meta and identifier is taken; elements of base that `ours`
// names and fresh does not have are removed; every other byte of base stays.
[[nodiscard]] Result<std::string> laidOver(const std::string& base, const std::string& fresh, const std::vector<std::string>& ours);

}  // namespace trellis::care
