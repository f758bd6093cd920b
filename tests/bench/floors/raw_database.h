#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace trellis::bench::floors {

// SQLCipher and nothing else, with the pragmas of the product: the least that gives the same durability and secrecy.
class RawDatabase {
public:
    explicit RawDatabase(const std::filesystem::path& file);  // open, key, pragmas; makes the two tables if they are not there
    ~RawDatabase();
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    void begin();
    void commit();
    void upsert(const std::string& type, const std::string& id, const std::string& body, std::int64_t lastUpdated);
    void queue(const std::string& operation, const std::string& body);
    void saveResumePoint(const std::string& url);
    // SELECT id, base FROM res WHERE type='Observation' ORDER BY lu DESC LIMIT 20, stepped to the end.
    int firstTwenty();

private:
    sqlite3_stmt* prepare(const char* sql);
    void run(sqlite3_stmt* statement);

    sqlite3* db_ = nullptr;
    sqlite3_stmt* upsert_ = nullptr;
    sqlite3_stmt* queue_ = nullptr;
    sqlite3_stmt* resume_ = nullptr;
};

}  // namespace trellis::bench::floors
