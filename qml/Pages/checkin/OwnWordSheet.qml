import QtQuick
import Trellis.App
import Trellis.Ui

// A word that is not in the list.
Sheet {
    id: root

    required property CheckInModel model

    function take() {
        model.ownWord = field.text;
        close();
    }

    title: qsTr("Your own word")
    helpVisible: false
    onAboutToShow: field.text = model.ownWord
    foot: Button {
        width: parent?.width ?? 0
        text: field.text.trim() === "" ? qsTr("Leave it blank") : qsTr("Use this word")
        onClicked: root.take()
    }

    Field {
        id: field

        width: parent?.width ?? 0
        label: qsTr("How would you say it?")
        input.maximumLength: 40
        onAccepted: root.take()
    }
}
