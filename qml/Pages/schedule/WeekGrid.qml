pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// The week by hours. Empty weekends are narrow; a line stands at now; where a moved session was, a dashed ghost stays.
// Arrows go from session to session, Home and End to the first and last.
FocusScope {
    id: root

    required property ScheduleModel schedule
    required property real side
    property string chosen: ""
    // Those that overlap stand side by side; a block is never lower than a finger needs.
    readonly property list<sessionCard> sessions: schedule.week.length > 0 ? schedule.weekInLanes(Math.ceil(leastHeight * 60 / hourHeight)) : []
    readonly property real leastHeight: 44
    readonly property list<weekDay> days: schedule.days
    readonly property int firstHour: schedule.firstHour
    readonly property int hours: Math.max(1, schedule.lastHour - schedule.firstHour)
    readonly property real hourHeight: Math.max(44, (flick.height - 24) / hours)
    readonly property real gutter: 52
    readonly property real narrow: 40
    readonly property int narrowDays: days.filter(day => day.weekend && day.empty).length
    readonly property real dayWidth: (width - 2 * side - gutter - narrowDays * narrow) / Math.max(1, days.length - narrowDays)

    signal opened(id: string)

    function widthOf(index: int): real {
        const day = days[index];
        return day && day.weekend && day.empty ? narrow : dayWidth;
    }
    function xOf(index: int): real {
        let x = gutter;
        for (let i = 0; i < index; ++i)
            x += widthOf(i);
        return LayoutMirroring.enabled ? width - 2 * side - x - widthOf(index) : x;
    }
    function yOf(minute: int): real {
        return 12 + (minute - firstHour * 60) * hourHeight / 60;
    }
    function dayOf(key: string): int {
        return days.findIndex(day => day.key === key);
    }
    function moveTo(index: int) {
        const item = blocks.itemAt(Math.max(0, Math.min(blocks.count - 1, index))) as WeekBlock;
        item?.forceActiveFocus(Qt.TabFocusReason);
        if (item && (item.y < flick.contentY || item.y + item.height > flick.contentY + flick.height))
            flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, item.y - 40));
    }
    function move(from: int, key: int): bool {
        const steps = {
            [Qt.Key_Right]: from + (LayoutMirroring.enabled ? -1 : 1),
            [Qt.Key_Left]: from + (LayoutMirroring.enabled ? 1 : -1),
            [Qt.Key_Down]: from + 1,
            [Qt.Key_Up]: from - 1,
            [Qt.Key_Home]: 0,
            [Qt.Key_End]: blocks.count - 1
        };
        if (!(key in steps))
            return false;
        moveTo(steps[key]);
        return true;
    }

    Item {
        id: head

        x: root.side
        width: root.width - 2 * root.side
        height: 52

        Repeater {
            model: root.days

            Column {
                id: day

                required property weekDay modelData
                required property int index

                x: root.xOf(index)
                width: root.widthOf(index)

                TText {
                    width: parent.width
                    text: day.modelData.name
                    face: Theme.type.caption
                    color: day.modelData.today ? Theme.primary : Theme.inkSecondary
                    horizontalAlignment: Text.AlignHCenter
                    silent: true
                }
                TText {
                    width: parent.width
                    text: day.modelData.number
                    face: Theme.type.title2
                    color: day.modelData.today ? Theme.primary : Theme.ink
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.name: day.modelData.spoken
                    silent: day.modelData.empty
                }
            }
        }
    }
    Flickable {
        id: flick

        x: root.side
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: head.width
        contentHeight: root.hours * root.hourHeight + 24
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Repeater {
            model: root.days

            Rectangle {
                required property weekDay modelData
                required property int index

                x: root.xOf(index)
                width: root.widthOf(index)
                height: flick.contentHeight
                color: modelData.today ? Theme.withAlpha(Theme.primarySoft, 0.5) : "transparent"

                Separator {
                    anchors.left: parent.left
                    width: Theme.edgeWidth
                    height: parent.height
                }
            }
        }
        Repeater {
            model: Math.floor(root.hours / 2) + 1

            Item {
                id: line

                required property int index
                readonly property int hour: root.firstHour + 2 * index

                y: root.yOf(hour * 60)
                width: flick.width

                Separator {
                    x: LayoutMirroring.enabled ? 0 : root.gutter
                    width: parent.width - root.gutter
                }
                TText {
                    x: LayoutMirroring.enabled ? parent.width - width : 0
                    y: -height / 2
                    text: root.schedule.hourText(line.hour)
                    face: Theme.type.caption
                    color: Theme.inkSecondary
                    silent: true
                }
            }
        }
        Repeater {
            model: root.sessions.filter(card => card.moved && root.dayOf(card.wasDayKey) >= 0)

            DashedEdge {
                id: ghost

                required property sessionCard modelData
                readonly property int column: root.dayOf(modelData.wasDayKey)

                x: root.xOf(column) + 3
                y: root.yOf(modelData.wasStartMinute)
                width: root.widthOf(column) - 6
                height: Math.max(32, modelData.lengthMinutes * root.hourHeight / 60)
                radius: 10

                TText {
                    x: 8
                    y: 6
                    width: parent.width - 12
                    text: qsTr("Was here")
                    face: Theme.type.caption
                    color: Theme.inkSecondary
                    horizontalAlignment: Text.AlignLeft
                    silent: true
                }
            }
        }
        Repeater {
            id: blocks

            model: root.sessions

            WeekBlock {
                required property sessionCard modelData
                required property int index
                readonly property int column: root.dayOf(modelData.dayKey)

                card: modelData
                barred: true
                chosen: modelData.sessionId === root.chosen
                readonly property real room: (root.widthOf(column) - 4) / modelData.lanes

                x: root.xOf(column) + 3 + room * (LayoutMirroring.enabled ? modelData.lanes - 1 - modelData.lane : modelData.lane)
                y: root.yOf(modelData.startMinute)
                width: room - 2
                height: Math.max(root.leastHeight, modelData.lengthMinutes * root.hourHeight / 60)
                onClicked: root.opened(modelData.sessionId)
                Keys.onPressed: event => event.accepted = root.move(index, event.key)
            }
        }
        Rectangle {
            readonly property int column: root.days.findIndex(day => day.today)

            visible: column >= 0 && root.schedule.nowMinute >= root.firstHour * 60 && root.schedule.nowMinute <= (root.firstHour + root.hours) * 60
            x: root.xOf(column)
            y: root.yOf(root.schedule.nowMinute) - 1
            width: root.widthOf(column)
            height: 2
            color: Theme.ink

            Rectangle {
                x: LayoutMirroring.enabled ? parent.width - 4 : -4
                y: -3
                width: 8
                height: 8
                radius: 4
                color: Theme.ink
            }
        }
    }
}
