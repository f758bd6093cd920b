pragma ComponentBehavior: Bound

import QtQuick

// A passphrase as dots. Its characters stand in entry, which only C++ can read: hand it to the view model in
// onEntered. Nothing is predicted, kept or shown.
FocusScope {
    id: root

    property string label: ""
    property string helper: ""
    property string error: ""
    property alias entry: secret
    property alias length: secret.length

    signal entered

    implicitWidth: 320
    implicitHeight: column.implicitHeight

    // A field that keeps its text from a screen reader comes without its name too, so what is around it says it.
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: error !== "" ? error : helper

    Column {
        id: column

        width: parent.width
        spacing: 6

        TText {
            width: parent.width
            visible: text !== ""
            text: root.label
            face: Theme.type.label
            horizontalAlignment: Text.AlignLeft
            silent: true
        }
        FieldGround {
            width: parent.width
            height: Theme.sizeField
            active: secret.activeFocus
            failed: root.error !== ""

            SecretEntry {
                id: secret

                anchors.fill: parent
                focus: true
                onEntered: root.entered()

                Accessible.role: Accessible.EditableText
                Accessible.passwordEdit: true
                Accessible.name: root.label
                Accessible.description: [qsTr("%1 typed").arg(length), root.error !== "" ? root.error : root.helper].filter(part => part !== "").join(". ")
            }
            Row {
                id: dots

                readonly property int most: Math.max(1, Math.floor((parent.width - 40) / 16))

                x: LayoutMirroring.enabled ? parent.width - width - 16 : 16
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6

                Repeater {
                    model: Math.min(secret.length, dots.most)

                    Rectangle {
                        width: 10
                        height: 10
                        anchors.verticalCenter: parent.verticalCenter
                        radius: 5
                        color: Theme.ink
                    }
                }
                Rectangle {
                    visible: secret.activeFocus
                    width: 2
                    height: 24
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.primary
                }
            }
        }
        FieldNote {
            width: parent.width
            helper: root.helper
            error: root.error
        }
    }
}
