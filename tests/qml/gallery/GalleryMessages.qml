import QtQuick
import Trellis.Ui

// What is on its way to the clinic, and who can be called.
Block {
    DeliveryStem {
        width: parent.width
        station: DeliveryStem.Sent
    }
    Banner {
        width: parent.width
        symbol: "cloud-off"
        title: "3 entries wait on this device"
        text: "They are sent when you are online."
    }
    Card {
        width: parent.width
        padding: 0

        CallRow {
            width: parent.width
            name: "Alex"
            detail: "Sister · most evenings"
            letters: "A"
            tone: Theme.Plum
            canText: true
            first: true
        }
        CallRow {
            width: parent.width
            name: "Riverbend crisis team"
            detail: "Day and night"
        }
    }
    Item {
        width: parent.width
        height: 60

        Toast {
            Component.onCompleted: show("The clinic knows", "Undo")
        }
    }
}
