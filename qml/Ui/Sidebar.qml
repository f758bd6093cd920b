import QtQuick

// Main navigation of a desktop: name, places, Get help, the person with the way to settings.
Rectangle {
    id: root

    property alias places: list.places
    property alias current: list.current
    property string brand: "Trellis"
    property string letters: ""
    property string personName: ""
    property string personDetail: ""
    property bool helpCurrent: false
    property bool settingsVisible: true

    signal chosen(key: string)
    signal helpRequested
    signal settingsRequested

    implicitWidth: Theme.sizeSidebar * Math.min(Theme.userScale, 1.3)
    color: Theme.side

    Separator {
        anchors.right: parent.right
        width: Theme.edgeWidth
        height: parent.height
    }
    Art {
        id: mark

        kind: Art.Mark
        width: 34
        height: 34
        anchors.left: parent.left
        anchors.leftMargin: 24
        y: 24
    }
    TText {
        anchors.left: mark.right
        anchors.leftMargin: 11
        anchors.verticalCenter: mark.verticalCenter
        text: root.brand
        face: Theme.type.title2
    }
    NavList {
        id: list

        places: []
        current: ""
        wide: true
        x: 14
        width: parent.width - 28
        anchors.top: mark.bottom
        anchors.topMargin: 22
        onChosen: key => root.chosen(key)
    }
    GetHelpButton {
        x: 14
        width: parent.width - 28
        anchors.bottom: person.visible ? person.top : parent.bottom
        anchors.bottomMargin: 14
        wide: true
        current: root.helpCurrent
        onClicked: root.helpRequested()
    }
    Item {
        id: person

        visible: root.personName !== ""
        x: 24
        width: parent.width - 48
        height: Math.max(48, names.implicitHeight)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 14

        Avatar {
            id: avatar

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            letters: root.letters
        }
        Column {
            id: names

            anchors.left: avatar.right
            anchors.leftMargin: 12
            anchors.right: settings.left
            anchors.verticalCenter: parent.verticalCenter

            TText {
                width: parent.width
                text: root.personName
                face: Theme.type.label
                horizontalAlignment: Text.AlignLeft
            }
            TText {
                width: parent.width
                visible: text !== ""
                text: root.personDetail
                face: Theme.type.caption
                color: Theme.inkSecondary
                horizontalAlignment: Text.AlignLeft
            }
        }
        IconButton {
            id: settings

            visible: root.settingsVisible
            width: visible ? implicitWidth : 0
            anchors.right: parent.right
            anchors.rightMargin: -8
            anchors.verticalCenter: parent.verticalCenter
            symbol: "settings"
            symbolSize: 20
            text: qsTr("Settings")
            onClicked: root.settingsRequested()
        }
    }
}
