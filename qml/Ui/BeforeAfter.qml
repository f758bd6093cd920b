pragma ComponentBehavior: Bound

import QtQuick

// What it was and what it is now, side by side; one over the other when text is large.
Item {
    id: root

    required property string before
    required property string after
    property string beforeDetail: ""
    property string afterDetail: ""
    readonly property bool stacked: Theme.userScale >= 1.3
    readonly property bool mirrored: LayoutMirroring.enabled

    implicitWidth: 350
    implicitHeight: stacked ? was.implicitHeight + 44 + now.implicitHeight : Math.max(was.implicitHeight, now.implicitHeight)

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Was %1. Now %2.").arg([before, beforeDetail].filter(part => part !== "").join(", ")).arg([after, afterDetail].filter(part => part !== "").join(", "))

    component Half: Item {
        id: half

        required property string over
        required property string words
        required property string detail
        required property bool former

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
        Column {
            id: column

            x: 16
            y: 14
            width: parent.width - 32
            spacing: 2

            TText {
                width: parent.width
                text: half.over
                face: Theme.type.caption
                color: Theme.inkSecondary
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
            TText {
                width: parent.width
                text: half.words
                face: Theme.type.bodyStrong
                struck: half.former
                color: half.former ? Theme.inkSecondary : Theme.ink
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
            TText {
                width: parent.width
                visible: text !== ""
                text: half.detail
                face: Theme.type.small
                color: Theme.inkSecondary
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
        }
    }

    Half {
        id: was

        over: qsTr("Before")
        words: root.before
        detail: root.beforeDetail
        former: true
        x: root.mirrored && !root.stacked ? parent.width - width : 0
        width: root.stacked ? parent.width : (parent.width - 44) / 2
        height: root.stacked ? implicitHeight : root.height
    }
    Half {
        id: now

        over: qsTr("Now")
        words: root.after
        detail: root.afterDetail
        former: false
        x: root.mirrored || root.stacked ? 0 : parent.width - width
        y: root.stacked ? was.implicitHeight + 44 : 0
        width: was.width
        height: root.stacked ? implicitHeight : root.height
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.stacked ? was.implicitHeight + 4 : (parent.height - height) / 2
        width: 36
        height: 36
        radius: 18
        color: Theme.primary

        Icon {
            anchors.centerIn: parent
            name: "arrow"
            rotation: root.stacked ? (root.mirrored ? -90 : 90) : 0
            size: Theme.sizeIconSmall
            color: Theme.onPrimary
        }
    }
}
