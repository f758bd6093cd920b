#pragma once

namespace trellis::gui {

// `trellis --tour DIR [--now ISO] [--language CODE] [--only SCREEN]`: the real app, one process for each part of the walk, against a
// sandbox clinic of its own on a screen in memory, in every form, theme and text size at pixel ratio 2. Leaves the pictures and tour.json
// in DIR: a list of {"screen", "form", "theme", "scale", "language", "file"}.
[[nodiscard]] bool isTour(int argc, char** argv);
// 0, or 1 with a sentence on stderr about what was missing or did not come.
[[nodiscard]] int tour(int argc, char** argv);

}  // namespace trellis::gui
