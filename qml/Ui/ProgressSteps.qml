pragma ComponentBehavior: Bound

import QtQuick

// Where one is in a flow: bars, and "Step 2 of 4" as text.
Item {
    id: root

    required property int count
    // 1 for the first.
    required property int current
    property color color: Theme.primary
    property color track: Theme.track

    implicitWidth: count * 26 + (count - 1) * 6
    implicitHeight: 6

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Step %1 of %2").arg(current).arg(count)

    Row {
        spacing: 6

        Repeater {
            model: root.count

            Rectangle {
                required property int index

                width: (root.width - (root.count - 1) * 6) / root.count
                height: 6
                radius: 3
                color: index < root.current ? root.color : root.track
            }
        }
    }
}
