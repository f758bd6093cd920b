import QtQuick

// The light outside a round window. Decoration: the words are beside it.
Art {
    property real size: Theme.sizeMoodCoin

    implicitWidth: size
    implicitHeight: size
    kind: Art.Coin
}
