import QtQuick

// The next session, once on a screen: gradient, lattice, vine at the end side. Holds its matter in a column.
Item {
    id: root

    property string over: ""
    property string title: ""
    property string meta: ""
    property string metaSymbol: ""
    property bool vine: true
    property bool largeTitle: false
    // True for the second in which nothing is known yet: lattice and over line only.
    property bool loading: false
    default property alias content: actions.data
    readonly property bool mirrored: LayoutMirroring.enabled

    implicitWidth: 350
    implicitHeight: Math.max(column.implicitHeight + 38, loading ? 190 : 0)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Next session")

    Shadow {
        anchors.fill: parent
        visible: !Theme.moreContrast
        level: Shadow.Hero
        radius: 24
        dark: Theme.dark
    }
    HeroGround {
        anchors.fill: parent
        vine: root.vine
        mirrored: root.mirrored
    }
    Column {
        id: column

        x: 20
        y: 18
        width: parent.width - 40

        TText {
            width: parent.width
            text: root.over
            face: Theme.type.caption
            color: Theme.onHeroSecondary
            horizontalAlignment: Text.AlignLeft
        }
        Item {
            width: 1
            height: 8
        }
        TText {
            x: root.mirrored && root.vine ? 60 : 0
            width: parent.width - (root.vine ? 60 : 0)
            visible: !root.loading
            text: root.title
            face: root.largeTitle ? Theme.type.display : Theme.type.title2
            color: Theme.onHero
            heading: true
            horizontalAlignment: Text.AlignLeft
        }
        Item {
            width: 1
            height: 4
        }
        Row {
            x: root.mirrored && root.vine ? 60 : 0
            width: parent.width - (root.vine ? 60 : 0)
            visible: !root.loading && root.meta !== ""
            spacing: 8

            Icon {
                id: metaIcon

                visible: root.metaSymbol !== ""
                y: (Theme.type.small.line - height) / 2
                name: root.metaSymbol
                size: 18 * Theme.iconScale
                color: Theme.onHeroSecondary
            }
            TText {
                width: Math.min(Math.ceil(implicitWidth), parent.width - (metaIcon.visible ? metaIcon.width + 8 : 0))
                text: root.meta
                face: Theme.type.small
                color: Theme.onHeroSecondary
                horizontalAlignment: Text.AlignLeft
            }
        }
        Item {
            width: 1
            height: actions.children.length > 0 ? 16 : 0
        }
        Flow {
            id: actions

            x: root.mirrored && root.vine ? 40 : 0
            width: parent.width - (root.vine ? 40 : 0)
            visible: !root.loading
            spacing: 12
        }
    }
}
