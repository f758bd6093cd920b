import QtQuick

// Where the keyboard is: 3 px after a gap of 2 px, outside of what it surrounds. Shown for the keyboard only.
Item {
    id: root

    required property bool shown
    property real radius: Theme.radiusMd

    anchors.fill: parent
    visible: shown
    z: 10

    Rectangle {
        anchors.fill: parent
        anchors.margins: -2
        radius: root.radius + 2
        color: "transparent"
        border.width: 2
        border.color: Theme.focusGap
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -5
        radius: root.radius + 5
        color: "transparent"
        border.width: 3
        border.color: Theme.focus
    }
}
