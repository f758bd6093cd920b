import QtQuick
import QtQuick.Templates as T

// Get help: on every screen, one tap, no network, before unlock. F1 presses the one that can be seen.
T.AbstractButton {
    id: root

    // On a picture: near-white ground. In the sidebar: as wide as it is given.
    property bool onScene: false
    property bool wide: false
    // Under its icon, for the rail.
    property bool stacked: false
    // On its own page in the sidebar.
    property bool current: false

    readonly property real inset: wide || stacked ? 0 : (Theme.sizeTouchMin - Theme.sizeButtonSmall) / 2
    readonly property color words: onScene ? "#9A3B25" : Theme.ember

    text: qsTr("Get help")
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(stacked ? 62 : wide ? Theme.sizeButton : Theme.sizeTouchMin, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: stacked ? 4 : wide ? 14 : Theme.space3
    rightPadding: stacked ? 4 : Theme.space4
    topPadding: inset + 6
    bottomPadding: inset + 6
    topInset: inset
    bottomInset: inset
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    scale: down ? Theme.pressScale : 1

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    Shortcut {
        sequences: ["F1"]
        enabled: root.visible
        onActivated: root.click()
        // Two in view (a sidebar and a page) lead to the same place: either will do.
        onActivatedAmbiguously: root.click()
    }

    background: Rectangle {
        radius: root.wide || root.stacked ? Theme.radiusMd + 2 : height / 2
        color: root.onScene ? Theme.withAlpha("#FFFDF9", 0.94) : Theme.emberSoft
        border.width: root.current ? 2 : Theme.moreContrast ? 1.5 : 0
        border.color: root.words

        StateLayer {
            anchors.fill: parent
            radius: parent.radius
            color: root.words
            hovered: root.hovered
            pressed: root.down
        }
        FocusRing {
            shown: root.visualFocus
            radius: parent.radius
        }
    }

    contentItem: Item {
        implicitWidth: flow.implicitWidth
        implicitHeight: flow.implicitHeight

        Grid {
            id: flow

            anchors.verticalCenter: parent.verticalCenter
            x: root.stacked ? (parent.width - width) / 2 : root.mirrored ? parent.width - width : 0
            rows: root.stacked ? 2 : 1
            columns: root.stacked ? 1 : 2
            columnSpacing: root.wide ? Theme.space3 : Theme.space2
            rowSpacing: 4
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            Icon {
                name: "help"
                size: 22 * Theme.iconScale
                color: root.words
            }
            TText {
                text: root.text
                face: root.stacked ? Theme.type.nav : Theme.type.label
                color: root.words
                wrapMode: Text.NoWrap
                silent: true
            }
        }
    }
}
