import QtQuick

// A state as a word, with an icon if it has one: Moss going, Honey changed, Dusk please answer, Plain canceled.
Rectangle {
    id: root

    property string text: ""
    property string symbol: ""
    property int tone: Theme.Plain
    property bool inRow: false
    property bool silent: false

    implicitWidth: row.implicitWidth + (inRow ? 18 : 20)
    implicitHeight: Math.max(inRow ? 24 : 26, row.implicitHeight + 6)
    radius: height / 2
    color: Theme.tones.soft(tone)
    border.width: Theme.moreContrast ? 1.5 : 0
    border.color: Theme.tones.strong(tone)

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 6

        Icon {
            visible: root.symbol !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: root.symbol
            size: 15 * Theme.iconScale
            stroke: 2
            color: Theme.tones.strong(root.tone)
        }
        TText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            face: Theme.type.caption
            weight: Font.DemiBold
            color: Theme.tones.strong(root.tone)
            wrapMode: Text.NoWrap
            silent: root.silent
        }
    }
}
