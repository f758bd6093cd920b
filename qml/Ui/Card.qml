import QtQuick
import QtQuick.Templates as T

// A surface with its matter in a column. With pressable the whole card is one button: give it a text, which is what a
// screen reader says instead of the parts. Children set width: parent.width.
T.AbstractButton {
    id: root

    property bool pressable: false
    property bool raised: false
    property bool flat: false
    property bool dashed: false
    property bool chosen: false
    property real radius: Theme.radiusLg
    property color ground: flat ? Theme.sunken : Theme.surface
    default property alias content: column.data
    property alias gap: column.spacing

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: 18
    hoverEnabled: pressable
    focusPolicy: pressable ? Qt.StrongFocus : Qt.NoFocus
    scale: pressable && down ? Theme.pressScale : 1

    Accessible.role: pressable ? Accessible.Button : Accessible.Grouping
    Accessible.name: text
    Accessible.ignored: !pressable && text === ""
    Accessible.onPressAction: if (root.pressable)
        root.click()
    Keys.enabled: pressable
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Item {
        Shadow {
            anchors.fill: parent
            visible: !root.flat && !root.dashed && !root.chosen && !Theme.moreContrast
            level: root.raised ? Shadow.Raised : Shadow.Card
            radius: root.radius
            dark: Theme.dark
        }
        Rectangle {
            anchors.fill: parent
            radius: root.radius
            color: root.dashed ? "transparent" : root.chosen ? Theme.primarySoft : root.ground
            border.width: root.chosen ? 2 : (Theme.dark || Theme.moreContrast) && !root.flat && !root.dashed ? Theme.edgeWidth : 0
            border.color: root.chosen ? Theme.primary : Theme.hairline
        }
        DashedEdge {
            anchors.fill: parent
            visible: root.dashed
            radius: root.radius
        }
        StateLayer {
            anchors.fill: parent
            radius: root.radius
            hovered: root.pressable && root.hovered
            pressed: root.pressable && root.down
        }
        FocusRing {
            shown: root.visualFocus
            radius: root.radius
        }
    }

    contentItem: Column {
        id: column
    }
}
