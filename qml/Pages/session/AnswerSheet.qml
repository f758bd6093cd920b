pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui

// No without a story: a reason or none, a note or none. What was typed stays while the page is open.
Sheet {
    id: root

    required property SessionModel session
    property string answer: "declined"
    property string reason: ""

    title: answer === "move" ? qsTr("Ask to move this session") : session.card.onToday ? qsTr("Can’t make it today") : qsTr("Can’t make it, %1").arg(session.card.dayText)
    gap: 2
    foot: Button {
        width: parent?.width ?? 0
        text: root.answer === "move" ? qsTr("Ask the clinic") : qsTr("Tell the clinic")
        busy: root.session.busy
        onClicked: {
            root.session.give(root.answer, root.reason, note.text);
            root.close();
        }
    }

    TText {
        width: parent?.width ?? 0
        text: root.answer === "move" ? qsTr("The clinic looks for another time and answers here. Until then this one stands.") : qsTr("A reason helps the clinic plan. You do not have to give one.")
        face: Theme.type.small
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
    Repeater {
        model: root.session.reasons

        OptionRow {
            id: row

            required property choice modelData

            width: parent?.width ?? 0
            text: modelData.word
            onToggled: root.reason = checked ? modelData.code : ""

            Binding {
                target: row
                property: "checked"
                value: root.reason === row.modelData.code
            }
        }
    }
    TextArea {
        id: note

        width: parent?.width ?? 0
        label: root.answer === "move" ? qsTr("When would work, if you like") : qsTr("A note, if you like")
        lines: 2
    }
}
