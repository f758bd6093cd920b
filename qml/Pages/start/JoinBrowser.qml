import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// Sign-in goes on in the browser; this page waits, and says so when it did not finish.
ScrollPage {
    id: root

    required property JoinModel join

    signal back

    function focusTitle() {
        titleText.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 16
    bar: AppBar {
        width: parent?.width ?? 0
        backSymbol: root.join.step === "browser" ? "back" : ""
        onBack: root.back()
        onHelpRequested: root.helpRequested()
    }
    foot: Button {
        visible: root.join.step === "browser"
        width: parent?.width ?? 0
        kind: root.join.busy ? Button.Outline : Button.Filled
        text: qsTr("Open the browser again")
        symbol: "external"
        onClicked: root.join.signIn()
    }

    TText {
        id: titleText

        width: parent.width
        text: root.join.step === "done" ? qsTr("You are in.") : root.join.busy ? qsTr("Sign in in the browser") : qsTr("You did not finish.")
        face: Theme.type.title1
        heading: true
        horizontalAlignment: Text.AlignLeft
    }
    ProblemBanner {
        text: root.join.problem
    }
    TText {
        width: parent.width
        text: !root.join.busy ? "" : root.join.clinicName !== "" ? qsTr("The page of %1 is open in your browser. When you are done there, this page goes on by itself.").arg(root.join.clinicName) : qsTr("Your clinic’s page is open in your browser. When you are done there, this page goes on by itself.")
        visible: text !== ""
        horizontalAlignment: Text.AlignLeft
    }
    TText {
        width: parent.width
        text: qsTr("Your name and password for the clinic are typed there, never here.")
        face: Theme.type.small
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
}
