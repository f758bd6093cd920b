import QtQuick
import QtQuick.Templates as T

// A value between two round buttons. Up and Down step, typing digits is left to the page's own field.
T.Control {
    id: root

    required property string name
    property int value: 0
    property int from: 0
    property int to: 100
    property int step: 1
    // The value in words: "6 h 30". Given by the page, in the person's language.
    property string valueText: String(value)
    property string lessName: qsTr("Less")
    property string moreName: qsTr("More")

    signal picked(value: int)

    function bump(by: int) {
        const next = Math.max(from, Math.min(to, value + by));
        if (next !== value) {
            value = next;
            picked(next);
        }
    }

    implicitWidth: 240
    implicitHeight: Math.max(Theme.sizeTouchMin, words.implicitHeight)
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.SpinBox
    Accessible.name: qsTr("%1, %2").arg(name).arg(valueText)
    Accessible.onIncreaseAction: root.bump(step)
    Accessible.onDecreaseAction: root.bump(-step)
    Keys.onUpPressed: bump(step)
    Keys.onDownPressed: bump(-step)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
            bump(event.key === Qt.Key_Home ? from - value : to - value);
            event.accepted = true;
        }
    }

    IconButton {
        id: less

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        symbol: "minus"
        text: root.lessName
        outlined: true
        enabled: root.value > root.from
        focusPolicy: Qt.NoFocus
        autoRepeat: true
        onClicked: root.bump(-root.step)
    }
    TText {
        id: words

        anchors.left: less.right
        anchors.right: more.left
        anchors.verticalCenter: parent.verticalCenter
        // Lining numerals have nothing under their line.
        anchors.verticalCenterOffset: Math.round(face.size * 0.09)
        text: root.valueText
        face: Theme.type.title1
        horizontalAlignment: Text.AlignHCenter
        silent: true
    }
    IconButton {
        id: more

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        symbol: "plus"
        text: root.moreName
        outlined: true
        enabled: root.value < root.to
        focusPolicy: Qt.NoFocus
        autoRepeat: true
        onClicked: root.bump(root.step)
    }
    FocusRing {
        shown: root.visualFocus
        radius: height / 2
    }
}
