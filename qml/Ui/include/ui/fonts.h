#pragma once

#include <QFont>

namespace trellis::ui {

// Makes Inter and Vollkorn known from :/assets/fonts. Call once, after QGuiApplication and before the first page.
// Returns false if a face could not be read; the system's fonts then stand in.
bool registerFonts();

// display: Vollkorn with lining numerals, otherwise Inter with the clear 1, l and I. Size and tracking in px.
[[nodiscard]] QFont styledFont(bool display, int weight, qreal size, qreal tracking);

}  // namespace trellis::ui
