#include "store/settings.h"

#include "row_values.h"

namespace trellis::store {

Result<std::optional<std::string>> Settings::get(std::string_view name) {
    Statement query = db_.prepare("SELECT value FROM setting WHERE name = ?");
    query.bind(name);
    return oneRow(query, [](const Statement& row) { return row.text(0); });
}

Result<> Settings::put(std::string_view name, std::string_view value) {
    Statement statement = db_.prepare(R"(
        INSERT INTO setting (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value)");
    return statement.bind(name).bindBlob(value).run();
}

Result<> Settings::remove(std::string_view name) { return db_.prepare("DELETE FROM setting WHERE name = ?").bind(name).run(); }

}  // namespace trellis::store
