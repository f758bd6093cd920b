import QtQuick
import Trellis.Ui

// Holds one page. A page that is loaded comes in from the end side and takes the focus to its title.
Loader {
    id: root

    // The first page of the window is just there.
    property bool still: false
    readonly property bool mirrored: LayoutMirroring.enabled

    onLoaded: {
        forceActiveFocus(Qt.OtherFocusReason);
        (item as Page)?.focusTitle();
        if (!still)
            arrival.restart();
    }

    transform: Translate {
        id: shift
    }

    ParallelAnimation {
        id: arrival

        NumberAnimation {
            target: root
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.fade
        }
        NumberAnimation {
            target: shift
            property: "x"
            from: Theme.reducedMotion ? 0 : root.mirrored ? -Theme.space6 : Theme.space6
            to: 0
            duration: Theme.standard
            easing.type: Easing.BezierSpline
            easing.bezierCurve: Theme.easeEnter
        }
    }
}
