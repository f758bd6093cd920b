pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// The week in the pane of a wide window, day by day from today on.
Flickable {
    id: root

    required property list<sessionCard> week
    required property string next
    readonly property list<sessionCard> ahead: week.filter(card => !card.over || card.onToday)

    signal opened(id: string)
    signal scheduleRequested

    contentHeight: column.implicitHeight + 56
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    Column {
        id: column

        x: 28
        y: 28
        width: root.width - 56
        spacing: 10

        Item {
            width: parent.width
            height: Math.max(title.implicitHeight, link.implicitHeight)

            TText {
                id: title

                anchors.left: parent.left
                anchors.right: link.left
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Your week")
                face: Theme.type.title2
                heading: true
                horizontalAlignment: Text.AlignLeft
            }
            Button {
                id: link

                anchors.right: parent.right
                anchors.rightMargin: -Theme.space3
                kind: Button.Quiet
                small: true
                text: qsTr("Schedule")
                onClicked: root.scheduleRequested()
            }
        }
        Repeater {
            model: root.ahead

            SessionDay {
                required property sessionCard modelData
                required property int index

                width: column.width
                card: modelData
                first: index === 0 || root.ahead[index - 1].dayKey !== modelData.dayKey
                chosen: modelData.sessionId === root.next
                brief: true
                onOpened: root.opened(modelData.sessionId)
            }
        }
        TText {
            width: parent.width
            visible: root.ahead.length === 0
            text: root.week.length === 0 ? qsTr("Nothing on the schedule this week.") : qsTr("Nothing more on the schedule this week.")
            color: Theme.inkSecondary
            horizontalAlignment: Text.AlignLeft
        }
    }
}
