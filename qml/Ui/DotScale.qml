pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// How strong one thing was: circles that grow, the word of the answer beside its name. A second tap or Delete clears.
T.Control {
    id: root

    required property string name
    // One word for each step, from least to most.
    required property list<string> words
    // Index in words, -1 for not answered.
    property int value: -1
    property bool fresh: false

    signal picked(value: int)

    readonly property string answer: value < 0 ? qsTr("Not answered") : words[value] ?? ""

    function choose(step: int) {
        value = step === value ? -1 : step;
        picked(value);
    }

    implicitWidth: 320
    implicitHeight: head.implicitHeight + Math.max(Theme.sizeTouchMin, 30 * Theme.iconScale) + 4
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Slider
    Accessible.name: value < 0 ? qsTr("%1, not answered").arg(name) : qsTr("%1, %2, %3 of %4").arg(name).arg(answer).arg(value + 1).arg(words.length)
    Accessible.onIncreaseAction: root.bump(1)
    Accessible.onDecreaseAction: root.bump(-1)

    function bump(by: int) {
        const to = Math.max(0, Math.min(words.length - 1, value + by));
        if (to !== value) {
            value = to;
            picked(to);
        }
    }

    Keys.onRightPressed: bump(root.mirrored ? -1 : 1)
    Keys.onLeftPressed: bump(root.mirrored ? 1 : -1)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onDeletePressed: if (value >= 0)
        choose(value)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace && value >= 0) {
            choose(value);
            event.accepted = true;
        }
    }

    Flow {
        id: head

        width: parent.width
        spacing: 8

        TText {
            id: nameText

            width: Math.min(Math.ceil(implicitWidth), head.width - (answerText.implicitWidth > head.width / 2 ? 0 : answerText.implicitWidth + 8))
            text: root.name
            face: Theme.type.body
            weight: Font.Medium
            silent: true
        }
        TText {
            id: answerText

            width: Math.max(implicitWidth, head.width - nameText.width - 8)
            text: root.answer
            face: Theme.type.small
            color: root.value < 0 ? Theme.inkTertiary : Theme.inkSecondary
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.NoWrap
            silent: true
        }
    }
    Item {
        id: dots

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(Theme.sizeTouchMin, 30 * Theme.iconScale)

        readonly property real pitch: width / root.words.length

        Rectangle {
            x: dots.pitch / 2
            y: parent.height / 2 - 1
            width: parent.width - dots.pitch
            height: 2
            color: Theme.track
        }
        Repeater {
            model: root.words.length

            Item {
                id: dot

                required property int index
                readonly property bool filled: index <= root.value

                width: dots.pitch
                height: dots.height
                x: (root.mirrored ? root.words.length - 1 - index : index) * dots.pitch

                Rectangle {
                    anchors.centerIn: parent
                    width: (14 + 16 * dot.index / Math.max(1, root.words.length - 1)) * Theme.iconScale
                    height: width
                    radius: width / 2
                    color: dot.filled ? Theme.primary : Theme.surface
                    border.width: 2
                    border.color: dot.filled ? Theme.primary : Theme.control

                    Icon {
                        visible: dot.index === root.value
                        anchors.centerIn: parent
                        name: "check"
                        size: parent.width * 0.62
                        stroke: 3
                        color: Theme.onPrimary
                    }
                }
                TapHandler {
                    onTapped: {
                        root.forceActiveFocus(Qt.MouseFocusReason);
                        root.choose(dot.index);
                    }
                }
            }
        }
    }
    FocusRing {
        anchors.margins: 2
        shown: root.visualFocus
    }
}
