import QtQuick
import Trellis.App
import Trellis.Ui

// What waits or needs a look, without alarm: nothing is shown when nothing does.
Column {
    id: root

    required property AppModel app

    // Asked of the models: what is in a column that is not shown is not visible either.
    visible: app.signInNeeded || app.today.needsLookText !== "" || app.today.waitingText !== ""
    spacing: 8

    Banner {
        id: signIn

        width: parent.width
        visible: root.app.signInNeeded
        symbol: "key"
        title: root.app.signingIn ? qsTr("Sign in in the browser") : qsTr("Sign in again to send")
        text: root.app.signingIn ? qsTr("When you are done there, what waits goes out by itself.") : root.app.signInProblem !== "" ? root.app.signInProblem : qsTr("Your clinic ended the sign-in. Nothing is lost, and everything here still works.")
        action: root.app.signingIn ? qsTr("Open again") : qsTr("Sign in")
        onActionClicked: root.app.signInAgain()
    }
    Banner {
        id: look

        width: parent.width
        visible: title !== ""
        symbol: "info"
        title: root.app.today.needsLookText
    }
    Banner {
        id: waiting

        width: parent.width
        visible: title !== ""
        symbol: root.app.syncing ? "sync" : "cloud-off"
        title: root.app.today.waitingText
        text: root.app.signInNeeded ? "" : root.app.syncText
        action: root.app.syncing || root.app.signInNeeded ? "" : qsTr("Send now")
        onActionClicked: root.app.synchronise()
    }
}
