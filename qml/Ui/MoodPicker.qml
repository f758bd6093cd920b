pragma ComponentBehavior: Bound

import QtQuick

// How it is now, in five lights. Arrows move and choose, 1 to 5 choose, a second tap or Delete clears: no answer is an
// answer. The picker itself changes value; bind to it with onPicked.
FocusScope {
    id: root

    // 1..5, 0 for none.
    property int value: 0
    property real coinSize: Theme.sizeMoodCoin
    property string name: qsTr("How are you right now?")
    readonly property bool rows: Theme.userScale >= 1.5

    // By the person's hand; value is already the new one.
    signal picked(value: int)

    function choose(mood: int) {
        value = mood === value ? 0 : mood;
        picked(value);
    }
    function step(from: int, by: int) {
        const to = Math.max(1, Math.min(5, from + by));
        if (to !== from) {
            value = to;
            picked(value);
        }
        (repeater.itemAt(to - 1) as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: rows ? 320 : 5 * Math.max(64, coinSize + 8)
    implicitHeight: grid.implicitHeight + (rows ? 0 : 7)

    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Keys.onPressed: event => {
        const digit = event.key - Qt.Key_0;
        if (digit >= 1 && digit <= 5 && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))) {
            if (value !== digit)
                choose(digit);
            (repeater.itemAt(digit - 1) as Item)?.forceActiveFocus(Qt.TabFocusReason);
            event.accepted = true;
        } else if ((event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace) && value > 0) {
            choose(value);
            event.accepted = true;
        }
    }

    Grid {
        id: grid

        y: root.rows ? 0 : 7
        width: parent.width
        columns: root.rows ? 1 : 5
        rowSpacing: 4

        Repeater {
            id: repeater

            model: 5

            MoodChoice {
                required property int index

                mood: index + 1
                chosen: root.value === mood
                coinSize: root.coinSize
                row: root.rows
                width: root.rows ? grid.width : grid.width / 5
                readonly property bool stop: root.value === mood || (root.value === 0 && index === 0)

                focus: stop
                focusPolicy: stop ? Qt.StrongFocus : Qt.ClickFocus
                onClicked: root.choose(mood)
                Keys.onRightPressed: root.step(mood, mirrored ? -1 : 1)
                Keys.onLeftPressed: root.step(mood, mirrored ? 1 : -1)
                Keys.onDownPressed: root.step(mood, 1)
                Keys.onUpPressed: root.step(mood, -1)
            }
        }
    }
}
