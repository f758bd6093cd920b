import Trellis.Ui

// A day of sessions, and one that has moved.
Block {
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
}
