import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// The profile did not open: what happened, what was kept, and a way on. Enter never starts an act by itself.
ScrollPage {
    id: root

    required property trouble trouble

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
    foot: ButtonPair {
        width: parent?.width ?? 0
        main: qsTr("Try again")
        mainSymbol: "restart"
        other: root.trouble.folder !== "" ? qsTr("Open folder") : ""
        otherKind: Button.Outline
        onMainClicked: root.tryAgain()
        onOtherClicked: Qt.openUrlExternally(root.trouble.folderUrl)
    }

    Sprout {
        width: Math.min(350, parent.width)
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.height >= 700 && Theme.userScale < 1.5
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
            detail: root.trouble.happened
        }
        ListRow {
            width: parent.width
            pressable: false
            symbol: "shield"
            text: qsTr("What was kept")
            detail: root.trouble.kept
        }
        ListRow {
            width: parent.width
            last: true
            pressable: false
            symbol: "restart"
            tone: Theme.Honey
            text: qsTr("What to do")
            detail: root.trouble.todo
        }
    }
    TText {
        width: parent.width
        visible: root.trouble.folder !== ""
        text: qsTr("The files are in %1").arg(root.trouble.folder)
        face: Theme.type.small
        color: Theme.inkSecondary
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        horizontalAlignment: Text.AlignLeft
    }
    TText {
        width: parent.width
        //: Stable English words for whoever helps at the clinic
        text: qsTr("For the clinic: %1").arg(root.trouble.code)
        face: Theme.type.small
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
}
