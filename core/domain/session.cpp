#include "domain/session.h"

#include <array>
#include <utility>

namespace trellis {

namespace {

template <class Value, std::size_t N>
using Names = std::array<std::pair<Value, std::string_view>, N>;

constexpr Names<SessionKind, 6> kKinds{{{SessionKind::individual, "individual"},
                                        {SessionKind::group, "group"},
                                        {SessionKind::family, "family"},
                                        {SessionKind::skills, "skills"},
                                        {SessionKind::medication, "medication"},
                                        {SessionKind::other, "other"}}};

// http://hl7.org/fhir/R4/valueset-appointmentstatus.html
constexpr Names<SessionStatus, 11> kStatuses{{{SessionStatus::proposed, "proposed"},
                                              {SessionStatus::pending, "pending"},
                                              {SessionStatus::booked, "booked"},
                                              {SessionStatus::arrived, "arrived"},
                                              {SessionStatus::fulfilled, "fulfilled"},
                                              {SessionStatus::cancelled, "cancelled"},
                                              {SessionStatus::noshow, "noshow"},
                                              {SessionStatus::enteredInError, "entered-in-error"},
                                              {SessionStatus::checkedIn, "checked-in"},
                                              {SessionStatus::waitlist, "waitlist"},
                                              {SessionStatus::unknown, "unknown"}}};

constexpr Names<Answer, 4> kAnswers{
    {{Answer::none, "none"}, {Answer::accepted, "accepted"}, {Answer::declined, "declined"}, {Answer::askedToMove, "move"}}};

template <class Value, std::size_t N>
std::string_view nameOf(const Names<Value, N>& names, Value value) {
    for (const auto& [each, text] : names) {
        if (each == value) return text;
    }
    return {};
}

template <class Value, std::size_t N>
std::optional<Value> valueOf(const Names<Value, N>& names, std::string_view text) {
    for (const auto& [value, each] : names) {
        if (each == text) return value;
    }
    return std::nullopt;
}

}  // namespace

std::string_view name(SessionKind kind) { return nameOf(kKinds, kind); }
std::string_view name(SessionStatus status) { return nameOf(kStatuses, status); }
std::string_view name(Answer answer) { return nameOf(kAnswers, answer); }

std::optional<SessionKind> sessionKind(std::string_view text) { return valueOf(kKinds, text); }
SessionStatus sessionStatus(std::string_view code) { return valueOf(kStatuses, code).value_or(SessionStatus::unknown); }
std::optional<Answer> answer(std::string_view text) { return valueOf(kAnswers, text); }

bool isCancelled(const Session& session) {
    return session.status == SessionStatus::cancelled || session.status == SessionStatus::enteredInError;
}

std::optional<Instant> likelyEnd(const Session& session) {
    if (session.end) return session.end;
    if (!session.start) return std::nullopt;
    const bool long_ = session.kind == SessionKind::group || session.kind == SessionKind::skills;
    return *session.start + (long_ ? std::chrono::minutes{90} : std::chrono::minutes{50});
}

bool isOver(const Session& session, Instant now) {
    const auto end = likelyEnd(session);
    return end && *end <= now;
}

}  // namespace trellis
