import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// The code or link that the clinic gave.
ScrollPage {
    id: root

    required property JoinModel join

    signal back

    function focusTitle() {
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 16
    bar: AppBar {
        width: parent?.width ?? 0
        onBack: root.back()
        onHelpRequested: root.helpRequested()
    }
    foot: Button {
        width: parent?.width ?? 0
        text: qsTr("Next")
        enabled: field.text.trim() !== ""
        reason: qsTr("type the code or the link first")
        onClicked: root.join.find(field.text)
    }

    TText {
        width: parent.width
        text: root.join.lockChosen ? qsTr("One step is left") : qsTr("Join your clinic")
        face: Theme.type.title1
        heading: true
        horizontalAlignment: Text.AlignLeft
    }
    TText {
        width: parent.width
        text: root.join.lockChosen ? qsTr("Your lock is set. Say once more which clinic it is, and sign in there.") : qsTr("Your clinic gave you a code or a link. Either one will do.")
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
    Card {
        width: parent.width

        Field {
            id: field

            width: parent.width
            label: qsTr("Code or link")
            helper: qsTr("A code has 8 letters and numbers. Capital or small letters, both work.")
            error: root.join.problem
            // What is wrong stands under the field, and may be under the foot where letters are large.
            onErrorChanged: Qt.callLater(root.reveal, field)
            symbol: "key"
            input.inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            onAccepted: if (text.trim() !== "")
                root.join.find(text)
        }
    }
    TText {
        width: parent.width
        text: qsTr("No code? Ask the front desk. A code works for 7 days and for one person.")
        face: Theme.type.small
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
}
