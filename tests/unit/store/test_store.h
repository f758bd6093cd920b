#pragma once

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/random.h"
#include "migrations.h"
#include "opening.h"
#include "store/store.h"

namespace trellis::store::test {

// A folder of its own, gone with the object; in shared memory where there is such a file system, where syncs are free.
class TestFolder {
public:
    TestFolder();
    // In `parent` instead of the system's folder for temporary files.
    explicit TestFolder(const std::filesystem::path& parent);
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    ~TestFolder();

    [[nodiscard]] std::filesystem::path path() const { return path_; }
    [[nodiscard]] std::filesystem::path file() const { return path_ / "store.db"; }

private:
    std::filesystem::path path_;
};

[[nodiscard]] SecureBytes testKey(unsigned seed = 1);

[[nodiscard]] std::string contentOf(const std::filesystem::path& file);
void writeFile(const std::filesystem::path& file, std::string_view content);
// The names in the folder and what the files hold, less the -shm file, which is only shared memory with a name, and a
// log without content.
[[nodiscard]] std::string everythingIn(const std::filesystem::path& folder);

// A store in a folder of its own. `reopen` closes and opens it.
class TestStore {
public:
    TestStore();

    Store* operator->() { return store_.get(); }
    Store& operator*() { return *store_; }
    void close() { store_.reset(); }
    void reopen();
    [[nodiscard]] std::filesystem::path file() const { return folder_.file(); }
    [[nodiscard]] std::filesystem::path folder() const { return folder_.path(); }

private:
    TestFolder folder_;
    std::unique_ptr<Store> store_;
};

// The released migrations and these after them.
class MoreMigrations {
public:
    MoreMigrations(std::initializer_list<std::string_view> sql);
    [[nodiscard]] std::span<const Migration> all() const { return all_; }

private:
    std::vector<Migration> all_;
};

// What it gives, or an exception that names the error, which fails the test.
template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(std::string(name(result.error().kind)) + ": " + result.error().facts.reason);
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

}  // namespace trellis::store::test
