import QtQuick

// Someone to reach: who, when they can be, and round buttons to call and to text. Still callable when closed.
Item {
    id: root

    required property string name
    property string detail: ""
    property string letters: ""
    property string symbol: "phone"
    property int tone: Theme.Moss
    property bool canCall: true
    property bool canText: false
    property bool first: false

    signal callClicked
    signal textClicked

    implicitWidth: 320
    implicitHeight: Math.max(72, words.implicitHeight + 24)

    Accessible.role: Accessible.ListItem
    Accessible.name: [name, detail].filter(part => part !== "").join(", ")

    Separator {
        visible: !root.first
        anchors.left: parent.left
        anchors.leftMargin: 72
        anchors.right: parent.right
    }
    Item {
        id: lead

        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        width: 44
        height: 44

        Tile {
            visible: root.letters === ""
            anchors.centerIn: parent
            symbol: root.symbol
            tone: root.tone
        }
        Avatar {
            visible: root.letters !== ""
            anchors.centerIn: parent
            side: 44
            letters: root.letters
            tone: root.tone
        }
    }
    Column {
        id: words

        anchors.left: lead.right
        anchors.leftMargin: 14
        anchors.right: buttons.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 1

        TText {
            width: parent.width
            text: root.name
            weight: Font.Medium
            horizontalAlignment: Text.AlignLeft
            silent: true
        }
        TText {
            width: parent.width
            visible: text !== ""
            text: root.detail
            face: Theme.type.small
            color: Theme.inkSecondary
            horizontalAlignment: Text.AlignLeft
            silent: true
        }
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        IconButton {
            visible: root.canText
            symbol: "message"
            text: qsTr("Text %1").arg(root.name)
            ground: Theme.primarySoft
            color: Theme.onPrimarySoft
            onClicked: root.textClicked()
        }
        IconButton {
            visible: root.canCall
            symbol: "phone"
            text: qsTr("Call %1").arg(root.name)
            ground: Theme.primarySoft
            color: Theme.onPrimarySoft
            onClicked: root.callClicked()
        }
    }
}
