#include "storage.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <ranges>

namespace trellis::clinic {

namespace {

std::int64_t numberOr(std::string_view text, std::int64_t otherwise) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : otherwise;
}

}  // namespace

Storage::Storage(std::string journalPath, std::string base, const Personality& personality, ServerClock& clock, Random& random)
    : path_(std::move(journalPath)), base_(std::move(base)), personality_(personality), clock_(clock), random_(random) {}

Storage::~Storage() {
    if (journal_ != nullptr) std::fclose(journal_);
}

bool Storage::open(std::string& why) {
    if (!load(why)) return false;
    journal_ = std::fopen(path_.c_str(), "ab");
    if (journal_ == nullptr) why = "cannot write " + path_;
    return journal_ != nullptr;
}

bool Storage::load(std::string& why) {
    std::ifstream in(path_, std::ios::binary);
    if (!in) return true;
    std::string line;
    std::int64_t good = 0;
    while (std::getline(in, line)) {
        if (in.eof()) break;  // no newline: the write was cut short
        const auto row = Json::parse(line);
        if (!row) {
            why = path_ + " is damaged after byte " + std::to_string(good) + ": " + row.error();
            return false;
        }
        good += static_cast<std::int64_t>(line.size()) + 1;
        auto version = std::make_shared<Version>();
        version->type = (*row)["type"].text();
        version->id = (*row)["id"].text();
        version->versionId = (*row)["version"].text();
        version->updated = numberOr((*row)["at"].text(), 0);
        version->method = (*row)["method"].text();
        const Json& body = (*row)["body"];
        version->deleted = !body.isObject();
        if (!version->deleted) version->json = body.dump();
        keep(std::move(version), indexOf(body, base_));
    }
    in.close();
    std::error_code error;
    if (std::filesystem::file_size(path_, error) != static_cast<std::uintmax_t>(good))
        std::filesystem::resize_file(path_, static_cast<std::uintmax_t>(good), error);
    if (error) why = "cannot mend the end of " + path_;
    return !error;
}

const Resource* Storage::find(std::string_view type, std::string_view id) const {
    const auto table = tables_.find(type);
    if (table == tables_.end()) return nullptr;
    const auto at = table->second.byId.find(std::string(id));
    return at == table->second.byId.end() ? nullptr : at->second.get();
}

const Resource* Storage::findReference(std::string_view reference) const {
    const std::size_t slash = reference.find('/');
    return slash == std::string_view::npos ? nullptr : find(reference.substr(0, slash), reference.substr(slash + 1));
}

const Storage::ByTime& Storage::live(std::string_view type) const {
    static const ByTime kNone;
    const auto table = tables_.find(type);
    return table == tables_.end() ? kNone : table->second.byTime;
}

std::vector<VersionPtr> Storage::history(std::string_view type, Millis since) const {
    std::vector<VersionPtr> all;
    for (const auto& [name, table] : tables_) {
        if (!type.empty() && name != type) continue;
        for (const auto& resource : table.byId | std::views::values)
            for (const VersionPtr& version : resource->versions)
                if (version->updated >= since) all.push_back(version);
    }
    std::ranges::sort(all, [](const VersionPtr& a, const VersionPtr& b) {
        return a->updated != b->updated ? a->updated > b->updated : a->reference() + a->versionId > b->reference() + b->versionId;
    });
    return all;
}

bool Storage::isReferenced(std::string_view reference) const {
    for (const Table& table : tables_ | std::views::values)
        for (const Resource* resource : table.byTime | std::views::values)
            if (std::ranges::contains(resource->index.targets, reference)) return true;
    return false;
}

std::string Storage::newId() { return personality_.uuidIds ? random_.uuid() : std::to_string(++counter_); }

