import QtQuick
import Trellis.App
import Trellis.Ui

// The strongest craving and last night's sleep, just as they were.
Column {
    id: root

    required property CheckInModel model
    readonly property list<string> qualities: model.sleepChoices.map(choice => choice.word)
    readonly property int quality: model.sleepChoices.findIndex(choice => choice.code === model.sleepQuality)

    spacing: 12

    Card {
        width: parent.width

        Slider {
            id: craving

            width: parent.width
            name: qsTr("Strongest craving today")
            words: root.model.cravingWords
            wave: true
            onPicked: strength => root.model.craving = strength

            Binding {
                target: craving
                property: "answer"
                value: root.model.craving
            }
        }
        Button {
            visible: root.model.craving >= 0
            kind: Button.Quiet
            small: true
            text: qsTr("Clear")
            onClicked: craving.clear()
        }
    }
    Card {
        width: parent.width
        gap: 12

        TText {
            width: parent.width
            text: qsTr("Sleep last night")
            face: Theme.type.title3
            heading: true
            horizontalAlignment: Text.AlignLeft
        }
        Stepper {
            id: sleep

            width: parent.width
            name: qsTr("Sleep last night")
            from: 0
            to: 24 * 60
            step: 15
            valueText: root.model.sleepText
            lessName: qsTr("15 minutes less")
            moreName: qsTr("15 minutes more")
            onPicked: minutes => root.model.sleepMinutes = minutes

            // Not answered stands at seven hours, so that the first tap is near.
            Binding {
                target: sleep
                property: "value"
                value: root.model.sleepMinutes < 0 ? 7 * 60 : root.model.sleepMinutes
            }
        }
        Segmented {
            id: quality

            width: parent.width
            name: qsTr("How the sleep was")
            parts: root.qualities
            onPicked: index => root.model.sleepQuality = root.model.sleepChoices[index].code

            Binding {
                target: quality
                property: "current"
                value: root.quality
            }
        }
        Button {
            visible: root.model.sleepMinutes >= 0 || root.quality >= 0
            kind: Button.Quiet
            small: true
            text: qsTr("Clear")
            onClicked: {
                root.model.sleepMinutes = -1;
                if (root.quality >= 0)
                    root.model.sleepQuality = root.model.sleepQuality;
            }
        }
    }
}
