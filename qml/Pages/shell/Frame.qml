import QtQuick

// What the window knows of the frame around the open pages: what it covers at its edges, in px.
FocusScope {
    property real navigationWidth: 0
    property real footHeight: 0
}
