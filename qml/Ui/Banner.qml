import QtQuick

// Something about the whole page: what waits, what changed, what failed. Said once, politely.
Rectangle {
    id: root

    property string title: ""
    property string text: ""
    property string symbol: "info"
    property int tone: Theme.Honey
    property string action: ""

    signal actionClicked

    implicitWidth: 320
    implicitHeight: Math.max(Theme.sizeTouchMin, column.implicitHeight + 24)
    radius: 16
    color: Theme.tones.soft(tone)
    border.width: Theme.moreContrast ? 1.5 : 0
    border.color: Theme.tones.strong(tone)

    Accessible.role: Accessible.Notification
    Accessible.name: [title, text].filter(part => part !== "").join(". ")

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: 16
        y: 12 + (Theme.type.small.line - height) / 2
        name: root.symbol
        size: Theme.sizeIconSmall * Theme.iconScale
        color: Theme.tones.strong(root.tone)
    }
    Column {
        id: column

        anchors.left: icon.right
        anchors.leftMargin: 12
        anchors.right: actionButton.visible && !actionButton.below ? actionButton.left : parent.right
        anchors.rightMargin: actionButton.visible && !actionButton.below ? 4 : 16
        y: 12

        TText {
            width: parent.width
            visible: text !== ""
            text: root.title
            face: Theme.type.label
            horizontalAlignment: Text.AlignLeft
            silent: true
        }
        TText {
            width: parent.width
            visible: text !== ""
            text: root.text
            face: Theme.type.small
            horizontalAlignment: Text.AlignLeft
            silent: true
        }
        Item {
            visible: actionButton.visible && actionButton.below
            width: 1
            height: visible ? actionButton.implicitHeight : 0
        }
    }
    Button {
        id: actionButton

        readonly property bool below: Theme.userScale >= 1.3

        visible: root.action !== ""
        anchors.right: below ? undefined : parent.right
        anchors.left: below ? column.left : undefined
        anchors.leftMargin: -12
        anchors.rightMargin: 4
        anchors.verticalCenter: below ? undefined : parent.verticalCenter
        anchors.bottom: below ? parent.bottom : undefined
        kind: Button.Quiet
        small: true
        text: root.action
        onClicked: root.actionClicked()
    }
}