VersionPtr Storage::write(std::string_view type, std::string_view id, Json body, std::string_view method, Millis at) {
    if (at == 0) {
        at = std::max(clock_.now(), lastStamp_);
        lastStamp_ = at;
    }
    const Resource* have = find(type, id);
    auto version = std::make_shared<Version>();
    version->type = type;
    version->id = id;
    version->versionId = personality_.uuidIds ? random_.uuid() : std::to_string(have == nullptr ? 1 : have->versions.size() + 1);
    version->updated = at;
    version->method = method;

    Json meta = obj({{"versionId", version->versionId}, {"lastUpdated", stamp(at)}});
    for (const auto& [key, value] : body["meta"].members())
        if (key != "versionId" && key != "lastUpdated") meta.set(key, value);
    Json whole = obj({{"resourceType", version->type}, {"id", version->id}, {"meta", std::move(meta)}});
    for (auto& [key, value] : body.members())
        if (key != "resourceType" && key != "id" && key != "meta") whole.members().emplace_back(std::move(key), std::move(value));
    whole.dumpTo(version->json);
    Index index = indexOf(whole, base_);
    append(*version);
    keep(version, std::move(index));
    return version;
}

VersionPtr Storage::erase(std::string_view type, std::string_view id) {
    const Resource* have = find(type, id);
    if (have == nullptr || have->deleted()) return nullptr;
    lastStamp_ = std::max(clock_.now(), lastStamp_);
    auto version = std::make_shared<Version>();
    version->type = type;
    version->id = id;
    version->versionId = personality_.uuidIds ? random_.uuid() : std::to_string(have->versions.size() + 1);
    version->updated = lastStamp_;
    version->deleted = true;
    version->method = "DELETE";
    append(*version);
    keep(version, {});
    return version;
}

void Storage::keep(VersionPtr version, Index index) {
    Table& table = tables_[version->type];
    auto& slot = table.byId[version->id];
    if (!slot) slot = std::make_unique<Resource>();
    if (together_) {
        undo_.emplace_back([this, type = version->type, id = version->id, before = slot->index] {
            Table& changed = tables_[type];
            Resource& resource = *changed.byId[id];
            changed.byTime.erase({resource.current()->updated, id});
            resource.versions.pop_back();
            resource.index = before;
            if (resource.versions.empty())
                changed.byId.erase(id);
            else if (!resource.deleted())
                changed.byTime.emplace(std::pair(resource.current()->updated, id), &resource);
        });
    }
    if (!slot->versions.empty()) table.byTime.erase({slot->current()->updated, version->id});
    if (!version->deleted) table.byTime.emplace(std::pair(version->updated, version->id), slot.get());
    counter_ = std::max(counter_, numberOr(version->id, 0));
    lastStamp_ = std::max(lastStamp_, version->updated);
    slot->index = std::move(index);
    slot->versions.push_back(std::move(version));
}

void Storage::append(const Version& version) {
    Json row = obj(
        {{"type", version.type}, {"id", version.id}, {"version", version.versionId}, {"at", version.updated}, {"method", version.method}});
    std::string head = row.dump();
    head.pop_back();
    unwritten_ += head + R"(,"body":)" + (version.deleted ? "null" : version.json) + "}\n";
    if (!together_) flush();
}

void Storage::flush() {
    std::fwrite(unwritten_.data(), 1, unwritten_.size(), journal_);
    std::fflush(journal_);
    unwritten_.clear();
}

void Storage::begin() { together_ = true; }

void Storage::commit() {
    together_ = false;
    undo_.clear();
    flush();
}

void Storage::rollback() {
    together_ = false;
    for (const auto& step : undo_ | std::views::reverse) step();
    undo_.clear();
    unwritten_.clear();
}

std::int64_t Storage::journalEnd() const {
    std::error_code error;
    return static_cast<std::int64_t>(std::filesystem::file_size(path_, error));
}

bool Storage::rewind(std::int64_t offset, std::string& why) {
    if (offset < 0 || offset > journalEnd()) {
        why = "the journal has no such place";
        return false;
    }
    std::fclose(journal_);
    journal_ = nullptr;
    std::filesystem::resize_file(path_, static_cast<std::uintmax_t>(offset));
    tables_.clear();
    return open(why);
}

std::size_t Storage::size() const {
    std::size_t count = 0;
    for (const Table& table : tables_ | std::views::values) count += table.byTime.size();
    return count;
}

}  // namespace trellis::clinic
