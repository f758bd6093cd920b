#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "fhir/json.h"

// How the readers look at FHIR's data types: leniently, and never further than a bound.
namespace trellis::fhir {

inline constexpr std::size_t kMaxTitle = 200;     // code points
inline constexpr std::size_t kMaxComment = 4000;  // code points

// At most `most` code points; control characters other than line feed and tab are dropped, and so is white space at
// both ends. On one line, line feeds and tabs become spaces.
[[nodiscard]] std::string plain(std::string_view text, std::size_t most);
[[nodiscard]] std::string oneLine(std::string_view text, std::size_t most);
[[nodiscard]] std::string title(const Value& value);    // oneLine of kMaxTitle
[[nodiscard]] std::string comment(const Value& value);  // plain of kMaxComment

// A FHIR code: empty unless it is one word of at most 64 bytes.
[[nodiscard]] std::string code(const Value& value);
[[nodiscard]] bool isId(std::string_view text);  // [A-Za-z0-9\-\.]{1,64}

// The item of `list` itself if it is no list: some servers leave out the brackets of a list of one.
[[nodiscard]] Value firstOf(const Value& list);

// Of a CodeableConcept, or of a list of them: the code in that system, and the words to show (text, else a display).
[[nodiscard]] std::string codeIn(const Value& codeable, std::string_view system);
[[nodiscard]] std::string anyCode(const Value& codeable);
[[nodiscard]] std::string words(const Value& codeable);

// The extension with that url, or a missing Value.
[[nodiscard]] Value extension(const Value& element, std::string_view url);

// "Type/id" of a literal reference: relative, absolute or versioned. Anything else is empty.
[[nodiscard]] std::string referenced(const Value& reference);
[[nodiscard]] std::string referencedId(const Value& reference, std::string_view type);

// An https address without user information, at most 2,000 bytes; else empty.
[[nodiscard]] std::string httpsUrl(const Value& value);

[[nodiscard]] std::optional<Instant> instant(const Value& value);
// A date, or the date part of a dateTime as it was written.
[[nodiscard]] std::optional<Day> day(const Value& value);
// The IANA name of the tz-code extension on a primitive's sibling ("_start"), if it has the shape of one.
[[nodiscard]] std::string zoneOf(const Value& sibling);

// HumanName: the one in use, as it is written.
struct Name {
    std::string given;
    std::string full;
};
[[nodiscard]] Name nameOf(const Value& names);
[[nodiscard]] std::string phoneOf(const Value& telecom);
[[nodiscard]] std::string addressOf(const Value& address);

// The id of a resource of that type; badInput "wrong-type", "no-id".
[[nodiscard]] Result<std::string> identified(const Value& root, std::string_view type);

// Document::parse, with facts.subject = type.
[[nodiscard]] Result<Document> parsed(std::string_view json, std::string_view type);

}  // namespace trellis::fhir
