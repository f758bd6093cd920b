import QtQuick

// The square with an icon that begins a row, in the tone of its matter.
Rectangle {
    id: root

    property string symbol: ""
    property int tone: Theme.Moss
    property real side: 44

    implicitWidth: side * Math.min(Theme.iconScale, 1.3)
    implicitHeight: implicitWidth
    radius: Theme.radiusMd
    color: Theme.tones.soft(tone)
    border.width: Theme.moreContrast ? 1.5 : 0
    border.color: Theme.tones.strong(tone)

    Icon {
        anchors.centerIn: parent
        name: root.symbol
        size: (root.side > 36 ? Theme.sizeIcon : Theme.sizeIconSmall) * Math.min(Theme.iconScale, 1.3)
        color: Theme.tones.strong(root.tone)
    }
}
