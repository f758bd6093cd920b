#pragma once

#include <cstddef>

namespace trellis::store {

// SQLite's small allocations, from slabs that are locked into memory once.
//
// With cipher_memory_security=ON SQLCipher locks, wipes and unlocks each allocation for itself. Debian's build has no
// lookaside, so opening a database makes 900 of them at 5 µs each, nearly all for system calls; and since pages are
// locked and not allocations, unlocking one lets go of its neighbours. Here the whole slab stays locked and out of core
// dumps for as long as the process lives, each block is wiped when it is freed, and what is larger than a block goes on
// to SQLCipher's own way. The setting stays on.
//
// Takes effect for the whole process at the first call, which must come before any other use of SQLite, as
// sqlite3_config demands; further calls do nothing. openKeyed calls it. False if the library did not take the pool: all
// then works as without it.
bool installMemoryPool();

// What the pool has handed out, for the tests.
struct PoolUse {
    std::size_t slabs = 0;
    std::size_t blocks = 0;  // handed out and not yet freed
};
[[nodiscard]] PoolUse poolUse();

}  // namespace trellis::store
