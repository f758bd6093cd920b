pragma ComponentBehavior: Bound

import QtQuick

// What it was and what it is now, side by side; one over the other when text is large.
Item {
    id: root

    // The large words, such as a time of day; the others stand over and under them.
    required property string before
    required property string after
    property string beforeDay: ""
    property string beforeEnd: ""
    property string beforeDetail: ""
    property string afterDay: ""
    property string afterEnd: ""
    property string afterDetail: ""
    readonly property bool stacked: Theme.userScale >= 1.3 || width < 300
    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property real arrowSide: 36

    function spoken(day: string, words: string, end: string, detail: string): string {
        return [day, `${words} ${end}`.trim(), detail].filter(part => part !== "").join(", ");
    }

    implicitWidth: 350
    implicitHeight: stacked ? was.implicitHeight + arrowSide + 8 + now.implicitHeight : Math.max(was.implicitHeight, now.implicitHeight)

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Was %1. Now %2.").arg(spoken(beforeDay, before, beforeEnd, beforeDetail)).arg(spoken(afterDay, after, afterEnd, afterDetail))
    Accessible.focusable: false

    component Half: Item {
        id: half

        required property string over
        required property string day
        required property string words
        required property string end
        required property string detail
        required property bool former
        readonly property color ink: former ? Theme.inkSecondary : Theme.ink

        implicitHeight: column.implicitHeight + 28

        Rectangle {
            visible: !half.former
            anchors.fill: parent
            radius: Theme.radiusLg
            color: Theme.surface
            border.width: 2
            border.color: Theme.primary
        }
        DashedEdge {
            visible: half.former
            anchors.fill: parent
        }
        TextMetrics {
            id: large

            font: Theme.type.title1.font
            text: half.words
        }
        Column {
            id: column

            x: 16
            y: 14
            width: parent.width - 32
            spacing: 2

            TText {
                width: parent.width
                bottomPadding: 6 - face.lead
                text: half.over
                face: Theme.type.caption
                color: half.former ? Theme.inkSecondary : Theme.primary
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
            TText {
                width: parent.width
                visible: text !== ""
                text: half.day
                weight: half.former ? 0 : Font.Medium
                color: half.ink
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
            TText {
                width: parent.width
                text: half.words
                face: large.advanceWidth <= width ? Theme.type.title1 : Theme.type.title2
                struck: half.former
                color: half.former ? Theme.inkSecondary : Theme.primary
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
            TText {
                width: parent.width
                visible: text !== ""
                text: half.end
                face: Theme.type.small
                color: half.ink
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
            TText {
                width: parent.width
                visible: text !== ""
                topPadding: face.lead + 6
                text: half.detail
                face: Theme.type.small
                weight: half.former ? 0 : Font.DemiBold
                color: half.ink
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
        }
    }

    Half {
        id: was

        over: qsTr("Before")
        day: root.beforeDay
        words: root.before
        end: root.beforeEnd
        detail: root.beforeDetail
        former: true
        x: root.mirrored && !root.stacked ? parent.width - width : 0
        width: root.stacked ? parent.width : (parent.width - root.arrowSide + 12) / 2
        height: root.stacked ? implicitHeight : root.height
    }
    Half {
        id: now

        over: qsTr("Now")
        day: root.afterDay
        words: root.after
        end: root.afterEnd
        detail: root.afterDetail
        former: false
        x: root.mirrored || root.stacked ? 0 : parent.width - width
        y: root.stacked ? was.implicitHeight + root.arrowSide + 8 : 0
        width: was.width
        height: root.stacked ? implicitHeight : root.height
    }
    // Over both edges, in a gap of the ground's color.
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.stacked ? was.implicitHeight + 4 : (parent.height - height) / 2
        width: root.arrowSide
        height: width
        radius: width / 2
        color: Theme.honeySoft
        border.width: Theme.moreContrast ? Theme.edgeWidth : 0
        border.color: Theme.honeyInk

        Icon {
            anchors.centerIn: parent
            name: "arrow"
            rotation: root.stacked ? (root.mirrored ? -90 : 90) : 0
            size: Theme.sizeIconSmall
            color: Theme.honeyInk
        }
    }
}
