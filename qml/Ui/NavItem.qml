import QtQuick
import QtQuick.Templates as T

// One place in a bar, rail or sidebar. The bar and rail have the icon over the word.
T.AbstractButton {
    id: root

    required property string symbol
    required property bool chosen
    required property int number
    required property int total
    property bool wide: false
    property bool rail: false

    readonly property color words: chosen ? Theme.onPrimarySoft : Theme.inkSecondary

    implicitWidth: wide ? 220 : 72
    implicitHeight: Math.max(wide ? 48 : 62, implicitContentHeight + topPadding + bottomPadding)
    topPadding: wide ? 8 : rail ? 6 : 0
    bottomPadding: topPadding
    leftPadding: wide ? 14 : 0
    rightPadding: leftPadding
    hoverEnabled: true
    // One stop for Tab; arrows go on from there.
    focusPolicy: chosen ? Qt.StrongFocus : Qt.ClickFocus

    Accessible.role: Accessible.PageTab
    Accessible.name: qsTr("%1, %2 of %3").arg(text).arg(number).arg(total)
    // What is not chosen offers Press first: a reader's first action is then to go there.
    Accessible.focusable: chosen || activeFocus
    Accessible.selectable: true
    Accessible.selected: chosen
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    Shortcut {
        sequences: [`Ctrl+${root.number}`, `Alt+${root.number}`]
        enabled: root.visible
        onActivated: root.click()
    }

    background: Item {
        Rectangle {
            id: ground

            visible: root.wide || root.rail
            anchors.fill: parent
            radius: Theme.radiusMd
            color: root.chosen ? Theme.primarySoft : "transparent"
            border.width: root.chosen && Theme.moreContrast ? 3 : 0
            border.color: Theme.primary
        }
        StateLayer {
            visible: root.wide || root.rail
            anchors.fill: parent
            radius: Theme.radiusMd
            hovered: root.hovered
            pressed: root.down
        }
        FocusRing {
            shown: root.visualFocus
            anchors.margins: root.wide || root.rail ? 0 : 4
        }
    }

    contentItem: Item {
        implicitHeight: root.wide ? Math.max(icon.height, word.implicitHeight) : word.y + word.implicitHeight

        Rectangle {
            visible: !root.wide && !root.rail
            anchors.horizontalCenter: parent.horizontalCenter
            width: 60
            height: 32
            radius: 16
            color: root.chosen ? Theme.primarySoft : "transparent"
            border.width: root.chosen && Theme.moreContrast ? 3 : 0
            border.color: Theme.primary

            StateLayer {
                anchors.fill: parent
                radius: 16
                hovered: root.hovered
                pressed: root.down
            }
        }
        Icon {
            id: icon

            x: root.wide ? (root.mirrored ? parent.width - width : 0) : (parent.width - width) / 2
            y: root.wide ? (parent.height - height) / 2 : 4
            name: root.symbol
            size: Theme.sizeIcon * Theme.navScale
            color: root.words
        }
        TText {
            id: word

            x: root.wide && !root.mirrored ? icon.width + 13 : 0
            y: root.wide ? (parent.height - implicitHeight) / 2 : root.rail ? icon.height + 8 : 36 * Theme.navScale
            width: root.wide ? parent.width - icon.width - 13 : parent.width
            face: root.wide ? Theme.type.label : Theme.type.nav
            weight: root.chosen ? Font.DemiBold : Font.Medium
            color: root.words
            text: root.text
            wrapMode: root.wide ? Text.Wrap : Text.NoWrap
            horizontalAlignment: root.wide ? Text.AlignLeft : Text.AlignHCenter
            silent: true
        }
    }
}
