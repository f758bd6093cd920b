import QtQuick

// Back or close, a title, up to two icons (its children), Get help. Esc is back.
FocusScope {
    id: root

    property string title: ""
    // Empty: no button there.
    property string backSymbol: "back"
    property string backName: backSymbol === "close" ? qsTr("Close") : qsTr("Back")
    property bool onScene: false
    property color ink: Theme.ink
    property bool helpVisible: true
    default property alias tools: toolRow.data
    // With large text Get help takes its own row above.
    readonly property bool tall: Theme.userScale >= 1.5 && helpVisible

    signal back
    signal helpRequested

    implicitWidth: 360
    implicitHeight: (tall ? help.implicitHeight + 4 : 0) + Math.max(Theme.sizeAppBar, titleText.implicitHeight + 16)

    Accessible.role: Accessible.ToolBar
    Accessible.name: title

    // For the page: focus goes to its title when it opens.
    function focusTitle() {
        titleText.forceActiveFocus(Qt.OtherFocusReason);
    }

    Shortcut {
        sequences: [StandardKey.Cancel, StandardKey.Back]
        enabled: root.visible && root.backSymbol !== ""
        onActivated: root.back()
    }
    IconButton {
        id: backButton

        visible: root.backSymbol !== ""
        width: visible ? implicitWidth : 0
        anchors.left: parent.left
        anchors.leftMargin: 8
        anchors.verticalCenter: titleText.verticalCenter
        symbol: root.backSymbol
        text: root.backName
        color: root.ink
        onClicked: root.back()
    }
    TText {
        id: titleText

        anchors.left: backButton.right
        anchors.leftMargin: root.backSymbol === "" ? 12 : 4
        anchors.right: root.tall ? toolRow.left : toolRow.left
        anchors.rightMargin: 8
        anchors.bottom: parent.bottom
        anchors.bottomMargin: (Math.max(Theme.sizeAppBar, implicitHeight + 16) - implicitHeight) / 2
        text: root.title
        face: Theme.type.title3
        color: root.ink
        heading: true
        horizontalAlignment: Text.AlignLeft
    }
    Row {
        id: toolRow

        anchors.right: help.visible && !root.tall ? help.left : parent.right
        anchors.rightMargin: help.visible && !root.tall ? 4 : 12
        anchors.verticalCenter: titleText.verticalCenter
    }
    GetHelpButton {
        id: help

        visible: root.helpVisible
        anchors.right: parent.right
        anchors.rightMargin: 12
        y: root.tall ? 4 : titleText.y + (titleText.height - height) / 2
        onScene: root.onScene
        onClicked: root.helpRequested()
    }
}
