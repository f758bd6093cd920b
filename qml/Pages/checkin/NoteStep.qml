import QtQuick
import Trellis.App
import Trellis.Ui

// Own words, and who reads them.
Column {
    id: root

    required property CheckInModel model

    spacing: 12

    TextArea {
        id: note

        width: parent.width
        label: qsTr("What is on your mind?")
        lines: 5
        text: root.model.note
        onEdited: root.model.note = text
    }
    Item {
        width: parent.width
        height: words.implicitHeight

        Icon {
            id: eye

            anchors.left: parent.left
            y: (Theme.type.small.line - height) / 2
            name: "eye"
            size: Theme.sizeIconSmall
            color: Theme.inkSecondary
        }
        TText {
            id: words

            anchors.left: eye.right
            anchors.leftMargin: 10
            anchors.right: parent.right
            text: qsTr("Your care team can read this check-in once it is sent. No one watches it around the clock. In a hard moment, Get help reaches a person.")
            face: Theme.type.small
            color: Theme.inkSecondary
            horizontalAlignment: Text.AlignLeft
        }
    }
}
