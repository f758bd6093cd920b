import Trellis.Ui

// What opens the app: the pad and the field of a passphrase.
Block {
    PasscodePad {
        anchors.horizontalCenter: parent.horizontalCenter
        otherName: "Letters"
    }
    PassphraseField {
        width: parent.width
        label: "Passphrase"
    }
}
