import QtQuick
import Trellis.App
import Trellis.Ui

// The emergency number: large enough to read across a room, and one tap where the device can call.
Rectangle {
    id: root

    required property helpLine line
    property bool large: false
    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property bool stacked: large || Theme.userScale >= 1.5

    implicitHeight: column.implicitHeight + 32
    radius: Theme.radiusLg
    color: Theme.emberSoft
    border.width: Theme.moreContrast ? Theme.edgeWidth : 0
    border.color: Theme.ember

    Column {
        id: column

        x: 18
        y: 16
        width: parent.width - 36
        spacing: 10

        Item {
            width: parent.width
            height: Math.max(words.implicitHeight, root.stacked ? 0 : call.implicitHeight)

            Column {
                id: words

                anchors.left: parent.left
                anchors.right: root.stacked ? parent.right : call.left
                anchors.rightMargin: root.stacked ? 0 : 12
                anchors.verticalCenter: parent.verticalCenter
                spacing: 2

                TText {
                    width: parent.width
                    text: qsTr("In danger right now?")
                    face: Theme.type.bodyStrong
                    color: Theme.ember
                    horizontalAlignment: Text.AlignLeft
                }
                TText {
                    width: parent.width
                    visible: root.large
                    text: root.line.number
                    face: Theme.type.displayXL
                    color: Theme.ink
                    horizontalAlignment: Text.AlignLeft
                }
                TText {
                    width: parent.width
                    text: root.line.audience
                    face: Theme.type.small
                    color: Theme.ink
                    horizontalAlignment: Text.AlignLeft
                }
            }
            Button {
                id: call

                parent: root.stacked ? column : words.parent
                x: root.stacked || root.mirrored ? 0 : (parent?.width ?? 0) - width
                anchors.verticalCenter: root.stacked ? undefined : parent?.verticalCenter
                width: root.stacked && !root.large ? column.width : implicitWidth
                kind: Button.Ember
                symbol: "phone"
                text: root.line.act
                onClicked: Qt.openUrlExternally(root.line.url)
            }
        }
    }
}
