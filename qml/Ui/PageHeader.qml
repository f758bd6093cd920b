import QtQuick

// The top of a page that is a place of its own: a line over it, its title, Get help.
FocusScope {
    id: root

    property string over: ""
    // Said in less, for where that line is too short.
    property string overShort: ""
    property string title: ""
    property bool helpVisible: true
    property bool large: false
    property color ink: Theme.ink
    property bool onScene: false
    readonly property bool tall: Theme.userScale >= 1.5 && helpVisible

    signal helpRequested

    function focusTitle() {
        titleText.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitWidth: 350
    implicitHeight: Math.max(words.y + words.implicitHeight, help.visible ? help.implicitHeight : 0)

    TextMetrics {
        id: line

        font: Theme.type.caption.font
        text: root.over
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.right: help.visible && !root.tall ? help.left : parent.right
        anchors.rightMargin: help.visible && !root.tall ? 12 : 0
        y: root.tall ? help.implicitHeight + 8 : 4
        spacing: 2

        TText {
            width: parent.width
            visible: text !== ""
            text: root.overShort === "" || line.advanceWidth <= width ? root.over : root.overShort
            face: Theme.type.caption
            color: root.onScene ? root.ink : Theme.inkSecondary
            horizontalAlignment: Text.AlignLeft
        }
        TText {
            id: titleText

            width: parent.width
            text: root.title
            face: root.large ? Theme.type.display : Theme.type.title1
            color: root.ink
            heading: true
            horizontalAlignment: Text.AlignLeft
        }
    }
    GetHelpButton {
        id: help

        visible: root.helpVisible
        anchors.right: parent.right
        onScene: root.onScene
        onClicked: root.helpRequested()
    }
}
