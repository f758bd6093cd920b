#include <algorithm>
#include <array>
#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <cstring>
#include <span>
#include <thread>
#include <vector>

#include "base/random.h"
#include "memory_pool.h"
#include "sqlite.h"
#include "store/settings.h"
#include "test_store.h"

using namespace trellis;
using namespace trellis::store;
using namespace trellis::store::test;

namespace {

std::uint64_t number(Random& random) {
    std::array<std::byte, 8> bytes{};
    random.fill(bytes);
    return std::bit_cast<std::uint64_t>(bytes);
}

struct Block {
    unsigned char* at = nullptr;
    std::size_t size = 0;
    unsigned char mark = 0;

    [[nodiscard]] bool isWhole() const {
        return std::ranges::all_of(std::span(at, size), [&](unsigned char each) { return each == mark; });
    }
    void fill(unsigned char with) {
        mark = with;
        std::memset(at, with, size);
    }
};

}  // namespace

TEST_CASE("the library takes the pool, and its memory security stays on") {
    REQUIRE(installMemoryPool());
    const PoolUse before = poolUse();
    void* block = sqlite3_malloc(100);
    CHECK(poolUse().blocks == before.blocks + 1);
    sqlite3_free(block);
    CHECK(poolUse().blocks == before.blocks);
    TestStore store;
    CHECK(poolUse().blocks > before.blocks + 500);  // the schema alone
    CHECK(must(store->write([](Connection& db) -> Result<std::string> {
              Statement asked = db.prepare("PRAGMA cipher_memory_security");
              if (auto row = asked.step(); !row) return fail(row.error());
              return asked.text(0);
          })) == "1");
}

TEST_CASE("what was in a block is gone when it is freed") {
    REQUIRE(installMemoryPool());
    for (const int size : {1, 24, 25, 100, 1000, 4400, 8184}) {
        auto* block = static_cast<unsigned char*>(sqlite3_malloc(size));
        REQUIRE(block != nullptr);
        const auto whole = static_cast<std::size_t>(sqlite3_msize(block));
        CHECK(whole >= static_cast<std::size_t>(size));
        std::memset(block, 0xc5, whole);
        sqlite3_free(block);
        // The slab stays ours, so it may be looked at. Only the link to the next free block is in it.
        CHECK(std::ranges::all_of(std::span(block, whole).subspan(std::min(whole, sizeof(void*))), [](unsigned char c) { return c == 0; }));
    }
}

TEST_CASE("blocks do not touch each other, and keep what is in them when they grow and shrink") {
    REQUIRE(installMemoryPool());
    const PoolUse before = poolUse();
    SeededRandom random(5);
    std::vector<Block> blocks(400);
    const auto anySize = [&] { return number(random) % 4 == 0 ? 1 + number(random) % 20'000 : 1 + number(random) % 600; };
    for (int step = 0; step < 40'000; ++step) {
        Block& block = blocks[number(random) % blocks.size()];
        const auto mark = static_cast<unsigned char>(1 + number(random) % 255);
        if (block.at == nullptr) {
            block.size = anySize();
            block.at = static_cast<unsigned char*>(sqlite3_malloc64(block.size));
            REQUIRE(reinterpret_cast<std::uintptr_t>(block.at) % 8 == 0);
            block.fill(mark);
        } else if (number(random) % 3 == 0) {
            REQUIRE(block.isWhole());
            const std::size_t size = anySize();
            block.at = static_cast<unsigned char*>(sqlite3_realloc64(block.at, size));
            block.size = std::min(block.size, size);
            REQUIRE(block.isWhole());
            block.size = size;
            block.fill(mark);
        } else {
            REQUIRE(block.isWhole());
            sqlite3_free(block.at);
            block = {};
        }
    }
    for (Block& block : blocks) {
        if (block.at != nullptr) CHECK(block.isWhole());
        sqlite3_free(block.at);
    }
    CHECK(poolUse().blocks == before.blocks);
}

TEST_CASE("threads share the pool") {
    REQUIRE(installMemoryPool());
    const PoolUse before = poolUse();
    std::vector<int> torn(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t thread = 0; thread < torn.size(); ++thread) {
            threads.emplace_back([&torn, thread] {
                SeededRandom random(thread);
                for (int step = 0; step < 5'000; ++step) {
                    Block block{.size = 1 + number(random) % 3'000};
                    block.at = static_cast<unsigned char*>(sqlite3_malloc64(block.size));
                    block.fill(static_cast<unsigned char>(thread + 1));
                    if (step % 7 == 0) std::this_thread::yield();
                    if (!block.isWhole()) ++torn[thread];
                    sqlite3_free(block.at);
                }
            });
        }
    }
    CHECK(torn == std::vector<int>(4));
    CHECK(poolUse().blocks == before.blocks);
}

TEST_CASE("a store that closes gives all of its blocks back") {
    REQUIRE(installMemoryPool());
    const auto used = [] {
        TestStore store;
        must(store->write([](Connection& db) { return Settings(db).put("a", "b"); }));
        store.close();
        return poolUse();
    };
    const PoolUse first = used();
    const PoolUse second = used();
    CHECK(second.blocks == first.blocks);
    CHECK(second.slabs == first.slabs);
}
