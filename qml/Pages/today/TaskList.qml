pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui

// What the clinic asked for. A task has nothing of its own to open, so its row is words.
Column {
    id: root

    required property list<taskCard> tasks

    SectionHead {
        width: parent.width
        text: qsTr("For today")
    }
    Card {
        id: card

        width: parent.width
        padding: 0

        Repeater {
            id: rows

            model: root.tasks

            ListRow {
                required property taskCard modelData
                required property int index

                width: card.width
                first: index === 0
                last: index === rows.count - 1
                pressable: false
                symbol: modelData.iconName
                tone: modelData.tint === "dusk" ? Theme.Dusk : Theme.Tide
                text: modelData.title
                detail: modelData.detail
            }
        }
    }
}
