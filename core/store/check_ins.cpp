#include "store/check_ins.h"

#include <algorithm>

#include "base/time.h"
#include "check_in_rows.h"
#include "delivery_column.h"
#include "row_values.h"

namespace trellis::store {

namespace {

#define TRELLIS_SELECT_CHECK_IN                                                                                   \
    "SELECT c.local_id, c.authored, c.offset_minutes, c.zone, c.day, c.version, c.withdrawn, c.from_this_device," \
    " c.mood, c.feelings, c.own_word, c.symptoms, c.craving, c.sleep_minutes, c.sleep_quality, c.note,"           \
    " (SELECT max(" TRELLIS_WEIGHT                                                                                \
    ") FROM outbox o WHERE o.type = 'QuestionnaireResponse' AND o.local_id = c.local_id)"                         \
    " FROM check_in c "

constexpr int kFirstAnswer = 8;

CheckIn readCheckIn(const Statement& row) {
    return CheckIn{
        .id = {row.text(0)},
        .answers = answersAt(row, kFirstAnswer),
        .authored = instantAt(row, 1),
        .offset = std::chrono::minutes{row.number(2)},
        .zone = row.text(3),
        .day = parseDay(row.view(4)).value_or(Day{}),
        .version = static_cast<int>(row.number(5)),
        .withdrawn = row.number(6) != 0,
        .fromThisDevice = row.number(7) != 0,
        .delivery = deliveryAt(row, kFirstAnswer + kAnswerColumns),
    };
}

}  // namespace

// An edit (a greater version) keeps the answers that it replaces. The version never goes back: what a pull brings does
// not know how often it was edited here.
Result<> CheckIns::put(const CheckIn& checkIn) {
    std::int64_t version = checkIn.version;
    {
        Statement query = db_.prepare("SELECT version FROM check_in WHERE local_id = ?");
        query.bind(checkIn.id.value);
        const auto stored = oneRow(query, [](const Statement& row) { return row.number(0); });
        if (!stored) return fail(stored.error());
        if (*stored && **stored < version) {
            Statement keep = db_.prepare(R"(
                INSERT INTO check_in_former (check_in_id, version, mood, feelings, own_word, symptoms, craving, sleep_minutes,
                                             sleep_quality, note)
                SELECT local_id, version, mood, feelings, own_word, symptoms, craving, sleep_minutes, sleep_quality, note
                FROM check_in WHERE local_id = ?
                ON CONFLICT (check_in_id, version) DO NOTHING)");
            if (auto kept = keep.bind(checkIn.id.value).run(); !kept) return kept;
        }
        version = std::max(version, stored->value_or(version));
    }
    const PackedAnswers packed(checkIn.answers);
    const std::string day = formatDay(checkIn.day);
    Statement statement = db_.prepare(R"(
        INSERT INTO check_in (local_id, authored, offset_minutes, zone, day, version, withdrawn, from_this_device,
                              mood, feelings, own_word, symptoms, craving, sleep_minutes, sleep_quality, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (local_id) DO UPDATE SET
            authored = excluded.authored, offset_minutes = excluded.offset_minutes, zone = excluded.zone, day = excluded.day,
            version = excluded.version, withdrawn = excluded.withdrawn, from_this_device = excluded.from_this_device,
            mood = excluded.mood, feelings = excluded.feelings, own_word = excluded.own_word, symptoms = excluded.symptoms,
            craving = excluded.craving, sleep_minutes = excluded.sleep_minutes, sleep_quality = excluded.sleep_quality,
            note = excluded.note)");
    statement.bind(checkIn.id.value)
        .bind(toNumber(checkIn.authored))
        .bind(std::int64_t{checkIn.offset.count()})
        .bind(checkIn.zone)
        .bind(day)
        .bind(version)
        .bind(std::int64_t{checkIn.withdrawn})
        .bind(std::int64_t{checkIn.fromThisDevice});
    return packed.bindTo(statement).run();
}

Result<std::optional<CheckIn>> CheckIns::find(const CheckInId& id) {
    Statement query = db_.prepare(TRELLIS_SELECT_CHECK_IN "WHERE c.local_id = ?");
    query.bind(id.value);
    return oneRow(query, readCheckIn);
}

Result<std::vector<CheckIn>> CheckIns::on(Day day) {
    const std::string text = formatDay(day);
    Statement query = db_.prepare(TRELLIS_SELECT_CHECK_IN "WHERE c.day = ? AND c.withdrawn = 0 ORDER BY c.authored DESC, c.rowid DESC");
    query.bind(text);
    return allRows(query, readCheckIn);
}

Result<std::vector<CheckIn>> CheckIns::recent(std::int64_t limit) {
    Statement query = db_.prepare(TRELLIS_SELECT_CHECK_IN "WHERE c.withdrawn = 0 ORDER BY c.authored DESC, c.rowid DESC LIMIT ?");
    query.bind(limit);
    return allRows(query, readCheckIn);
}

// Errors: conflict ("already-sent") if the clinic has it or may have it; then it can only be withdrawn.
Result<> CheckIns::remove(const CheckInId& id) {
    {
        Statement query = db_.prepare(R"(
            SELECT EXISTS (SELECT 1 FROM outbox WHERE type = 'QuestionnaireResponse' AND local_id = ?1 AND state IN (1, 2))
                OR EXISTS (SELECT 1 FROM resource WHERE type = 'QuestionnaireResponse' AND local_id = ?1 AND base_version <> '')
                OR EXISTS (SELECT 1 FROM id_map WHERE type = 'QuestionnaireResponse' AND local_id = ?1))");
        query.bind(id.value);
        const auto sent = oneRow(query, [](const Statement& row) { return row.number(0) != 0; });
        if (!sent) return fail(sent.error());
        if (sent->value_or(false)) return fail(ErrorKind::conflict, {.subject = "check-in", .reason = "already-sent"});
    }
    if (auto done = db_.prepare("DELETE FROM check_in_former WHERE check_in_id = ?").bind(id.value).run(); !done) return done;
    return db_.prepare("DELETE FROM check_in WHERE local_id = ?").bind(id.value).run();
}

// Oldest first; the answers that hold now are not among them.
Result<std::vector<CheckInAnswers>> CheckIns::formerVersions(const CheckInId& id) {
    Statement query = db_.prepare(R"(
        SELECT mood, feelings, own_word, symptoms, craving, sleep_minutes, sleep_quality, note
        FROM check_in_former WHERE check_in_id = ? ORDER BY version)");
    query.bind(id.value);
    return allRows(query, [](const Statement& row) { return answersAt(row, 0); });
}

Result<std::optional<CheckInDraft>> CheckIns::draft() {
    Statement query = db_.prepare(R"(
        SELECT begun, edits, mood, feelings, own_word, symptoms, craving, sleep_minutes, sleep_quality, note FROM draft WHERE rowid = 1)");
    return oneRow(query, [](const Statement& row) {
        return CheckInDraft{
            .answers = answersAt(row, 2),
            .begun = instantAt(row, 0),
            .edits = row.isNull(1) ? std::nullopt : std::optional(CheckInId{row.text(1)}),
        };
    });
}

Result<> CheckIns::putDraft(const CheckInDraft& draft) {
    const PackedAnswers packed(draft.answers);
    Statement statement = db_.prepare(R"(
        INSERT INTO draft (rowid, begun, edits, mood, feelings, own_word, symptoms, craving, sleep_minutes, sleep_quality, note)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (rowid) DO UPDATE SET
            begun = excluded.begun, edits = excluded.edits, mood = excluded.mood, feelings = excluded.feelings,
            own_word = excluded.own_word, symptoms = excluded.symptoms, craving = excluded.craving,
            sleep_minutes = excluded.sleep_minutes, sleep_quality = excluded.sleep_quality, note = excluded.note)");
    statement.bind(toNumber(draft.begun));
    if (draft.edits) {
        statement.bind(draft.edits->value);
    } else {
        statement.bind(nullptr);
    }
    return packed.bindTo(statement).run();
}

Result<> CheckIns::clearDraft() { return db_.prepare("DELETE FROM draft WHERE rowid = 1").run(); }

}  // namespace trellis::store
