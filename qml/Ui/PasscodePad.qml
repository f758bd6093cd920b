pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// Dots and keys for a passcode. The digits stand in entry, which only C++ can read: hand it to the view model in
// onEntered. Number keys work as well; a screen reader hears how many there are, never which.
FocusScope {
    id: root

    property alias entry: secret
    property alias length: secret.length
    property int digits: 6
    // What stands left of the 0: "Letters", an icon, or nothing.
    property string otherName: ""
    property string otherSymbol: ""
    property real keySize: Theme.sizeKeypadKey
    property bool keysVisible: true

    signal entered
    signal otherClicked

    // After a wrong one: the dots empty; shakes once unless motion is reduced.
    function reject() {
        secret.clear();
        if (!Theme.reducedMotion)
            shake.start();
    }

    implicitWidth: 3 * keySize + 2 * 26
    implicitHeight: dots.height + (keysVisible ? 34 + 4 * keySize + 3 * 14 : 0)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Passcode, %1 of %2 entered").arg(secret.length).arg(root.digits)

    SecretEntry {
        id: secret

        anchors.fill: dots
        anchors.margins: -14
        focus: true
        digitsOnly: true
        capacity: root.digits
        onEntered: root.entered()
        onLengthChanged: if (length > 0)
            Accessible.announce(qsTr("%1 of %2").arg(length).arg(root.digits), Accessible.Polite)

        Accessible.role: Accessible.EditableText
        Accessible.passwordEdit: true
        Accessible.name: qsTr("Passcode, %1 of %2 entered").arg(length).arg(root.digits)
    }
    Item {
        anchors.fill: dots
        anchors.margins: -10

        FocusRing {
            shown: secret.visualFocus
            radius: height / 2
        }
    }
    Row {
        id: dots

        property real shift: 0

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: shift
        spacing: 18

        Repeater {
            model: root.digits

            Rectangle {
                required property int index
                readonly property bool on: index < secret.length

                width: 16
                height: 16
                radius: 8
                color: on ? Theme.primary : "transparent"
                border.width: 2
                border.color: on ? Theme.primary : Theme.control
            }
        }
    }
    SequentialAnimation {
        id: shake

        NumberAnimation {
            target: dots
            property: "shift"
            to: 9
            duration: 50
        }
        NumberAnimation {
            target: dots
            property: "shift"
            to: -7
            duration: 80
        }
        NumberAnimation {
            target: dots
            property: "shift"
            to: 0
            duration: 70
        }
    }
    Grid {
        visible: root.keysVisible
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: dots.bottom
        anchors.topMargin: 34
        columns: 3
        columnSpacing: 26
        rowSpacing: 14
        // A keypad is a telephone's in every language.
        LayoutMirroring.enabled: false

        Repeater {
            model: 12

            T.AbstractButton {
                id: key

                required property int index
                readonly property bool other: index === 9
                readonly property bool erases: index === 11
                readonly property bool bare: other || erases
                readonly property int digit: index === 10 ? 0 : index + 1

                implicitWidth: root.keySize
                implicitHeight: root.keySize
                opacity: other && root.otherName === "" ? 0 : erases && secret.length === 0 ? Theme.opacityDisabled : 1
                enabled: !(other && root.otherName === "") && !(erases && secret.length === 0)
                text: other ? root.otherName : erases ? qsTr("Delete the last one") : String(digit)
                hoverEnabled: true
                // The focus stays with the dots, where number keys work; Tab still reaches each key.
                focusPolicy: Qt.TabFocus
                scale: down ? Theme.pressScale : 1
                onClicked: {
                    if (other)
                        root.otherClicked();
                    else if (erases)
                        secret.erase();
                    else
                        secret.press(digit);
                }

                Accessible.role: Accessible.Button
                Accessible.name: text
                Accessible.ignored: other && root.otherName === ""
                Accessible.onPressAction: key.click()
                Keys.onReturnPressed: click()
                Keys.onEnterPressed: click()
                Keys.onPressed: event => {
                    if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9) {
                        secret.press(event.key - Qt.Key_0);
                        event.accepted = true;
                    } else if (event.key === Qt.Key_Backspace) {
                        secret.erase();
                        event.accepted = true;
                    }
                }

                background: Item {
                    Shadow {
                        visible: !key.bare
                        anchors.fill: parent
                        level: Shadow.Card
                        radius: width / 2
                        dark: Theme.dark
                    }
                    Rectangle {
                        anchors.fill: parent
                        radius: width / 2
                        color: key.bare ? "transparent" : Theme.surface
                        border.width: !key.bare && (Theme.dark || Theme.moreContrast) ? Theme.edgeWidth : 0
                        border.color: Theme.hairline
                    }
                    StateLayer {
                        anchors.fill: parent
                        radius: width / 2
                        hovered: key.hovered
                        pressed: key.down
                    }
                    FocusRing {
                        shown: key.visualFocus
                        radius: parent.width / 2
                    }
                }
                contentItem: Item {
                    TText {
                        anchors.centerIn: parent
                        anchors.verticalCenterOffset: key.other ? 0 : Math.round(face.size * 0.07)
                        visible: !icon.visible
                        width: key.other ? parent.width : implicitWidth
                        text: key.text
                        face: key.other ? Theme.type.label : Theme.type.display
                        color: key.other ? Theme.primary : Theme.ink
                        horizontalAlignment: Text.AlignHCenter
                        silent: true
                    }
                    Icon {
                        id: icon

                        anchors.centerIn: parent
                        visible: key.erases || (key.other && root.otherSymbol !== "")
                        name: key.erases ? "backspace" : root.otherSymbol
                        size: 26
                        color: Theme.primary
                    }
                }
            }
        }
    }
}
