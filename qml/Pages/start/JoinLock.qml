import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// A lock that only this person has: six numbers where the system keeps a secret of the device, else words.
ScrollPage {
    id: root

    required property JoinModel join
    property bool again: false

    signal back

    function focusTitle() {
        (join.digitsAllowed ? pad : field).forceActiveFocus(Qt.OtherFocusReason);
    }
    function enter(entry: SecretEntry) {
        if (again)
            join.repeat(entry);
        else
            join.choose(entry);
    }

    spacing: 12
    bar: AppBar {
        width: parent?.width ?? 0
        onBack: root.back()
        onHelpRequested: root.helpRequested()
    }
    foot: Button {
        visible: !root.join.digitsAllowed
        width: parent?.width ?? 0
        text: root.again ? qsTr("Lock with these words") : qsTr("Next")
        busy: root.join.busy
        enabled: field.length > 0 || busy
        onClicked: root.enter(field.entry)
    }

    TText {
        width: parent.width
        text: root.again ? qsTr("Once more") : root.join.digitsAllowed ? qsTr("Set a passcode") : qsTr("Set a passphrase")
        face: Theme.type.title1
        heading: true
        horizontalAlignment: Text.AlignHCenter
    }
    TText {
        width: parent.width
        text: root.join.busy ? qsTr("Making your lock. This takes a moment.") : root.join.digitsAllowed ? qsTr("Six numbers that lock your entries with a key that only you have.") : qsTr("A few words that lock your entries with a key that only you have.")
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignHCenter
    }
    ProblemBanner {
        text: root.join.problem
    }
    Item {
        width: 1
        height: 12
    }
    PasscodePad {
        id: pad

        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.join.digitsAllowed
        height: visible ? implicitHeight : 0
        enabled: !root.join.busy
        keysVisible: root.form === Theme.Compact
        keySize: Math.max(56, Math.min(Theme.sizeKeypadKey, (root.height - 340) / 4 - 14))
        onEntered: root.enter(entry)
    }
    PassphraseField {
        id: field

        width: parent.width
        visible: !root.join.digitsAllowed
        height: visible ? implicitHeight : 0
        enabled: !root.join.busy
        label: qsTr("Passphrase")
        helper: qsTr("8 letters or more. Three or four words work well.")
        onEntered: root.enter(entry)
    }
}
