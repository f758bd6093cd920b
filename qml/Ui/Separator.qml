import QtQuick

// The line between two rows.
Rectangle {
    implicitHeight: Theme.edgeWidth
    color: Theme.hairline
}
