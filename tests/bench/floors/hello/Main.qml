import QtQuick

Rectangle {
    color: "#F4F1EA"

    Text {
        anchors.centerIn: parent
        font.pixelSize: 17
        text: "Hello"
        textFormat: Text.PlainText
    }
}
