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
    default property alias content: cards.data
    readonly property bool stacked: Theme.userScale >= 1.8
    readonly property bool mirrored: Application.layoutDirection === Qt.RightToLeft
    readonly property real dateWidth: 40 * Math.min(Theme.userScale, 1.5)

    implicitWidth: 350
    implicitHeight: stacked ? date.height + 8 + cards.implicitHeight : Math.max(date.height, cards.implicitHeight)

    Rectangle {
        id: date

        x: root.mirrored ? parent.width - width : 0
        width: root.stacked ? Math.max(root.dateWidth, number.implicitWidth + 24) : root.dateWidth
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
                face: Theme.type.nav
                color: root.today ? Theme.onPrimarySoft : Theme.inkSecondary
                horizontalAlignment: Text.AlignHCenter
                silent: true
            }
            TText {
                id: number

                width: parent.width
                text: root.number
                face: Theme.type.title2
                font.weight: root.today ? Font.DemiBold : Font.Medium
                color: root.today ? Theme.onPrimarySoft : Theme.ink
                horizontalAlignment: Text.AlignHCenter
                silent: true
            }
        }
    }
    Column {
        id: cards

        x: root.stacked || root.mirrored ? 0 : root.dateWidth + 12
        y: root.stacked ? date.height + 8 : 0
        width: parent.width - (root.stacked ? 0 : root.dateWidth + 12)
        spacing: 8
    }
}
