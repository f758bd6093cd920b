import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// The chosen session in the pane of a wide window, under a quiet sky.
Item {
    id: root

    required property SessionModel session
    property int mood: 4

    Flickable {
        id: flick

        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.bottomMargin: 12
        width: parent.width
        contentHeight: detail.y + detail.implicitHeight + 16
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Sky {
            width: parent.width
            height: 150
            sceneHeight: 170
            mood: root.mood
            sunX: width * 0.3
        }
        SessionDetail {
            id: detail

            x: 24
            y: 170
            width: parent.width - 48
            visible: root.session.card.valid
            card: root.session.card
            flat: true
        }
    }
    SessionAnswers {
        id: foot

        x: 24
        width: parent.width - 48
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20
        visible: root.session.card.valid
        session: root.session
        helpVisible: false
    }
}
