import QtQuick
import QtQuick.Templates as T

// The name of an icon button, for a pointer that rests on it.
T.ToolTip {
    id: root

    x: parent ? (parent.width - implicitWidth) / 2 : 0
    y: parent ? parent.height + 4 : 0
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: 6
    padding: Theme.space2
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    delay: 600
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: TText {
        text: root.text
        face: Theme.type.caption
        color: Theme.canvas
        wrapMode: Text.NoWrap
        silent: true
    }
    background: Rectangle {
        radius: Theme.radiusSm
        color: Theme.ink
    }
}
