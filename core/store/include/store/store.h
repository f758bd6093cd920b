#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include "base/error.h"
#include "base/secure_bytes.h"
#include "store/connection.h"
#include "store/table.h"

namespace trellis::store {

// The encrypted database of one person at one clinic: SQLCipher 4, WAL, synchronous=FULL.
//
// One writer connection, which is also the only one that checkpoints, and short-lived use of read-only connections.
// A Store lives on one thread, the writer's, where it was opened; read() may be called from any thread: on others it
// uses a pool of readers, at home the writer's own connection, which then refuses to write.
// What write() acknowledged is on the disk: it returns after COMMIT. After each commit the changed tables are told once.
class Store {
public:
    struct Options {
        std::filesystem::path file;  // …/store.db; its folder exists
        bool mayCreate = false;      // only enrolment creates; a missing file otherwise is `damaged`, never a new one
    };

    // key: 32 bytes. Errors: damaged (missing, truncated, foreign, or the key does not fit), newer, diskFull, busy.
    // The file is never deleted, truncated or made anew because something failed. Before a migration an encrypted
    // copy is kept beside it until the next good start.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const Options& options, const SecureBytes& key);
    ~Store();  // checkpoints and closes; wipes the key

    // One transaction. `body` is called with the writer connection and returns Result<T>; an error rolls back.
    template <class Body, class R = std::invoke_result_t<Body, Connection&>>
    [[nodiscard]] R write(Body&& body) {
        if (auto begun = begin(); !begun) return std::unexpected(begun.error());
        R result = body(writer());
        if (!result) {
            rollback();
            return result;
        }
        if (auto done = commit(); !done) return std::unexpected(done.error());
        return result;
    }

    // A consistent read of what is committed. A statement that would write fails (damaged, read-only).
    template <class Body, class R = std::invoke_result_t<Body, Connection&>>
    [[nodiscard]] R read(Body&& body) const {
        auto reader = borrowReader();
        if (!reader) return std::unexpected(reader.error());
        return body(**reader);
    }

    // Called on the writer's thread after each commit that changed something.
    void onCommit(std::function<void(const Tables&)> listener);

    struct Health {
        bool cipherIntact = false;
        bool structureIntact = false;
        std::vector<std::string> findings;
    };
    // checkpoint(TRUNCATE), then cipher_integrity_check (all rows), then quick_check and foreign keys.
    [[nodiscard]] Result<Health> verify();

    class ReaderReturn {
    public:
        void operator()(Connection* c) const;
        const Store* owner = nullptr;
    };

private:
    friend struct Opening;  // the way in, with the migrations to run as a parameter: opening.h
    Store();
    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> commit();
    void rollback();
    [[nodiscard]] Connection& writer();
    [[nodiscard]] Result<std::unique_ptr<Connection, ReaderReturn>> borrowReader() const;

    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace trellis::store
