import QtQuick
import QtQuick.Templates as T

// One of several words. Checkable by itself; add is the dashed one that opens a field.
T.AbstractButton {
    id: root

    property bool add: false
    // One of a group of which only one can be chosen.
    property bool single: false

    implicitWidth: Math.max(Theme.sizeTouchMin, implicitContentWidth + 28)
    implicitHeight: Math.max(Theme.sizeChipHit, implicitContentHeight + 28)
    leftPadding: 14
    rightPadding: 14
    topInset: 6
    bottomInset: 6
    checkable: !add
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : Theme.opacityDisabled
    scale: down ? Theme.pressScale : 1

    // What a tap does, for keys and screen readers.
    function act() {
        if (checkable && !(single && checked)) {
            toggle();
            toggled();
        }
        clicked();
    }

    Accessible.role: add ? Accessible.Button : single ? Accessible.RadioButton : Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: root.act()
    Accessible.onToggleAction: root.act()
    Keys.onReturnPressed: act()
    Keys.onEnterPressed: act()

    readonly property color words: checked ? Theme.onPrimary : Theme.ink

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: !root.add
            radius: height / 2
            color: root.checked ? Theme.primary : Theme.surface
            border.width: 1.5
            border.color: root.checked ? Theme.primary : Theme.chipLine
        }
        DashedEdge {
            anchors.fill: parent
            visible: root.add
            radius: height / 2
            color: Theme.chipLine
        }
        StateLayer {
            anchors.fill: parent
            radius: height / 2
            color: root.words
            hovered: root.hovered
            pressed: root.down
        }
        FocusRing {
            shown: root.visualFocus
            radius: parent.height / 2
        }
    }
    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Row {
            id: row

            anchors.centerIn: parent
            spacing: 7

            Icon {
                visible: root.checked || root.add
                anchors.verticalCenter: parent.verticalCenter
                name: root.add ? "plus" : "check"
                size: (root.add ? 17 : 16) * Theme.iconScale
                stroke: root.add ? 1.75 : 2.4
                color: root.words
            }
            TText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                face: Theme.type.small
                weight: root.checked ? Font.DemiBold : Font.Medium
                color: root.words
                wrapMode: Text.NoWrap
                silent: true
            }
        }
    }
}
