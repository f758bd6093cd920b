#include "store/sessions.h"

#include "delivery_column.h"
#include "packed_list.h"
#include "row_values.h"

namespace trellis::store {

namespace {

// The place as the Location tells it where that has been read, else as the Appointment does. An answer is carried by
// its AppointmentResponse, and a wish to move by a Task about the session as well.
#define TRELLIS_SELECT_SESSION                                                                                    \
    "SELECT s.local_id, s.series_key, s.kind, s.status, s.title, s.start_at, s.end_at, s.zone, s.offset_minutes," \
    " s.place_id, coalesce(nullif(p.name, ''), s.place_name), coalesce(nullif(p.address, ''), s.place_address),"  \
    " coalesce(nullif(p.phone, ''), s.place_phone), s.video_url, s.leaders, s.bring, s.comment, s.cancel_reason," \
    " s.clinic_answer, s.former_start, s.former_end, s.former_place, s.former_changed_at, s.former_changes,"      \
    " a.answer, a.reason, a.note, a.at, a.outdated,"                                                              \
    " (SELECT max(" TRELLIS_WEIGHT                                                                                \
    ") FROM outbox o WHERE (o.type = 'AppointmentResponse' AND o.local_id = a.response_id)"                       \
    " OR (o.type = 'Task' AND o.subject = 'Appointment/' || s.local_id))"                                         \
    " FROM session s LEFT JOIN place p ON p.local_id = s.place_id AND s.place_id <> ''"                           \
    " LEFT JOIN session_answer a ON a.session_id = s.local_id "

Session readSession(const Statement& row) {
    Session session{
        .id = {row.text(0)},
        .seriesKey = row.text(1),
        .kind = sessionKind(row.view(2)).value_or(SessionKind::other),
        .status = sessionStatus(row.view(3)),
        .title = row.text(4),
        .start = maybeInstantAt(row, 5),
        .end = maybeInstantAt(row, 6),
        .zone = row.text(7),
        .offset = maybeIntAt(row, 8).transform([](int m) { return std::chrono::minutes{m}; }),
        .place = std::nullopt,
        .videoUrl = row.text(13),
        .leaders = unpackList(row.view(14)),
        .bring = row.text(15),
        .comment = row.text(16),
        .cancelReason = row.text(17),
        .clinicAnswer = answer(row.view(18)).value_or(Answer::none),
        .former = std::nullopt,
    };
    if (!row.isNull(9)) session.place = Place{.id = row.text(9), .name = row.text(10), .address = row.text(11), .phone = row.text(12)};
    if (!row.isNull(23)) {
        session.former = FormerPlan{
            .start = instantAt(row, 19),
            .end = maybeInstantAt(row, 20),
            .place = row.text(21),
            .changedAt = instantAt(row, 22),
            .changes = static_cast<int>(row.number(23)),
        };
    }
    return session;
}

SessionWithAnswer readSessionWithAnswer(const Statement& row) {
    SessionWithAnswer both{.session = readSession(row), .answer = std::nullopt, .answerOutdated = false};
    if (row.isNull(24)) return both;
    both.answerOutdated = row.number(28) != 0;
    both.answer = SessionAnswer{
        .answer = answer(row.view(24)).value_or(Answer::none),
        .reason = row.text(25),
        .note = row.text(26),
        .at = instantAt(row, 27),
        // An answer to what the session was before needs the person, wherever it has come to.
        .delivery = both.answerOutdated ? Delivery::needsLook : deliveryAt(row, 29),
    };
    return both;
}

bool placeDiffers(const Place& before, const std::optional<Place>& now) {
    if (!now) return true;
    // The same room under a better name is no move.
    return before.id.empty() || now->id.empty() ? before.name != now->name : before.id != now->id;
}

// True if the clinic had told something of when and where that holds no longer. What it had left out and now says
// (often the end or the room) moves nobody.
bool isMoved(const Session& before, const Session& now) {
    if (!before.start) return false;
    if (before.start != now.start) return true;
    if (before.end && now.end && before.end != now.end) return true;
    return before.place && placeDiffers(*before.place, now.place);
}

// The plan kept is the first that the person was told; changedAt is the last change, so that it shows as new again.
std::optional<FormerPlan> formerPlan(const Session& before, const Session& now, Instant seenAt) {
    if (!isMoved(before, now)) return before.former;
    FormerPlan plan = before.former.value_or(FormerPlan{.start = *before.start,
                                                        .end = before.end,
                                                        .place = before.place ? before.place->name : std::string(),
                                                        .changedAt = seenAt,
                                                        .changes = 0});
    plan.changedAt = seenAt;
    ++plan.changes;
    return plan;
}

// How far back a session that is not over can have begun.
constexpr std::chrono::days kLongestSession{2};

}  // namespace

Result<> Sessions::put(const Session& session, Instant seenAt) {
    const auto before = find(session.id);
    if (!before) return fail(before.error());
    const std::optional<FormerPlan> former = *before ? formerPlan((*before)->session, session, seenAt) : session.former;
    const std::string leaders = packList(session.leaders);
    Statement statement = db_.prepare(R"(
        INSERT INTO session (local_id, series_key, kind, status, title, start_at, end_at, zone, offset_minutes,
                             place_id, place_name, place_address, place_phone, video_url, leaders, bring, comment,
                             cancel_reason, clinic_answer, former_start, former_end, former_place, former_changed_at, former_changes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (local_id) DO UPDATE SET
            series_key = excluded.series_key, kind = excluded.kind, status = excluded.status, title = excluded.title,
            start_at = excluded.start_at, end_at = excluded.end_at, zone = excluded.zone, offset_minutes = excluded.offset_minutes,
            place_id = excluded.place_id, place_name = excluded.place_name, place_address = excluded.place_address,
            place_phone = excluded.place_phone, video_url = excluded.video_url, leaders = excluded.leaders, bring = excluded.bring,
            comment = excluded.comment, cancel_reason = excluded.cancel_reason, clinic_answer = excluded.clinic_answer,
            former_start = excluded.former_start, former_end = excluded.former_end, former_place = excluded.former_place,
            former_changed_at = excluded.former_changed_at, former_changes = excluded.former_changes)");
    statement.bind(session.id.value)
        .bind(session.seriesKey)
        .bind(name(session.kind))
        .bind(name(session.status))
        .bind(session.title)
        .bind(toNumber(session.start))
        .bind(toNumber(session.end))
        .bind(session.zone)
        .bind(session.offset.transform([](std::chrono::minutes m) { return std::int64_t{m.count()}; }));
    if (session.place) {
        statement.bind(session.place->id).bind(session.place->name).bind(session.place->address).bind(session.place->phone);
    } else {
        statement.bind(nullptr).bind(nullptr).bind(nullptr).bind(nullptr);
    }
    statement.bind(session.videoUrl)
        .bindBlob(leaders)
        .bind(session.bring)
        .bind(session.comment)
        .bind(session.cancelReason)
        .bind(name(session.clinicAnswer));
    if (former) {
        statement.bind(toNumber(former->start))
            .bind(toNumber(former->end))
            .bind(former->place)
            .bind(toNumber(former->changedAt))
            .bind(std::int64_t{former->changes});
    } else {
        statement.bind(nullptr).bind(nullptr).bind(nullptr).bind(nullptr).bind(nullptr);
    }
    return statement.run();
}

Result<std::optional<SessionWithAnswer>> Sessions::find(const SessionId& id) {
    Statement query = db_.prepare(TRELLIS_SELECT_SESSION "WHERE s.local_id = ?");
    query.bind(id.value);
    return oneRow(query, readSessionWithAnswer);
}

Result<std::vector<SessionWithAnswer>> Sessions::between(Instant from, Instant to) {
    Statement query = db_.prepare(TRELLIS_SELECT_SESSION "WHERE s.start_at >= ? AND s.start_at < ? ORDER BY s.start_at, s.local_id");
    query.bind(toNumber(from)).bind(toNumber(to));
    return allRows(query, readSessionWithAnswer);
}

Result<std::vector<SessionWithAnswer>> Sessions::all() {
    Statement query = db_.prepare(TRELLIS_SELECT_SESSION "ORDER BY s.start_at, s.local_id");
    return allRows(query, readSessionWithAnswer);
}

Result<std::optional<SessionWithAnswer>> Sessions::next(Instant now) {
    Statement query = db_.prepare(TRELLIS_SELECT_SESSION "WHERE s.start_at >= ? ORDER BY s.start_at, s.local_id");
    query.bind(toNumber(now - kLongestSession));
    for (;;) {
        const auto row = query.step();
        if (!row) return fail(row.error());
        if (!*row) return std::nullopt;
        SessionWithAnswer each = readSessionWithAnswer(query);
        if (!isCancelled(each.session) && !isOver(each.session, now)) return each;
    }
}

Result<> Sessions::remove(const SessionId& id) { return db_.prepare("DELETE FROM session WHERE local_id = ?").bind(id.value).run(); }

Result<> Sessions::putAnswer(const SessionId& id, const SessionAnswer& answer, const std::string& responseId) {
    Statement statement = db_.prepare(R"(
        INSERT INTO session_answer (session_id, answer, reason, note, at, response_id, outdated) VALUES (?, ?, ?, ?, ?, ?, 0)
        ON CONFLICT (session_id) DO UPDATE SET
            answer = excluded.answer, reason = excluded.reason, note = excluded.note, at = excluded.at,
            response_id = excluded.response_id, outdated = 0)");
    return statement.bind(id.value)
        .bind(name(answer.answer))
        .bind(answer.reason)
        .bind(answer.note)
        .bind(toNumber(answer.at))
        .bind(responseId)
        .run();
}

Result<> Sessions::removeAnswer(const SessionId& id) {
    return db_.prepare("DELETE FROM session_answer WHERE session_id = ?").bind(id.value).run();
}

Result<> Sessions::markAnswerOutdated(const SessionId& id, bool outdated) {
    Statement statement = db_.prepare("UPDATE session_answer SET outdated = ?1 WHERE session_id = ?2 AND outdated <> ?1");
    return statement.bind(std::int64_t{outdated}).bind(id.value).run();
}

}  // namespace trellis::store
