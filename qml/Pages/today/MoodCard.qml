import QtQuick
import Trellis.App
import Trellis.Ui

// How are you right now: five coins that begin a check-in. After one, what was said and where it is; a second one is a
// tap away.
Card {
    id: root

    required property checkInCard checkIn
    required property bool hasDraft
    property real coinSize: Theme.sizeMoodCoin

    signal begun(mood: int)
    signal edited

    TText {
        width: parent.width
        visible: !root.checkIn.valid
        text: qsTr("How are you right now?")
        face: Theme.type.title2
        heading: true
        horizontalAlignment: Text.AlignLeft
    }
    TText {
        width: parent.width
        visible: !root.checkIn.valid
        topPadding: face.lead + 2
        text: root.hasDraft ? qsTr("You started a check-in. It is still here.") : qsTr("About a minute. Skip anything you like.")
        face: Theme.type.small
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
    Item {
        width: 1
        height: root.checkIn.valid ? 0 : 14
    }
    MoodPicker {
        id: picker

        width: parent.width
        visible: !root.checkIn.valid
        height: visible ? implicitHeight : 0
        coinSize: root.coinSize
        onPicked: mood => {
            value = 0;
            root.begun(mood);
        }
    }
    Button {
        visible: root.hasDraft && !root.checkIn.valid
        x: LayoutMirroring.enabled ? parent.width - width : 0
        kind: Button.Tonal
        small: true
        text: qsTr("Go on")
        onClicked: root.begun(0)
    }
    Item {
        width: parent.width
        visible: root.checkIn.valid
        height: visible ? Math.max(coin.height, words.implicitHeight) : 0

        MoodCoin {
            id: coin

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            visible: root.checkIn.mood > 0
            width: visible ? implicitWidth : 0
            mood: Math.max(1, root.checkIn.mood)
            size: Theme.sizeMoodCoin
        }
        Column {
            id: words

            anchors.left: coin.right
            anchors.leftMargin: coin.visible ? 16 : 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            TText {
                width: parent.width
                //: What was said, then the time
                text: root.checkIn.mood > 0 ? qsTr("%1, %2").arg(root.checkIn.moodWord).arg(root.checkIn.timeText) : qsTr("Checked in, %1").arg(root.checkIn.timeText)
                face: Theme.type.title2
                heading: true
                horizontalAlignment: Text.AlignLeft
            }
            TText {
                width: parent.width
                visible: text !== ""
                text: root.checkIn.feelingsText
                face: Theme.type.small
                horizontalAlignment: Text.AlignLeft
            }
            TText {
                width: parent.width
                visible: text !== ""
                text: root.checkIn.deliveryText
                face: Theme.type.small
                color: Theme.inkSecondary
                horizontalAlignment: Text.AlignLeft
            }
        }
    }
    Flow {
        width: parent.width
        visible: root.checkIn.valid
        topPadding: 12
        spacing: 8

        Button {
            kind: Button.Tonal
            small: true
            text: root.hasDraft ? qsTr("Go on with the draft") : qsTr("Check in again")
            onClicked: root.begun(0)
        }
        Button {
            kind: Button.Quiet
            small: true
            symbol: "pencil"
            text: qsTr("Edit")
            onClicked: root.edited()
        }
    }
}
