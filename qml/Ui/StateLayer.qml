import QtQuick

// Hover and press: a little ink over the ground of a control.
Rectangle {
    id: root

    required property bool hovered
    required property bool pressed

    color: Theme.ink
    opacity: pressed ? Theme.opacityPressed : hovered ? Theme.opacityHover : 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.instant
        }
    }
}
