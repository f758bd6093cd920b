import QtQuick
import Trellis.Ui

// One fact of a session with its icon; left out when there is nothing to say.
Item {
    id: root

    property string symbol: ""
    property string text: ""
    property string detail: ""
    property string link: ""
    property bool first: false
    property bool flat: false
    readonly property real side: flat ? 0 : 16

    signal linkClicked

    width: parent?.width ?? 0
    visible: text !== ""
    height: visible ? Math.max(56, words.implicitHeight + 24) : 0

    Accessible.role: Accessible.StaticText
    Accessible.name: [text, detail].filter(part => part !== "").join(", ")

    Separator {
        visible: !root.first
        anchors.left: parent.left
        anchors.leftMargin: root.side + (root.flat ? 0 : 38)
        anchors.right: parent.right
    }
    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.verticalCenter: parent.verticalCenter
        name: root.symbol
        color: Theme.inkSecondary
    }
    Column {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: 14
        anchors.right: button.visible ? button.left : parent.right
        anchors.rightMargin: button.visible ? 8 : root.side
        anchors.verticalCenter: parent.verticalCenter

        TText {
            width: parent.width
            text: root.text
            weight: Font.Medium
            horizontalAlignment: Text.AlignLeft
            silent: true
        }
        TText {
            width: parent.width
            visible: text !== ""
            text: root.detail
            face: Theme.type.small
            color: Theme.inkSecondary
            horizontalAlignment: Text.AlignLeft
            silent: true
        }
    }
    Button {
        id: button

        visible: root.link !== ""
        anchors.right: parent.right
        anchors.rightMargin: root.flat ? 0 : 8
        anchors.verticalCenter: parent.verticalCenter
        kind: Button.Tonal
        small: true
        text: root.link
        onClicked: root.linkClicked()
    }
}
