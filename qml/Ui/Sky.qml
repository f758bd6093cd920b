pragma ComponentBehavior: Bound

import QtQuick

// The light of a mood: a sky whose sun travels when the mood changes. With mood 0 (none chosen) it is a still dawn.
// Only the sun, its rings and the colours are live; hills and stars are pictures.
Item {
    id: root

    // 0..5
    property int mood: 0
    property real sunX: width / 2
    // The scene goes on under what covers its foot, so that the horizon stands right.
    property real sceneHeight: height
    // Where the mood is on its way between two.
    property real at: mood === 0 ? 3 : mood
    readonly property bool travelling: travel.running
    // Ink that reads on the top of this sky.
    readonly property color ink: Light.skyInk(at)

    readonly property real sunRadius: Math.min(width, sceneHeight) * 0.15
    readonly property real sunY: sceneHeight * 0.74 + Light.sunOffset(at) * sunRadius

    clip: true

    Accessible.ignored: true

    Behavior on at {
        NumberAnimation {
            id: travel

            duration: Theme.scene
            easing.type: Easing.BezierSpline
            easing.bezierCurve: Theme.easeStandard
        }
    }

    Rectangle {
        width: parent.width
        height: root.sceneHeight
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Light.sky(root.at, 0)
            }
            GradientStop {
                position: 0.42
                color: Light.sky(root.at, 1)
            }
            GradientStop {
                position: 0.78
                color: Light.sky(root.at, 2)
            }
            GradientStop {
                position: 1
                color: Light.sky(root.at, 2)
            }
        }
    }
    Art {
        visible: root.at < 3
        width: parent.width
        height: root.sceneHeight * 0.74
        kind: Art.Stars
        mood: root.at
        moving: root.travelling
    }
    Repeater {
        model: [2.75, 2, 1.45]

        Rectangle {
            required property real modelData
            required property int index

            width: 2 * root.sunRadius * modelData
            height: width
            radius: width / 2
            x: root.sunX - radius
            y: root.sunY - radius
            color: Light.ring(root.at)
            opacity: [0.08, 0.13, 0.2][index] + Light.ringGain(root.at)
        }
    }
    Art {
        visible: root.at > 4
        width: 3 * root.sunRadius + 4
        height: width
        x: root.sunX - width / 2
        y: root.sunY - height / 2
        kind: Art.Rays
        opacity: Math.max(0, root.at - 4)
    }
    Rectangle {
        width: 2 * root.sunRadius
        height: width
        radius: width / 2
        x: root.sunX - radius
        y: root.sunY - radius
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Light.sunTop(root.at)
            }
            GradientStop {
                position: 1
                color: Light.sunBottom(root.at)
            }
        }
    }
    Art {
        width: parent.width
        height: root.sceneHeight
        kind: Art.Hills
        mood: root.at
        moving: root.travelling
    }
}
