import QtQuick
import Trellis.Ui

// One of each button, row, card, bar and message: what several tests of controls look at.
Item {
    property alias next: next
    property alias small: small
    property alias shut: shut
    property alias help: help
    property alias row: row
    property alias second: second
    property alias still: still
    property alias pressed: pressed
    property alias bar: bar
    property alias banner: banner
    property alias change: change
    property alias delivery: delivery
    property alias moved: moved
    property alias appBar: appBar
    property alias toast: toast
    property alias sheet: sheet
    property alias words: words

    width: 480
    height: 900

    Column {
        width: 400
        spacing: 8

        Button {
            id: next

            text: "Tell the clinic"
        }
        Button {
            id: small

            text: "See session"
            small: true
            width: 160
        }
        IconButton {
            id: shut

            symbol: "close"
            text: "Close"
        }
        GetHelpButton {
            id: help
        }
        ListRow {
            id: row

            width: 400
            symbol: "breath"
            text: "Paced breathing"
            detail: "4 min, Dana suggested this"
            first: true
        }
        ListRow {
            id: second

            width: 400
            text: "PHQ-9 questions"
            fresh: true
            last: true

            Tag {
                text: "by Thursday"
                silent: true
            }
        }
        Card {
            id: still

            width: 400

            TText {
                width: parent.width
                text: "Only words"
            }
        }
        Card {
            id: pressed

            width: 400
            pressable: true
            text: "Good, 2:43"

            TText {
                width: parent.width
                text: "Good"
                silent: true
            }
        }
        BottomBar {
            id: bar

            width: 400
            current: "today"
            places: [
                Place {
                    key: "today"
                    word: "Today"
                    symbol: "today"
                },
                Place {
                    key: "schedule"
                    word: "Schedule"
                    symbol: "schedule"
                },
                Place {
                    key: "skills"
                    word: "Skills"
                    symbol: "skills"
                }
            ]
        }
        Banner {
            id: banner

            width: 400
            title: "3 entries wait on this device"
            text: "They are sent when you are online."
        }
        BeforeAfter {
            id: change

            width: 400
            before: "Wednesday 1 to 2:30 PM"
            beforeDetail: "Room 2"
            after: "Wednesday 3 to 4:30 PM"
            afterDetail: "Room 4"
        }
        DeliveryStem {
            id: delivery

            width: 400
        }
        SessionCard {
            id: moved

            width: 400
            text: "Skills group"
            time: "3 to 4:30 PM"
            formerTime: "1:00"
            where: "Room 4"
            tag: "Moved"
        }
    }
    AppBar {
        id: appBar

        width: 480
        title: "Individual with Dana"
        y: 1000
    }
    Toast {
        id: toast

        y: 1100
    }
    Sheet {
        id: sheet

        title: "Can't make it?"

        Button {
            width: parent.width
            text: "Tell the clinic"
        }
    }
    TText {
        id: words

        width: 200
        text: "Nothing is due today. Rest is part of it."
    }
}
