import QtQuick
import QtQuick.Templates as T

// A button with words. One Filled on a screen; Ember is for help, stop sharing and erase alone.
T.Button {
    id: root

    enum Kind {
        Filled,
        Tonal,
        Outline,
        Quiet,
        Ember,
        Hero,
        HeroOutline
    }

    property int kind: Button.Filled
    property string symbol: ""
    property bool symbolAfter: false
    property bool small: false
    // Work goes on: the words stay, a ring takes the icon's place, and further taps do nothing.
    property bool busy: false
    // Why it cannot be used yet, for a screen reader: "3 more characters".
    property string reason: ""

    readonly property color ground: {
        switch (kind) {
        case Button.Filled:
            return down ? Theme.primaryPressed : Theme.primary;
        case Button.Tonal:
            return Theme.primarySoft;
        case Button.Ember:
            return Theme.ember;
        case Button.Hero:
            return Theme.heroButton;
        default:
            return "transparent";
        }
    }
    readonly property color words: {
        switch (kind) {
        case Button.Filled:
            return Theme.onPrimary;
        case Button.Tonal:
            return Theme.onPrimarySoft;
        case Button.Outline:
            return Theme.ink;
        case Button.Ember:
            return Theme.onEmber;
        case Button.Hero:
            return Theme.onHeroButton;
        case Button.HeroOutline:
            return Theme.onHero;
        default:
            return Theme.primary;
        }
    }
    readonly property color edge: {
        switch (kind) {
        case Button.Outline:
            return Theme.control;
        case Button.HeroOutline:
            return Theme.withAlpha(Theme.onHero, 0.55);
        case Button.Tonal:
            return Theme.moreContrast ? Theme.primary : "transparent";
        default:
            return "transparent";
        }
    }
    readonly property real inset: small ? (Theme.sizeButtonSmallHit - Theme.sizeButtonSmall) / 2 : 0

    implicitWidth: Math.max(Theme.sizeTouchMin, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max((small ? Theme.sizeButtonSmall : Theme.sizeButton) + 2 * inset, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: kind === Button.Quiet ? Theme.space3 : small ? 18 : Theme.space6
    rightPadding: leftPadding
    topPadding: Theme.space2 + inset
    bottomPadding: topPadding
    topInset: inset
    bottomInset: inset
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : Theme.opacityDisabled
    scale: down && !busy ? Theme.pressScale : 1

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: busy ? qsTr("Busy") : enabled ? "" : reason
    Accessible.onPressAction: if (!root.busy)
        root.click()

    // A busy button stays in place and keeps its focus, but hears neither finger nor key.
    Keys.onPressed: event => {
        const opens = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (opens && !busy)
            click();
        event.accepted = opens || (busy && event.key === Qt.Key_Space);
    }

    Behavior on scale {
        NumberAnimation {
            duration: Theme.instant
        }
    }

    background: Rectangle {
        radius: height / 2
        color: root.ground
        border.width: root.edge.a > 0 ? 1.5 : 0
        border.color: root.edge

        StateLayer {
            anchors.fill: parent
            radius: parent.radius
            color: root.kind === Button.Filled || root.kind === Button.Ember ? root.words : Theme.ink
            hovered: root.hovered && !root.busy
            pressed: root.down && !root.busy
        }
        FocusRing {
            shown: root.visualFocus
            radius: parent.radius
        }
    }

    contentItem: Item {
        // The words on one line, whatever width they are given: else they would decide over their own width.
        implicitWidth: Math.ceil(label.implicitWidth) + (icon.visible ? icon.width + row.spacing : 0)
        implicitHeight: row.implicitHeight

        Row {
            id: row

            anchors.centerIn: parent
            spacing: root.small ? Theme.space2 : 10
            layoutDirection: root.symbolAfter ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                visible: root.symbol !== "" || root.busy
                name: root.busy ? "sync" : root.symbol
                size: Theme.sizeIconSmall * Theme.iconScale
                color: root.words

                RotationAnimator on rotation {
                    running: root.busy && root.visible && !Theme.reducedMotion
                    loops: Animation.Infinite
                    from: 0
                    to: 360
                    duration: 1400
                    onStopped: icon.rotation = 0
                }
            }
            TText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), root.availableWidth - (icon.visible ? icon.width + row.spacing : 0))
                face: root.small ? Theme.type.label : Theme.type.bodyStrong
                color: root.words
                horizontalAlignment: Text.AlignHCenter
                text: root.text
                silent: true
            }
        }
    }

    // Over everything while busy, so that a second tap is not a second act.
    MouseArea {
        anchors.fill: parent
        enabled: root.busy
        visible: enabled
    }
}
