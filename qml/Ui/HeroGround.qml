import QtQuick

// The ground of a hero: two greens at 155 degrees, lattice and vine, with round corners. One picture, painted once.
Art {
    property bool vine: true

    kind: vine && !Theme.moreContrast ? Art.Hero : Art.HeroPlain
    color: Theme.heroTop
    track: Theme.heroBottom
    ground: Theme.moreContrast ? Theme.onHero : Theme.dark ? "#35594C" : "transparent"
    value: Theme.moreContrast ? 0 : 1
}
