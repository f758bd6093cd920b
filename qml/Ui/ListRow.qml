import QtQuick
import QtQuick.Templates as T

// One row of a card. Up and Down go to the rows beside it. What stands at its end (tag, switch, button) are its
// children; a chevron is there unless chevron is false.
T.AbstractButton {
    id: root

    property string detail: ""
    property string symbol: ""
    property int tone: Theme.Moss
    // For what stands in the tile's place: an Avatar, a coin.
    property Component lead: null
    property bool chevron: true
    property bool pressable: true
    // Not read yet: a dot, and the word in the name.
    property bool fresh: false
    // More for the name: "not sent yet".
    property string stateText: ""
    // Place in its card, for round corners and the line over it.
    property bool first: false
    property bool last: false
    property real radius: Theme.radiusLg
    default property alias trailing: end.data
    readonly property bool tall: symbol !== "" || lead !== null
    // Tags go under the title when text is large.
    readonly property bool stacks: Theme.userScale >= 1.5 && end.implicitWidth > 60

    // A row of words offers nothing: a screen reader hears of an action only where one is connected.
    function offer() {
        Accessible.pressAction.disconnect(click);
        if (pressable)
            Accessible.pressAction.connect(click);
    }

    onPressableChanged: offer()
    Component.onCompleted: if (pressable)
        offer()

    implicitWidth: 320
    implicitHeight: Math.max(tall ? 72 : Theme.sizeRow, implicitContentHeight + topPadding + bottomPadding)
    topPadding: 12
    bottomPadding: 12
    leftPadding: 16
    rightPadding: 16
    hoverEnabled: pressable
    focusPolicy: pressable ? Qt.StrongFocus : Qt.NoFocus
    opacity: enabled ? 1 : Theme.opacityDisabled

    Accessible.role: pressable ? Accessible.Button : Accessible.ListItem
    Accessible.name: [fresh ? qsTr("New") : "", text, detail, stateText].filter(part => part !== "").join(", ")
    Keys.onReturnPressed: if (pressable)
        click()
    Keys.onEnterPressed: if (pressable)
        click()
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    background: Item {
        Separator {
            visible: !root.first
            x: root.mirrored ? 0 : root.tall ? leadArea.width + 30 : 16
            width: parent.width - (root.tall ? leadArea.width + 30 : 16)
        }
        Rectangle {
            anchors.fill: parent
            color: Theme.ink
            visible: root.pressable
            opacity: root.down ? Theme.opacityPressed : root.hovered ? Theme.opacityHover : 0
            topLeftRadius: root.first ? root.radius : 0
            topRightRadius: root.first ? root.radius : 0
            bottomLeftRadius: root.last ? root.radius : 0
            bottomRightRadius: root.last ? root.radius : 0
        }
        FocusRing {
            anchors.margins: 6
            shown: root.visualFocus
        }
    }

    contentItem: Item {
        implicitHeight: Math.max(leadArea.height, words.implicitHeight, root.stacks ? 0 : end.implicitHeight)

        Item {
            id: leadArea

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: root.lead ? leadLoader.width : tile.visible ? tile.width : 0
            height: root.lead ? leadLoader.height : tile.visible ? tile.height : 0

            Tile {
                id: tile

                visible: root.symbol !== "" && !root.lead
                symbol: root.symbol
                tone: root.tone
            }
            Loader {
                id: leadLoader

                sourceComponent: root.lead
            }
        }
        Rectangle {
            visible: root.fresh
            width: 10
            height: 10
            radius: 5
            color: Theme.primary
            border.width: 2
            border.color: Theme.surface
            anchors.right: leadArea.right
            anchors.top: leadArea.top
            anchors.margins: -2
        }
        Column {
            id: words

            anchors.left: leadArea.right
            anchors.leftMargin: root.tall ? 14 : 0
            anchors.right: root.stacks ? chevronIcon.left : end.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            spacing: 1

            TText {
                width: parent.width
                text: root.text
                face: Theme.type.body
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
            Item {
                id: under

                visible: root.stacks
                width: parent.width
                height: root.stacks ? end.implicitHeight + 6 : 0
            }
        }
        Row {
            id: end

            readonly property real gap: chevronIcon.visible && width > 0 ? 8 : 0
            readonly property real beside: root.mirrored ? chevronIcon.x + chevronIcon.width + gap : chevronIcon.x - gap - width
            readonly property real below: root.mirrored ? (parent?.width ?? 0) - width : 0

            parent: root.stacks ? under : root.contentItem
            // By numbers: anchors that change sides when the text grows hold both for a moment, and stretch it for good.
            x: root.stacks ? below : beside
            y: root.stacks ? (parent?.height ?? 0) - height : ((parent?.height ?? 0) - height) / 2
            spacing: 8
        }
        Icon {
            id: chevronIcon

            visible: root.chevron && root.pressable
            width: visible ? implicitWidth : 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "forward"
            size: Theme.sizeIconSmall * Theme.iconScale
            color: Theme.inkTertiary
        }
    }
}
