import QtQuick

// Progress that grows: a leaf for each step. Counts what was done and never empties.
Art {
    property string name: ""

    implicitWidth: 300
    implicitHeight: 44
    kind: Art.Stem
    mirrored: LayoutMirroring.enabled
    color: Theme.primary
    track: Theme.stemTrack
    ground: Theme.primarySoft
    surface: Theme.surface

    Accessible.role: Accessible.Graphic
    Accessible.name: name !== "" ? name : qsTr("%1 of %2 done").arg(done).arg(count)
}
