import QtQuick
import Trellis.Ui

// Everything at once: no page of the app, but all that pages are made of.
Rectangle {
    id: root

    width: 390 * 4 + 260
    height: 1500
    color: Theme.canvas

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Row {
        x: 20
        y: 20
        spacing: 40

        Block {
            PageHeader {
                width: parent.width
                over: "Tuesday, October 14 · Week 4"
                title: "Good afternoon, Rowan"
            }
            HeroCard {
                width: parent.width
                over: "Next session · in 1 h 20 min"
                title: "Individual with Dana"
                meta: "4:00 – 4:50 PM · By video"
                metaSymbol: "video"

                Button {
                    kind: Button.Hero
                    small: true
                    text: "See session"
                }
                TText {
                    height: 48
                    verticalAlignment: Text.AlignVCenter
                    text: "Join opens 3:50"
                    face: Theme.type.small
                    color: Theme.onHeroSecondary
                }
            }
            Card {
                width: parent.width
                leftPadding: 12
                rightPadding: 12

                TText {
                    width: parent.width
                    leftPadding: 8
                    text: "How are you right now?"
                    face: Theme.type.title2
                    heading: true
                }
                TText {
                    width: parent.width
                    leftPadding: 8
                    text: "About a minute. Skip anything you like."
                    face: Theme.type.small
                    color: Theme.inkSecondary
                }
                Item {
                    width: 1
                    height: 14
                }
                MoodPicker {
                    width: parent.width
                    value: 4
                    coinSize: 54
                }
            }
            SectionHead {
                width: parent.width
                text: "For today"
                link: "See all"
            }
            Card {
                width: parent.width
                padding: 0

                ListRow {
                    width: parent.width
                    symbol: "breath"
                    tone: Theme.Tide
                    text: "Paced breathing"
                    detail: "4 min · Dana suggested this"
                    first: true
                }
                ListRow {
                    width: parent.width
                    symbol: "questions"
                    tone: Theme.Dusk
                    text: "PHQ-9 questions"
                    detail: "3 min · by Thursday"
                    fresh: true
                }
                ListRow {
                    width: parent.width
                    symbol: "stem"
                    text: "Walk by the river"
                    detail: "Goal step · 1 of 2"
                    chevron: false
                    last: true

                    Tag {
                        anchors.verticalCenter: parent.verticalCenter
                        text: "4 min"
                        tone: Theme.Tide
                        silent: true
                    }
                }
            }
            BottomBar {
                width: parent.width
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
                    },
                    Place {
                        key: "progress"
                        word: "Progress"
                        symbol: "progress"
                    },
                    Place {
                        key: "connect"
                        word: "Connect"
                        symbol: "connect"
                    }
                ]
            }
            Sprout {
                width: parent.width
            }
        }
        Block {
            AppBar {
                width: parent.width
                title: "Skills group"

                IconButton {
                    symbol: "more"
                    text: "More"
                }
            }
            Row {
                spacing: 8

                Button {
                    text: "Next"
                }
                Button {
                    kind: Button.Tonal
                    text: "Directions"
                    symbol: "directions"
                }
            }
            Row {
                spacing: 8

                Button {
                    kind: Button.Outline
                    text: "Ask to move"
                    small: true
                }
                Button {
                    kind: Button.Quiet
                    text: "Skip"
                }
                Button {
                    kind: Button.Filled
                    text: "Sending"
                    busy: true
                    small: true
                }
            }
            Row {
                spacing: 8

                Button {
                    kind: Button.Ember
                    text: "Call 911"
                    symbol: "phone"
                }
                Button {
                    text: "Next"
                    enabled: false
                    reason: "3 more characters"
                }
            }
            Flow {
                width: parent.width
                spacing: 8

                Chip {
                    text: "Calm"
                }
                Chip {
                    text: "Hopeful"
                    checked: true
                }
                Chip {
                    text: "Your own word"
                    add: true
                }
            }
            Flow {
                width: parent.width
                spacing: 8

                Tag {
                    text: "Going"
                    symbol: "check"
                    tone: Theme.Moss
                }
                Tag {
                    text: "Moved"
                    tone: Theme.Honey
                }
                Tag {
                    text: "Please answer"
                    tone: Theme.Dusk
                }
                Tag {
                    text: "Canceled"
                }
                DeliveryTag {}
            }
            Segmented {
                width: parent.width
                parts: ["List", "Week"]
            }
            DotScale {
                width: parent.width
                name: "Worry or anxiety"
                words: ["Not at all", "A little", "Some", "Quite a bit", "A lot"]
                value: 2
            }
            DotScale {
                width: parent.width
                name: "Trouble sleeping"
                words: ["Not at all", "A little", "Some", "Quite a bit", "A lot"]
            }
            Card {
                width: parent.width

                Slider {
                    width: parent.width
                    name: "Strongest craving today"
                    lowEnd: "0 · None"
                    highEnd: "10 · Strongest"
                    wave: true
                    words: ["none", "slight", "slight", "mild", "moderate", "moderate", "strong", "strong", "very strong", "very strong", "the strongest"]
                    answer: 4
                }
            }
            Stepper {
                width: parent.width
                name: "Sleep"
                value: 390
                to: 900
                step: 15
                valueText: "6 h 30"
            }
            Row {
                spacing: 20

                Switch {
                    text: "Less motion"
                    checked: true
                }
                Switch {
                    text: "More contrast"
                }
            }
            OptionRow {
                width: parent.width
                text: "I have no ride"
                checked: true
            }
            OptionRow {
                width: parent.width
                text: "Dana can read this"
                detail: "When it is sent"
                single: false
                checked: true
            }
            Field {
                width: parent.width
                label: "Your own word"
                placeholder: "One word"
                helper: "It stays on this device."
            }
            Field {
                width: parent.width
                label: "Code"
                text: "RVRB-ND2"
                error: "One more letter or number."
            }
        }
        Block {
            Sky {
                width: parent.width
                height: 250
                mood: 4
            }
            Row {
                spacing: 10

                Sky {
                    width: 170
                    height: 140
                    mood: 1
                }
                Sky {
                    width: 170
                    height: 140
                    mood: 2
                }
            }
            Row {
                spacing: 10

                Sky {
                    width: 170
                    height: 140
                    mood: 3
                }
                Sky {
                    width: 170
                    height: 140
                    mood: 5
                }
            }
            Garden {
                width: parent.width
            }
            Gateway {
                width: parent.width
            }
        }
        Block {
            PasscodePad {
                anchors.horizontalCenter: parent.horizontalCenter
                otherName: "Letters"
            }
            PassphraseField {
                width: parent.width
                label: "Passphrase"
            }
            AgendaDay {
                width: parent.width
                weekday: "Wed"
                number: "15"
                name: "Wednesday, October 15"
                today: true

                SessionCard {
                    width: parent.width
                    text: "Skills group"
                    time: "3:00 PM"
                    formerTime: "1:00"
                    where: "Room 4"
                    symbol: "skills"
                    tone: Theme.Honey
                    tag: "Moved"
                    tagTone: Theme.Honey
                }
                SessionCard {
                    width: parent.width
                    text: "Dr. Okafor"
                    time: "9:30 AM"
                    where: "By video"
                    whereSymbol: "video"
                    symbol: "user"
                    tag: "Canceled"
                    note: "The front desk will call you."
                    canceled: true
                }
                SessionCard {
                    width: parent.width
                    text: "Individual with Dana"
                    time: "4:00 PM"
                    where: "By video"
                    whereSymbol: "video"
                    symbol: "individual"
                    tone: Theme.Moss
                    tag: "Going"
                    tagSymbol: "check"
                    tagTone: Theme.Moss
                    chosen: true
                }
            }
            BeforeAfter {
                width: parent.width
                before: "Wed 1 – 2:30 PM"
                beforeDetail: "Room 2"
                after: "Wed 3 – 4:30 PM"
                afterDetail: "Room 4"
            }
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
        Sidebar {
            height: root.height - 40
            current: "today"
            letters: "RK"
            personName: "Rowan"
            personDetail: "Week 4 of 12"
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
                }
            ]
        }
    }
}
