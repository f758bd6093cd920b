import QtQuick
import Trellis.App

// Where the person is. A place of the navigation, a page over it ("check-in", "check-in-done", "session"), and Get help
// over everything; before unlocking, the app's state decides.
Item {
    id: root

    required property AppModel app
    property string place: "today"
    property string subpage: ""
    property bool joining: false
    property bool helpOpen: false
    readonly property string page: {
        if (helpOpen)
            return "help";
        switch (app.state) {
        case "open":
            return subpage === "" ? place : subpage;
        case "locked":
            return "lock";
        case "welcome":
            return joining ? "join" : "welcome";
        default:
            return app.state;
        }
    }

    signal said(words: string, action: string)
    // A page over the others is gone; the one under it takes the focus back.
    signal returned

    function go(to: string) {
        if (subpage === "check-in")
            app.checkIn.leave();
        helpOpen = false;
        subpage = "";
        place = to;
    }
    function openSession(id: string) {
        app.session.open(id);
        subpage = "session";
    }
    function beginCheckIn(mood: int) {
        app.checkIn.begin(mood);
        subpage = "check-in";
    }
    function editCheckIn(id: string) {
        app.checkIn.edit(id);
        subpage = "check-in";
    }
    function help() {
        helpOpen = true;
    }
    function back() {
        if (helpOpen)
            helpOpen = false;
        else if (subpage === "check-in")
            app.checkIn.leave();
        else
            subpage = "";
    }
    function undo() {
        app.session.undo();
    }

    visible: false
    onPlaceChanged: subpage = ""

    Connections {
        target: root.app

        function onStateChanged() {
            root.subpage = "";
            root.place = "today";
            // A lock without a clinic: what is left is the sign-in.
            root.joining = root.app.state === "welcome" && (root.joining || root.app.join.lockChosen);
        }
        function onAllSent() {
            root.said(qsTr("All sent"), "");
        }
    }
    Connections {
        target: root.app.checkIn

        function onSavedNow() {
            root.subpage = "check-in-done";
        }
        function onUndone() {
            root.subpage = "";
            root.said(qsTr("Taken back. Nothing of it is kept."), "");
        }
        function onLeft() {
            if (root.subpage === "check-in")
                root.subpage = "";
        }
    }
    Connections {
        target: root.app.session

        function onAnswered(words) {
            root.said(words, qsTr("Undo"));
        }
    }
}
