#pragma once

#include <string_view>

#include <QPainterPath>

namespace trellis::ui {

// Reads the path data of SVG 1.1, 8.3, all commands but the quadratic ones, which our drawings do not use.
// Reading stops at the first thing it does not know; what came before is kept, as the standard asks.
[[nodiscard]] QPainterPath svgPath(std::string_view data);

}  // namespace trellis::ui
