import QtQuick
import QtTest
import Trellis.Ui

// A passcode is counted and never shown, spoken or readable from QML.
TestCase {
    id: test

    name: "Passcode"
    when: windowShown
    visible: true
    width: 420
    height: 700

    Column {
        PasscodePad {
            id: pad

            otherName: "Letters"
        }
        PassphraseField {
            id: phrase

            width: 300
            label: "Passphrase"
        }
    }
    SignalSpy {
        id: entered

        target: pad
        signalName: "entered"
    }
    SignalSpy {
        id: phraseEntered

        target: phrase
        signalName: "entered"
    }

    function init() {
        Theme.reducedMotion = true;
        pad.entry.clear();
        phrase.entry.clear();
        entered.clear();
        phraseEntered.clear();
    }

    function test_number_keys_and_backspace() {
        pad.forceActiveFocus();
        keyClick("2");
        keyClick("x");
        keyClick("4");
        compare(pad.length, 2);
        keyClick(Qt.Key_Backspace);
        compare(pad.length, 1);
        compare(probe.take(pad.entry), "2");
        compare(pad.length, 0);
    }
    function test_full_is_entered_once() {
        pad.forceActiveFocus();
        for (const key of "2468100")
            keyClick(key);
        compare(entered.count, 1);
        compare(probe.take(pad.entry), "246810");
    }
    function test_keys_on_the_screen() {
        mouseClick(pad, pad.width / 2, 50 + 38);
        compare(pad.length, 1);
        compare(probe.take(pad.entry), "2");
    }
    function test_its_name_counts() {
        pad.forceActiveFocus();
        keyClick("7");
        keyClick("3");
        compare(probe.name(pad), "Passcode, 2 of 6 entered");
    }
    function test_nothing_that_can_be_read_has_the_digits() {
        pad.forceActiveFocus();
        for (const key of "97531")
            keyClick(key);
        const seen = probe.tree(pad).concat(probe.readable(pad), probe.readable(pad.entry)).join("\n");
        verify(!seen.includes("97531"));
        verify(!seen.includes("9753"));
        compare(probe.take(pad.entry), "97531");
    }
    function test_a_wrong_one_empties_the_dots() {
        pad.forceActiveFocus();
        keyClick("1");
        pad.reject();
        compare(pad.length, 0);
        compare(probe.take(pad.entry), "");
    }
    function test_passphrase_keeps_letters_of_any_length_in_bytes() {
        phrase.forceActiveFocus();
        for (const key of "river 9!")
            keyClick(key);
        compare(phrase.length, 8);
        const seen = probe.tree(phrase).concat(probe.readable(phrase), probe.readable(phrase.entry)).join("\n");
        verify(!seen.includes("river"));
        keyClick(Qt.Key_Return);
        compare(phraseEntered.count, 1);
        compare(probe.take(phrase.entry), "river 9!");
    }
    function test_an_empty_one_is_not_entered() {
        phrase.forceActiveFocus();
        keyClick(Qt.Key_Return);
        compare(phraseEntered.count, 0);
    }
}
