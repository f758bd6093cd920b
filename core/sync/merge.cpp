#include "merge.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "fhir/json.h"

namespace trellis::sync {
namespace {

using fhir::Value;

struct Owned {
    std::string_view type, element;
    Owner owner;
};

constexpr std::array kOwners{
    Owned{"Goal", "lifecycleStatus", Owner::clinic},
    Owned{"Goal", "description", Owner::clinic},
    Owned{"Goal", "target", Owner::clinic},
    Owned{"Goal", "category", Owner::clinic},
    Owned{"Goal", "note", Owner::person},
    Owned{"Appointment", "start", Owner::clinic},
    Owned{"Appointment", "end", Owner::clinic},
    Owned{"Appointment", "status", Owner::clinic},
    Owned{"Appointment", "comment", Owner::person},
};

bool isTheServers(std::string_view element) {
    return element == "id" || element == "meta" || element == "text" || element == "resourceType";
}

bool same(const Value& a, const Value& b) {
    if (a.kind() != b.kind()) return false;
    switch (a.kind()) {
        case Value::Kind::missing:
        case Value::Kind::null: return true;
        case Value::Kind::boolean: return a.boolean() == b.boolean();
        case Value::Kind::number: return a.raw() == b.raw() || a.number() == b.number();
        case Value::Kind::string: return a.text() == b.text();
        case Value::Kind::array: return std::ranges::equal(a.items(), b.items(), same);
        case Value::Kind::object: {
            const auto members = a.members();
            return members.size() == b.members().size() &&
                   std::ranges::all_of(members, [&b](const auto& member) { return same(member.second, b[member.first]); });
        }
    }
    return false;
}

// Arrays whose elements are told apart by a key, so that the clinic's stand beside ours.
std::string_view keyOf(std::string_view element) {
    if (element == "extension") return "url";
    if (element == "identifier") return "system";
    return {};
}

const Value* withKey(const std::vector<Value>& items, std::string_view key, const std::string& wanted) {
    const auto found = std::ranges::find_if(items, [&](const Value& item) { return item[key].textOr("") == wanted; });
    return found == items.end() ? nullptr : &*found;
}

bool isKeyed(std::string_view element, const Value& a, const Value& b) {
    return !keyOf(element).empty() && a.kind() == Value::Kind::array && b.kind() == Value::Kind::array;
}

bool says(std::string_view element, const Value& ours, const Value& theirs) {
    if (!isKeyed(element, ours, theirs)) return same(ours, theirs);
    const auto there = theirs.items();
    return std::ranges::all_of(
        ours.items(), [&](const Value& item) { return std::ranges::any_of(there, [&](const Value& t) { return same(item, t); }); });
}

// Theirs in their order with ours in the place of what has the same key, then what is new of ours.
std::string mergedArray(std::string_view key, const std::vector<Value>& ours, const std::vector<Value>& theirs) {
    fhir::Writer out;
    out.beginArray();
    for (const Value& item : theirs) {
        const Value* mine = withKey(ours, key, item[key].textOr(""));
        out.raw((mine ? *mine : item).raw());
    }
    for (const Value& item : ours) {
        if (!withKey(theirs, key, item[key].textOr(""))) out.raw(item.raw());
    }
    return out.endArray().take();
}

// What only we write in our own types: left out of our new version, it is meant to be gone.
bool isOursAlone(std::string_view type, std::string_view element) {
    if (type == "QuestionnaireResponse") return element == "item";
    if (type == "Observation") return element == "component" || element == "dataAbsentReason";
    return type == "AppointmentResponse" && element == "comment";
}

}  // namespace

Owner ownerOf(std::string_view type, std::string_view element) {
    if (isOwnAppendOnly(type)) return Owner::person;
    const auto found = std::ranges::find_if(kOwners, [&](const Owned& row) { return row.type == type && row.element == element; });
    return found == kOwners.end() ? Owner::nobody : found->owner;
}

bool isOwnAppendOnly(std::string_view type) {
    return type == "QuestionnaireResponse" || type == "Observation" || type == "AppointmentResponse" || type == "Task";
}

Result<std::optional<std::string>> laidOver(std::string_view type, const std::string& ours, const std::string& theirs) {
    const auto mine = fhir::Document::parse(ours);
    if (!mine) return fail(mine.error());
    const auto remote = fhir::Document::parse(theirs);
    if (!remote) return fail(remote.error());
    std::vector<fhir::Edit> edits;
    for (const auto& [element, value] : mine->root().members()) {
        const Value there = remote->root()[element];
        if (isTheServers(element) || says(element, value, there)) continue;
        if (ownerOf(type, element) != Owner::person) return std::optional<std::string>{};
        const bool keyed = isKeyed(element, value, there);
        edits.push_back({{element}, keyed ? mergedArray(keyOf(element), value.items(), there.items()) : std::string{value.raw()}});
    }
    for (const auto& [element, value] : remote->root().members()) {
        if (isOursAlone(type, element) && !mine->root()[element].exists()) edits.push_back({{element}, std::nullopt});
    }
    auto laid = fhir::applyEdits(theirs, edits);
    if (!laid) return fail(laid.error());
    return std::optional{std::move(*laid)};
}

Result<bool> alreadySays(const std::string& ours, const std::string& theirs) {
    const auto mine = fhir::Document::parse(ours);
    if (!mine) return fail(mine.error());
    const auto remote = fhir::Document::parse(theirs);
    if (!remote) return fail(remote.error());
    return std::ranges::all_of(mine->root().members(), [&](const auto& member) {
        return isTheServers(member.first) || says(member.first, member.second, remote->root()[member.first]);
    });
}

}  // namespace trellis::sync
