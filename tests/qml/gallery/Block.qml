import QtQuick
import Trellis.Ui

// One column of the gallery, as wide as a phone.
Column {
    width: 350
    spacing: 14
}
