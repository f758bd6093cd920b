import QtQuick
import Trellis.Ui

// What a day begins with: header, hero, mood, rows, the bar at the foot.
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
