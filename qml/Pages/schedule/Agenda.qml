pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// All sessions by day. It opens at the first that is not over; older days stand above. It is one stop for Tab; Up and
// Down, Home and End go from session to session.
ListView {
    id: root

    required property ScheduleModel schedule
    required property real side
    property string chosen: ""

    signal opened(id: string)

    function openAtNext() {
        currentIndex = Math.max(0, schedule.firstUpcoming);
        if (schedule.firstUpcoming > 0)
            positionViewAtIndex(schedule.firstUpcoming, ListView.Beginning);
    }
    function move(to: int) {
        currentIndex = Math.max(0, Math.min(count - 1, to));
        positionViewAtIndex(currentIndex, ListView.Contain);
        (currentItem as AgendaRow)?.take();
    }

    model: schedule.agenda
    topMargin: 4
    bottomMargin: 24
    spacing: 10
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 600
    section.property: "dayKey"
    highlightFollowsCurrentItem: false
    keyNavigationEnabled: false
    Keys.onUpPressed: move(currentIndex - 1)
    Keys.onDownPressed: move(currentIndex + 1)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End;
        if (event.accepted)
            move(event.key === Qt.Key_Home ? 0 : count - 1);
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Sessions")
    Component.onCompleted: {
        forceLayout();
        openAtNext();
    }

    ReadingOrder {
        of: root.contentItem
    }

    delegate: AgendaRow {
        id: row

        width: root.width
        side: root.side
        chosen: card.sessionId === root.chosen
        onOpened: root.opened(card.sessionId)
        onTaken: {
            root.currentIndex = row.index;
            root.positionViewAtIndex(row.index, ListView.Contain);
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
