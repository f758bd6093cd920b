pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import Trellis.App

// The keys that hold everywhere: Ctrl+L locks, T is Today, N or 1 to 5 begin a check-in on Today, Shift+Esc hides the
// window. Letters arrive here only when no field has taken them. F1, Esc and Ctrl+1 … live in the controls.
FocusScope {
    id: root

    required property Route route
    // True where the places of the navigation, which have keys of their own, are not in view.
    property bool placesHidden: false

    function take(key: int): bool {
        if (route.app.state !== "open" || route.helpOpen)
            return false;
        if (key === Qt.Key_T) {
            route.go("today");
            return true;
        }
        const begins = key === Qt.Key_N || (key >= Qt.Key_1 && key <= Qt.Key_5);
        if (begins && route.page === "today")
            route.beginCheckIn(key === Qt.Key_N ? 0 : key - Qt.Key_0);
        return begins && route.page === "check-in";
    }

    Keys.onPressed: event => event.accepted = (event.modifiers & ~Qt.KeypadModifier) === 0 && take(event.key)

    Instantiator {
        model: root.route.app.places
        delegate: Shortcut {
            required property navigationPlace modelData
            required property int index

            enabled: root.placesHidden && root.route.app.state === "open"
            sequences: [`Ctrl+${index + 1}`, `Alt+${index + 1}`]
            onActivated: root.route.go(modelData.name)
        }
    }
    Shortcut {
        sequences: ["Ctrl+L"]
        context: Qt.ApplicationShortcut
        onActivated: root.route.app.lockNow()
    }
    Shortcut {
        sequences: ["Shift+Esc"]
        context: Qt.ApplicationShortcut
        onActivated: root.Window.window?.showMinimized()
    }
}
