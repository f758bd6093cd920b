pragma ComponentBehavior: Bound

import QtQuick

// Where something is: on this device, sent, at the clinic, seen. Filled as far as it has come.
Item {
    id: root

    enum Station {
        Nowhere,
        OnDevice,
        Sent,
        AtClinic,
        Seen
    }

    property int station: DeliveryStem.OnDevice
    property bool wordsVisible: true
    readonly property list<string> words: [qsTr("On this device"), qsTr("Sent"), qsTr("At the clinic"), qsTr("Seen")]
    readonly property bool rows: Theme.userScale >= 1.5
    readonly property string sentence: {
        switch (station) {
        case DeliveryStem.OnDevice:
            return qsTr("On this device, not sent yet");
        case DeliveryStem.Sent:
            return qsTr("Sent, not at the clinic yet");
        case DeliveryStem.AtClinic:
            return qsTr("At the clinic");
        case DeliveryStem.Seen:
            return qsTr("Seen by the clinic");
        default:
            return qsTr("Not kept");
        }
    }

    implicitWidth: 320
    implicitHeight: stem.height + (wordsVisible ? labels.implicitHeight + 4 : 0)

    Accessible.role: Accessible.StaticText
    Accessible.name: sentence

    Stem {
        id: stem

        width: parent.width
        height: 44
        count: 4
        done: root.station
        Accessible.ignored: true
    }
    Grid {
        id: labels

        visible: root.wordsVisible
        anchors.top: stem.bottom
        anchors.topMargin: 4
        width: parent.width
        columns: root.rows ? 1 : 4

        Repeater {
            model: root.words

            TText {
                required property string modelData
                required property int index

                width: root.rows ? labels.width : labels.width / 4
                text: modelData
                face: Theme.type.caption
                weight: index + 1 === root.station ? Font.DemiBold : Font.Medium
                color: index < root.station ? Theme.ink : Theme.inkTertiary
                horizontalAlignment: root.rows ? Text.AlignLeft : Text.AlignHCenter
                silent: true
            }
        }
    }
}
