import QtQuick

// A first day: the trellis is up, the first shoot is out of the ground.
Art {
    implicitWidth: 350
    implicitHeight: 150
    kind: Art.Sprout
    Accessible.ignored: true
}
