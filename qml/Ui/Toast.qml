import QtQuick

// One short line over the foot of a page, with a way back. Gone after 6 s, 12 s with a screen reader; never while the
// pointer or the keyboard is on it. Place it in the page; it finds its own width.
FocusScope {
    id: root

    property string text: ""
    property string action: ""
    property bool open: false

    signal actionClicked

    function show(words: string, actionWords: string) {
        text = words;
        action = actionWords;
        open = true;
        clock.interval = Theme.screenReader() ? 12000 : 6000;
        clock.restart();
        Accessible.announce(words, Accessible.Polite);
    }
    function hide() {
        open = false;
    }

    anchors.horizontalCenter: parent?.horizontalCenter
    width: Math.min((parent?.width ?? 0) - 32, Math.max(280, row.implicitWidth + 40))
    height: Math.max(Theme.sizeButton, words.implicitHeight + 24)
    visible: opacity > 0
    opacity: open ? 1 : 0
    z: 20

    Accessible.role: Accessible.Notification
    Accessible.name: text
    Accessible.ignored: !open
    Keys.onEscapePressed: hide()

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.fade
        }
    }

    Timer {
        id: clock

        interval: 6000
        running: root.open && !hover.hovered && !actionButton.visualFocus
        onTriggered: root.hide()
    }
    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: root.open && root.action !== ""
        onActivated: actionButton.clicked()
    }
    HoverHandler {
        id: hover
    }
    Shadow {
        anchors.fill: parent
        level: Shadow.Raised
        radius: Theme.radiusMd
        dark: Theme.dark
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusMd
        color: Theme.raised
        border.width: Theme.dark || Theme.moreContrast ? Theme.edgeWidth : 0
        border.color: Theme.hairline
    }
    Row {
        id: row

        visible: false

        TText {
            text: root.text
            face: Theme.type.small
            wrapMode: Text.NoWrap
            silent: true
        }
        Item {
            width: actionButton.visible ? actionButton.implicitWidth + 8 : 0
            height: 1
        }
    }
    TText {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.right: actionButton.visible ? actionButton.left : parent.right
        anchors.rightMargin: actionButton.visible ? 0 : 20
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        face: Theme.type.small
        horizontalAlignment: Text.AlignLeft
        silent: true
    }
    Button {
        id: actionButton

        visible: root.action !== ""
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        kind: Button.Quiet
        small: true
        text: root.action
        onClicked: {
            root.hide();
            root.actionClicked();
        }
    }
}
