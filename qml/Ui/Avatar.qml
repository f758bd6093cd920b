import QtQuick

// A person as two letters on their tone.
Rectangle {
    id: root

    property string letters: ""
    property int tone: Theme.Moss
    property real side: Theme.sizeAvatar

    implicitWidth: side * Math.min(Theme.iconScale, 1.3)
    implicitHeight: implicitWidth
    radius: width / 2
    color: Theme.tones.soft(tone)
    border.width: Theme.moreContrast ? 1.5 : 0
    border.color: Theme.tones.strong(tone)

    TText {
        anchors.centerIn: parent
        text: root.letters
        face: Theme.type.label
        color: Theme.tones.strong(root.tone)
        silent: true
    }
}
