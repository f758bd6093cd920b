import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// A session of the agenda. Only the current one is a stop for Tab.
Item {
    id: root

    required property int index
    required property string dayKey
    required property sessionCard card
    required property real side
    property bool chosen: false

    signal opened
    // The focus came to it.
    signal taken

    function take() {
        day.take();
    }

    height: day.implicitHeight

    SessionDay {
        id: day

        x: root.side
        width: root.width - 2 * root.side
        card: root.card
        first: root.ListView.section !== root.ListView.previousSection
        chosen: root.chosen
        reachable: root.ListView.isCurrentItem
        brief: width < 320 && Theme.userScale < 1.5
        onOpened: root.opened()
        onTaken: root.taken()
    }
}
