#include "criteria.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace trellis::clinic {

namespace {

struct Prefixed {
    std::string prefix = "eq";
    Span span;
};

std::optional<Prefixed> readDate(std::string_view text) {
    static constexpr std::array<std::string_view, 8> kPrefixes{"eq", "ne", "gt", "lt", "ge", "le", "sa", "eb"};
    Prefixed result;
    if (text.size() > 2 && std::ranges::contains(kPrefixes, text.substr(0, 2))) {
        result.prefix = text.substr(0, 2);
        text.remove_prefix(2);
    }
    const auto span = parseSpan(text);
    if (!span) return std::nullopt;
    result.span = *span;
    return result;
}

// R4 search.html#prefix, for a resource's range `r` and the asked range `v`.
bool within(const Prefixed& asked, const Span& r) {
    const Span& v = asked.span;
    const bool equal = v.from <= r.from && r.to <= v.to;
    if (asked.prefix == "eq") return equal;
    if (asked.prefix == "ne") return !equal;
    if (asked.prefix == "gt") return r.to > v.to;
    if (asked.prefix == "lt") return r.from < v.from;
    if (asked.prefix == "ge") return r.to > v.to || equal || r.from >= v.from;
    if (asked.prefix == "le") return r.from < v.from || equal || r.to <= v.to;
    if (asked.prefix == "sa") return r.from >= v.to;
    return r.to <= v.from;
}

bool tokenMatches(std::string_view asked, std::string_view stored) {
    if (asked.find('|') == std::string_view::npos) return stored.substr(stored.find('|') + 1) == asked;
    if (asked.ends_with('|')) return stored.starts_with(asked);
    return asked == stored;
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

bool wordMatches(const Condition& condition, const std::string& asked, const std::string& stored, std::string_view base) {
    switch (condition.kind) {
        case ParamKind::token: return tokenMatches(asked, stored);
        case ParamKind::uri: return asked == stored || (stored.starts_with(asked) && stored.substr(asked.size()).starts_with('|'));
        case ParamKind::text:
            return condition.modifier == "contains" ? lower(stored).find(lower(asked)) != std::string::npos
                                                    : lower(stored).starts_with(lower(asked));
        case ParamKind::reference: {
            if (asked.find('/') == std::string::npos) return stored.substr(stored.find('/') + 1) == asked;
            return localReference(asked, base) == stored;
        }
        case ParamKind::date: return false;
    }
    return false;
}

bool conditionMatches(const Condition& condition, const Index& index, std::string_view base) {
    bool any = false;
    bool hit = false;
    if (condition.kind == ParamKind::date) {
        for (const auto& [param, span] : index.dates) {
            if (param->name != condition.name) continue;
            any = true;
            for (const std::string& value : condition.values)
                if (const auto asked = readDate(value)) hit = hit || within(*asked, span);
        }
    } else {
        for (const auto& [param, word] : index.words) {
            if (param->name != condition.name) continue;
            if (condition.name == "patient" && !word.starts_with("Patient/")) continue;
            any = true;
            hit = hit || std::ranges::any_of(condition.values,
                                             [&](const std::string& asked) { return wordMatches(condition, asked, word, base); });
        }
    }
    if (condition.modifier == "missing") return any != (condition.values.front() == "true");
    if (condition.modifier == "not") return !hit;
    return hit;
}

}  // namespace

std::expected<Criteria, std::string> Criteria::read(std::string_view type, const Pairs& parameters, bool lenient) {
    static constexpr std::array<std::string_view, 4> kIgnored{"_format", "_pretty", "_total", "_summary"};
    Criteria result;
    for (const auto& [key, value] : parameters) {
        const std::size_t colon = key.find(':');
        const std::string name = key.substr(0, colon);
        std::string modifier = colon == std::string::npos ? std::string() : key.substr(colon + 1);
        const auto number = [&]() -> std::optional<std::size_t> {
            std::size_t n = 0;
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), n);
            return error == std::errc{} && end == value.data() + value.size() ? std::optional(n) : std::nullopt;
        };
        if (name == "_cursor") {
            result.cursor = value;
            continue;
        }
        if (name == "_offset") {
            result.offset = number().value_or(0);
            continue;
        }
        if (name == "_count") {
            result.count = number();
            if (!result.count) return std::unexpected("_count is not a number: " + value);
        } else if (name == "_sort") {
            result.sort = value;
        } else if (name == "_elements") {
            result.elements = value;
        } else if (name == "_include") {
            result.includes.push_back(value);
        } else if (name == "_id") {
            result.ids = split(value, ',');
        } else if (name == "_lastUpdated") {
            if (!readDate(value)) return std::unexpected("Invalid date in _lastUpdated: " + value);
            result.lastUpdated.push_back(value);
        } else if (std::ranges::contains(kIgnored, name)) {
            result.onlyCount = result.onlyCount || (name == "_summary" && value == "count");
        } else if (const Param* param = findParam(type, name)) {
            if (isKnownType(modifier)) modifier.clear();
            const bool known = modifier.empty() || modifier == "missing" || (modifier == "not" && param->kind == ParamKind::token) ||
                               (modifier == "contains" && param->kind == ParamKind::text);
            auto values = split(value, ',');
            if (!known || values.empty()) return std::unexpected("Cannot use search parameter " + key + "=" + value);
            if (param->kind == ParamKind::date && modifier.empty())
                for (const std::string& one : values)
                    if (!readDate(one)) return std::unexpected("Invalid date in " + name + ": " + one);
            result.conditions.push_back({name, modifier, param->kind, std::move(values)});
        } else if (!lenient) {
            return std::unexpected("Unknown search parameter \"" + name + "\" for resource type " + std::string(type));
        } else {
            continue;
        }
        result.understood.emplace_back(key, value);
    }
    return result;
}

bool Criteria::match(const Version& version, const Index& index, std::string_view base) const {
    if (!ids.empty() && !std::ranges::contains(ids, version.id)) return false;
    for (const std::string& asked : lastUpdated)
        if (!within(*readDate(asked), {version.updated, version.updated + 1})) return false;
    return std::ranges::all_of(conditions, [&](const Condition& condition) { return conditionMatches(condition, index, base); });
}

Millis Criteria::notBefore() const {
    Millis earliest = 0;
    for (const std::string& asked : lastUpdated) {
        const auto date = readDate(asked);
        if (date && (date->prefix == "ge" || date->prefix == "gt" || date->prefix == "eq" || date->prefix == "sa"))
            earliest = std::max(earliest, date->span.from);
    }
    return earliest;
}

}  // namespace trellis::clinic
