pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// A check-in in four steps, each of which can be skipped. Leaving keeps it as a draft. On a wide window the sky stands
// beside the answers; on a phone it stands over the first step.
Page {
    id: root

    required property Route route
    readonly property CheckInModel model: route.app.checkIn
    readonly property bool wide: form === Theme.Expanded
    readonly property int steps: 4
    readonly property bool last: model.step === steps - 1
    readonly property bool low: model.mood === 1 || model.mood === 2
    readonly property list<string> titles: [qsTr("How are you right now?"), qsTr("How strong were these today?"), qsTr("Cravings and sleep"), qsTr("Anything to add?")]
    readonly property list<string> lines: [qsTr("Skip anything you like."), qsTr("Leave any blank."), qsTr("Just what was true. No right answer here."), qsTr("A few words for your care team, or nothing.")]

    footHeight: sheet.footHeight

    function focusTitle() {
        if (wide)
            (scene.item as QuestionSky)?.focusTitle();
        else
            sheet.focusTitle();
    }
    function next() {
        if (last)
            model.save();
        else
            model.step += 1;
    }
    function goBack() {
        if (model.step === 0)
            model.leave();
        else
            model.step -= 1;
    }

    Keys.onReturnPressed: next()
    Keys.onEnterPressed: next()
    Keys.onPressed: event => {
        const digit = event.key - Qt.Key_0;
        event.accepted = model.step === 0 && digit >= 1 && digit <= 5 && !(event.modifiers & ~Qt.KeypadModifier);
        if (event.accepted && model.mood !== digit)
            model.mood = digit;
    }
    Component.onDestruction: model.leave()

    Connections {
        target: root.model

        function onStepChanged() {
            root.focusTitle();
        }
    }
    Loader {
        id: scene

        active: root.wide
        x: LayoutMirroring.enabled ? parent.width - width : 0
        width: root.wide ? Math.round(root.width * 0.44) : 0
        height: parent.height
        sourceComponent: QuestionSky {
            mood: root.model.mood
            title: root.titles[root.model.step]
            line: root.lines[root.model.step]
        }
    }
    CheckInSheet {
        id: sheet

        x: LayoutMirroring.enabled ? 0 : scene.width
        width: parent.width - scene.width
        height: parent.height
        focus: true
        form: root.form
        helpVisible: root.helpVisible
        model: root.model
        wide: root.wide
        title: root.titles[root.model.step]
        line: root.lines[root.model.step]
        onHelpRequested: root.route.help()
        onBack: root.goBack()
        onClosed: root.model.leave()

        foot: [
            TText {
                id: problem

                width: parent?.width ?? 0
                visible: text !== ""
                text: root.model.problem
                horizontalAlignment: Text.AlignLeft
                onTextChanged: if (problem.text !== "")
                    Accessible.announce(problem.text, Accessible.Assertive)
            },
            Button {
                visible: root.low
                kind: Button.Quiet
                text: qsTr("Talk to someone")
                symbol: "phone"
                onClicked: root.route.help()
            },
            ButtonPair {
                width: parent?.width ?? 0
                main: root.last ? qsTr("Save check-in") : qsTr("Next")
                other: root.last ? "" : qsTr("Skip")
                busy: root.model.busy
                onMainClicked: root.next()
                onOtherClicked: root.next()
            }
        ]
    }
}
