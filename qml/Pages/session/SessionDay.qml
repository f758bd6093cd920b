import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// One session as a card beside its date; the date stands once for each day.
AgendaDay {
    id: root

    required property sessionCard card
    required property bool first
    property bool chosen: false
    // Start times alone, where room is short.
    property bool brief: false
    property alias reachable: button.reachable
    readonly property bool elsewhere: card.wasPlaceText !== "" && card.wasPlaceText !== card.placeText
    readonly property bool otherDay: card.moved && card.wasDayKey !== card.dayKey

    signal opened
    // The focus came to its card.
    signal taken

    function take() {
        button.forceActiveFocus(Qt.TabFocusReason);
    }

    weekday: card.dayName
    number: card.dayNumber
    name: card.dayFull
    today: card.onToday
    dateVisible: first

    SessionCard {
        id: button

        width: parent?.width ?? 0
        text: root.card.title
        time: root.brief ? root.card.startText : root.card.timeText
        formerTime: root.card.moved ? (root.otherDay ? root.card.wasDayText : root.card.wasTimeText.split(/[\s\u2013]/)[0]) : ""
        where: root.elsewhere && root.card.placeText === "" ? qsTr("Was %1").arg(root.card.wasPlaceText) : root.elsewhere ? qsTr("%1 · was %2").arg(root.card.placeText).arg(root.card.wasPlaceText) : root.card.placeText
        whereSymbol: root.card.byVideo ? "video" : "place"
        symbol: SessionLook.symbol(root.card.kind)
        tone: SessionLook.tone(root.card.kind)
        tag: root.card.tagText
        tagSymbol: SessionLook.tagSymbol(root.card.tagKind)
        tagTone: SessionLook.tagTone(root.card.tagKind)
        note: root.card.cancelled ? root.card.cancelReason : root.brief ? "" : root.card.hereTimeText
        canceled: root.card.cancelled
        past: root.card.over
        chosen: root.chosen
        Accessible.name: root.card.spoken
        onClicked: root.opened()
        onActiveFocusChanged: if (activeFocus)
            root.taken()
    }
}
