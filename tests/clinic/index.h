#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "instants.h"
#include "json.h"

namespace trellis::clinic {

enum class ParamKind { token, reference, date, text, uri };

/// A search parameter of R4: where its values stand. Paths name members; arrays are walked through.
struct Param {
    std::string_view type;
    std::string_view name;
    ParamKind kind;
    std::string_view path;
};

[[nodiscard]] std::span<const std::string_view> knownTypes();
[[nodiscard]] bool isKnownType(std::string_view type);
[[nodiscard]] std::span<const Param> allParams();
/// Null when the type has no such parameter. `_id` and `_lastUpdated` are the search's own.
[[nodiscard]] const Param* findParam(std::string_view type, std::string_view name);

/// Types whose resources belong to no patient: anybody who is signed in may read them.
[[nodiscard]] bool isReferenceType(std::string_view type);

/// What a search looks at, worked out once for each stored version.
struct Index {
    std::vector<std::pair<const Param*, std::string>> words;  // token "system|code", reference "Type/id", text, uri
    std::vector<std::pair<const Param*, Span>> dates;
    std::vector<std::string> patients;  // ids in the paths of the patient compartment
    std::vector<std::string> targets;   // every "Type/id" that it refers to
};

[[nodiscard]] Index indexOf(const Json& resource, std::string_view base);

/// "Patient/1" from "Patient/1", "https://host/fhir/Patient/1" (if the base is ours) or "Patient/1/_history/2";
/// empty for anything else.
[[nodiscard]] std::string localReference(std::string_view reference, std::string_view base);

/// Every value at a dotted path, arrays walked through.
void valuesAt(const Json& from, std::string_view path, std::vector<const Json*>& into);

}  // namespace trellis::clinic
