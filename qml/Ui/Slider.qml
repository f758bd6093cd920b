import QtQuick
import QtQuick.Templates as T

// A whole number from 0 to 10 with its word over it; with wave, water as high as the value. Arrows 1, Page 2, Delete
// clears. -1 is not answered: the thumb stands hollow at the start.
T.Slider {
    id: root

    property string name: ""
    // One word for each value.
    property list<string> words: []
    property bool wave: false
    // -1 for not answered.
    property int answer: -1

    signal picked(value: int)

    readonly property string word: answer < 0 ? qsTr("Not answered") : words[answer] ?? ""

    function set(to: int) {
        answer = Math.max(from, Math.min(root.to, to));
        value = answer;
        picked(answer);
    }
    function clear() {
        answer = -1;
        value = from;
        picked(-1);
    }

    from: 0
    to: 10
    stepSize: 1
    snapMode: T.Slider.SnapAlways
    value: Math.max(from, answer)
    implicitWidth: 320
    implicitHeight: head.implicitHeight + (wave ? 76 : 8) + 48
    topPadding: head.implicitHeight + (wave ? 76 : 8)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    onMoved: set(Math.round(value))

    Accessible.role: Accessible.Slider
    Accessible.name: name
    Accessible.description: answer < 0 ? qsTr("Not answered") : qsTr("%1 of %2, %3").arg(answer).arg(to).arg(word)
    Accessible.onIncreaseAction: root.set(answer + 1)
    Accessible.onDecreaseAction: root.set(Math.max(0, answer - 1))

    Keys.onRightPressed: set(answer + (mirrored ? -1 : 1))
    Keys.onLeftPressed: set(answer + (mirrored ? 1 : -1))
    Keys.onUpPressed: set(answer + 1)
    Keys.onDownPressed: set(answer - 1)
    Keys.onDeletePressed: clear()
    Keys.onPressed: event => {
        const jumps = {
            [Qt.Key_PageUp]: answer + 2,
            [Qt.Key_PageDown]: answer - 2,
            [Qt.Key_Home]: from,
            [Qt.Key_End]: to
        };
        if (event.key in jumps) {
            set(jumps[event.key]);
            event.accepted = true;
        }
    }

    // A first tap where the hollow thumb already stands is an answer too.
    onPressedChanged: if (!pressed && answer < 0)
        set(Math.round(valueAt(position)))

    Column {
        id: head

        width: parent.width
        spacing: 2

        TText {
            width: parent.width
            visible: text !== ""
            text: root.name
            face: Theme.type.title3
            horizontalAlignment: Text.AlignLeft
            silent: true
        }
        Flow {
            width: parent.width
            layoutDirection: root.mirrored ? Qt.RightToLeft : Qt.LeftToRight
            spacing: 10

            TText {
                visible: root.answer >= 0
                text: root.answer
                face: Theme.type.display
                wrapMode: Text.NoWrap
                silent: true
            }
            TText {
                height: Theme.type.display.line
                verticalAlignment: Text.AlignVCenter
                text: root.word
                face: Theme.type.body
                color: root.answer < 0 ? Theme.inkTertiary : Theme.inkSecondary
                silent: true
            }
        }
    }
    Art {
        visible: root.wave
        width: parent.width
        height: 68
        y: head.implicitHeight + 6
        mirrored: root.mirrored
        kind: Art.Wave
        moving: rise.running
        value: crest
        color: Theme.tones.tint(Theme.Tide, 2)
        track: Theme.tones.tint(Theme.Tide, 1)

        property real crest: Math.max(0, root.answer) / root.to

        Behavior on crest {
            NumberAnimation {
                id: rise

                duration: Theme.standard
                easing.type: Easing.BezierSpline
                easing.bezierCurve: Theme.easeStandard
            }
        }
    }

    background: Item {
        x: 15
        y: root.topPadding + (48 - 6) / 2
        width: root.width - 30
        height: 6

        Rectangle {
            anchors.fill: parent
            radius: 3
            color: Theme.track
        }
        Rectangle {
            visible: root.answer > 0
            x: root.mirrored ? parent.width - width : 0
            width: root.position * parent.width
            height: 6
            radius: 3
            color: root.wave ? Theme.tide : Theme.primary
        }
    }
    handle: Rectangle {
        x: root.visualPosition * (root.width - width)
        y: root.topPadding + (48 - height) / 2
        width: 30
        height: 30
        radius: 15
        color: root.answer < 0 ? Theme.surface : root.wave ? Theme.tide : Theme.primary
        border.width: 2.5
        border.color: root.answer < 0 ? Theme.control : Theme.surface
        scale: root.pressed && !Theme.reducedMotion ? 1.08 : 1

        FocusRing {
            shown: root.visualFocus
            radius: 15
        }
    }
}
