import QtQuick

// Something about the whole page: what waits, what changed, what failed. Said once, politely.
Rectangle {
    id: root

    property string title: ""
    property string text: ""
    property string symbol: "info"
    property int tone: Theme.Honey
    property string action: ""
    readonly property bool mirrored: LayoutMirroring.enabled

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
        readonly property real start: root.mirrored ? column.x + column.width + 12 - width : column.x - 12
        readonly property real end: root.mirrored ? 4 : root.width - width - 4

        visible: root.action !== ""
        // By numbers: anchors that change sides when the text grows hold both for a moment, and stretch it for good.
        x: below ? start : end
        y: below ? root.height - height : (root.height - height) / 2
        kind: Button.Quiet
        small: true
        text: root.action
        onClicked: root.actionClicked()
    }
}
