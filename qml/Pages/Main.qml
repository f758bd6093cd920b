pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui

// The window. Its title says the name alone: nothing of treatment stands in a task switcher. What is behind the lock is
// loaded after unlocking and unloaded on locking.
Window {
    id: root

    required property AppModel app
    property alias place: route.place
    readonly property alias page: route.page
    readonly property bool open: route.page !== "starting" && app.state === "open"
    readonly property int form: Theme.form(width)

    function openSession(id: string) {
        route.openSession(id);
    }
    function openHelp() {
        route.help();
    }

    visible: true
    width: 390
    height: 844
    minimumWidth: 320
    minimumHeight: 480
    title: "Trellis"
    color: Theme.canvas
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Route {
        id: route

        app: root.app
        onHelpOpenChanged: toast.hide()
        // Nothing covers a number of Get help.
        onSaid: (words, action) => {
            if (!helpOpen)
                toast.show(words, action);
        }
    }
    KeyScope {
        id: content

        anchors.fill: parent
        focus: true
        route: route
        placesHidden: root.form === Theme.Compact && (route.subpage !== "" || route.helpOpen)

        Loader {
            id: shell

            readonly property OpenShell frame: item as OpenShell

            anchors.fill: parent
            active: root.app.state === "open"
            focus: active
            sourceComponent: OpenShell {
                route: route
                form: root.form
                width: root.width
                height: root.height
            }
        }
        PageStage {
            id: door

            anchors.fill: parent
            active: !shell.active && root.app.state !== "starting"
            visible: !route.helpOpen
            focus: active
            still: true
            sourceComponent: {
                switch (root.app.state) {
                case "locked":
                    return lockPage;
                case "trouble":
                    return troublePage;
                default:
                    return route.joining ? joinPage : welcomePage;
                }
            }
        }
        PageStage {
            id: help

            anchors.fill: parent
            anchors.leftMargin: shell.frame?.navigationWidth ?? 0
            active: route.helpOpen
            sourceComponent: HelpPage {
                form: root.form
                help: root.app.help
                locked: root.app.state === "locked"
                onClosed: route.back()
            }
            onActiveChanged: if (!active)
                route.returned()
        }
        Toast {
            id: toast

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 16 + (shell.frame?.footHeight ?? 0)
            onActionClicked: route.undo()
        }
    }

    Component {
        id: lockPage

        LockPage {
            form: root.form
            lock: root.app.lock
            onHelpRequested: route.help()
        }
    }
    Component {
        id: welcomePage

        WelcomePage {
            form: root.form
            onHelpRequested: route.help()
            onJoinRequested: route.joining = true
        }
    }
    Component {
        id: joinPage

        JoinPage {
            form: root.form
            join: root.app.join
            onHelpRequested: route.help()
            onClosed: route.joining = false
        }
    }
    Component {
        id: troublePage

        TroublePage {
            form: root.form
            trouble: root.app.trouble
            onHelpRequested: route.help()
            onTryAgain: root.app.tryAgain()
        }
    }
    // Words about the person do not stay over the lock.
    Connections {
        target: root.app

        function onStateChanged() {
            toast.hide();
        }
    }
    Connections {
        target: route

        function onReturned() {
            (shell.active ? shell : door).forceActiveFocus(Qt.OtherFocusReason);
        }
    }
}
