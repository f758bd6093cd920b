// Sessions and the person's answers to them.
#include <algorithm>
#include <array>

#include "fhir/json.h"
#include "parts.h"
#include "store/sessions.h"

namespace trellis::care {

namespace {

Error badAnswer(std::string_view reason) { return {ErrorKind::badInput, {.subject = "session", .reason = std::string(reason)}}; }

// trellis-decline-reason
bool isReason(std::string_view code) {
    static constexpr std::array<std::string_view, 6> codes{"ride", "sick", "work", "childcare", "not-up-to-it", "other"};
    return code.empty() || std::ranges::contains(codes, code);
}

std::string subjectOf(const SessionId& id) { return "Appointment/" + id.value; }

Result<SessionWithAnswer> findSession(store::Connection& db, const SessionId& id) {
    auto found = store::Sessions(db).find(id);
    if (!found) return fail(found.error());
    if (!*found) return fail(badAnswer("unknown-session"));
    return std::move(**found);
}

// The resource in which we already answered this session, if there is one: an AppointmentResponse of ours, or an open
// request of ours to move it. The one that was written last, when a clinic has several.
Result<std::optional<std::string>> ourResource(store::Connection& db, std::string_view type, const SessionId& session) {
    auto all = store::Resources(db).ofType(type);
    if (!all) return fail(all.error());
    std::optional<store::Resource> best;
    for (store::Resource& each : *all) {
        if (each.state == store::ResourceState::tombstone || fhir::operationIdentifier(each.current()).empty()) continue;
        if (type == kTask) {
            const auto task = fhir::readTask(each.current());
            const bool open = task && task->intent == "proposal" && task->status == "requested";
            if (!open || task->focus != subjectOf(session)) continue;
        } else {
            const auto answered = fhir::readAppointmentResponse(each.current());
            if (!answered || answered->session != session) continue;
        }
        const bool later = !best || each.baseRaw.empty() || (!best->baseRaw.empty() && each.baseLastUpdated >= best->baseLastUpdated);
        if (later) best = std::move(each);
    }
    return best ? std::optional(best->id) : std::nullopt;
}

struct Asked {
    const World& world;
    Outgoing outgoing;
    const Session& session;
    const SessionAnswer& answer;
};

// Writes one of the two resources of an answer: a new one, or a new version of the one that is there.
template <class Write>
Result<std::string> putOut(store::Connection& db, Asked& asked, std::string_view type, std::optional<OperationId> after, Write write) {
    auto existing = ourResource(db, type, asked.session.id);
    if (!existing) return fail(existing.error());
    const OperationId operation{asked.world.random.uuid()};
    Outgoing::Piece piece{.type = type, .id = {}, .raw = {}, .subject = subjectOf(asked.session.id), .after = std::move(after)};
    if (*existing) {
        piece.id = **existing;
        auto identifier = asked.outgoing.identifierOf(type, piece.id);
        if (!identifier) return fail(identifier.error());
        piece.raw = write(piece.id, asked.session, asked.answer, asked.outgoing.by(identifier->value_or(operation)));
        if (auto changed = asked.outgoing.change(operation, piece); !changed) return fail(changed.error());
    } else {
        piece.id = asked.world.random.uuid();
        piece.raw = write(piece.id, asked.session, asked.answer, asked.outgoing.by(operation));
        if (auto created = asked.outgoing.create(operation, piece); !created) return fail(created.error());
    }
    return piece.id;
}

// A request to move that no longer holds: taken back if it never left, else cancelled at the clinic.
Result<> dropMoveRequest(store::Connection& db, const World& world, Outgoing& outgoing, const SessionId& session) {
    auto existing = ourResource(db, kTask, session);
    if (!existing) return fail(existing.error());
    if (!*existing) return {};
    auto taken = outgoing.takeBack(kTask, **existing);
    if (!taken) return fail(taken.error());
    if (*taken) return {};
    auto resource = store::Resources(db).find(kTask, **existing);
    if (!resource) return fail(resource.error());
    if (!*resource) return {};
    auto cancelled = fhir::applyEdits((*resource)->current(), {{.path = {"status"}, .value = fhir::quote("cancelled")}});
    if (!cancelled) return fail(cancelled.error());
    return outgoing.change(OperationId{world.random.uuid()},
                           {.type = kTask, .id = **existing, .raw = *cancelled, .subject = subjectOf(session), .after = {}});
}

Result<SessionAnswer> keepAnswer(store::Connection& db, Outgoing outgoing, const World& world, const SessionId& id, SessionAnswer given) {
    auto session = findSession(db, id);
    if (!session) return fail(session.error());
    if (isCancelled(session->session)) return fail(badAnswer("cancelled"));
    if (isOver(session->session, world.clock.now())) return fail(badAnswer("over"));

    Asked asked{.world = world, .outgoing = outgoing, .session = session->session, .answer = given};
    auto response =
        putOut(db, asked, kAppointmentResponse, std::nullopt, [](const auto&... each) { return fhir::writeAppointmentResponse(each...); });
    if (!response) return fail(response.error());
    if (given.answer == Answer::askedToMove) {
        auto after = outgoing.lastOperation(kAppointmentResponse, *response);
        if (!after) return fail(after.error());
        auto request = putOut(db, asked, kTask, *after, [](const auto&... each) { return fhir::writeMoveRequest(each...); });
        if (!request) return fail(request.error());
    } else if (auto dropped = dropMoveRequest(db, world, outgoing, id); !dropped) {
        return fail(dropped.error());
    }
    store::Sessions sessions(db);
    if (auto kept = sessions.putAnswer(id, given, *response); !kept) return fail(kept.error());
    if (auto kept = sessions.markAnswerOutdated(id, false); !kept) return fail(kept.error());
    return given;
}

Result<> takeBackAnswer(store::Connection& db, Outgoing outgoing, const SessionId& id) {
    auto session = findSession(db, id);
    if (!session) return fail(session.error());
    auto response = ourResource(db, kAppointmentResponse, id);
    if (!response) return fail(response.error());
    if (!*response || !session->answer) return fail(badAnswer("no-answer"));
    auto standing = outgoing.standing(kAppointmentResponse, **response);
    if (!standing) return fail(standing.error());
    if (*standing != Standing::unsent) return fail(badAnswer("already-sent"));
    auto request = ourResource(db, kTask, id);
    if (!request) return fail(request.error());
    if (*request) {
        auto taken = outgoing.takeBack(kTask, **request);
        if (!taken) return fail(taken.error());
        if (!*taken) return fail(badAnswer("already-sent"));
    }
    auto taken = outgoing.takeBack(kAppointmentResponse, **response);
    if (!taken) return fail(taken.error());
    if (!*taken) return fail(badAnswer("already-sent"));

    // What the clinic has from before, if this was a change of mind.
    store::Sessions sessions(db);
    auto left = store::Resources(db).find(kAppointmentResponse, **response);
    if (!left) return fail(left.error());
    if (!*left) return sessions.removeAnswer(id);
    auto former = fhir::readAppointmentResponse((*left)->current());
    if (!former) return sessions.removeAnswer(id);
    return sessions.putAnswer(id, former->answer, **response);
}

}  // namespace

QFuture<Result<std::vector<SessionWithAnswer>>> Profile::sessions(std::optional<Instant> from, std::optional<Instant> to) {
    return parts_->onReader([from, to](store::Connection& db) {
        store::Sessions sessions(db);
        if (!from && !to) return sessions.all();
        // Bounds that every database can hold: years 1 and 9999.
        constexpr Instant kEarliest{std::chrono::sys_days{std::chrono::year{1} / 1 / 1}};
        constexpr Instant kLatest{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}};
        return sessions.between(from.value_or(kEarliest), to.value_or(kLatest));
    });
}

