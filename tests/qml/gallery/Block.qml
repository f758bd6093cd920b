import QtQuick

// A column of the gallery or a part of one, as wide as a phone.
Column {
    width: 350
    spacing: 14
}
