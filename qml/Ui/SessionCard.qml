import QtQuick
import QtQuick.Templates as T

// One session of an agenda as one button. Moved: give formerTime. Canceled: dashed, struck. Past: no card.
T.AbstractButton {
    id: root

    property string time: ""
    property string formerTime: ""
    property string where: ""
    property string whereSymbol: "place"
    property string symbol: "group"
    property int tone: Theme.Tide
    property string tag: ""
    property string tagSymbol: ""
    property int tagTone: Theme.Plain
    // Under it, when there is more to say: "Dana will call you to find a new time".
    property string note: ""
    property bool canceled: false
    property bool past: false
    property bool chosen: false
    // False for the others of a list that is one stop for Tab, with arrows inside.
    property bool reachable: true
    readonly property bool tagUnder: Theme.userScale >= 1.5 || (tag !== "" && times.implicitWidth + rowTag.implicitWidth + 8 > words.width)

    implicitWidth: 300
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: 14
    topPadding: 12
    bottomPadding: 12
    hoverEnabled: true
    focusPolicy: reachable ? Qt.StrongFocus : Qt.ClickFocus
    scale: down ? Theme.pressScale : 1

    Accessible.role: Accessible.Button
    Accessible.name: [tag, text, time, formerTime !== "" ? qsTr("was %1").arg(formerTime) : "", where, note].filter(part => part !== "").join(", ")
    Accessible.selectable: true
    Accessible.selected: chosen
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Item {
        Shadow {
            anchors.fill: parent
            visible: !root.canceled && !root.past && !root.chosen && !Theme.moreContrast
            radius: 18
            dark: Theme.dark
        }
        Rectangle {
            anchors.fill: parent
            visible: !root.canceled
            radius: 18
            color: root.chosen ? Theme.primarySoft : root.past ? "transparent" : Theme.surface
            border.width: root.chosen ? 2 : !root.past && (Theme.dark || Theme.moreContrast) ? Theme.edgeWidth : 0
            border.color: root.chosen ? Theme.primary : Theme.hairline
        }
        DashedEdge {
            anchors.fill: parent
            visible: root.canceled
            radius: 18
        }
        StateLayer {
            anchors.fill: parent
            radius: 18
            hovered: root.hovered
            pressed: root.down
        }
        FocusRing {
            shown: root.visualFocus
            radius: 18
        }
    }
    contentItem: Item {
        implicitHeight: Math.max(tile.height, words.implicitHeight)

        Tile {
            id: tile

            anchors.left: parent.left
            symbol: root.symbol
            tone: root.canceled || root.past ? Theme.Plain : root.tone
        }
        Column {
            id: words

            anchors.left: tile.right
            anchors.leftMargin: 12
            anchors.right: parent.right

            Item {
                width: parent.width
                height: Math.max(24, times.implicitHeight)

                Row {
                    id: times

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 6

                    TText {
                        visible: text !== ""
                        text: root.formerTime
                        face: Theme.type.caption
                        color: Theme.inkSecondary
                        struck: true
                        wrapMode: Text.NoWrap
                        silent: true
                    }
                    TText {
                        text: root.time
                        face: Theme.type.caption
                        struck: root.canceled
                        color: root.chosen ? Theme.onPrimarySoft : Theme.inkSecondary
                        wrapMode: Text.NoWrap
                        silent: true
                    }
                }
                Tag {
                    id: rowTag

                    visible: root.tag !== "" && !root.tagUnder
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    inRow: true
                    text: root.tag
                    symbol: root.tagSymbol
                    tone: root.tagTone
                    silent: true
                }
            }
            TText {
                width: parent.width
                text: root.text
                weight: Font.Medium
                struck: root.canceled
                color: root.canceled || root.past ? Theme.inkSecondary : Theme.ink
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
            Item {
                visible: root.where !== ""
                width: parent.width
                height: whereText.implicitHeight

                Icon {
                    id: whereIcon

                    anchors.left: parent.left
                    y: (Theme.type.small.line - height) / 2
                    name: root.whereSymbol
                    size: 16 * Theme.iconScale
                    color: whereText.color
                }
                TText {
                    id: whereText

                    anchors.left: whereIcon.right
                    anchors.leftMargin: 6
                    anchors.right: parent.right
                    text: root.where
                    face: Theme.type.small
                    color: root.chosen ? Theme.onPrimarySoft : Theme.inkSecondary
                    horizontalAlignment: Text.AlignLeft
                    silent: true
                }
            }
            TText {
                width: parent.width
                visible: text !== ""
                topPadding: face.lead + 4
                text: root.note
                face: Theme.type.small
                horizontalAlignment: Text.AlignLeft
                silent: true
            }
            Item {
                visible: root.tagUnder && root.tag !== ""
                width: parent.width
                height: underTag.implicitHeight + 8

                Tag {
                    id: underTag

                    anchors.left: parent.left
                    anchors.bottom: parent.bottom
                    text: root.tag
                    symbol: root.tagSymbol
                    tone: root.tagTone
                    silent: true
                }
            }
        }
    }
}
