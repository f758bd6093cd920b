#pragma once

#include <bitset>
#include <cstddef>
#include <initializer_list>

namespace trellis::store {

// The tables that a screen or the sync engine may watch.
enum class Table : std::size_t {
    resource,
    outbox,
    acked,
    idMap,
    cursor,
    server,
    quarantine,
    conflict,
    session,
    sessionAnswer,
    checkIn,
    draft,
    person,
    place,
    practitioner,
    careTeam,
    goal,
    task,
    programme,
    questionnaire,
    setting,
    count_
};

class Tables {
public:
    Tables() = default;
    Tables(std::initializer_list<Table> tables) {
        for (Table t : tables) add(t);
    }
    void add(Table table) { bits_.set(static_cast<std::size_t>(table)); }
    [[nodiscard]] bool has(Table table) const { return bits_.test(static_cast<std::size_t>(table)); }
    [[nodiscard]] bool any(const Tables& other) const { return (bits_ & other.bits_).any(); }
    [[nodiscard]] bool empty() const { return bits_.none(); }
    bool operator==(const Tables&) const = default;

private:
    std::bitset<static_cast<std::size_t>(Table::count_)> bits_;
};

}  // namespace trellis::store
