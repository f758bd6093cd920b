#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sqlite.h"
#include "store/connection.h"
#include "store/table.h"

namespace trellis::store {

struct Connection::Parts {
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    Parts() = default;
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;
    ~Parts();

    sqlite3* db = nullptr;
    // Prepared statements that nobody uses at the moment. A list for each text, since a statement may be asked for
    // again while it is in use (a query within a query).
    std::unordered_map<std::string, std::vector<sqlite3_stmt*>, Hash, std::equal_to<>> idle;
    Tables changed;          // since the transaction began; filled by the update hook
    bool readsOnly = false;  // the writer's connection, while it serves a read: statements that write are refused
};

// Lets the connection note the tables that it writes to. Tables that nobody may watch are not noted.
void watchChanges(Connection& connection);

}  // namespace trellis::store
