#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace trellis::store {

// One prepared statement in use: bind in order, step, read columns in order. Reset when it goes out of scope.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    Statement& bind(std::string_view text);  // TEXT; the bytes must outlive the step
    Statement& bindBlob(std::string_view bytes);
    Statement& bind(std::int64_t number);
    Statement& bind(std::nullptr_t);
    template <class T>
    Statement& bind(const std::optional<T>& value) {
        return value ? bind(*value) : bind(nullptr);
    }

    [[nodiscard]] Result<bool> step();  // true: a row stands ready
    [[nodiscard]] Result<> run();       // steps to the end

    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::string_view view(int column) const;  // until the next step
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    friend class Connection;
    Statement(class Connection& owner, sqlite3_stmt* statement);
    Statement& note(int code);  // keeps the first failure, which step() then tells
    Connection* owner_;
    sqlite3_stmt* statement_;
    std::vector<sqlite3_stmt*>* home_ = nullptr;  // where it waits for its next use
    int next_ = 1;
    int failed_ = 0;
};

// A keyed SQLCipher connection. Statements are prepared once and kept by their text for as long as the connection lives:
// a text is a literal, never put together from values.
class Connection {
public:
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] Statement prepare(std::string_view literal);
    [[nodiscard]] Result<> execute(std::string_view sql);
    [[nodiscard]] std::int64_t lastRowId() const;
    [[nodiscard]] int changes() const;

    // The last result code as one of our kinds; never the text of sqlite3_errmsg, which can quote what was stored.
    [[nodiscard]] Error error(int code) const;

    struct Parts;
    explicit Connection(std::unique_ptr<Parts> parts);
    [[nodiscard]] Parts& parts() { return *parts_; }

private:
    std::unique_ptr<Parts> parts_;
};

}  // namespace trellis::store
