pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// What, when, where, and what needs an answer: as a list, or as the shape of a week. On a wide window the chosen
// session stands in a pane beside it.
Page {
    id: root

    required property Route route
    readonly property ScheduleModel schedule: route.app.schedule
    readonly property SessionModel session: route.app.session
    readonly property bool compact: form === Theme.Compact
    readonly property bool paned: form === Theme.Expanded && width >= 840
    property bool asWeek: !compact

    function focusTitle() {
        head.focusTitle();
    }
    function choose(id: string) {
        if (paned)
            session.open(id);
        else
            route.openSession(id);
    }
    // With nothing chosen the pane shows what is next.
    function showNext() {
        if (paned && visible && !session.card.valid && schedule.nextId !== "")
            session.open(schedule.nextId);
    }

    onPanedChanged: showNext()
    onVisibleChanged: if (visible) {
        schedule.refresh();
        showNext();
    }
    Component.onCompleted: {
        schedule.refresh();
        showNext();
    }
    Keys.onPressed: event => {
        event.accepted = asWeek && (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown);
        if (event.accepted)
            schedule.step(event.key === Qt.Key_PageUp ? -1 : 1);
    }

    Timer {
        interval: 60000
        repeat: true
        running: root.visible
        onTriggered: root.schedule.refresh()
    }
    Connections {
        target: root.schedule

        function onChanged() {
            root.showNext();
        }
    }
    Wash {
        anchors.fill: parent
    }
    ScheduleHead {
        id: head

        anchors.left: parent.left
        anchors.right: pane.left
        anchors.leftMargin: root.margin
        anchors.rightMargin: root.margin
        y: root.compact ? 12 : 28
        compact: root.compact
        schedule: root.schedule
        asWeek: root.asWeek
        helpVisible: root.helpVisible
        onModePicked: week => root.asWeek = week
        onHelpRequested: root.route.help()
    }
    FocusScope {
        id: area

        anchors.left: parent.left
        anchors.right: pane.left
        anchors.top: head.bottom
        anchors.topMargin: root.compact ? 8 : 14
        anchors.bottom: parent.bottom

        Loader {
            anchors.fill: parent
            sourceComponent: !root.schedule.ready ? null : !root.asWeek ? agenda : root.compact || Theme.userScale >= 1.5 ? lattice : grid
        }
    }
    Rectangle {
        id: pane

        anchors.right: parent.right
        width: root.paned ? (root.width > 1100 ? 404 : 372) : 0
        height: parent.height
        visible: root.paned
        color: Theme.surface

        Separator {
            anchors.left: parent.left
            width: Theme.edgeWidth
            height: parent.height
        }
        Loader {
            anchors.fill: parent
            active: root.paned
            sourceComponent: SessionPane {
                session: root.session
                mood: 4
            }
        }
    }
    Component {
        id: agenda

        Agenda {
            schedule: root.schedule
            side: root.margin
            chosen: root.paned ? root.session.card.sessionId : ""
            onOpened: id => root.choose(id)
        }
    }
    Component {
        id: lattice

        WeekLattice {
            schedule: root.schedule
            side: root.margin
            next: root.schedule.nextId
            onOpened: id => root.choose(id)
        }
    }
    Component {
        id: grid

        WeekGrid {
            schedule: root.schedule
            side: root.margin
            chosen: root.paned ? root.session.card.sessionId : ""
            onOpened: id => root.choose(id)
        }
    }
}
