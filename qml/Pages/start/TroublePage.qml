import QtQuick
import Trellis.Ui
import Trellis.Pages

// The store did not open: what happened, that nothing was erased, and a way on. Enter never starts an act by itself.
ScrollPage {
    id: root

    required property string problem

    signal tryAgain

    function focusTitle() {
        titleText.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 12
    bar: AppBar {
        width: parent?.width ?? 0
        backSymbol: ""
        onHelpRequested: root.helpRequested()
    }
    foot: Button {
        width: parent?.width ?? 0
        text: qsTr("Try again")
        symbol: "restart"
        onClicked: root.tryAgain()
    }

    Sprout {
        width: Math.min(350, parent.width)
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.height >= 600
    }
    TText {
        id: titleText

        width: parent.width
        text: qsTr("Your entries did not open.")
        face: Theme.type.title1
        heading: true
        horizontalAlignment: Text.AlignLeft
    }
    TText {
        width: parent.width
        text: qsTr("Nothing was erased. Get help still works.")
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
    Card {
        width: parent.width
        padding: 0

        ListRow {
            width: parent.width
            first: true
            pressable: false
            symbol: "info"
            tone: Theme.Plain
            text: qsTr("What happened")
            detail: root.problem
        }
        ListRow {
            width: parent.width
            pressable: false
            symbol: "shield"
            text: qsTr("What was kept")
            detail: qsTr("Everything that was saved is still in its file on this device, unchanged.")
        }
        ListRow {
            width: parent.width
            last: true
            pressable: false
            symbol: "restart"
            tone: Theme.Honey
            text: qsTr("What to do")
            detail: qsTr("Close other windows of the app, then try again. If it stays, the clinic can help.")
        }
    }
}
