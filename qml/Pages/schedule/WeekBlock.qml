import QtQuick
import QtQuick.Templates as T
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// A session in a week: its time and a word, on the tone of its kind. The next one is filled; canceled and former ones
// are dashed, what is over is plain.
T.AbstractButton {
    id: root

    required property sessionCard card
    property bool filled: false
    property bool chosen: false
    // A bar at its start, for the hours of a grid.
    property bool barred: false
    // Too low, or too narrow, for a whole title.
    readonly property bool low: height < 76 || width < 70
    // Beside others at the same time: an icon says the kind.
    readonly property bool narrow: barred && width < 64
    readonly property real before: narrow ? 5 : barred && !card.cancelled ? 13 : 7
    readonly property real after: barred ? 2 : 6
    readonly property int tone: card.over ? Theme.Plain : SessionLook.tone(card.kind)
    readonly property color words: filled ? Theme.onPrimary : card.cancelled || card.over ? Theme.inkSecondary : Theme.tones.strong(tone)

    implicitHeight: column.implicitHeight + 12
    leftPadding: mirrored ? after : before
    rightPadding: mirrored ? before : after
    topPadding: 6
    bottomPadding: 6
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: card.spoken
    Accessible.selectable: true
    Accessible.selected: chosen
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: !root.card.cancelled
            radius: 10
            color: root.filled ? Theme.primary : Theme.tones.soft(root.tone)
            border.width: root.chosen ? 3 : Theme.moreContrast ? Theme.edgeWidth : 0
            border.color: root.chosen ? Theme.primary : root.words
        }
        DashedEdge {
            anchors.fill: parent
            visible: root.card.cancelled
            radius: 10
        }
        Rectangle {
            visible: root.barred && !root.narrow && !root.card.cancelled
            x: root.mirrored ? parent.width - width - 6 : 6
            y: 6
            width: 3.5
            height: parent.height - 12
            radius: 2
            color: root.words
        }
        StateLayer {
            anchors.fill: parent
            radius: 10
            hovered: root.hovered
            pressed: root.down
        }
        FocusRing {
            shown: root.visualFocus
            radius: 10
        }
    }
    contentItem: Item {
        clip: true

        Column {
            id: column

            width: parent.width

            Icon {
                visible: root.narrow
                name: SessionLook.symbol(root.card.kind)
                size: Theme.sizeIconSmall
                color: root.words
            }
            TText {
                width: parent.width
                visible: !root.narrow
                text: root.barred ? (root.low ? root.card.kindWord : root.card.title) : root.card.startText
                face: root.barred && root.width < 110 ? Theme.type.nav : Theme.type.caption
                weight: Font.DemiBold
                color: root.words
                struck: root.card.cancelled
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
            TText {
                width: parent.width
                text: root.narrow ? root.card.clockText : root.card.cancelled ? root.card.tagText : root.barred ? (root.card.moved ? qsTr("Now %1").arg(root.card.clockText) : root.card.clockText) : root.card.moved ? qsTr("%1, moved").arg(root.card.kindWord) : root.card.kindWord
                face: Theme.type.nav
                color: root.words
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
        }
    }
}
