import QtQuick

// Main navigation of a tablet. Get help and the person stand at its foot.
Rectangle {
    id: root

    property alias places: list.places
    property alias current: list.current
    property string letters: ""
    property string personName: ""
    property bool helpCurrent: false

    signal chosen(key: string)
    signal helpRequested
    signal personClicked

    implicitWidth: Theme.sizeRail
    color: Theme.side

    Separator {
        anchors.right: parent.right
        width: Theme.edgeWidth
        height: parent.height
    }
    Art {
        id: mark

        kind: Art.Mark
        width: 40
        height: 40
        y: 20
        anchors.horizontalCenter: parent.horizontalCenter
    }
    NavList {
        id: list

        places: []
        current: ""
        rail: true
        x: 8
        width: parent.width - 16
        anchors.top: mark.bottom
        anchors.topMargin: 20
        onChosen: key => root.chosen(key)
    }
    GetHelpButton {
        x: 6
        width: parent.width - 12
        anchors.bottom: person.visible ? person.top : parent.bottom
        anchors.bottomMargin: 12
        stacked: true
        current: root.helpCurrent
        onClicked: root.helpRequested()
    }
    IconButton {
        id: person

        visible: root.letters !== ""
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        anchors.horizontalCenter: parent.horizontalCenter
        text: qsTr("Settings, %1").arg(root.personName)
        onClicked: root.personClicked()

        Avatar {
            anchors.centerIn: parent
            letters: root.letters
        }
    }
}
