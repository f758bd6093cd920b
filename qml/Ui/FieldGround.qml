import QtQuick

// Ground and edge of everything that is written in.
Rectangle {
    id: root

    required property bool active
    required property bool failed
    property bool hovered: false

    radius: Theme.radiusMd
    color: Theme.surface
    border.width: active || failed ? 2 : 1.5
    border.color: failed ? Theme.error : active ? Theme.primary : Theme.control

    StateLayer {
        anchors.fill: parent
        radius: parent.radius
        hovered: root.hovered && !root.active
        pressed: false
    }
    FocusRing {
        shown: root.active
        radius: root.radius
    }
}
