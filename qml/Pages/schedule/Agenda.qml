pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// All sessions by day. It opens at the first that is not over; older days stand above.
ListView {
    id: root

    required property ScheduleModel schedule
    required property real side
    property string chosen: ""

    signal opened(id: string)

    function openAtNext() {
        if (schedule.firstUpcoming > 0)
            positionViewAtIndex(schedule.firstUpcoming, ListView.Beginning);
    }
    function move(by: int) {
        const to = Math.max(0, Math.min(count - 1, currentIndex + by));
        currentIndex = to;
        (currentItem as Item)?.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    model: schedule.agenda
    topMargin: 4
    bottomMargin: 24
    spacing: 10
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 600
    section.property: "dayKey"
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Sessions")
    Component.onCompleted: {
        forceLayout();
        openAtNext();
    }

    delegate: Item {
        id: row

        required property int index
        required property string dayKey
        required property sessionCard card

        width: root.width
        height: day.implicitHeight

        SessionDay {
            id: day

            x: root.side
            width: root.width - 2 * root.side
            card: row.card
            first: row.ListView.section !== row.ListView.previousSection
            chosen: row.card.sessionId === root.chosen
            brief: width < 320 && Theme.userScale < 1.5
            onOpened: root.opened(row.card.sessionId)
        }
    }
    footer: TText {
        x: root.side
        width: root.width - 2 * root.side
        height: visible ? implicitHeight : 0
        visible: root.count === 0
        text: root.schedule.problem !== "" ? root.schedule.problem : qsTr("Nothing on the schedule. The front desk can help.")
        horizontalAlignment: Text.AlignLeft
    }
}
