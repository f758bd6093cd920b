import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// One session: ready to go, and an answer.
ScrollPage {
    id: root

    required property Route route
    readonly property SessionModel session: route.app.session
    readonly property sessionCard card: session.card

    function focusTitle() {
        detail.focusTitle();
    }

    bar: AppBar {
        width: parent?.width ?? 0
        helpVisible: root.helpVisible
        onBack: root.route.back()
        onHelpRequested: root.route.help()
    }
    foot: SessionAnswers {
        width: parent?.width ?? 0
        visible: root.card.valid
        session: root.session
        onHelpRequested: root.route.help()
    }

    SessionDetail {
        id: detail

        width: parent.width
        visible: root.card.valid
        card: root.card
    }
}
