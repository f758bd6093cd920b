import QtQuick

// Main navigation of a phone.
Rectangle {
    id: root

    property alias places: list.places
    property alias current: list.current
    // px under the words that belong to the system.
    property real safeBottom: 0

    signal chosen(key: string)

    implicitHeight: Math.max(Theme.sizeBottomBar, list.implicitHeight + 16) + safeBottom
    color: Theme.surface

    Separator {
        width: parent.width
    }
    NavList {
        id: list

        places: []
        current: ""
        x: 8
        y: 8
        width: parent.width - 16
        onChosen: key => root.chosen(key)
    }
}
