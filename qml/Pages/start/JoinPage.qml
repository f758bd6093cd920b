pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// From a code to a profile: which clinic, is it yours, a lock of your own, sign-in in the browser.
Page {
    id: root

    required property JoinModel join
    readonly property bool wide: form !== Theme.Compact

    signal closed

    function focusTitle() {
        (stage.item as Page)?.focusTitle();
    }
    function back() {
        if (join.step === "code")
            closed();
        else
            join.back();
    }

    PageStage {
        id: stage

        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (root.join.step) {
            case "confirm":
                return confirm;
            case "lock":
                return choose;
            case "again":
                return again;
            case "browser":
            case "done":
                return browser;
            default:
                return code;
            }
        }
    }
    Component {
        id: code

        JoinCode {
            form: root.form
            join: root.join
            onBack: root.back()
            onHelpRequested: root.helpRequested()
        }
    }
    Component {
        id: confirm

        JoinConfirm {
            form: root.form
            join: root.join
            onBack: root.back()
            onHelpRequested: root.helpRequested()
        }
    }
    Component {
        id: choose

        JoinLock {
            form: root.form
            join: root.join
            onBack: root.back()
            onHelpRequested: root.helpRequested()
        }
    }
    Component {
        id: again

        JoinLock {
            form: root.form
            join: root.join
            again: true
            onBack: root.back()
            onHelpRequested: root.helpRequested()
        }
    }
    Component {
        id: browser

        JoinBrowser {
            form: root.form
            join: root.join
            onBack: root.back()
            onHelpRequested: root.helpRequested()
        }
    }
}
