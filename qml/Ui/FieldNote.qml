import QtQuick

// The line under a field: what helps, or what went wrong with an icon and words.
Item {
    id: root

    property string helper: ""
    property string error: ""
    readonly property bool failed: error !== ""
    readonly property bool mirrored: LayoutMirroring.enabled

    implicitHeight: words.text === "" ? 0 : words.implicitHeight
    visible: words.text !== ""

    Icon {
        id: icon

        visible: root.failed
        x: root.mirrored ? parent.width - width : 0
        y: (Theme.type.small.line - height) / 2
        name: "alert"
        size: 18 * Theme.iconScale
        color: Theme.error
    }
    TText {
        id: words

        x: root.failed && !root.mirrored ? icon.width + 6 : 0
        width: parent.width - (root.failed ? icon.width + 6 : 0)
        text: root.failed ? root.error : root.helper
        face: Theme.type.small
        color: root.failed ? Theme.error : Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
        silent: true
    }
}
