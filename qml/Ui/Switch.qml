import QtQuick
import QtQuick.Templates as T

// On or off. Its text is the title of the row that it stands in, said and not shown.
T.Switch {
    id: root

    implicitWidth: 52
    implicitHeight: Theme.sizeTouchMin
    topInset: 8
    bottomInset: 8
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : Theme.opacityDisabled

    // What a tap does, for keys and screen readers.
    function act() {
        if (checkable) {
            toggle();
            toggled();
        }
        clicked();
    }

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onToggleAction: root.act()
    Accessible.onPressAction: root.act()
    Keys.onReturnPressed: act()

    background: Rectangle {
        width: 52
        height: 32
        y: 8
        radius: 16
        color: root.checked ? Theme.primary : Theme.control

        StateLayer {
            anchors.fill: parent
            radius: 16
            hovered: root.hovered
            pressed: root.down
        }
        FocusRing {
            shown: root.visualFocus
            radius: 16
        }
    }
    indicator: Rectangle {
        x: 4 + root.visualPosition * 20
        y: 12
        width: 24
        height: 24
        radius: 12
        color: Theme.surface

        Behavior on x {
            enabled: !root.down
            NumberAnimation {
                duration: Theme.quick
            }
        }

        Icon {
            visible: root.checked
            anchors.centerIn: parent
            name: "check"
            size: 14
            stroke: 3
            color: Theme.primary
        }
    }
}
