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
    function openJoin() {
        route.joining = true;
    }
    function goBack() {
        route.back();
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

        // The pages are found by name when they are wanted: what a window shows first does not wait for the others to be
        // read. `prepare` reads them behind the first frame.
        Loader {
            id: shell

            readonly property Frame frame: item as Frame

            anchors.fill: parent
            active: root.app.state === "open"
            focus: active
            Component.onCompleted: setSource("shell/OpenShell.qml", {
                route: route,
                form: Qt.binding(() => root.form)
            })
        }
        PageStage {
            id: door

            readonly property string page: {
                switch (root.app.state) {
                case "starting":
                case "open":
                    return "";
                case "welcome":
                    return route.joining ? "join" : "welcome";
                default:
                    return root.app.state;
                }
            }

            anchors.fill: parent
            active: page !== ""
            visible: !route.helpOpen
            focus: active
            still: true
            onPageChanged: {
                const form = Qt.binding(() => root.form);
                switch (page) {
                case "locked":
                    return setSource("lock/LockPage.qml", {
                        form: form,
                        lock: root.app.lock
                    });
                case "trouble":
                    return setSource("start/TroublePage.qml", {
                        form: form,
                        trouble: Qt.binding(() => root.app.trouble)
                    });
                case "join":
                    return setSource("start/JoinPage.qml", {
                        form: form,
                        join: root.app.join
                    });
                case "welcome":
                    return setSource("start/WelcomePage.qml", {
                        form: form
                    });
                }
            }
        }
        Connections {
            target: door.item
            ignoreUnknownSignals: true

            function onHelpRequested() {
                route.help();
            }
            function onJoinRequested() {
                route.joining = true;
            }
            function onClosed() {
                route.joining = false;
            }
            function onTryAgain() {
                root.app.tryAgain();
            }
        }
        PageStage {
            id: help

            anchors.fill: parent
            anchors.leftMargin: shell.frame?.navigationWidth ?? 0
            active: route.helpOpen
            Component.onCompleted: setSource("help/HelpPage.qml", {
                form: Qt.binding(() => root.form),
                help: root.app.help,
                locked: Qt.binding(() => root.app.state === "locked")
            })
            onActiveChanged: if (!active)
                route.returned()
        }
        Connections {
            target: help.item
            ignoreUnknownSignals: true

            function onClosed() {
                route.back();
            }
        }
        Toast {
            id: toast

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 16 + (shell.frame?.footHeight ?? 0)
            onActionClicked: route.undo()
        }
    }

    // Reads the other pages once the first one is on the screen. Help comes first: it may be wanted at once.
    Connections {
        id: prepare

        property list<Component> kept

        target: root

        function onFrameSwapped() {
            if (root.app.state === "starting")
                return;
            prepare.enabled = false;
            const names = ["HelpPage", "LockPage", "OpenShell", "JoinPage", "TroublePage"];
            prepare.kept = names.map(name => Qt.createComponent("Trellis.Pages", name, Component.Asynchronous, root));
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
