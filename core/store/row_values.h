#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "store/connection.h"

// How the domain's values stand in columns: instants as milliseconds since 1970 in UTC, days as text.
namespace trellis::store {

[[nodiscard]] inline std::int64_t toNumber(Instant at) { return at.time_since_epoch().count(); }
[[nodiscard]] inline std::optional<std::int64_t> toNumber(const std::optional<Instant>& at) {
    return at.transform([](Instant t) { return toNumber(t); });
}
[[nodiscard]] inline std::optional<std::string> toText(const std::optional<Day>& day) {
    return day.transform([](Day d) { return formatDay(d); });
}

[[nodiscard]] inline Instant instantAt(const Statement& row, int column) { return Instant{std::chrono::milliseconds{row.number(column)}}; }
[[nodiscard]] inline std::optional<Instant> maybeInstantAt(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(instantAt(row, column));
}
[[nodiscard]] inline std::optional<Day> maybeDayAt(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : parseDay(row.view(column));
}
[[nodiscard]] inline std::optional<int> maybeIntAt(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<int>(row.number(column)));
}

// All rows of a query as what `read` makes of each.
template <class Read, class Row = std::invoke_result_t<Read, const Statement&>>
[[nodiscard]] Result<std::vector<Row>> allRows(Statement& query, Read read) {
    std::vector<Row> rows;
    for (;;) {
        const auto row = query.step();
        if (!row) return fail(row.error());
        if (!*row) return rows;
        rows.push_back(read(query));
    }
}

// The only row of a query, or nothing.
template <class Read, class Row = std::invoke_result_t<Read, const Statement&>>
[[nodiscard]] Result<std::optional<Row>> oneRow(Statement& query, Read read) {
    const auto row = query.step();
    if (!row) return fail(row.error());
    if (!*row) return std::nullopt;
    return read(query);
}

}  // namespace trellis::store
