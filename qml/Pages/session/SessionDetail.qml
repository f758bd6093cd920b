import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// Kind, title, when, where, who leads, what to bring, and what the clinic changed.
Column {
    id: root

    required property sessionCard card
    // Rows without a card, on the ground of a pane.
    property bool flat: false
    readonly property bool elsewhere: card.wasPlaceText !== "" && card.wasPlaceText !== card.placeText

    function focusTitle() {
        titleText.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 6

    Flow {
        width: parent.width
        spacing: 8

        Tag {
            text: root.card.kindWord
            symbol: SessionLook.symbol(root.card.kind)
            tone: SessionLook.tone(root.card.kind)
        }
        Tag {
            visible: root.card.cancelled || root.card.moved || root.card.outdated
            text: root.card.cancelled ? root.card.tagText : root.card.changes > 1 ? qsTr("Moved by the clinic, %n change(s)", "", root.card.changes) : qsTr("Moved by the clinic")
            symbol: root.card.cancelled ? "close" : "clock"
            tone: root.card.cancelled ? Theme.Plain : Theme.Honey
        }
        TText {
            height: 26
            verticalAlignment: Text.AlignVCenter
            visible: !root.card.over && !root.card.cancelled
            text: root.card.untilText
            face: Theme.type.small
            color: Theme.inkSecondary
        }
    }
    TText {
        id: titleText

        width: parent.width
        text: root.card.title
        face: Theme.type.title1
        struck: root.card.cancelled
        heading: true
        horizontalAlignment: Text.AlignLeft
    }
    TText {
        width: parent.width
        //: Day, then time
        text: root.card.moved && !root.card.cancelled ? root.card.movedText : root.card.timeKnown ? qsTr("%1, %2").arg(root.card.dayText).arg(root.card.timeText) : root.card.timeText
        weight: Font.Medium
        struck: root.card.cancelled
        horizontalAlignment: Text.AlignLeft
    }
    TText {
        width: parent.width
        visible: text !== ""
        text: root.card.hereTimeText
        face: Theme.type.small
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
    TText {
        width: parent.width
        visible: text !== ""
        text: root.card.cancelled ? root.card.cancelReason : ""
        horizontalAlignment: Text.AlignLeft
    }
    Item {
        width: 1
        height: 8
    }
    BeforeAfter {
        width: parent.width
        visible: root.card.moved && !root.card.cancelled
        height: visible ? implicitHeight : 0
        beforeDay: root.card.wasDayText
        before: root.card.wasStartText
        beforeEnd: root.card.wasEndText
        beforeDetail: root.elsewhere ? root.card.wasPlaceText : ""
        afterDay: root.card.dayText
        after: root.card.startText
        afterEnd: root.card.endText
        afterDetail: root.elsewhere ? root.card.placeText : ""
    }
    Item {
        width: 1
        visible: root.card.moved && !root.card.cancelled
        height: visible ? 8 : 0
    }
    Card {
        id: facts

        width: parent.width
        padding: 0
        flat: root.flat
        ground: root.flat ? "transparent" : Theme.surface

        Fact {
            symbol: root.card.byVideo ? "video" : "place"
            text: root.card.placeText
            detail: root.card.byVideo ? root.card.joinText : root.card.addressText
            first: true
            flat: root.flat
        }
        Fact {
            symbol: "group"
            text: root.card.leadersText
            flat: root.flat
        }
        Fact {
            symbol: "bag"
            text: root.card.bring
            detail: root.card.bring !== "" ? qsTr("To bring") : ""
            flat: root.flat
        }
        Fact {
            symbol: "note"
            text: root.card.comment
            flat: root.flat
        }
        Fact {
            symbol: "phone"
            text: root.card.phone
            detail: root.card.phone !== "" ? qsTr("Front desk") : ""
            link: root.card.phone !== "" ? qsTr("Call") : ""
            flat: root.flat
            onLinkClicked: Qt.openUrlExternally(`tel:${root.card.phone.replace(/[^+0-9]/g, "")}`)
        }
    }
}
