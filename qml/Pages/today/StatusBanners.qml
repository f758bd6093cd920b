import QtQuick
import Trellis.App
import Trellis.Ui

// What waits or needs a look, without alarm: nothing is shown when nothing does.
Column {
    id: root

    required property AppModel app

    visible: signIn.visible || look.visible || waiting.visible
    spacing: 8

    Banner {
        id: signIn

        width: parent.width
        visible: root.app.signInNeeded
        symbol: "key"
        title: qsTr("Sign in again to send")
        text: qsTr("Your clinic ended the sign-in. Nothing is lost, and everything here still works.")
        action: qsTr("Sign in")
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
        text: root.app.syncText
        action: root.app.syncing ? "" : qsTr("Send now")
        onActionClicked: root.app.synchronise()
    }
}
