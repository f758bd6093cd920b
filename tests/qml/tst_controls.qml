import QtQuick
import QtTest
import Trellis.Ui

// Buttons, rows, cards, navigation, messages: keys, names, states, and room for large text.
TestCase {
    id: test

    name: "Controls"
    when: windowShown
    visible: true
    width: 480
    height: 900

    Column {
        width: 400
        spacing: 8

        Button {
            id: next

            text: "Tell the clinic"
        }
        Button {
            id: small

            text: "See session"
            small: true
            width: 160
        }
        IconButton {
            id: shut

            symbol: "close"
            text: "Close"
        }
        GetHelpButton {
            id: help
        }
        ListRow {
            id: row

            width: 400
            symbol: "breath"
            text: "Paced breathing"
            detail: "4 min, Dana suggested this"
            first: true
        }
        ListRow {
            id: second

            width: 400
            text: "PHQ-9 questions"
            fresh: true
            last: true

            Tag {
                text: "by Thursday"
                silent: true
            }
        }
        Card {
            id: still

            width: 400

            TText {
                width: parent.width
                text: "Only words"
            }
        }
        Card {
            id: pressed

            width: 400
            pressable: true
            text: "Good, 2:43"

            TText {
                width: parent.width
                text: "Good"
                silent: true
            }
        }
        BottomBar {
            id: bar

            width: 400
            current: "today"
            places: [
                Place {
                    key: "today"
                    word: "Today"
                    symbol: "today"
                },
                Place {
                    key: "schedule"
                    word: "Schedule"
                    symbol: "schedule"
                },
                Place {
                    key: "skills"
                    word: "Skills"
                    symbol: "skills"
                }
            ]
        }
        Banner {
            id: banner

            width: 400
            title: "3 entries wait on this device"
            text: "They are sent when you are online."
        }
        BeforeAfter {
            id: change

            width: 400
            before: "Wednesday 1 to 2:30 PM"
            beforeDetail: "Room 2"
            after: "Wednesday 3 to 4:30 PM"
            afterDetail: "Room 4"
        }
        DeliveryStem {
            id: delivery

            width: 400
        }
        SessionCard {
            id: moved

            width: 400
            text: "Skills group"
            time: "3 to 4:30 PM"
            formerTime: "1:00"
            where: "Room 4"
            tag: "Moved"
        }
    }
    AppBar {
        id: appBar

        width: 480
        title: "Individual with Dana"
        y: 1000
    }
    Toast {
        id: toast

        y: 1100
    }
    Sheet {
        id: sheet

        title: "Can't make it?"

        Button {
            id: inSheet

            width: parent.width
            text: "Tell the clinic"
        }
    }
    TText {
        id: words

        width: 200
        text: "Nothing is due today. Rest is part of it."
    }
    SignalSpy {
        id: clicked

        signalName: "clicked"
    }
    SignalSpy {
        id: barHelp

        target: appBar
        signalName: "helpRequested"
    }
    SignalSpy {
        id: chosen

        target: bar
        signalName: "chosen"
    }

    function init() {
        Theme.userScale = 1;
        Theme.reducedMotion = true;
        next.enabled = true;
        next.busy = false;
        words.forceActiveFocus();
        waitForPolish(test.Window.window);
        clicked.clear();
        chosen.clear();
        bar.current = "today";
    }
    function cleanupTestCase() {
        Theme.userScale = 1;
        Theme.reducedMotion = false;
    }

    function test_pressed_by_space_return_and_screen_reader_data() {
        return [
            {
                tag: "button",
                item: next
            },
            {
                tag: "icon button",
                item: shut
            },
            {
                tag: "get help",
                item: help
            },
            {
                tag: "row",
                item: row
            },
            {
                tag: "card",
                item: pressed
            },
            {
                tag: "session",
                item: moved
            }
        ];
    }
    function test_pressed_by_space_return_and_screen_reader(data) {
        clicked.target = data.item;
        clicked.clear();
        data.item.forceActiveFocus(Qt.TabFocusReason);
        verify(data.item.visualFocus);
        keyClick(Qt.Key_Space);
        compare(clicked.count, 1);
        keyClick(Qt.Key_Return);
        compare(clicked.count, 2);
        probe.doAction(data.item, "Press");
        compare(clicked.count, 3);
        compare(probe.role(data.item), Accessible.Button);
        verify(probe.name(data.item) !== "");
    }
    function test_the_ring_is_for_the_keyboard_alone() {
        mouseClick(next);
        verify(next.activeFocus);
        verify(!next.visualFocus);
    }
    function test_targets_are_48_data() {
        return [
            {
                tag: "button",
                item: next
            },
            {
                tag: "small button",
                item: small
            },
            {
                tag: "icon button",
                item: shut
            },
            {
                tag: "get help",
                item: help
            },
            {
                tag: "row",
                item: row
            }
        ];
    }
    function test_targets_are_48(data) {
        verify(data.item.width >= 48);
        verify(data.item.height >= 48);
    }
    function test_a_disabled_button_says_why() {
        next.reason = "3 more characters";
        next.enabled = false;
        compare(probe.description(next), "3 more characters");
        fuzzyCompare(next.opacity, 0.45, 0.01);
    }
    function test_a_busy_button_takes_no_second_tap() {
        clicked.target = next;
        next.busy = true;
        mouseClick(next);
        next.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_Return);
        probe.doAction(next, "Press");
        compare(clicked.count, 0);
        compare(probe.description(next), "Busy");
    }
    function test_f1_is_get_help() {
        appBar.helpVisible = false;
        clicked.target = help;
        keyClick(Qt.Key_F1);
        appBar.helpVisible = true;
        compare(clicked.count, 1);
    }
    function test_f1_works_with_two_of_them_in_view() {
        clicked.target = help;
        barHelp.clear();
        keyClick(Qt.Key_F1);
        compare(clicked.count + barHelp.count, 1);
    }
    function test_rows_are_one_name_and_have_arrows() {
        compare(probe.name(row), "Paced breathing, 4 min, Dana suggested this");
        compare(probe.name(second), "New, PHQ-9 questions");
        row.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        verify(second.activeFocus);
        keyClick(Qt.Key_Up);
        verify(row.activeFocus);
    }
    function test_a_still_card_is_no_button() {
        verify(probe.role(still) !== Accessible.Button);
        compare(still.focusPolicy, Qt.NoFocus);
    }
    function test_navigation_by_arrows_and_shortcuts() {
        const names = probe.tree(bar).join("\n");
        verify(names.includes("Today, 1 of 3"));
        bar.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_2, Qt.ControlModifier);
        compare(chosen.count, 1);
        compare(chosen.signalArguments[0][0], "schedule");
        keyClick(Qt.Key_3, Qt.AltModifier);
        compare(chosen.signalArguments[1][0], "skills");
    }
    function test_a_sentence_for_what_is_two_pictures() {
        compare(probe.name(change), "Was Wednesday 1 to 2:30 PM, Room 2. Now Wednesday 3 to 4:30 PM, Room 4.");
        compare(probe.name(delivery), "On this device, not sent yet");
        compare(probe.name(moved), "Moved, Skills group, 3 to 4:30 PM, was 1:00, Room 4");
        compare(probe.name(banner), "3 entries wait on this device. They are sent when you are online.");
    }
    function test_words_are_in_the_tree() {
        compare(probe.role(words), Accessible.StaticText);
        compare(probe.name(words), words.text);
        words.heading = true;
        compare(probe.role(words), Accessible.Heading);
    }
    function test_toast_goes_back_by_ctrl_z() {
        const spy = createTemporaryQmlObject("import QtTest; SignalSpy { signalName: 'actionClicked' }", test);
        spy.target = toast;
        toast.show("The clinic knows", "Undo");
        verify(toast.open);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(spy.count, 1);
        verify(!toast.open);
    }
    function test_sheet_takes_focus_and_gives_it_back() {
        row.forceActiveFocus(Qt.TabFocusReason);
        sheet.open();
        tryCompare(sheet, "opened", true);
        verify(!row.activeFocus);
        keyClick(Qt.Key_Escape);
        tryCompare(sheet, "visible", false);
        verify(row.activeFocus);
    }
    function test_get_help_is_over_the_scrim() {
        sheet.open();
        tryCompare(sheet, "opened", true);
        const spy = createTemporaryQmlObject("import QtTest; SignalSpy { signalName: 'helpRequested' }", test);
        spy.target = sheet;
        keyClick(Qt.Key_F1);
        compare(spy.count, 1);
        sheet.close();
        tryCompare(sheet, "visible", false);
    }
    function test_large_text_makes_room_data() {
        return [
            {
                tag: "button",
                item: small
            },
            {
                tag: "row",
                item: row
            },
            {
                tag: "row with tag",
                item: second
            },
            {
                tag: "card",
                item: still
            },
            {
                tag: "banner",
                item: banner
            },
            {
                tag: "before and after",
                item: change
            },
            {
                tag: "session",
                item: moved
            },
            {
                tag: "app bar",
                item: appBar
            },
            {
                tag: "words",
                item: words
            }
        ];
    }
    function test_large_text_makes_room(data) {
        const before = data.item.implicitHeight;
        Theme.userScale = 2;
        waitForPolish(test.Window.window);
        verify(data.item.implicitHeight > before, `${before} to ${data.item.implicitHeight}`);
        eachText(data.item, text => {
            verify(!text.truncated, text.text);
            if (text.visible && text.text !== "" && data.item !== text) {
                const place = text.mapToItem(data.item, 0, 0);
                verify(place.y > -6 && place.y + text.contentHeight <= data.item.height + 6, `"${text.text}" from ${place.y}, ${text.contentHeight} high, in ${data.item.height}`);
                verify(text.contentWidth <= text.width + 1, `"${text.text}" is ${text.contentWidth} wide in ${text.width}`);
            }
        });
    }
    function eachText(item, check) {
        if (item instanceof Text)
            check(item);
        for (const child of item.children)
            eachText(child, check);
    }
}
