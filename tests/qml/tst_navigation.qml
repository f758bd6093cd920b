import QtQuick
import QtTest
import Trellis.Ui

// Rows, cards and the bar of places: what the arrows and shortcuts reach, and under which name.
TestCase {
    id: test

    name: "Navigation"
    when: windowShown
    visible: true
    width: 480
    height: 900

    EveryControl {
        id: controls
    }
    SignalSpy {
        id: chosen

        target: controls.bar
        signalName: "chosen"
    }

    function init() {
        Theme.userScale = 1;
        Theme.reducedMotion = true;
        controls.bar.current = "today";
        controls.words.forceActiveFocus();
        waitForPolish(test.Window.window);
        chosen.clear();
    }
    function cleanupTestCase() {
        Theme.userScale = 1;
        Theme.reducedMotion = false;
    }

    function test_rows_are_one_name_and_have_arrows() {
        compare(probe.name(controls.row), "Paced breathing, 4 min, Dana suggested this");
        compare(probe.name(controls.second), "New, PHQ-9 questions");
        controls.row.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        verify(controls.second.activeFocus);
        keyClick(Qt.Key_Up);
        verify(controls.row.activeFocus);
    }
    function test_a_still_card_is_no_button() {
        verify(probe.role(controls.still) !== Accessible.Button);
        compare(controls.still.focusPolicy, Qt.NoFocus);
    }
    function test_navigation_by_arrows_and_shortcuts() {
        const names = probe.tree(controls.bar).join("\n");
        verify(names.includes("Today, 1 of 3"));
        controls.bar.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_2, Qt.ControlModifier);
        compare(chosen.count, 1);
        compare(chosen.signalArguments[0][0], "schedule");
        keyClick(Qt.Key_3, Qt.AltModifier);
        compare(chosen.signalArguments[1][0], "skills");
    }
}
