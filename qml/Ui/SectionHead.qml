import QtQuick

// The head of a section, with one link at its end if there is more.
Item {
    id: root

    property string text: ""
    property string link: ""
    property string linkName: link

    signal linkClicked

    implicitHeight: 22 + words.implicitHeight + 10
    implicitWidth: words.implicitWidth + (linkButton.visible ? linkButton.implicitWidth : 0)

    TText {
        id: words

        y: 22
        anchors.left: parent.left
        anchors.right: linkButton.visible ? linkButton.left : parent.right
        text: root.text
        face: Theme.type.title3
        heading: true
        horizontalAlignment: Text.AlignLeft
    }
    Button {
        id: linkButton

        visible: root.link !== ""
        anchors.right: parent.right
        anchors.rightMargin: -Theme.space3
        anchors.verticalCenter: words.verticalCenter
        kind: Button.Quiet
        small: true
        text: root.link
        Accessible.name: root.linkName
        onClicked: root.linkClicked()
    }
}
