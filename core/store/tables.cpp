#include <string_view>
#include <unordered_map>

#include "connection_parts.h"

namespace trellis::store {

namespace {

// sqlite3_update_hook tells nothing of WITHOUT ROWID tables, of a DELETE without WHERE and of rows that REPLACE takes
// away; so no table and no statement of ours is one of these.
const std::unordered_map<std::string_view, Table>& watched() {
    static const std::unordered_map<std::string_view, Table> tables{
        {"resource", Table::resource},
        {"outbox", Table::outbox},
        {"acked", Table::acked},
        {"id_map", Table::idMap},
        {"cursor", Table::cursor},
        {"server", Table::server},
        {"quarantine", Table::quarantine},
        {"conflict", Table::conflict},
        {"session", Table::session},
        {"session_answer", Table::sessionAnswer},
        {"check_in", Table::checkIn},
        {"check_in_former", Table::checkIn},
        {"draft", Table::draft},
        {"person", Table::person},
        {"place", Table::place},
        {"practitioner", Table::practitioner},
        {"care_team", Table::careTeam},
        {"goal", Table::goal},
        {"task", Table::task},
        {"programme", Table::programme},
        {"questionnaire", Table::questionnaire},
        {"setting", Table::setting},
    };
    return tables;
}

void noteChange(void* changed, int, const char*, const char* table, sqlite3_int64) {
    if (const auto found = watched().find(table); found != watched().end()) static_cast<Tables*>(changed)->add(found->second);
}

}  // namespace

void watchChanges(Connection& connection) { sqlite3_update_hook(connection.parts().db, noteChange, &connection.parts().changed); }

}  // namespace trellis::store
