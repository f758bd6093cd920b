import QtQuick
import QtTest
import Trellis.Ui

// What the app says: sentences for pictures, words in the tree, the toast and the sheet.
TestCase {
    id: test

    name: "Messages"
    when: windowShown
    visible: true
    width: 480
    height: 900

    EveryControl {
        id: controls
    }

    function init() {
        Theme.userScale = 1;
        Theme.reducedMotion = true;
        controls.words.forceActiveFocus();
        waitForPolish(test.Window.window);
    }
    function cleanupTestCase() {
        Theme.userScale = 1;
        Theme.reducedMotion = false;
    }

    function test_a_sentence_for_what_is_two_pictures() {
        compare(probe.name(controls.change), "Was Wednesday 1 to 2:30 PM, Room 2. Now Wednesday 3 to 4:30 PM, Room 4.");
        compare(probe.name(controls.delivery), "On this device, not sent yet");
        compare(probe.name(controls.moved), "Moved, Skills group, 3 to 4:30 PM, was 1:00, Room 4");
        compare(probe.name(controls.banner), "3 entries wait on this device. They are sent when you are online.");
    }
    function test_words_are_in_the_tree() {
        compare(probe.role(controls.words), Accessible.StaticText);
        compare(probe.name(controls.words), controls.words.text);
        controls.words.heading = true;
        compare(probe.role(controls.words), Accessible.Heading);
    }
    function test_toast_goes_back_by_ctrl_z() {
        const spy = createTemporaryQmlObject("import QtTest; SignalSpy { signalName: 'actionClicked' }", test);
        spy.target = controls.toast;
        controls.toast.show("The clinic knows", "Undo");
        verify(controls.toast.open);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(spy.count, 1);
        verify(!controls.toast.open);
    }
    function test_sheet_takes_focus_and_gives_it_back() {
        controls.row.forceActiveFocus(Qt.TabFocusReason);
        controls.sheet.open();
        tryCompare(controls.sheet, "opened", true);
        verify(!controls.row.activeFocus);
        keyClick(Qt.Key_Escape);
        tryCompare(controls.sheet, "visible", false);
        verify(controls.row.activeFocus);
    }
    function test_get_help_is_over_the_scrim() {
        controls.sheet.open();
        tryCompare(controls.sheet, "opened", true);
        const spy = createTemporaryQmlObject("import QtTest; SignalSpy { signalName: 'helpRequested' }", test);
        spy.target = controls.sheet;
        keyClick(Qt.Key_F1);
        compare(spy.count, 1);
        controls.sheet.close();
        tryCompare(controls.sheet, "visible", false);
    }
}
