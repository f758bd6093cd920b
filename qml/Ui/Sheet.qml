import QtQuick
import QtQuick.Templates as T

// A sheet from the foot on a phone, a dialog of 560 from 600 px on. The page stays behind a scrim; Get help stays over
// it. Esc and the close button close it, and focus goes back to where it was. Its children stand in a column and set
// width: parent.width; what is too high scrolls.
T.Popup {
    id: root

    property string title: ""
    property string closeName: qsTr("Close")
    property bool helpVisible: true
    default property alias content: column.data
    property alias gap: column.spacing
    // Buttons that stay in view under the scrolling matter.
    property alias foot: footColumn.data
    readonly property bool dialog: Theme.form(width) !== Theme.Compact

    signal helpRequested

    parent: T.Overlay.overlay
    width: parent?.width ?? 0
    height: parent?.height ?? 0
    modal: true
    dim: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    onOpened: titleText.forceActiveFocus(Qt.OtherFocusReason)

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.fade
        }
        NumberAnimation {
            target: panel
            property: "lift"
            from: Theme.reducedMotion ? 0 : 48
            to: 0
            duration: Theme.gentle
            easing.type: Easing.BezierSpline
            easing.bezierCurve: Theme.easeEnter
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            from: 1
            to: 0
            duration: Theme.fade
        }
    }

    contentItem: FocusScope {
        Rectangle {
            anchors.fill: parent
            color: Theme.scrim
            opacity: Theme.opacityScrim

            TapHandler {
                onTapped: root.close()
            }
        }
        GetHelpButton {
            visible: root.helpVisible
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 4
            onClicked: root.helpRequested()
        }
        Item {
            id: panel

            property real lift: 0
            readonly property real room: parent.height - (root.helpVisible ? 56 : 0)
            readonly property real wanted: head.height + column.implicitHeight + (footColumn.implicitHeight > 0 ? footColumn.implicitHeight + 16 : 0) + 34

            width: root.dialog ? Math.min(560, parent.width - 48) : parent.width
            height: Math.min(wanted, parent.height * 0.92, room)
            x: (parent.width - width) / 2
            y: (root.dialog ? Math.max(root.helpVisible ? 56 : 0, (parent.height - height) / 2) : parent.height - height) + lift

            Accessible.role: Accessible.Dialog
            Accessible.name: root.title

            Shadow {
                anchors.fill: parent
                level: Shadow.Raised
                radius: Theme.radiusXl
                dark: Theme.dark
            }
            Rectangle {
                anchors.fill: parent
                topLeftRadius: Theme.radiusXl
                topRightRadius: Theme.radiusXl
                bottomLeftRadius: root.dialog ? Theme.radiusXl : 0
                bottomRightRadius: root.dialog ? Theme.radiusXl : 0
                color: Theme.surface
                border.width: Theme.dark || Theme.moreContrast ? Theme.edgeWidth : 0
                border.color: Theme.hairline

                // Taps beside the words stay in the sheet.
                MouseArea {
                    anchors.fill: parent
                }
            }
            Rectangle {
                visible: !root.dialog
                width: 36
                height: 5
                radius: 3
                y: 12
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.chipLine
            }
            Item {
                id: head

                x: 20
                y: root.dialog ? 16 : 26
                width: parent.width - 32
                height: Math.max(48, titleText.implicitHeight) + (root.dialog ? 24 : 34)

                TText {
                    id: titleText

                    anchors.left: parent.left
                    anchors.right: closeButton.left
                    y: Math.max(0, (48 - implicitHeight) / 2)
                    text: root.title
                    face: Theme.type.title2
                    heading: true
                    horizontalAlignment: Text.AlignLeft
                }
                IconButton {
                    id: closeButton

                    anchors.right: parent.right
                    symbol: "close"
                    text: root.closeName
                    onClicked: root.close()
                }
            }
            Flickable {
                id: flick

                x: 20
                width: parent.width - 40
                anchors.top: head.top
                anchors.topMargin: Math.max(48, titleText.implicitHeight) + 4
                anchors.bottom: footColumn.top
                anchors.bottomMargin: footColumn.implicitHeight > 0 ? 16 : 0
                contentHeight: column.implicitHeight
                boundsBehavior: Flickable.StopAtBounds
                interactive: contentHeight > height
                clip: interactive

                Column {
                    id: column

                    width: flick.width
                    spacing: 12
                }
            }
            Column {
                id: footColumn

                x: 20
                width: parent.width - 40
                anchors.bottom: parent.bottom
                anchors.bottomMargin: root.dialog ? 20 : 28
                spacing: 8
            }
        }
    }
}
