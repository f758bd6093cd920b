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

    function inside(item: Item, holds): var {
        for (const child of item.children) {
            const found = holds(child) ? child : inside(child, holds);
            if (found)
                return found;
        }
        return null;
    }
    // The text can grow and shrink while a page is open.
    function test_an_action_keeps_its_size_and_its_side() {
        const banner = controls.banner;
        banner.action = "Send now";
        const action = inside(banner, child => child.text === banner.action && child.clicked !== undefined);
        verify(action);
        for (const scale of [1, 2, 1, 1.5, 1]) {
            Theme.userScale = scale;
            waitForPolish(test.Window.window);
            compare(action.width, action.implicitWidth);
            const at = action.mapToItem(banner, 0, 0);
            verify(at.x >= 0 && at.x + action.width <= banner.width);
            verify(scale >= 1.3 ? at.x < banner.width / 2 : at.x + action.width > banner.width - 16);
        }
        banner.action = "";
    }
}
