import QtQuick
import Trellis.Ui

// What a person answers with: scales, slider, stepper, switches, options, fields.
Block {
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
