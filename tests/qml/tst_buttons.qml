import QtQuick
import QtTest
import Trellis.Ui

// What is pressed: by key, by finger and by screen reader; its size, its state, and Get help by F1.
TestCase {
    id: test

    name: "Buttons"
    when: windowShown
    visible: true
    width: 480
    height: 900

    EveryControl {
        id: controls
    }
    SignalSpy {
        id: clicked

        signalName: "clicked"
    }
    SignalSpy {
        id: barHelp

        target: controls.appBar
        signalName: "helpRequested"
    }

    function init() {
        Theme.userScale = 1;
        Theme.reducedMotion = true;
        controls.next.enabled = true;
        controls.next.busy = false;
        controls.words.forceActiveFocus();
        waitForPolish(test.Window.window);
        clicked.clear();
        barHelp.clear();
    }
    function cleanupTestCase() {
        Theme.userScale = 1;
        Theme.reducedMotion = false;
    }

    function test_pressed_by_space_return_and_screen_reader_data() {
        return [
            {
                tag: "button",
                item: controls.next
            },
            {
                tag: "icon button",
                item: controls.shut
            },
            {
                tag: "get help",
                item: controls.help
            },
            {
                tag: "row",
                item: controls.row
            },
            {
                tag: "card",
                item: controls.pressed
            },
            {
                tag: "session",
                item: controls.moved
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
        mouseClick(controls.next);
        verify(controls.next.activeFocus);
        verify(!controls.next.visualFocus);
    }
    function test_targets_are_48_data() {
        return [
            {
                tag: "button",
                item: controls.next
            },
            {
                tag: "small button",
                item: controls.small
            },
            {
                tag: "icon button",
                item: controls.shut
            },
            {
                tag: "get help",
                item: controls.help
            },
            {
                tag: "row",
                item: controls.row
            }
        ];
    }
    function test_targets_are_48(data) {
        verify(data.item.width >= 48);
        verify(data.item.height >= 48);
    }
    function test_a_disabled_button_says_why() {
        controls.next.reason = "3 more characters";
        controls.next.enabled = false;
        compare(probe.description(controls.next), "3 more characters");
        fuzzyCompare(controls.next.opacity, 0.45, 0.01);
    }
    function test_a_busy_button_takes_no_second_tap() {
        clicked.target = controls.next;
        controls.next.busy = true;
        mouseClick(controls.next);
        controls.next.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_Return);
        probe.doAction(controls.next, "Press");
        compare(clicked.count, 0);
        compare(probe.description(controls.next), "Busy");
    }
    function test_f1_is_get_help() {
        controls.appBar.helpVisible = false;
        clicked.target = controls.help;
        keyClick(Qt.Key_F1);
        controls.appBar.helpVisible = true;
        compare(clicked.count, 1);
    }
    function test_f1_works_with_two_of_them_in_view() {
        clicked.target = controls.help;
        barHelp.clear();
        keyClick(Qt.Key_F1);
        compare(clicked.count + barHelp.count, 1);
    }
}
