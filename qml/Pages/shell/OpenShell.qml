pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// Everything behind the lock: the navigation of the window's form, the place that is chosen, and a page over it.
Frame {
    id: root

    required property Route route
    required property int form
    readonly property AppModel app: route.app
    readonly property real barHeight: bar.visible ? bar.height : 0
    property list<Place> places

    navigationWidth: form === Theme.Compact ? 0 : navigation.width
    footHeight: route.helpOpen ? 0 : barHeight + ((over.item as Page)?.footHeight ?? 0)
    focus: true

    Instantiator {
        model: root.app.places
        delegate: Place {
            required property navigationPlace modelData

            key: modelData.name
            word: modelData.word
            symbol: modelData.iconName
        }
        onObjectAdded: (index, object) => root.places.push(object as Place)
    }
    FocusScope {
        id: stages

        anchors.left: parent.left
        anchors.leftMargin: root.navigationWidth
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        visible: !root.route.helpOpen
        focus: true
        clip: root.form !== Theme.Compact

        PageStage {
            id: under

            anchors.fill: parent
            anchors.bottomMargin: root.barHeight
            visible: root.route.subpage === ""
            focus: visible
            still: true
            sourceComponent: root.route.place === "schedule" ? schedulePage : todayPage
        }
        PageStage {
            id: over

            anchors.fill: parent
            active: root.route.subpage !== ""
            focus: active
            sourceComponent: {
                switch (root.route.subpage) {
                case "check-in":
                    return checkInPage;
                case "check-in-done":
                    return checkInDonePage;
                default:
                    return sessionPage;
                }
            }
            onActiveChanged: if (!active)
                under.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    BottomBar {
        id: bar

        visible: root.form === Theme.Compact && root.route.subpage === "" && !root.route.helpOpen
        anchors.bottom: parent.bottom
        width: parent.width
        places: root.places
        current: root.route.place
        onChosen: key => root.route.go(key)
    }
    Loader {
        id: navigation

        anchors.left: parent.left
        height: parent.height
        active: root.form !== Theme.Compact
        sourceComponent: root.form === Theme.Medium ? rail : sidebar
    }
    Component {
        id: rail

        Rail {
            height: root.height
            places: root.places
            current: root.route.place
            helpCurrent: root.route.helpOpen
            onChosen: key => root.route.go(key)
            onHelpRequested: root.route.help()
        }
    }
    Component {
        id: sidebar

        Sidebar {
            height: root.height
            places: root.places
            current: root.route.place
            helpCurrent: root.route.helpOpen
            letters: root.app.today.givenName.slice(0, 1)
            personName: root.app.today.givenName
            personDetail: root.app.today.weekText
            settingsVisible: false
            onChosen: key => root.route.go(key)
            onHelpRequested: root.route.help()
        }
    }
    Component {
        id: todayPage

        TodayPage {
            form: root.form
            route: root.route
            helpVisible: root.form === Theme.Compact
        }
    }
    Component {
        id: schedulePage

        SchedulePage {
            form: root.form
            route: root.route
            helpVisible: root.form === Theme.Compact
        }
    }
    Component {
        id: checkInPage

        CheckInPage {
            form: root.form
            route: root.route
            helpVisible: root.form === Theme.Compact
        }
    }
    Component {
        id: checkInDonePage

        CheckInDonePage {
            form: root.form
            route: root.route
            helpVisible: root.form === Theme.Compact
        }
    }
    Component {
        id: sessionPage

        SessionPage {
            form: root.form
            route: root.route
            helpVisible: root.form === Theme.Compact
        }
    }
}
