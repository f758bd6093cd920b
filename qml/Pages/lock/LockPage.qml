import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// Open, or get help without opening. Nothing of the person, the clinic or what waits stands here.
Page {
    id: root

    required property LockModel lock
    readonly property bool keys: form === Theme.Compact && height >= 560
    readonly property bool tight: height < 760
    readonly property real keySize: Math.max(56, Math.min(Theme.sizeKeypadKey, (height - 380) / 4 - 14, (width - 2 * margin - 52) / 3))

    function focusTitle() {
        (lock.passcode ? pad : field).forceActiveFocus(Qt.OtherFocusReason);
    }

    Wash {
        anchors.fill: parent
    }
    AppBar {
        id: bar

        width: parent.width
        z: 1
        backSymbol: ""
        onHelpRequested: root.helpRequested()
    }
    Follow {
        flick: flick
    }
    Flickable {
        id: flick

        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: Math.max(height, column.implicitHeight + 32)
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height

        Column {
            id: column

            x: (parent.width - width) / 2
            y: Math.max(8, Math.min(56, (flick.height - implicitHeight) / 2.6))
            width: Math.min(420, parent.width - 2 * root.margin)

            Art {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.height >= 540
                kind: Art.Mark
                width: 56
                height: 56
            }
            Item {
                width: 1
                height: root.tight ? 10 : 20
            }
            TText {
                id: titleText

                width: parent.width
                text: root.lock.passcode ? qsTr("Enter your passcode") : qsTr("Enter your passphrase")
                face: Theme.type.title1
                heading: true
                horizontalAlignment: Text.AlignHCenter
            }
            Item {
                width: 1
                height: root.tight ? 14 : 24
            }
            PasscodePad {
                id: pad

                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.lock.passcode
                height: visible ? implicitHeight : 0
                enabled: root.lock.mayTry
                keysVisible: root.keys
                keySize: root.keySize
                onEntered: root.lock.unlock(entry)
            }
            PassphraseField {
                id: field

                width: parent.width
                visible: !root.lock.passcode
                height: visible ? implicitHeight : 0
                enabled: root.lock.mayTry
                label: qsTr("Passphrase")
                onEntered: root.lock.unlock(entry)
            }
            Item {
                width: 1
                height: 16
            }
            Button {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: !root.lock.passcode || !root.keys
                text: qsTr("Open")
                busy: root.lock.busy
                enabled: root.lock.mayTry || root.lock.busy
                onClicked: root.lock.unlock(root.lock.passcode ? pad.entry : field.entry)
            }
            TText {
                id: message

                width: parent.width
                topPadding: face.lead + 8
                text: root.lock.busy ? qsTr("Opening") : root.lock.message
                visible: text !== ""
                face: Theme.type.body
                horizontalAlignment: Text.AlignHCenter
                onTextChanged: if (message.text !== "" && !root.lock.busy)
                    Accessible.announce(message.text, Accessible.Polite)
            }
            TText {
                width: parent.width
                topPadding: face.lead + 8
                visible: text !== ""
                text: root.lock.demoHint
                face: Theme.type.small
                color: Theme.inkSecondary
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
    Connections {
        target: root.lock

        function onWrong() {
            pad.reject();
            field.entry.clear();
        }
        // Which kind of lock it is may be known only after the page, or the window, has the focus.
        function onChanged() {
            if (root.lock.mayTry)
                (root.lock.passcode ? pad : field).focus = true;
        }
    }
}
