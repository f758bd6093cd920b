import QtQuick
import Trellis.Ui

// Two buttons: side by side, the main one taking the room that is left; from 1.5 text size on one over the other, main
// first.
Item {
    id: root

    required property string main
    property string other: ""
    property string mainSymbol: ""
    property string otherSymbol: ""
    property int otherKind: Button.Quiet
    property bool busy: false
    property bool even: false
    property bool mainEnabled: true
    property int mainKind: Button.Filled
    readonly property bool stacked: Theme.userScale >= 1.5
    readonly property bool mirrored: LayoutMirroring.enabled

    signal mainClicked
    signal otherClicked

    implicitHeight: stacked ? mainButton.implicitHeight + (otherButton.visible ? 8 + otherButton.implicitHeight : 0) : Math.max(mainButton.implicitHeight, otherButton.implicitHeight)

    Button {
        id: otherButton

        readonly property real wanted: root.even ? (root.width - 8) / 2 : implicitWidth + 24

        visible: root.other !== ""
        x: root.stacked || !root.mirrored ? 0 : root.width - width
        y: root.stacked ? mainButton.height + 8 : 0
        width: root.stacked ? root.width : wanted
        height: root.stacked ? implicitHeight : root.height
        kind: root.otherKind
        text: root.other
        symbol: root.otherSymbol
        onClicked: root.otherClicked()
    }
    Button {
        id: mainButton

        readonly property real taken: otherButton.visible && !root.stacked ? otherButton.width + 8 : 0

        x: root.mirrored ? 0 : taken
        width: root.width - taken
        height: root.stacked ? implicitHeight : root.height
        kind: root.mainKind
        text: root.main
        symbol: root.mainSymbol
        busy: root.busy
        enabled: root.mainEnabled
        onClicked: root.mainClicked()
    }
}
