import QtQuick
import QtTest
import Trellis.Ui

// At 200 % every control makes room: nothing is cut off, nothing stands over its edge.
TestCase {
    id: test

    name: "LargeText"
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

    function test_large_text_makes_room_data() {
        return [
            {
                tag: "button",
                item: controls.small
            },
            {
                tag: "row",
                item: controls.row
            },
            {
                tag: "row with tag",
                item: controls.second
            },
            {
                tag: "card",
                item: controls.still
            },
            {
                tag: "banner",
                item: controls.banner
            },
            {
                tag: "before and after",
                item: controls.change
            },
            {
                tag: "session",
                item: controls.moved
            },
            {
                tag: "app bar",
                item: controls.appBar
            },
            {
                tag: "words",
                item: controls.words
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
