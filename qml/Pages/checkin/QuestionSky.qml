import QtQuick
import Trellis.Ui

// The sky beside the answers, with the question on it.
Sky {
    id: root

    required property string title
    required property string line

    function focusTitle() {
        titleText.forceActiveFocus(Qt.OtherFocusReason);
    }

    Accessible.ignored: false

    Column {
        x: 36
        y: 80
        width: parent.width - 72
        spacing: 8

        TText {
            id: titleText

            width: parent.width
            text: root.title
            face: Theme.type.displayXL
            color: root.ink
            heading: true
            horizontalAlignment: Text.AlignLeft
        }
        TText {
            width: parent.width
            text: root.line
            color: root.ink
            horizontalAlignment: Text.AlignLeft
        }
    }
}
