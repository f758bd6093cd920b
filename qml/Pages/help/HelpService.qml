pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui

// One service with every way to reach it. Calls, texts and chats are opened by the device; nothing is sent from here.
Card {
    id: root

    required property string name
    required property list<helpLine> lines
    property bool large: false

    function symbolOf(channel: string): string {
        return channel === "call" ? "phone" : channel === "text" ? "message" : "external";
    }

    gap: 4

    TText {
        width: parent.width
        text: root.name
        face: Theme.type.title3
        heading: true
        horizontalAlignment: Text.AlignLeft
    }
    TText {
        width: parent.width
        visible: text !== ""
        text: [root.lines[0]?.audience ?? "", root.lines[0]?.hours ?? ""].filter(part => part !== "").join(". ")
        face: Theme.type.small
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
    Flow {
        id: acts

        width: parent.width
        topPadding: 8
        spacing: 8

        Repeater {
            model: root.lines

            Button {
                required property helpLine modelData
                required property int index

                width: Math.min(implicitWidth, acts.width)
                kind: index === 0 ? Button.Filled : Button.Tonal
                symbol: root.symbolOf(modelData.channel)
                text: modelData.act
                Accessible.description: modelData.how
                onClicked: Qt.openUrlExternally(modelData.url)
            }
        }
    }
    Repeater {
        model: root.lines

        TText {
            required property helpLine modelData

            width: parent?.width ?? 0
            visible: text !== ""
            text: modelData.how
            face: Theme.type.small
            color: Theme.inkSecondary
            horizontalAlignment: Text.AlignLeft
        }
    }
}
