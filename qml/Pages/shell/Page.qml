import QtQuick
import Trellis.Ui

// What every page has: the form of the window, Get help, and a title that takes the focus when the page opens.
FocusScope {
    // Theme.Compact, Medium or Expanded, by the width of the window.
    required property int form
    // Off where a rail or sidebar holds Get help.
    property bool helpVisible: true
    // px of a foot that stays in view.
    property real footHeight: 0
    // px on each side.
    readonly property real margin: form === Theme.Compact ? Theme.margin(width) : Theme.margin(form === Theme.Medium ? 700 : 1000)
    readonly property bool small: width < 360 || height < 600

    signal helpRequested

    function focusTitle() {
    }
}
