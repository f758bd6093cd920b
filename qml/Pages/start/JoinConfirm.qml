pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// Who and what, before anything is sent.
ScrollPage {
    id: root

    required property JoinModel join

    signal back

    function focusTitle() {
        titleText.forceActiveFocus(Qt.OtherFocusReason);
    }

    component Lines: Column {
        id: lines

        required property string title
        required property string symbol
        required property color tint
        required property list<string> words

        width: parent?.width ?? 0
        spacing: 10

        TText {
            width: parent.width
            text: lines.title
            face: Theme.type.title3
            heading: true
            horizontalAlignment: Text.AlignLeft
        }
        Repeater {
            model: lines.words

            Item {
                id: line

                required property string modelData

                width: lines.width
                height: words.implicitHeight

                Icon {
                    anchors.left: parent.left
                    y: (Theme.type.body.line - height) / 2
                    name: lines.symbol
                    size: Theme.sizeIconSmall
                    color: lines.tint
                }
                TText {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: 32
                    anchors.right: parent.right
                    text: line.modelData
                    horizontalAlignment: Text.AlignLeft
                }
            }
        }
    }

    spacing: 12
    bar: AppBar {
        width: parent?.width ?? 0
        onBack: root.back()
        onHelpRequested: root.helpRequested()
    }
    foot: ButtonPair {
        width: parent?.width ?? 0
        main: qsTr("This is my clinic")
        other: qsTr("Not my clinic")
        busy: root.join.busy
        onMainClicked: root.join.confirm()
        onOtherClicked: root.back()
    }

    TText {
        id: titleText

        width: parent.width
        text: qsTr("Is this your clinic?")
        face: Theme.type.title1
        heading: true
        horizontalAlignment: Text.AlignLeft
    }
    ProblemBanner {
        text: root.join.problem
    }
    Card {
        width: parent.width
        padding: 0

        ListRow {
            width: parent.width
            first: true
            last: true
            pressable: false
            symbol: "home"
            text: root.join.clinicName !== "" ? root.join.clinicName : root.join.clinicAddress
            // A clinic that is not in our list is known by its address alone.
            detail: root.join.clinicName !== "" && root.join.clinicName !== root.join.clinicAddress ? root.join.clinicAddress : ""
        }
    }
    Card {
        width: parent.width
        gap: 18

        Lines {
            title: qsTr("Your clinic gets")
            symbol: "check"
            tint: Theme.primary
            words: [qsTr("Check-ins that you finish, with their note"), qsTr("Your answers about sessions")]
        }
        Separator {
            width: parent.width
        }
        Lines {
            title: qsTr("Never sent")
            symbol: "close"
            tint: Theme.inkSecondary
            words: [qsTr("A check-in that you did not save"), qsTr("Your location, contacts or photos"), qsTr("That you opened Get help")]
        }
    }
    TText {
        width: parent.width
        text: root.join.lockChosen ? qsTr("Next you sign in at %1, in the browser.").arg(root.join.clinicAddress) : qsTr("Next you choose a lock. Then you sign in at %1, in the browser.").arg(root.join.clinicAddress)
        face: Theme.type.small
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
}
