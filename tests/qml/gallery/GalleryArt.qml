import QtQuick
import Trellis.Ui

// All art: the sky of each mood, the garden, the gateway.
Block {
    Sky {
        width: parent.width
        height: 250
        mood: 4
    }
    Row {
        spacing: 10

        Sky {
            width: 170
            height: 140
            mood: 1
        }
        Sky {
            width: 170
            height: 140
            mood: 2
        }
    }
    Row {
        spacing: 10

        Sky {
            width: 170
            height: 140
            mood: 3
        }
        Sky {
            width: 170
            height: 140
            mood: 5
        }
    }
    Garden {
        width: parent.width
    }
    Gateway {
        width: parent.width
    }
}
