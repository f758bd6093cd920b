import QtQuick

// One day of an agenda: its date beside its cards (its children, which set width: parent.width). From 1.8 text size on
// the date stands over them.
Item {
    id: root

    required property string weekday
    required property string number
    // The whole date, for a screen reader: "Wednesday, October 15".
    required property string name
    property bool today: false
    // False for a second card of the same day that stands in a row of its own.
    property bool dateVisible: true
    default property alias content: cards.data
    readonly property bool stacked: Theme.userScale >= 1.8
    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property real dateWidth: 40 * Math.min(Theme.userScale, 1.5)

    implicitWidth: 350
    implicitHeight: cards.y + Math.max(cards.implicitHeight, dateVisible && !stacked ? date.height : 0)

    Rectangle {
        id: date

        visible: root.dateVisible
        x: root.mirrored ? parent.width - width : 0
        width: root.dateWidth
        height: dateColumn.implicitHeight + 20
        radius: Theme.radiusMd
        color: root.today ? Theme.primarySoft : "transparent"

        Accessible.role: Accessible.Heading
        Accessible.name: root.today ? qsTr("Today, %1").arg(root.name) : root.name

        Column {
            id: dateColumn

            y: 10
            width: parent.width

            TText {
                width: parent.width
                text: root.weekday
                face: Theme.type.caption
                color: root.today ? Theme.onPrimarySoft : Theme.inkSecondary
                horizontalAlignment: Text.AlignHCenter
                silent: true
            }
            TText {
                width: parent.width
                text: root.number
                face: Theme.type.title2
                weight: root.today ? Font.DemiBold : Font.Medium
                color: root.today ? Theme.onPrimarySoft : Theme.ink
                horizontalAlignment: Text.AlignHCenter
                silent: true
            }
        }
    }
    Column {
        id: cards

        x: root.stacked || root.mirrored ? 0 : root.dateWidth + 12
        y: root.stacked && root.dateVisible ? date.height + 8 : 0
        width: parent.width - (root.stacked ? 0 : root.dateWidth + 12)
        spacing: 8
    }
}
