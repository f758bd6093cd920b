import QtQuick
import QtTest
import Trellis.Ui

// What a person answers with, but for the mood (tst_mood.qml): by key, by finger and by screen reader.
TestCase {
    id: test

    name: "Answers"
    when: windowShown
    visible: true
    width: 420
    height: 900

    Column {
        anchors.fill: parent
        spacing: 8

        DotScale {
            id: dots

            width: 360
            name: "Worry or anxiety"
            words: ["Not at all", "A little", "Some", "Quite a bit", "A lot"]
        }
        Slider {
            id: craving

            width: 360
            name: "Strongest craving"
            wave: true
            words: ["none", "slight", "slight", "mild", "moderate", "moderate", "strong", "strong", "very strong", "very strong", "overwhelming"]
        }
        Stepper {
            id: sleep

            width: 240
            name: "Sleep"
            value: 390
            from: 0
            to: 405
            step: 15
            valueText: `${Math.floor(value / 60)} h ${value % 60}`
        }
        Chip {
            id: chip

            text: "Hopeful"
        }
        Segmented {
            id: parts

            width: 300
            name: "View"
            parts: ["List", "Week"]
        }
        Switch {
            id: onOff

            text: "Less motion"
        }
        OptionRow {
            id: ride

            width: 300
            text: "I have no ride"
        }
        OptionRow {
            id: sick

            width: 300
            text: "I am sick"
        }
        Field {
            id: field

            width: 300
            label: "Your own word"
            helper: "Kept on this device"
        }
        TextArea {
            id: note

            width: 300
            label: "A note"
        }
    }
    SignalSpy {
        id: spy

        signalName: "picked"
    }

    function init() {
        Theme.reducedMotion = true;
        dots.value = -1;
        craving.clear();
        sleep.value = 390;
        chip.checked = false;
        parts.current = 0;
        onOff.checked = false;
        field.error = "";
        spy.clear();
    }
    function cleanupTestCase() {
        Theme.reducedMotion = false;
    }

    function test_scale_by_keys() {
        spy.target = dots;
        dots.forceActiveFocus(Qt.TabFocusReason);
        compare(probe.name(dots), "Worry or anxiety, not answered");
        keyClick(Qt.Key_Right);
        compare(dots.value, 0);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        compare(probe.name(dots), "Worry or anxiety, Some, 3 of 5");
        keyClick(Qt.Key_Delete);
        compare(dots.value, -1);
        compare(spy.count, 4);
    }
    function test_scale_by_finger_and_cleared_by_a_second_tap() {
        mouseClick(dots, dots.width * 0.9, dots.height - 20);
        compare(dots.value, 4);
        mouseClick(dots, dots.width * 0.9, dots.height - 20);
        compare(dots.value, -1);
    }
    function test_slider_is_unanswered_until_touched() {
        compare(probe.description(craving), "Not answered");
        craving.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        compare(craving.answer, 0);
        for (let i = 0; i < 4; ++i)
            keyClick(Qt.Key_Right);
        compare(craving.answer, 4);
        compare(probe.description(craving), "4 of 10, moderate");
        keyClick(Qt.Key_PageUp);
        compare(craving.answer, 6);
        keyClick(Qt.Key_End);
        compare(craving.answer, 10);
        keyClick(Qt.Key_Right);
        compare(craving.answer, 10);
        keyClick(Qt.Key_Delete);
        compare(craving.answer, -1);
    }
    function test_stepper_stops_at_its_ends() {
        spy.target = sleep;
        sleep.forceActiveFocus(Qt.TabFocusReason);
        compare(probe.name(sleep), "Sleep, 6 h 30");
        keyClick(Qt.Key_Up);
        compare(sleep.value, 405);
        keyClick(Qt.Key_Up);
        compare(sleep.value, 405);
        compare(spy.count, 1);
        mouseClick(sleep, 20, sleep.height / 2);
        compare(sleep.value, 390);
    }
    function test_chip_by_space_and_return() {
        chip.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        verify(chip.checked);
        verify(probe.checked(chip));
        keyClick(Qt.Key_Return);
        verify(!chip.checked);
    }
    function test_segments_by_arrows() {
        spy.target = parts;
        parts.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        compare(parts.current, 1);
        keyClick(Qt.Key_Right);
        compare(parts.current, 1);
        keyClick(Qt.Key_Left);
        compare(parts.current, 0);
        compare(spy.count, 2);
    }
    function test_switch_by_space_and_by_name() {
        onOff.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        verify(onOff.checked);
        compare(probe.name(onOff), "Less motion");
    }
    function test_options_exclude_each_other() {
        mouseClick(ride, 40, 20);
        verify(ride.checked);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Space);
        verify(sick.checked);
        verify(!ride.checked);
    }
    function test_field_says_its_label_and_its_error() {
        compare(probe.name(field.input), "Your own word");
        compare(probe.description(field.input), "Kept on this device");
        const before = field.implicitHeight;
        field.error = "Use fewer than 40 letters.";
        compare(probe.description(field.input), "Use fewer than 40 letters.");
        verify(field.implicitHeight >= before);
    }
    function test_tab_leaves_a_text_area() {
        field.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Tab);
        verify(note.activeFocus);
        keyClick(Qt.Key_Tab);
        verify(!note.activeFocus);
        compare(note.text, "");
    }
}
