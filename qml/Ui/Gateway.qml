import QtQuick

// First start: an arched trellis with the morning behind it, and a path through.
Art {
    implicitWidth: 390
    implicitHeight: 430
    kind: Art.Gateway
    clip: true
    Accessible.ignored: true
}
