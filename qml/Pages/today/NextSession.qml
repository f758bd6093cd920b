import QtQuick
import Trellis.App
import Trellis.Ui

// The next session on the lattice: what, when, where, and one way on.
HeroCard {
    id: root

    required property sessionCard card
    property bool large: false
    property bool small: false
    readonly property string when: small ? card.startText : card.timeText

    signal opened

    largeTitle: large && Theme.userScale < 1.5
    title: card.title
    meta: [when, card.hereTimeText, card.placeText].filter(part => part !== "").join(" · ")
    metaSymbol: card.byVideo ? "video" : card.placeText !== "" ? "place" : "clock"
    vine: Theme.userScale < 1.8

    Tag {
        visible: root.card.moved
        text: qsTr("Moved, was %1").arg(root.card.wasTimeText)
        symbol: "clock"
        tone: Theme.Honey
    }
    Button {
        kind: Button.Hero
        text: root.card.canJoin ? qsTr("Join by video") : qsTr("See session")
        symbol: root.card.canJoin ? "video" : ""
        onClicked: if (root.card.canJoin)
            Qt.openUrlExternally(root.card.videoUrl)
        else
            root.opened()
    }
    Button {
        visible: root.card.canJoin
        kind: Button.HeroOutline
        text: qsTr("See session")
        onClicked: root.opened()
    }
    TText {
        visible: text !== "" && !root.card.canJoin
        height: Theme.sizeButton
        verticalAlignment: Text.AlignVCenter
        text: root.card.joinText
        face: Theme.type.small
        color: Theme.onHeroSecondary
    }
}
