import QtQuick

// The edge of a canceled or former thing, or of what can be added.
Art {
    property real radius: Theme.radiusLg

    kind: Art.DashedEdge
    value: radius
    color: Theme.control
}
