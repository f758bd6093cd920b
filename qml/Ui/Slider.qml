pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// A whole number from 0 to 10 with its word over it; with wave, water as high as the value. Arrows 1, Page 2, Delete
// clears. -1 is not answered: the thumb stands hollow at the start.
T.Slider {
    id: root

    property string name: ""
    // One word for each value.
    property list<string> words: []
    property string detail: ""
    property bool wave: false
    // Words under the ends of the track: "0 · None", "10 · Strongest".
    property string lowEnd: ""
    property string highEnd: ""
    // -1 for not answered.
    property int answer: -1

    signal picked(value: int)

    readonly property string word: answer < 0 ? qsTr("Not answered") : words[answer] ?? ""

    function set(to: int) {
        answer = Math.max(from, Math.min(root.to, to));
        picked(answer);
    }
    function clear() {
        answer = -1;
        picked(-1);
    }

    from: 0
    to: 10
    stepSize: 1
    snapMode: T.Slider.SnapAlways
    implicitWidth: 320
    implicitHeight: head.implicitHeight + (wave ? 60 : 8) + 48 + (lowEnd !== "" || highEnd !== "" ? ends.implicitHeight : 0)
    topPadding: head.implicitHeight + (wave ? 60 : 8)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    onAnswerChanged: value = Math.max(from, answer)
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

        TText {
            width: parent.width
            visible: text !== ""
            text: root.name
            face: Theme.type.title3
            horizontalAlignment: Text.AlignLeft
            silent: true
        }
        TText {
            width: parent.width
            visible: text !== ""
            text: root.detail
            face: Theme.type.small
            color: Theme.inkSecondary
            horizontalAlignment: Text.AlignLeft
            silent: true
        }
        Item {
            width: 1
            height: 6
        }
        Flow {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, (number.visible ? number.implicitWidth + 12 : 0) + Math.ceil(wordText.implicitWidth) + 2)
            spacing: 12

            TText {
                id: number

                visible: root.answer >= 0
                text: root.answer
                face: Theme.type.displayXL
                color: root.wave ? Theme.tide : Theme.primary
                wrapMode: Text.NoWrap
                silent: true
            }
            TText {
                id: wordText

                height: Theme.type.displayXL.line
                verticalAlignment: Text.AlignVCenter
                text: root.word
                face: Theme.type.body
                weight: root.answer < 0 ? 0 : Font.DemiBold
                color: root.answer < 0 ? Theme.inkTertiary : Theme.inkSecondary
                silent: true
            }
        }
    }
    Item {
        visible: root.lowEnd !== "" || root.highEnd !== ""
        y: root.topPadding + 48
        width: parent.width
        height: ends.implicitHeight

        TText {
            id: ends

            anchors.left: parent.left
            width: parent.width / 2
            text: root.lowEnd
            face: Theme.type.caption
            color: Theme.inkSecondary
            horizontalAlignment: Text.AlignLeft
            silent: true
        }
        TText {
            anchors.right: parent.right
            width: parent.width / 2
            text: root.highEnd
            face: Theme.type.caption
            color: Theme.inkSecondary
            horizontalAlignment: Text.AlignRight
            silent: true
        }
    }
    Art {
        visible: root.wave
        width: parent.width
        height: 78
        y: root.topPadding + 18 - height
        mirrored: root.mirrored
        kind: Art.Wave
        moving: rise.running
        value: crest
        color: Theme.tones.tint(Theme.Tide, 2)

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
        Repeater {
            model: root.to - root.from + 1

            Rectangle {
                required property int index

                width: 4
                height: 4
                radius: 2
                x: (root.mirrored ? root.to - root.from - index : index) / (root.to - root.from) * parent.width - 2
                y: 1
                color: index < root.answer ? Theme.surface : Theme.control
            }
        }
    }
    handle: Rectangle {
        id: thumb

        readonly property color strong: root.wave ? Theme.tide : Theme.primary

        x: root.visualPosition * (root.width - width)
        y: root.topPadding + (48 - height) / 2
        width: 30
        height: 30
        radius: 15
        color: Theme.surface
        border.width: 3
        border.color: root.answer < 0 ? Theme.control : strong
        scale: root.pressed && !Theme.reducedMotion ? 1.08 : 1

        Rectangle {
            visible: root.answer >= 0
            anchors.centerIn: parent
            width: 10
            height: 10
            radius: 5
            color: thumb.strong
        }
        FocusRing {
            shown: root.visualFocus
            radius: 15
        }
    }
}
