import QtQuick
import Trellis.App
import Trellis.Ui

// Title, List or Week, and the way through the weeks. In one row where there is room.
FocusScope {
    id: root

    required property ScheduleModel schedule
    required property bool compact
    required property bool asWeek
    property bool helpVisible: true
    readonly property bool inRow: !compact && Theme.userScale < 1.3 && width >= 580

    signal modePicked(week: bool)
    signal helpRequested

    function focusTitle() {
        header.focusTitle();
    }

    implicitHeight: inRow ? Math.max(header.implicitHeight, 52) : tools.y + (tools.visible ? tools.implicitHeight : -12)

    PageHeader {
        id: header

        width: root.inRow ? parent.width - modes.width - 20 - (tools.visible ? tools.width + 12 : 0) : parent.width
        over: root.compact && root.schedule.ready ? root.schedule.weekTitle : ""
        title: root.asWeek && root.inRow ? root.schedule.weekTitle : qsTr("Schedule")
        helpVisible: root.helpVisible
        onHelpRequested: root.helpRequested()
    }
    Segmented {
        id: modes

        anchors.right: parent.right
        anchors.rightMargin: root.inRow && tools.visible ? tools.width + 12 : 0
        y: root.inRow ? 0 : header.implicitHeight + 14
        width: root.inRow ? (root.width >= 700 ? 208 : 168) : parent.width
        name: qsTr("List or week")
        parts: [qsTr("List"), qsTr("Week")]
        current: root.asWeek ? 1 : 0
        onPicked: index => root.modePicked(index === 1)
    }
    Item {
        id: tools

        visible: root.asWeek
        anchors.right: parent.right
        y: root.inRow ? 2 : modes.y + modes.implicitHeight + 8
        width: root.inRow ? back.width + on.width + now.width + 8 : parent.width
        implicitHeight: Math.max(48, title.implicitHeight)
        height: implicitHeight

        IconButton {
            id: back

            anchors.left: parent.left
            symbol: "back"
            text: qsTr("Week before")
            onClicked: root.schedule.step(-1)
        }
        TText {
            id: title

            // Large words have no room between the arrows of a phone, and stand over the title already.
            visible: !root.inRow && !(root.compact && Theme.userScale >= 1.3)
            anchors.left: back.right
            anchors.right: now.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.schedule.weekTitle
            face: Theme.type.title3
            horizontalAlignment: Text.AlignHCenter
        }
        Button {
            id: now

            anchors.right: on.left
            kind: Button.Tonal
            small: true
            enabled: !root.schedule.thisWeek
            text: qsTr("Today")
            onClicked: root.schedule.goToToday()
        }
        IconButton {
            id: on

            anchors.right: parent.right
            symbol: "forward"
            text: qsTr("Week after")
            onClicked: root.schedule.step(1)
        }
    }
}
