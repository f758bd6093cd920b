pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// How it is now: five coins, words that fit too, and one of one's own.
Column {
    id: root

    required property CheckInModel model

    spacing: 4

    MoodPicker {
        id: picker

        width: parent.width
        coinSize: root.width < 300 ? 46 : Theme.sizeMoodCoin
        onPicked: mood => root.model.mood = mood

        Binding {
            target: picker
            property: "value"
            value: root.model.mood
        }
    }
    Item {
        width: 1
        height: 14
    }
    TText {
        width: parent.width
        text: qsTr("Any of these too?")
        face: Theme.type.title3
        heading: true
        horizontalAlignment: Text.AlignLeft
    }
    TText {
        width: parent.width
        text: qsTr("Choose as many as fit, or none.")
        face: Theme.type.small
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
    Flow {
        width: parent.width
        spacing: 8

        Repeater {
            model: root.model.feelingChoices

            Chip {
                id: chip

                required property choice modelData

                text: modelData.word
                onToggled: root.model.toggleFeeling(modelData.code)

                Binding {
                    target: chip
                    property: "checked"
                    value: root.model.feelings.includes(chip.modelData.code)
                }
            }
        }
        Chip {
            visible: root.model.ownWord !== ""
            text: root.model.ownWord
            checkable: false
            checked: true
            onClicked: ownWord.open()
        }
        Chip {
            visible: root.model.ownWord === ""
            add: true
            text: qsTr("Your own word")
            onClicked: ownWord.open()
        }
    }
    OwnWordSheet {
        id: ownWord

        model: root.model
    }
}
