import QtQuick
import Trellis.Ui

// What did not work, where the person is, and said once to whoever listens.
Banner {
    id: root

    width: parent?.width ?? 0
    visible: text !== ""
    tone: Theme.Failure
    onTextChanged: if (root.text !== "")
        Accessible.announce(root.text, Accessible.Polite)
}
