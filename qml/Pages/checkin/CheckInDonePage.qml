pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// It is saved: what, where it stands, and a way on. No praise for an answer, and no count.
ScrollPage {
    id: root

    required property Route route
    readonly property CheckInModel model: route.app.checkIn
    readonly property checkInCard saved: model.saved
    readonly property real sceneHeight: height < 640 || Theme.userScale >= 1.5 ? 170 : 300

    function focusTitle() {
        titleText.forceActiveFocus(Qt.OtherFocusReason);
        garden.grow();
        Accessible.announce(titleText.text, Accessible.Polite);
    }

    topMargin: sceneHeight - Theme.radiusXl - barHeight + 24
    washed: false
    behind: [
        Garden {
            id: garden

            width: root.width
            height: root.sceneHeight
        },
        Rectangle {
            y: root.sceneHeight - Theme.radiusXl
            width: root.width
            height: Theme.radiusXl + 1
            topLeftRadius: Theme.radiusXl
            topRightRadius: Theme.radiusXl
            color: root.ground
        }
    ]
    bar: AppBar {
        width: parent?.width ?? 0
        backSymbol: "close"
        onScene: true
        helpVisible: root.helpVisible
        onBack: root.route.back()
        onHelpRequested: root.route.help()
    }
    spacing: 14
    foot: ButtonPair {
        width: parent?.width ?? 0
        main: qsTr("Back to Today")
        other: qsTr("Undo")
        otherSymbol: "undo"
        busy: root.model.busy
        onMainClicked: root.route.go("today")
        onOtherClicked: root.model.undo()
    }

    TText {
        id: titleText

        width: parent.width
        text: qsTr("Saved. Thank you for checking in.")
        face: Theme.type.title1
        heading: true
        horizontalAlignment: Text.AlignLeft
    }
    TText {
        width: parent.width
        text: root.saved.delivery === "at-clinic" ? qsTr("Your care team can read it now.") : root.saved.delivery === "needs-look" ? root.saved.deliveryText : qsTr("Saved on this device. Your care team can read it once it is sent.")
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
    Card {
        width: parent.width
        gap: 12

        Item {
            width: parent.width
            height: Math.max(coin.height, words.implicitHeight, edit.implicitHeight)

            MoodCoin {
                id: coin

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                visible: root.saved.mood > 0
                width: visible ? implicitWidth : 0
                size: 48
                mood: Math.max(1, root.saved.mood)
            }
            Column {
                id: words

                anchors.left: coin.right
                anchors.leftMargin: coin.visible ? 14 : 0
                anchors.right: edit.left
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter

                TText {
                    width: parent.width
                    text: root.saved.mood > 0 ? root.saved.moodWord : root.saved.timeText
                    face: Theme.type.bodyStrong
                    horizontalAlignment: Text.AlignLeft
                }
                TText {
                    width: parent.width
                    visible: text !== ""
                    text: root.saved.feelingsText
                    face: Theme.type.small
                    color: Theme.inkSecondary
                    horizontalAlignment: Text.AlignLeft
                }
            }
            Button {
                id: edit

                anchors.right: parent.right
                anchors.rightMargin: -8
                anchors.verticalCenter: parent.verticalCenter
                kind: Button.Quiet
                small: true
                text: qsTr("Edit")
                onClicked: root.route.editCheckIn(root.saved.checkInId)
            }
        }
        Separator {
            width: parent.width
            visible: detail.visible || note.visible
        }
        TText {
            id: detail

            width: parent.width
            visible: text !== ""
            text: root.saved.detailText
            face: Theme.type.small
            horizontalAlignment: Text.AlignLeft
        }
        TText {
            id: note

            width: parent.width
            visible: text !== ""
            text: root.saved.note
            face: Theme.type.small
            color: Theme.inkSecondary
            horizontalAlignment: Text.AlignLeft
        }
    }
    Card {
        width: parent.width

        DeliveryStem {
            width: parent.width
            station: SessionLook.station(root.saved.delivery)
        }
    }
    TText {
        width: parent.width
        visible: text !== ""
        text: root.model.problem
        horizontalAlignment: Text.AlignLeft
    }
}
