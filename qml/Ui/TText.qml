import QtQuick

// Words in one of the type styles, as plain text, and in the accessibility tree: a bare Text is not.
Text {
    id: root

    property textStyle face: Theme.type.body
    // Font.Medium, Font.DemiBold …; 0 is the style's own.
    property int weight: 0
    property bool struck: false
    property bool heading: false
    // True where the control around it already speaks these words.
    property bool silent: false

    font: weight === 0 && !struck ? face.font : Theme.shaped(face.font, weight, struck)
    color: Theme.ink
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    lineHeightMode: Text.FixedHeight
    lineHeight: face.line
    topPadding: face.lead
    bottomPadding: -face.lead
    renderType: Text.NativeRendering

    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
    // Titles take the focus when their page opens; nobody can reach words with Tab.
    Accessible.focusable: heading
    Accessible.ignored: silent || text === ""
}
