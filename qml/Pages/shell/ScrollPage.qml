import QtQuick
import Trellis.Ui

// A page with a bar above, matter that scrolls, and a foot of buttons. The foot stays in view unless it would take more
// than 30 % of the height; then it ends the matter.
Page {
    id: root

    default property alias content: column.data
    property alias bar: barSlot.data
    property alias foot: footColumn.data
    property alias spacing: column.spacing
    property real measure: Theme.sizeFormMeasure
    property alias behind: scene.data
    property real topMargin: 4
    // Under everything; the wash of a calm page unless a page says otherwise.
    property bool washed: true
    property color ground: Theme.canvas
    // Heard and reached behind everything else, where the matter must come first.
    property bool barLast: false
    readonly property real barHeight: barSlot.height
    readonly property bool hasFoot: footColumn.visibleChildren.length > 0
    readonly property bool pinned: footColumn.implicitHeight < 0.3 * height
    readonly property real side: Math.max(margin, (width - measure) / 2)

    footHeight: footSlot.height

    function reveal(item: Item) {
        follow.reveal(item);
    }

    Follow {
        id: follow

        flick: flick
    }
    Wash {
        anchors.fill: parent
        visible: root.washed
    }
    Rectangle {
        anchors.fill: parent
        visible: !root.washed
        color: root.ground
    }
    // Scrolls with the matter, and reaches under the bar.
    Item {
        id: scene

        y: -flick.contentY
        width: parent.width
        height: parent.height
    }
    Item {
        id: barFirst

        z: 1
        width: parent.width
    }
    Flickable {
        id: flick

        anchors.top: parent.top
        anchors.topMargin: root.barHeight
        anchors.bottom: footSlot.top
        width: parent.width
        contentHeight: column.y + column.implicitHeight + (footInFlow.height > 0 ? 24 + footInFlow.height : 0) + 24
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: column

            x: root.side
            y: root.topMargin
            width: parent.width - 2 * root.side
        }
        Item {
            id: footInFlow

            x: root.side
            y: column.y + column.implicitHeight + 24
            width: column.width
            height: root.hasFoot && !root.pinned ? footColumn.implicitHeight : 0
        }
    }
    Rectangle {
        id: footSlot

        anchors.bottom: parent.bottom
        width: parent.width
        height: root.hasFoot && root.pinned ? footColumn.implicitHeight + 28 : 0
        color: root.ground

        Separator {
            visible: parent.height > 0 && flick.contentHeight > flick.height
            width: parent.width
        }
        Item {
            id: footPinned

            x: root.side
            y: 12
            width: parent.width - 2 * root.side
            height: footColumn.implicitHeight
        }
    }
    Item {
        id: barEnd

        z: 1
        width: parent.width
    }
    Item {
        id: barSlot

        parent: root.barLast ? barEnd : barFirst
        width: parent?.width ?? 0
        height: childrenRect.height
    }
    Column {
        id: footColumn

        parent: root.pinned ? footPinned : footInFlow
        width: parent?.width ?? 0
        spacing: 8
    }
}
