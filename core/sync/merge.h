#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace trellis::sync {

// Who may decide an element of a shared resource when both sides changed it.
enum class Owner { clinic, person, nobody };

// nobody: neither side wins by rule; both versions are kept and the person is asked.
[[nodiscard]] Owner ownerOf(std::string_view type, std::string_view element);

// Types that only the person writes and that are never changed after sending except by a new version of the whole:
// QuestionnaireResponse, Observation, AppointmentResponse, and a Task of the person's own.
[[nodiscard]] bool isOwnAppendOnly(std::string_view type);

// Lays our change over what the clinic's server has now. `ours` and `theirs` are whole resources.
//
// What it does today: for our own append-only types every element that we write replaces theirs and every element that
// we do not write stays byte for byte as they have it (extensions and identifiers one by one, by url and system), `id`
// and `meta` always theirs; answers that our new version leaves out are taken out. For every other type: nothing
// if any element differs that the clinic, or nobody, owns (the caller keeps both and shows a conflict), since the app
// writes no shared resource yet. A three-way merge by element takes its place here, behind the same question.
// Errors: badInput if either is not a resource.
[[nodiscard]] Result<std::optional<std::string>> laidOver(std::string_view type, const std::string& ours, const std::string& theirs);

// Does `theirs` already say everything that `ours` does? Compared element by element whatever the order of keys and the
// white space, leaving out id, meta and the narrative text, which servers write themselves.
[[nodiscard]] Result<bool> alreadySays(const std::string& ours, const std::string& theirs);

}  // namespace trellis::sync
