import QtQuick
import Trellis.Ui
import Trellis.Pages

// First start: one way in, and Get help at once. No network is asked here.
Page {
    id: root

    readonly property real sceneHeight: height < 560 || Theme.userScale >= 1.8 ? 160 : Math.min(430, height * 0.5)

    signal joinRequested

    function focusTitle() {
        titleText.forceActiveFocus(Qt.OtherFocusReason);
    }

    Follow {
        flick: flick
    }
    Flickable {
        id: flick

        anchors.fill: parent
        contentHeight: Math.max(height, sheet.y + words.implicitHeight + 60)
        boundsBehavior: Flickable.StopAtBounds

        Gateway {
            width: parent.width
            height: root.sceneHeight
        }
        Art {
            id: mark

            kind: Art.Mark
            x: root.margin
            y: 16
            width: 40
            height: 40
        }
        Rectangle {
            id: sheet

            y: root.sceneHeight - Theme.radiusXl
            width: parent.width
            height: flick.contentHeight - y
            topLeftRadius: Theme.radiusXl
            topRightRadius: Theme.radiusXl
            color: Theme.canvas

            Column {
                id: words

                x: (parent.width - width) / 2
                y: 24
                width: Math.min(Theme.sizeFormMeasure, parent.width - 2 * root.margin)
                spacing: 12

                TText {
                    id: titleText

                    width: parent.width
                    text: qsTr("Something to hold while you grow.")
                    face: Theme.type.title1
                    heading: true
                    horizontalAlignment: Text.AlignLeft
                }
                TText {
                    width: parent.width
                    text: qsTr("For your weeks in treatment, and after.")
                    color: Theme.inkSecondary
                    horizontalAlignment: Text.AlignLeft
                }
                Card {
                    width: parent.width
                    padding: 0

                    ListRow {
                        width: parent.width
                        first: true
                        last: true
                        symbol: "group"
                        text: qsTr("Join your clinic")
                        detail: qsTr("With the code or link that you were given")
                        onClicked: root.joinRequested()
                    }
                }
                Card {
                    width: parent.width
                    padding: 0

                    ListRow {
                        width: parent.width
                        first: true
                        last: true
                        symbol: "help"
                        tone: Theme.Ember
                        text: qsTr("Get help now")
                        detail: qsTr("Call, text or chat. No sign-up.")
                        onClicked: root.helpRequested()
                    }
                }
            }
        }
    }
    GetHelpButton {
        anchors.right: parent.right
        anchors.rightMargin: 12
        y: 4
        onScene: true
        onClicked: root.helpRequested()
    }
}
