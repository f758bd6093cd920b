import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// The foot of a session: Join when it is time, three answers, or the answer that was given with a way to change it.
Column {
    id: root

    required property SessionModel session
    property bool helpVisible: true
    readonly property sessionCard card: session.card
    readonly property bool answered: card.answer !== "none" && card.answer !== "" && !card.outdated
    property bool changing: false
    readonly property bool asks: card.answerable && (!answered || changing)

    signal helpRequested

    function give(answer: string) {
        if (answer === "accepted") {
            session.give(answer, "", "");
            return;
        }
        sheet.answer = answer;
        sheet.open();
    }

    spacing: 8
    onCardChanged: changing = false

    TText {
        width: parent.width
        visible: text !== ""
        text: root.session.problem
        horizontalAlignment: Text.AlignLeft
    }
    Button {
        width: parent.width
        visible: root.card.byVideo && !root.card.cancelled && !root.card.over
        kind: root.card.canJoin ? Button.Filled : Button.Tonal
        symbol: "video"
        text: root.card.canJoin ? qsTr("Join by video") : root.card.joinText
        enabled: root.card.canJoin
        reason: root.card.joinText
        onClicked: Qt.openUrlExternally(root.card.videoUrl)
    }
    Item {
        width: parent.width
        visible: root.answered
        height: visible ? Math.max(24, said.implicitHeight) : 0

        Icon {
            id: tick

            anchors.left: parent.left
            y: (Theme.type.body.line - height) / 2
            name: root.card.answer === "accepted" ? "check" : "info"
            size: Theme.sizeIconSmall * Theme.iconScale
            color: Theme.primary
        }
        TText {
            id: said

            anchors.left: tick.right
            anchors.leftMargin: 10
            anchors.right: parent.right
            text: [root.card.answerText, root.card.deliveryText].filter(part => part !== "").join(" ")
            face: Theme.type.small
            horizontalAlignment: Text.AlignLeft
        }
    }
    ButtonPair {
        width: parent.width
        visible: root.answered && root.card.answerable && !root.changing
        even: true
        main: qsTr("Change")
        mainKind: Button.Outline
        mainEnabled: !root.session.busy
        other: root.session.canUndo ? qsTr("Undo") : ""
        otherSymbol: "undo"
        onMainClicked: root.changing = true
        onOtherClicked: root.session.undo()
    }
    Button {
        width: parent.width
        visible: root.asks
        kind: root.card.byVideo && root.card.canJoin ? Button.Tonal : Button.Filled
        symbol: "check"
        text: root.card.moved ? qsTr("That works for me") : qsTr("I’ll be there")
        busy: root.session.busy
        onClicked: root.give("accepted")
    }
    ButtonPair {
        width: parent.width
        visible: root.asks
        even: true
        main: qsTr("Ask to move")
        mainKind: Button.Outline
        other: qsTr("Can’t make it")
        otherKind: Button.Outline
        onMainClicked: root.give("move")
        onOtherClicked: root.give("declined")
    }
    TText {
        width: parent.width
        visible: root.card.over || root.card.cancelled
        text: root.card.cancelled ? qsTr("The clinic canceled this session. Nothing is asked of you.") : qsTr("This session is over.")
        face: Theme.type.small
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
    AnswerSheet {
        id: sheet

        session: root.session
        helpVisible: root.helpVisible
        onHelpRequested: {
            close();
            root.helpRequested();
        }
    }
}
