import QtQuick

// Scrolls what takes the focus into view of its Flickable, so that it never hides under a bar or a foot.
Item {
    id: root

    required property Flickable flick

    function reveal(item: Item) {
        const top = item.mapToItem(flick.contentItem, 0, 0).y;
        const least = top + item.height - flick.height + 16;
        const most = Math.max(0, flick.contentHeight - flick.height);
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top - 16);
        else if (least > flick.contentY)
            flick.contentY = Math.min(most, least, top);
    }

    visible: false
    Window.onActiveFocusItemChanged: {
        const item = Window.activeFocusItem;
        let each = item;
        while (each && each !== flick.contentItem)
            each = each.parent;
        if (each)
            reveal(item);
    }
}
