import QtQuick

// The same in one word, for a row.
Tag {
    id: root

    property int station: DeliveryStem.OnDevice

    inRow: true
    text: {
        switch (station) {
        case DeliveryStem.OnDevice:
            return qsTr("Waiting to send");
        case DeliveryStem.Sent:
            return qsTr("Sent");
        case DeliveryStem.AtClinic:
            return qsTr("At the clinic");
        default:
            return qsTr("Seen");
        }
    }
    symbol: station === DeliveryStem.OnDevice ? "clock" : station === DeliveryStem.Seen ? "eye" : "check"
    tone: station === DeliveryStem.OnDevice ? Theme.Honey : station === DeliveryStem.Sent ? Theme.Plain : Theme.Moss
}
