pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// What is next, how am I, what is for today, in that order. On a tablet the week stands beside the list, on a wide
// window in a pane.
Page {
    id: root

    required property Route route
    readonly property AppModel app: route.app
    readonly property TodayModel today: app.today
    readonly property bool paned: form === Theme.Expanded && width >= 840
    readonly property bool quiet: today.ready && !today.next.valid && today.tasks.length === 0

    function focusTitle() {
        header.focusTitle();
    }

    Binding {
        target: root.today
        property: "active"
        value: root.visible
    }
    Wash {
        anchors.fill: parent
    }
    Follow {
        flick: flick
    }
    Flickable {
        id: flick

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: pane.left
        contentHeight: column.y + column.implicitHeight + 28
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: column

            x: (parent.width - width) / 2
            y: root.form === Theme.Compact ? 12 : 28
            width: Math.min(1040, parent.width - 2 * root.margin)
            spacing: root.form === Theme.Compact ? 14 : 18

            PageHeader {
                id: header

                width: parent.width
                over: root.today.dateText
                overShort: root.today.shortDateText
                title: root.small ? root.today.shortGreeting : root.today.greeting
                large: root.form !== Theme.Compact
                helpVisible: root.helpVisible
                onHelpRequested: root.route.help()
            }
            StatusBanners {
                width: parent.width
                app: root.app
            }
            NextSession {
                width: parent.width
                visible: card.valid || !root.today.ready
                card: root.today.next
                over: root.today.nextText
                loading: !root.today.ready
                large: root.form !== Theme.Compact
                small: root.small
                onOpened: root.route.openSession(card.sessionId)
            }
            MoodCard {
                width: parent.width
                visible: root.today.ready
                checkIn: root.today.checkIn
                hasDraft: root.today.hasDraft
                coinSize: root.small ? 46 : root.form === Theme.Compact ? Theme.sizeMoodCoin : 64
                onBegun: mood => root.route.beginCheckIn(mood)
                onEdited: root.route.editCheckIn(root.today.checkIn.checkInId)
            }
            Card {
                width: parent.width
                visible: root.quiet
                gap: 4

                Sprout {
                    width: Math.min(350, parent.width)
                    anchors.horizontalCenter: parent.horizontalCenter
                }
                TText {
                    width: parent.width
                    text: qsTr("Nothing is due today.")
                    face: Theme.type.title3
                    heading: true
                    horizontalAlignment: Text.AlignHCenter
                }
                TText {
                    width: parent.width
                    text: qsTr("Your clinic adds your sessions here.")
                    face: Theme.type.small
                    color: Theme.inkSecondary
                    horizontalAlignment: Text.AlignHCenter
                }
            }
            Grid {
                id: lists

                readonly property bool both: tasks.visible && week.visible

                width: parent.width
                columns: both && root.form !== Theme.Compact && Theme.userScale < 1.5 ? 2 : 1
                columnSpacing: Theme.gutter(700)

                TaskList {
                    id: tasks

                    width: (lists.width - (lists.columns - 1) * lists.columnSpacing) / lists.columns
                    visible: root.today.tasks.length > 0
                    tasks: root.today.tasks
                }
                WeekList {
                    id: week

                    width: tasks.width
                    visible: root.form !== Theme.Compact && !root.paned && root.today.week.length > 0
                    week: root.today.week
                    onOpened: id => root.route.openSession(id)
                    onScheduleRequested: root.route.go("schedule")
                }
            }
            TText {
                width: parent.width
                visible: text !== ""
                text: root.today.problem
                horizontalAlignment: Text.AlignLeft
            }
        }
    }
    Rectangle {
        id: pane

        anchors.right: parent.right
        width: root.paned ? (root.width > 1000 ? 404 : 372) : 0
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
            sourceComponent: WeekPane {
                week: root.today.week
                next: root.today.next.sessionId
                onOpened: id => root.route.openSession(id)
                onScheduleRequested: root.route.go("schedule")
            }
        }
    }
}
