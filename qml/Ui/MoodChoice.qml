import QtQuick
import QtQuick.Templates as T

// One coin of the mood picker with its word; as a row when text is large.
T.AbstractButton {
    id: root

    required property int mood
    required property bool chosen
    property real coinSize: Theme.sizeMoodCoin
    property bool row: false

    text: Theme.moodWord(mood)
    implicitWidth: Math.max(64, coinSize + 8)
    implicitHeight: row ? Math.max(coinSize + 20, word.implicitHeight + 16) : coinSize + 9 + word.implicitHeight
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    scale: down ? Theme.pressScale : 1

    Accessible.role: Accessible.RadioButton
    Accessible.name: qsTr("%1, %2 of 5, %3").arg(Theme.moodWord(mood)).arg(mood).arg(Theme.moodPicture(mood))
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onPressAction: root.click()
    Accessible.onToggleAction: root.click()
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Item {
        Rectangle {
            visible: root.row
            anchors.fill: parent
            radius: Theme.radiusMd
            color: root.chosen ? Theme.primarySoft : "transparent"
        }
        StateLayer {
            visible: root.row
            anchors.fill: parent
            radius: Theme.radiusMd
            hovered: root.hovered
            pressed: root.down
        }
        FocusRing {
            shown: root.visualFocus
        }
    }

    contentItem: Item {
        Rectangle {
            id: ring

            x: coin.x - 7
            y: coin.y - 7
            width: coin.width + 14
            height: width
            radius: width / 2
            color: "transparent"
            border.width: 3
            border.color: Theme.primary
            opacity: root.chosen ? 1 : 0

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.quick
                }
            }
        }
        MoodCoin {
            id: coin

            x: root.row ? (root.mirrored ? parent.width - width - 10 : 10) : (parent.width - width) / 2
            y: root.row ? (parent.height - height) / 2 : 0
            size: root.coinSize
            mood: root.mood
            opacity: root.hovered && !root.row ? 0.92 : 1
        }
        Rectangle {
            visible: root.chosen
            x: ring.x + ring.width - 23
            y: ring.y + ring.height - 23
            width: 24
            height: 24
            radius: 12
            color: Theme.primary
            border.width: 2
            border.color: Theme.surface

            Icon {
                anchors.centerIn: parent
                name: "check"
                size: 14
                stroke: 3
                color: Theme.onPrimary
            }
        }
        TText {
            id: word

            x: root.row ? (root.mirrored ? 10 : coin.width + 28) : (parent.width - width) / 2
            y: root.row ? (parent.height - implicitHeight) / 2 : coin.height + 9
            width: root.row ? parent.width - coin.width - 38 : parent.width + 12
            text: root.text
            face: root.row ? Theme.type.body : Theme.type.caption
            wrapMode: root.row || Theme.userScale > 1 ? Text.Wrap : Text.NoWrap
            weight: root.chosen ? Font.DemiBold : Font.Medium
            color: root.chosen ? Theme.ink : Theme.inkSecondary
            horizontalAlignment: root.row ? Text.AlignLeft : Text.AlignHCenter
            silent: true
        }
    }
}
