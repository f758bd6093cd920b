import QtQuick
import QtQuick.Templates as T

// A radio button or a box with its words; the whole row is the target. For single answers put several in a Column with
// an exclusive T.ButtonGroup or set checked by hand.
T.AbstractButton {
    id: root

    property bool single: true
    property string detail: ""
    property bool line: false

    implicitWidth: 320
    implicitHeight: Math.max(52, words.implicitHeight + 16)
    checkable: true
    autoExclusive: single
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : Theme.opacityDisabled

    // What a tap does, for keys and screen readers.
    function act() {
        if (checkable && !(single && checked)) {
            toggle();
            toggled();
        }
        clicked();
    }

    Accessible.role: single ? Accessible.RadioButton : Accessible.CheckBox
    Accessible.name: detail === "" ? text : `${text}, ${detail}`
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: root.act()
    Accessible.onToggleAction: root.act()
    Keys.onReturnPressed: act()
    Keys.onEnterPressed: act()
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    background: Item {
        Separator {
            visible: root.line
            width: parent.width
        }
        StateLayer {
            anchors.fill: parent
            radius: Theme.radiusSm
            hovered: root.hovered
            pressed: root.down
        }
        FocusRing {
            shown: root.visualFocus
            radius: Theme.radiusSm
        }
    }
    contentItem: Item {
        Rectangle {
            id: mark

            x: root.mirrored ? parent.width - width - 2 : 2
            y: Math.max(0, (Math.min(parent.height, 44) - height) / 2)
            width: root.single ? 24 : 26
            height: width
            radius: root.single ? 12 : 8
            color: root.checked ? Theme.primary : "transparent"
            border.width: 2
            border.color: root.checked ? Theme.primary : Theme.control

            Rectangle {
                visible: root.single && root.checked
                anchors.centerIn: parent
                width: 9
                height: 9
                radius: 5
                color: Theme.onPrimary
            }
            Icon {
                visible: !root.single && root.checked
                anchors.centerIn: parent
                name: "check"
                size: 17
                stroke: 2.6
                color: Theme.onPrimary
            }
        }
        Column {
            id: words

            x: root.mirrored ? 0 : 40
            width: parent.width - 40
            anchors.verticalCenter: parent.verticalCenter

            TText {
                width: parent.width
                text: root.text
                weight: Font.Medium
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
            TText {
                width: parent.width
                visible: text !== ""
                text: root.detail
                face: Theme.type.small
                color: Theme.inkSecondary
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
        }
    }
}
