pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// Two to four parts of which one is chosen; from 1.5 text size on a list. Arrows move and choose.
FocusScope {
    id: root

    required property list<string> parts
    property int current: 0
    property string name: ""
    readonly property bool rows: Theme.userScale >= 1.5

    signal picked(index: int)

    function choose(index: int) {
        const to = Math.max(0, Math.min(parts.length - 1, index));
        if (to !== current) {
            current = to;
            picked(to);
        }
        (repeater.itemAt(to) as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: 320
    implicitHeight: grid.implicitHeight

    Accessible.role: Accessible.PageTabList
    Accessible.name: name

    Rectangle {
        anchors.fill: parent
        radius: root.rows ? Theme.radiusLg : Math.min(24, height / 2)
        color: Theme.sunken
        border.width: Theme.moreContrast ? 1.5 : 0
        border.color: Theme.control
    }
    Grid {
        id: grid

        x: 4
        width: parent.width - 8
        columns: root.rows ? 1 : root.parts.length

        Repeater {
            id: repeater

            model: root.parts

            T.AbstractButton {
                id: part

                required property string modelData
                required property int index
                readonly property bool chosen: root.current === index
                // The stop for Tab: what is chosen, or the first while nothing is.
                readonly property bool stop: chosen || (root.current < 0 && index === 0)

                width: root.rows ? grid.width : grid.width / root.parts.length
                // The target is as high as the whole, the thumb is smaller.
                implicitHeight: Math.max(48, implicitContentHeight + 20)
                padding: 6
                topPadding: 10
                bottomPadding: 10
                topInset: 4
                bottomInset: 4
                text: modelData
                focus: stop
                focusPolicy: stop ? Qt.StrongFocus : Qt.ClickFocus
                hoverEnabled: true
                onClicked: root.choose(index)

                Accessible.role: Accessible.PageTab
                Accessible.name: text
                Accessible.focusable: chosen || activeFocus
                Accessible.selectable: true
                Accessible.selected: chosen
                Accessible.onPressAction: part.click()
                Keys.onRightPressed: root.choose(index + (mirrored ? -1 : 1))
                Keys.onLeftPressed: root.choose(index + (mirrored ? 1 : -1))
                Keys.onDownPressed: root.choose(index + 1)
                Keys.onUpPressed: root.choose(index - 1)

                background: Item {
                    Shadow {
                        anchors.fill: parent
                        visible: part.chosen
                        level: Shadow.Card
                        radius: height / 2
                        dark: Theme.dark
                    }
                    Rectangle {
                        anchors.fill: parent
                        radius: Math.min(20, height / 2)
                        color: part.chosen ? Theme.raised : "transparent"
                        border.width: part.chosen && Theme.moreContrast ? 3 : 0
                        border.color: Theme.primary
                    }
                    StateLayer {
                        anchors.fill: parent
                        radius: Math.min(20, height / 2)
                        hovered: part.hovered
                        pressed: part.down
                    }
                    FocusRing {
                        shown: part.visualFocus
                        radius: Math.min(20, parent.height / 2)
                    }
                }
                contentItem: TText {
                    text: part.text
                    face: Theme.type.label
                    weight: part.chosen ? Font.DemiBold : Font.Medium
                    color: part.chosen ? Theme.ink : Theme.inkSecondary
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    silent: true
                }
            }
        }
    }
}
