#include "upkeep_record.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <format>

#include "base/time.h"
#include "store/settings.h"

namespace trellis::sync {
namespace {

constexpr std::string_view kSetting = "sync.upkeep";
// Confirmed between two passes of a type. What a pass brought is fewer (pull_page.cpp).
constexpr std::size_t kWitnesses = 64;

void line(std::string& out, std::string_view word, std::string_view value) { out.append(word).append(" ").append(value).append("\n"); }

void line(std::string& out, std::string_view word, const std::optional<Instant>& at) {
    if (at) line(out, word, std::to_string(at->time_since_epoch().count()));
}

std::int64_t number(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Instant instant(std::string_view text) { return Instant{std::chrono::milliseconds{number(text)}}; }

}  // namespace

void addWitness(std::map<std::string, std::string>& witnesses, const std::string& id, const std::string& lastUpdated) {
    if (!parseInstant(lastUpdated)) return;
    witnesses.insert_or_assign(id, lastUpdated);
    if (witnesses.size() <= kWitnesses) return;
    witnesses.erase(
        std::ranges::min_element(witnesses, {}, [](const auto& each) { return parseInstant(each.second).value_or(Instant{}); }));
}

std::string written(const UpkeepState& state) {
    std::string out;
    line(out, "swept", state.sweptAt);
    line(out, "deletes", state.deletesAt);
    line(out, "known", state.knownUntil);
    line(out, "suspect", state.suspectSince);
    if (state.epoch > 0) line(out, "epoch", std::to_string(state.epoch));
    for (const auto& type : state.historyTypes) line(out, "history", type);
    for (const auto& each : state.duplicates) line(out, "duplicate", each);
    for (const auto& [name, first] : state.absent) line(out, "absent", std::format("{} {}", name, first.time_since_epoch().count()));
    for (const auto& [type, known] : state.witnesses) {
        for (const auto& [id, at] : known) line(out, "witness", std::format("{}/{} {}", type, id, at));
    }
    return out;
}

UpkeepState readUpkeepState(std::string_view text) {
    UpkeepState state;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto space = row.find(' ');
        if (space == std::string_view::npos) continue;
        const std::string_view word = row.substr(0, space), value = row.substr(space + 1);
        if (word == "swept") state.sweptAt = instant(value);
        if (word == "deletes") state.deletesAt = instant(value);
        if (word == "known") state.knownUntil = instant(value);
        if (word == "suspect") state.suspectSince = instant(value);
        if (word == "epoch") state.epoch = static_cast<int>(number(value));
        if (word == "history") state.historyTypes.emplace(value);
        if (word == "duplicate") state.duplicates.emplace(value);
        const auto slash = value.find('/'), gap = value.find(' ');
        if (word == "witness" && slash != std::string_view::npos && gap != std::string_view::npos && slash < gap)
            state.witnesses[std::string{value.substr(0, slash)}].emplace(value.substr(slash + 1, gap - slash - 1), value.substr(gap + 1));
        if (word == "absent" && value.find(' ') != std::string_view::npos)
            state.absent.emplace(value.substr(0, value.find(' ')), instant(value.substr(value.find(' ') + 1)));
    }
    return state;
}

Result<UpkeepState> upkeepIn(store::Connection& db) {
    return store::Settings{db}.get(kSetting).transform([](const auto& text) { return readUpkeepState(text.value_or("")); });
}

Result<> putUpkeep(store::Connection& db, const UpkeepState& state) { return store::Settings{db}.put(kSetting, written(state)); }

}  // namespace trellis::sync
