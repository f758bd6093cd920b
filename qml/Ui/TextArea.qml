import QtQuick
import QtQuick.Templates as T

// Several lines in the person's own words. Grows with them. Tab goes on, it does not indent.
FocusScope {
    id: root

    property string label: ""
    property string helper: ""
    property string error: ""
    property alias text: area.text
    property alias placeholder: placeholderText.text
    property alias input: area
    property int lines: 3

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
        T.TextArea {
            id: area

            width: parent.width
            implicitHeight: Math.max(root.lines * Theme.type.body.line + 26, contentHeight + topPadding + bottomPadding)
            padding: 16
            topPadding: 13
            bottomPadding: 13
            focus: true
            hoverEnabled: true
            selectByMouse: true
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            font: Theme.type.body.font
            color: Theme.ink
            selectionColor: Theme.primary
            selectedTextColor: Theme.onPrimary
            renderType: Text.NativeRendering
            opacity: enabled ? 1 : Theme.opacityDisabled
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onTextChanged: if (activeFocus)
                root.edited()

            Accessible.role: Accessible.EditableText
            Accessible.editable: !area.readOnly
            Accessible.name: root.label
            Accessible.description: root.error !== "" ? root.error : root.helper
            Accessible.multiLine: true

            background: FieldGround {
                active: area.activeFocus
                failed: root.error !== ""
                hovered: area.hovered
            }

            TText {
                id: placeholderText

                x: 16
                y: 13
                width: area.width - 32
                visible: area.text === "" && area.preeditText === ""
                color: Theme.inkTertiary
                horizontalAlignment: Text.AlignLeft
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