QFuture<Result<SessionWithAnswer>> Profile::session(SessionId id) {
    return parts_->onReader([id = std::move(id)](store::Connection& db) { return findSession(db, id); });
}

QFuture<Result<SessionAnswer>> Profile::answerSession(SessionId id, Answer answer, std::string reason, std::string note) {
    CheckInAnswers text;  // the same rules as for any other note
    text.note = note;
    if (auto checked = validate(text); !checked) return ready(Result<SessionAnswer>(fail(badAnswer(checked.error().facts.reason))));
    if (!isReason(reason)) return ready(Result<SessionAnswer>(fail(badAnswer("unknown-reason"))));
    if (answer == Answer::none) return ready(Result<SessionAnswer>(fail(badAnswer("no-answer"))));
    return parts_->onWriterEnrolled(
        [&world = parts_->world, id = std::move(id),
         given = SessionAnswer{.answer = answer, .reason = std::move(reason), .note = std::move(note), .at = parts_->world.clock.now()}](
            Open& open, const EnrolmentRecord& who) -> Result<SessionAnswer> {
            auto kept = open.store->write([&](store::Connection& db) {
                return keepAnswer(db, Outgoing(db, who, world.clock.now(), open.runUnderWay()), world, id, given);
            });
            if (kept) open.saved();
            return kept;
        });
}

QFuture<Result<>> Profile::undoAnswer(SessionId id) {
    return parts_->onWriterEnrolled([&world = parts_->world, id = std::move(id)](Open& open, const EnrolmentRecord& who) -> Result<> {
        return open.store->write(
            [&](store::Connection& db) { return takeBackAnswer(db, Outgoing(db, who, world.clock.now(), open.runUnderWay()), id); });
    });
}

}  // namespace trellis::care
