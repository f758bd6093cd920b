pragma ComponentBehavior: Bound

import QtQuick

// The places one after another, and the keys between them. BottomBar, Rail and Sidebar differ in what is around it.
FocusScope {
    id: root

    required property list<Place> places
    required property string current
    property bool wide: false
    property bool rail: false
    readonly property bool upright: wide || rail

    signal chosen(key: string)

    function move(from: int, by: int) {
        const to = Math.max(0, Math.min(places.length - 1, from + by));
        repeater.itemAt(to)?.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: grid.implicitHeight
    implicitWidth: grid.implicitWidth

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Main")

    Grid {
        id: grid

        width: parent.width
        columns: root.upright ? 1 : Math.max(1, root.places.length)
        rowSpacing: root.rail ? 6 : 2

        Repeater {
            id: repeater

            model: root.places

            NavItem {
                required property Place modelData
                required property int index

                width: root.upright ? grid.width : Math.floor(grid.width / root.places.length)
                text: modelData.word
                symbol: modelData.symbol
                chosen: root.current === modelData.key
                number: index + 1
                total: root.places.length
                wide: root.wide
                rail: root.rail
                onClicked: root.chosen(modelData.key)
                Keys.onRightPressed: if (!root.upright)
                    root.move(index, mirrored ? -1 : 1)
                Keys.onLeftPressed: if (!root.upright)
                    root.move(index, mirrored ? 1 : -1)
                Keys.onDownPressed: if (root.upright)
                    root.move(index, 1)
                Keys.onUpPressed: if (root.upright)
                    root.move(index, -1)
            }
        }
    }
}
