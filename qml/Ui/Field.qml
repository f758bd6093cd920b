import QtQuick
import QtQuick.Templates as T

// One line of text with its label over it and a helper or an error under it. The text is in text; the input itself in
// input (validators, hints, maximumLength).
FocusScope {
    id: root

    property string label: ""
    property string helper: ""
    // What cannot be used, and what to do. Empty: all is well.
    property string error: ""
    property alias text: field.text
    property alias placeholder: placeholderText.text
    property alias input: field
    property string symbol: ""
    readonly property bool mirrored: LayoutMirroring.enabled

    signal accepted
    signal edited

    implicitWidth: 320
    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: 6

        TText {
            width: parent.width
            visible: text !== ""
            text: root.label
            face: Theme.type.label
            horizontalAlignment: Text.AlignLeft
            silent: true
        }
        T.TextField {
            id: field

            width: parent.width
            implicitHeight: Math.max(Theme.sizeField, contentHeight + topPadding + bottomPadding)
            leftPadding: root.symbol !== "" && !root.mirrored ? 48 : 16
            rightPadding: root.symbol !== "" && root.mirrored ? 48 : 16
            topPadding: 13
            bottomPadding: 13
            focus: true
            hoverEnabled: true
            selectByMouse: true
            font: Theme.type.body.font
            color: Theme.ink
            selectionColor: Theme.primary
            selectedTextColor: Theme.onPrimary
            renderType: Text.NativeRendering
            verticalAlignment: TextInput.AlignVCenter
            opacity: enabled ? 1 : Theme.opacityDisabled
            onAccepted: root.accepted()
            onTextEdited: root.edited()

            Accessible.role: Accessible.EditableText
            Accessible.editable: !field.readOnly
            Accessible.name: root.label
            Accessible.description: root.error !== "" ? root.error : root.helper

            background: FieldGround {
                active: field.activeFocus
                failed: root.error !== ""
                hovered: field.hovered
            }

            Icon {
                visible: root.symbol !== ""
                x: root.mirrored ? parent.width - width - 16 : 16
                anchors.verticalCenter: parent.verticalCenter
                name: root.symbol
                size: Theme.sizeIconSmall
                color: Theme.inkSecondary
            }
            TText {
                id: placeholderText

                x: field.leftPadding
                width: field.width - field.leftPadding - field.rightPadding
                anchors.verticalCenter: parent.verticalCenter
                visible: field.text === "" && field.preeditText === ""
                color: Theme.inkTertiary
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                silent: true
            }
        }
        FieldNote {
            width: parent.width
            helper: root.helper
            error: root.error
        }
    }
}
