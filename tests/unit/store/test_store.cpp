#include "test_store.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

namespace trellis::store::test {

namespace {

std::filesystem::path fastFolder() {
    const std::filesystem::path memory = "/dev/shm";
    std::error_code failed;
    const bool there = std::filesystem::is_directory(memory, failed) && access(memory.c_str(), W_OK) == 0;
    return there ? memory : std::filesystem::temp_directory_path();
}

}  // namespace

TestFolder::TestFolder() : TestFolder(fastFolder()) {}

TestFolder::TestFolder(const std::filesystem::path& parent) {
    SystemRandom random;
    path_ = std::filesystem::canonical(parent) / ("trellis-store-" + random.uuid());
    std::filesystem::create_directory(path_);
}

TestFolder::~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

SecureBytes testKey(unsigned seed) {
    SecureBytes key(32);
    SeededRandom random(seed);
    random.fill({key.data(), key.size()});
    return key;
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

void writeFile(const std::filesystem::path& file, std::string_view content) {
    std::ofstream(file, std::ios::binary | std::ios::trunc).write(content.data(), static_cast<std::streamsize>(content.size()));
}

std::string everythingIn(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& each : std::filesystem::directory_iterator(folder)) {
        const std::string name = each.path().filename().string();
        const bool isEmptyLog = name.ends_with("-wal") && each.file_size() == 0;
        if (!name.ends_with("-shm") && !isEmptyLog) files[name] = contentOf(each.path());
    }
    std::ostringstream all;
    for (const auto& [name, content] : files) all << name << '\n' << content.size() << '\n' << content;
    return all.str();
}

TestStore::TestStore() { store_ = must(Store::open({.file = file(), .mayCreate = true}, testKey())); }

void TestStore::reopen() {
    store_.reset();
    store_ = must(Store::open({.file = file(), .mayCreate = false}, testKey()));
}

MoreMigrations::MoreMigrations(std::initializer_list<std::string_view> sql) {
    std::ranges::copy(releasedMigrations(), std::back_inserter(all_));
    for (const std::string_view each : sql) {
        all_.push_back({.number = static_cast<std::int64_t>(all_.size()) + 1, .name = "test", .sql = each});
    }
}

}  // namespace trellis::store::test
