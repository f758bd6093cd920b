pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// The week beside the list, on a tablet.
Column {
    id: root

    required property list<sessionCard> week
    readonly property list<sessionCard> shown: week.filter(card => !card.over).slice(0, 4)

    signal opened(id: string)
    signal scheduleRequested

    SectionHead {
        width: parent.width
        text: qsTr("This week")
        link: qsTr("Schedule")
        onLinkClicked: root.scheduleRequested()
    }
    Card {
        id: card

        width: parent.width
        padding: 0

        Repeater {
            id: rows

            model: root.shown

            ListRow {
                id: row

                required property sessionCard modelData
                required property int index

                width: card.width
                first: index === 0
                last: index === rows.count - 1
                chevron: false
                symbol: SessionLook.symbol(modelData.kind)
                tone: SessionLook.tone(modelData.kind)
                text: modelData.title
                detail: qsTr("%1, %2").arg(modelData.onToday ? modelData.dayText : modelData.dayName).arg(modelData.startText)
                stateText: modelData.tagText
                onClicked: root.opened(modelData.sessionId)

                Tag {
                    visible: text !== ""
                    inRow: true
                    silent: true
                    text: row.modelData.tagText
                    symbol: SessionLook.tagSymbol(row.modelData.tagKind)
                    tone: SessionLook.tagTone(row.modelData.tagKind)
                }
            }
        }
    }
}
