pragma ComponentBehavior: Bound

import QtQuick

// A saved check-in: a trellis in morning light, and one new leaf. It grows once when shown; with less motion it is
// just there. Drawn for 390 x 300; wider skies keep it in the middle.
Item {
    id: root

    // 0..1, how far the new leaf has opened.
    property real grown: 1

    function grow() {
        growing.restart();
    }

    implicitWidth: 390
    implicitHeight: 300
    clip: true
    Accessible.ignored: true

    NumberAnimation {
        id: growing

        target: root
        property: "grown"
        from: 0
        to: 1
        duration: Theme.scene
        easing.type: Easing.BezierSpline
        easing.bezierCurve: Theme.easeEnter
    }
    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.canvasWash
            }
            GradientStop {
                position: 0.55
                color: Theme.mix(Theme.canvas, Light.sky(4, 1), 0.8)
            }
            GradientStop {
                position: 1
                color: Theme.canvas
            }
        }
    }
    Repeater {
        model: [170, 122, 78]

        Rectangle {
            required property real modelData
            required property int index

            width: 2 * modelData
            height: width
            radius: width / 2
            x: root.width / 2 - radius
            y: root.height - 132 - radius
            color: "#FFF6DC"
            opacity: [0.16, 0.22, 0.3][index]
        }
    }
    Art {
        anchors.fill: parent
        kind: Art.GardenBack
    }
    Art {
        width: 64
        height: 64
        x: root.width / 2 + 6
        y: root.height - 286
        kind: Art.NewLeaf
        opacity: Math.min(1, root.grown * 2)
        scale: 0.4 + 0.6 * root.grown
        transformOrigin: Item.BottomLeft
    }
    Art {
        anchors.fill: parent
        kind: Art.GardenFront
    }
}
