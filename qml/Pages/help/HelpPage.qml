pragma ComponentBehavior: Bound

import QtQuick
import Trellis.App
import Trellis.Ui
import Trellis.Pages

// A person in one more tap: the emergency number first, then crisis lines. No network, no unlock, no question before
// the numbers, and nothing is recorded.
ScrollPage {
    id: root

    required property HelpModel help
    required property bool locked
    readonly property bool large: form === Theme.Expanded
    // One entry for each service, in the order of the directory.
    readonly property list<string> services: {
        const names = [];
        for (const line of help.lines) {
            if (!names.includes(line.name))
                names.push(line.name);
        }
        return names;
    }

    signal closed

    function focusTitle() {
        titleText.forceActiveFocus(Qt.OtherFocusReason);
    }

    // The numbers come before Close and Hide this.
    barLast: true
    measure: large ? 1040 : Theme.sizeReadingMeasure
    spacing: 12
    bar: AppBar {
        width: parent?.width ?? 0
        backSymbol: "close"
        helpVisible: false
        onBack: root.closed()

        Button {
            kind: Button.Quiet
            small: true
            symbol: "eye-off"
            text: qsTr("Hide this")
            onClicked: root.Window.window?.showMinimized()
        }
    }

    TText {
        id: titleText

        width: parent.width
        text: qsTr("Reach someone now")
        face: root.large ? Theme.type.display : Theme.type.title1
        heading: true
        horizontalAlignment: Text.AlignLeft
    }
    TText {
        width: parent.width
        text: root.locked ? qsTr("No one is told that you opened this page. You do not need your passcode here.") : qsTr("No one is told that you opened this page.")
        color: Theme.inkSecondary
        horizontalAlignment: Text.AlignLeft
    }
    Grid {
        id: emergency

        width: parent.width
        columns: root.large ? Math.min(2, Math.max(1, root.help.emergency.length)) : 1
        spacing: 12

        Repeater {
            model: root.help.emergency

            EmergencyCard {
                required property helpLine modelData

                width: (emergency.width - (emergency.columns - 1) * emergency.spacing) / emergency.columns
                line: modelData
                large: root.large
            }
        }
    }
    Grid {
        id: services

        width: parent.width
        columns: root.large && Theme.userScale < 1.5 ? 2 : 1
        spacing: 12

        Repeater {
            model: root.services

            HelpService {
                required property string modelData

                width: (services.width - (services.columns - 1) * services.spacing) / services.columns
                name: modelData
                lines: root.help.lines.filter(line => line.name === modelData)
                large: root.large
            }
        }
    }
    Flow {
        width: parent.width
        spacing: 8

        TText {
            width: Math.min(implicitWidth, parent.width)
            height: Math.max(implicitHeight, Theme.sizeButtonSmallHit)
            verticalAlignment: Text.AlignVCenter
            text: [root.help.countryName, root.help.checkedText].filter(part => part !== "").join(" · ")
            face: Theme.type.small
            color: Theme.inkSecondary
            horizontalAlignment: Text.AlignLeft
        }
        Button {
            kind: Button.Quiet
            small: true
            text: qsTr("Change country")
            onClicked: countries.open()
        }
    }
    Sheet {
        id: countries

        title: qsTr("Numbers for which country?")
        helpVisible: false
        gap: 0

        Repeater {
            model: root.help.countries

            OptionRow {
                required property string modelData
                required property int index

                width: parent?.width ?? 0
                line: index > 0
                text: root.help.nameOf(modelData)
                checked: root.help.country === modelData
                onClicked: {
                    root.help.country = modelData;
                    countries.close();
                }
            }
        }
    }
}
