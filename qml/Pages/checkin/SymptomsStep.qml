pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui

// How strong each was today, in five steps with words. Not answered is an answer too.
Column {
    id: root

    required property CheckInModel model

    spacing: 8

    Item {
        width: parent.width
        height: Math.max(least.implicitHeight, most.implicitHeight)

        TText {
            id: least

            anchors.left: parent.left
            text: root.model.strengthWords[0]
            face: Theme.type.caption
            color: Theme.inkSecondary
        }
        TText {
            id: most

            anchors.right: parent.right
            text: root.model.strengthWords[root.model.strengthWords.length - 1]
            face: Theme.type.caption
            color: Theme.inkSecondary
        }
    }
    Card {
        id: card

        width: parent.width
        padding: 0
        topPadding: 6
        bottomPadding: 6

        Repeater {
            model: root.model.symptomChoices

            Item {
                id: row

                required property choice modelData
                required property int index

                width: card.width
                height: scale.implicitHeight + 20

                Separator {
                    visible: row.index > 0
                    width: parent.width
                }
                DotScale {
                    id: scale

                    x: 16
                    y: 12
                    width: parent.width - 32
                    name: row.modelData.word
                    words: root.model.strengthWords
                    value: root.model.strength(row.modelData.code)
                    onPicked: strength => root.model.setStrength(row.modelData.code, strength)
                }
                Connections {
                    target: root.model

                    function onAnswersChanged() {
                        scale.value = root.model.strength(row.modelData.code);
                    }
                }
            }
        }
    }
}
