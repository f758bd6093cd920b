pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// One step: bar with the progress, the question, the answers. On a phone the first step has the sky behind bar and
// question.
ScrollPage {
    id: root

    required property CheckInModel model
    required property bool wide
    required property string title
    required property string line
    readonly property bool onScene: !wide && model.step === 0
    readonly property color ink: onScene ? sky.ink : Theme.ink
    readonly property bool shortScene: Theme.userScale >= 1.5 || height < 640
    readonly property real sceneHeight: shortScene ? barHeight + head.implicitHeight + 48 : height * 0.48

    signal back
    signal closed

    function focusTitle() {
        titleText.forceActiveFocus(Qt.OtherFocusReason);
    }

    topMargin: 0
    washed: !onScene && !wide
    ground: onScene || wide ? Theme.surface : Theme.canvas
    behind: [
        Sky {
            id: sky

            visible: root.onScene
            width: root.width
            height: root.sceneHeight
            sunX: root.shortScene ? width * 0.87 : width / 2
            mood: root.model.mood
        },
        Rectangle {
            visible: root.onScene
            y: root.sceneHeight - Theme.radiusXl
            width: root.width
            height: Theme.radiusXl + 1
            topLeftRadius: Theme.radiusXl
            topRightRadius: Theme.radiusXl
            color: root.ground
        }
    ]
    bar: AppBar {
        id: bar

        width: parent?.width ?? 0
        backSymbol: root.model.step === 0 ? "close" : "back"
        onScene: root.onScene
        ink: root.ink
        helpVisible: root.helpVisible
        onBack: root.back()
        onHelpRequested: root.helpRequested()

        IconButton {
            visible: root.wide && root.model.step > 0
            symbol: "close"
            text: qsTr("Close and keep the draft")
            onClicked: root.closed()
        }
        ProgressSteps {
            parent: bar
            anchors.left: parent.left
            anchors.leftMargin: 68
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.sizeAppBar / 2 - 3
            width: Math.min(root.wide ? 240 : 122, bar.width - 68 - 156)
            count: 4
            current: root.model.step + 1
            color: root.onScene ? root.ink : Theme.primary
            track: root.onScene ? Theme.withAlpha(root.ink, 0.32) : Theme.track
        }
    }

    Item {
        width: parent.width
        visible: !root.wide
        height: root.onScene ? root.sceneHeight - root.barHeight : head.implicitHeight + 16

        Column {
            id: head

            width: parent.width
            spacing: 4

            TText {
                id: titleText

                x: LayoutMirroring.enabled ? parent.width - width : 0
                width: parent.width * (root.onScene ? (Theme.userScale < 1.5 ? 0.62 : 0.78) : 1)
                text: root.title
                face: root.onScene ? Theme.type.display : Theme.type.title1
                color: root.ink
                heading: true
                horizontalAlignment: Text.AlignLeft
            }
            TText {
                width: parent.width
                visible: !root.onScene
                text: root.line
                color: Theme.inkSecondary
                horizontalAlignment: Text.AlignLeft
            }
        }
    }
    Flow {
        width: parent.width
        visible: root.model.draftText !== ""
        spacing: 8
        bottomPadding: 12

        TText {
            width: Math.min(implicitWidth, parent.width)
            height: Math.max(implicitHeight, Theme.sizeButtonSmallHit)
            verticalAlignment: Text.AlignVCenter
            text: root.model.draftText
            face: Theme.type.small
            color: Theme.inkSecondary
            horizontalAlignment: Text.AlignLeft
        }
        Button {
            kind: Button.Quiet
            small: true
            text: qsTr("Start again")
            onClicked: root.model.startAgain()
        }
    }
    Loader {
        width: parent.width
        sourceComponent: {
            switch (root.model.step) {
            case 0:
                return moodStep;
            case 1:
                return symptomsStep;
            case 2:
                return cravingStep;
            default:
                return noteStep;
            }
        }
    }

    Component {
        id: moodStep

        MoodStep {
            model: root.model
        }
    }
    Component {
        id: symptomsStep

        SymptomsStep {
            model: root.model
        }
    }
    Component {
        id: cravingStep

        CravingStep {
            model: root.model
        }
    }
    Component {
        id: noteStep

        NoteStep {
            model: root.model
        }
    }
}
