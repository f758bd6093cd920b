pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// The week on a phone: seven days by morning, afternoon and evening. With large text the parts of a day stand one under
// the other.
Flickable {
    id: root

    required property ScheduleModel schedule
    required property real side
    property string next: ""
    readonly property bool stacked: Theme.userScale >= 1.3
    readonly property real dayWidth: stacked ? width - 2 * side : 46
    readonly property real partWidth: stacked ? width - 2 * side : (width - 2 * side - dayWidth) / 3

    signal opened(id: string)

    function partOf(minute: int): int {
        return minute < 12 * 60 ? 0 : minute < 17 * 60 ? 1 : 2;
    }

    contentHeight: column.implicitHeight + 24
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    Column {
        id: column

        x: root.side
        width: root.width - 2 * root.side

        Row {
            visible: !root.stacked
            x: root.dayWidth
            bottomPadding: 6

            Repeater {
                model: [qsTr("Morning"), qsTr("Afternoon"), qsTr("Evening")]

                TText {
                    required property string modelData

                    width: root.partWidth
                    text: modelData
                    face: Theme.type.caption
                    color: Theme.inkSecondary
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.NoWrap
                }
            }
        }
        Repeater {
            model: root.schedule.days

            Item {
                id: row

                required property weekDay modelData
                readonly property list<sessionCard> sessions: root.schedule.week.filter(card => card.dayKey === modelData.key)

                width: column.width
                height: root.stacked ? (sessions.length > 0 ? cells.y + cells.implicitHeight + 12 : date.height + 8) : Math.max(58, cells.implicitHeight + 8)

                Rectangle {
                    anchors.fill: parent
                    visible: row.modelData.today && !root.stacked
                    color: Theme.withAlpha(Theme.primarySoft, 0.5)
                    radius: Theme.radiusSm
                }
                Separator {
                    width: parent.width
                }
                Item {
                    id: date

                    width: root.stacked ? parent.width : root.dayWidth
                    height: root.stacked ? dateText.implicitHeight + 12 : parent.height

                    Accessible.role: Accessible.Heading
                    Accessible.name: row.modelData.spoken
                    Accessible.ignored: row.sessions.length === 0

                    TText {
                        id: dateText

                        anchors.centerIn: root.stacked ? undefined : parent
                        anchors.left: root.stacked ? parent.left : undefined
                        y: root.stacked ? 8 : 0
                        width: parent.width
                        text: root.stacked ? `${row.modelData.name} ${row.modelData.number}` : `${row.modelData.name}\n${row.modelData.number}`
                        face: root.stacked ? Theme.type.title3 : Theme.type.caption
                        color: row.modelData.today ? Theme.onPrimarySoft : row.modelData.empty ? Theme.inkTertiary : Theme.ink
                        horizontalAlignment: root.stacked ? Text.AlignLeft : Text.AlignHCenter
                        silent: true
                    }
                }
                Grid {
                    id: cells

                    x: root.stacked || LayoutMirroring.enabled ? 0 : root.dayWidth
                    y: root.stacked ? date.height : 4
                    columns: root.stacked ? 1 : 3
                    rowSpacing: root.stacked ? 6 : 0

                    Repeater {
                        model: 3

                        Column {
                            id: cell

                            required property int index

                            width: root.partWidth
                            spacing: 4
                            padding: root.stacked ? 0 : 2

                            Repeater {
                                model: row.sessions.filter(card => root.partOf(card.startMinute) === cell.index)

                                WeekBlock {
                                    required property sessionCard modelData

                                    width: cell.width - 2 * cell.padding
                                    height: Math.max(48, implicitHeight)
                                    card: modelData
                                    filled: modelData.sessionId === root.next
                                    onClicked: root.opened(modelData.sessionId)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
