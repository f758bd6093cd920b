import QtQuick
import QtTest
import Trellis.Ui

// How a person says their mood: by key, by finger and by screen reader.
TestCase {
    id: test

    name: "Mood"
    when: windowShown
    visible: true
    width: 420
    height: 900

    MoodPicker {
        id: moods

        width: 360
    }
    SignalSpy {
        id: spy

        target: moods
        signalName: "picked"
    }

    function init() {
        Theme.userScale = 1;
        Theme.reducedMotion = true;
        moods.value = 0;
        // From the rows of large text back to one row: the coins stand where they are tapped only after the layout.
        waitForPolish(test.Window.window);
        spy.clear();
    }
    function cleanupTestCase() {
        Theme.userScale = 1;
        Theme.reducedMotion = false;
    }

    function test_mood_begins_without_an_answer() {
        compare(moods.value, 0);
        const choices = probe.tree(moods).filter(line => line.includes("of 5"));
        compare(choices.length, 5);
    }
    function test_mood_is_said_with_its_word_place_and_picture() {
        const choices = probe.tree(moods).join("\n");
        verify(choices.includes("Good, 4 of 5, morning, the whole sun above the hills"));
    }
    function test_mood_by_number_keys() {
        moods.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_4);
        compare(moods.value, 4);
        keyClick(Qt.Key_4);
        compare(moods.value, 4);
        keyClick(Qt.Key_6);
        compare(moods.value, 4);
        keyClick(Qt.Key_1);
        compare(moods.value, 1);
        compare(spy.count, 2);
    }
    function test_mood_by_arrows_and_cleared_by_delete() {
        moods.value = 3;
        moods.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_3);
        keyClick(Qt.Key_Right);
        compare(moods.value, 4);
        keyClick(Qt.Key_Left);
        keyClick(Qt.Key_Left);
        compare(moods.value, 2);
        keyClick(Qt.Key_Delete);
        compare(moods.value, 0);
    }
    function test_mood_is_cleared_by_a_second_tap() {
        mouseClick(moods, moods.width * 0.5, 30);
        compare(moods.value, 3);
        mouseClick(moods, moods.width * 0.5, 30);
        compare(moods.value, 0);
        compare(spy.count, 2);
    }
    function test_mood_becomes_rows_when_text_is_large() {
        const before = moods.implicitHeight;
        Theme.userScale = 2;
        verify(moods.rows);
        verify(moods.implicitHeight > 4 * before / 2);
    }
}
