import QtQuick
import Trellis.Ui

// What is pressed, and the small words beside it: app bar, buttons, chips, tags.
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
}
