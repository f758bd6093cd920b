#include "memory_pool.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <mutex>

#include "sqlite.h"

namespace trellis::store {

namespace {

constexpr std::size_t kSlabBytes = 256UL * 1024;
constexpr std::size_t kAlignment = 8;  // what SQLite asks of an allocator

// Before each allocation, whichever way it came.
struct alignas(kAlignment) Head {
    std::uint32_t sizeClass;
    std::uint32_t capacity;  // bytes after the head
};
static_assert(sizeof(Head) == kAlignment);

// Block sizes, head included: four steps to each doubling, so that no more than a fifth is lost. The largest holds a
// database page with what the page cache keeps beside it.
constexpr std::array<std::uint32_t, 33> kBlocks{32,   48,   64,   80,   96,   112,  128,  160,  192,  224,  256,
                                                320,  384,  448,  512,  640,  768,  896,  1024, 1280, 1536, 1792,
                                                2048, 2560, 3072, 3584, 4096, 4608, 5120, 5632, 6144, 7168, 8192};
constexpr std::uint32_t kLarge = kBlocks.size();

constexpr std::uint32_t classOf(std::size_t wanted) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(kBlocks, wanted + sizeof(Head)) - kBlocks.begin());
}
static_assert(classOf(1) == 0 && classOf(24) == 0 && classOf(25) == 1 && classOf(8184) == kLarge - 1 && classOf(8185) == kLarge);

// Lies in a freed block, after its head.
struct Free {
    Free* next;
};

struct Pool {
    sqlite3_mem_methods below{};  // SQLCipher's: locks and wipes by itself while memory security is on
    std::mutex guard;             // guards the rest
    std::array<Free*, kLarge> freed{};
    std::byte* at = nullptr;  // the rest of the newest slab
    std::byte* end = nullptr;
    PoolUse use;
};

// Never destroyed: SQLite may free at any time up to the end of the process.
Pool& pool() {
    static Pool* only = new Pool;
    return *only;
}

Head* headOf(void* payload) { return static_cast<Head*>(payload) - 1; }

bool addSlab(Pool& p) {
    // Locked, out of core dumps, between guard pages; a multiple of the page size begins at a page. Beyond
    // RLIMIT_MEMLOCK it is given unlocked; SQLCipher's own locking has the same limit and also goes on.
    void* slab = sodium_malloc(kSlabBytes);
    if (slab == nullptr) return false;
    p.at = static_cast<std::byte*>(slab);
    p.end = p.at + kSlabBytes;
    ++p.use.slabs;
    return true;
}

void* takeLarge(Pool& p, std::size_t wanted) {
    auto* head = static_cast<Head*>(p.below.xMalloc(static_cast<int>(wanted + sizeof(Head))));
    if (head == nullptr) return nullptr;
    *head = {.sizeClass = kLarge, .capacity = static_cast<std::uint32_t>(wanted)};
    return head + 1;
}

void* poolMalloc(int wanted) {
    Pool& p = pool();
    const std::uint32_t sizeClass = classOf(static_cast<std::size_t>(wanted));
    if (sizeClass == kLarge) return takeLarge(p, static_cast<std::size_t>(wanted));
    const std::uint32_t size = kBlocks[sizeClass];
    const std::scoped_lock lock(p.guard);
    if (Free* block = p.freed[sizeClass]) {
        p.freed[sizeClass] = block->next;
        block->next = nullptr;
        ++p.use.blocks;
        return block;
    }
    // What is left of a slab is given up: at most a block in thirty-two.
    if (static_cast<std::size_t>(p.end - p.at) < size && !addSlab(p)) return nullptr;
    auto* head = reinterpret_cast<Head*>(p.at);
    p.at += size;
    *head = {.sizeClass = sizeClass, .capacity = size - static_cast<std::uint32_t>(sizeof(Head))};
    ++p.use.blocks;
    return head + 1;
}

void poolFree(void* payload) {
    if (payload == nullptr) return;
    Pool& p = pool();
    Head* head = headOf(payload);
    if (head->sizeClass == kLarge) {
        p.below.xFree(head);
        return;
    }
    sodium_memzero(payload, head->capacity);
    auto* block = static_cast<Free*>(payload);
    const std::scoped_lock lock(p.guard);
    block->next = p.freed[head->sizeClass];
    p.freed[head->sizeClass] = block;
    --p.use.blocks;
}

int poolSize(void* payload) { return payload == nullptr ? 0 : static_cast<int>(headOf(payload)->capacity); }

int poolRoundup(int wanted) {
    const std::uint32_t sizeClass = classOf(static_cast<std::size_t>(wanted));
    if (sizeClass < kLarge) return static_cast<int>(kBlocks[sizeClass] - sizeof(Head));
    return static_cast<int>((static_cast<std::size_t>(wanted) + 7) & ~std::size_t{7});
}

void* poolRealloc(void* payload, int wanted) {
    // SQLite asks with sizes that poolRoundup has given, so equal capacity means the same block.
    const int had = poolSize(payload);
    if (had == poolRoundup(wanted)) return payload;
    void* moved = poolMalloc(wanted);
    if (moved == nullptr) return nullptr;
    std::memcpy(moved, payload, static_cast<std::size_t>(std::min(had, wanted)));
    poolFree(payload);
    return moved;
}

int poolInit(void*) {
    const Pool& p = pool();
    return p.below.xInit(p.below.pAppData);
}

// The slabs stay: blocks that SQLite keeps over a shutdown must not lie in memory that is gone.
void poolShutdown(void*) {
    const Pool& p = pool();
    p.below.xShutdown(p.below.pAppData);
}

bool install() {
    if (sodium_init() < 0) return false;
    // SQLCipher puts its own way in at the first start of the library: only after it can ours stand in front.
    if (sqlite3_initialize() != SQLITE_OK || sqlite3_shutdown() != SQLITE_OK) return false;
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &pool().below) != SQLITE_OK) return false;
    sqlite3_mem_methods ours{.xMalloc = poolMalloc,
                             .xFree = poolFree,
                             .xRealloc = poolRealloc,
                             .xSize = poolSize,
                             .xRoundup = poolRoundup,
                             .xInit = poolInit,
                             .xShutdown = poolShutdown,
                             .pAppData = nullptr};
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) == SQLITE_OK && sqlite3_initialize() == SQLITE_OK;
}

}  // namespace

bool installMemoryPool() {
    static const bool installed = install();
    return installed;
}

PoolUse poolUse() {
    Pool& p = pool();
    const std::scoped_lock lock(p.guard);
    return p.use;
}

}  // namespace trellis::store
