pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// A round button with an icon alone. Its text is a verb and is what a screen reader says: "Close".
T.AbstractButton {
    id: root

    property string symbol: ""
    property color color: Theme.ink
    property real symbolSize: Theme.sizeIcon
    property bool filled: false
    property color ground: "transparent"
    property bool outlined: false

    implicitWidth: Math.max(Theme.sizeTouchMin, symbolSize * Theme.iconScale + Theme.space4)
    implicitHeight: implicitWidth
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : Theme.opacityDisabled
    scale: down ? Theme.pressScale : 1

    // What a tap does, for keys and screen readers.
    function act() {
        if (checkable) {
            toggle();
            toggled();
        }
        clicked();
    }

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: root.act()
    Keys.onReturnPressed: act()
    Keys.onEnterPressed: act()

    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.primarySoft : root.ground
        border.width: root.outlined || (Theme.moreContrast && root.ground.a > 0) ? 1.5 : 0
        border.color: Theme.control

        StateLayer {
            anchors.fill: parent
            radius: parent.radius
            color: root.color
            hovered: root.hovered
            pressed: root.down
        }
        FocusRing {
            shown: root.visualFocus
            radius: parent.radius
        }
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.symbol
            size: root.symbolSize * Theme.iconScale
            color: root.checked ? Theme.onPrimarySoft : root.color
            filled: root.filled
        }
    }

    Loader {
        active: root.hovered && root.text !== ""
        sourceComponent: Tip {
            parent: root
            text: root.text
            visible: root.hovered
        }
    }
}
