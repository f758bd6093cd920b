import QtQuick
import QtTest
import Trellis.Ui

// A screen reader hears children in the order in which they stand in their parent, and a list makes its rows in any order.
TestCase {
    id: root

    name: "ReadingOrder"

    Component {
        id: listOfRows

        Item {
            id: rows

            ReadingOrder {
                of: rows
            }
            Item {
                objectName: "third"
                y: 200
            }
            Item {
                objectName: "first"
                y: 0
            }
            Item {
                objectName: "second"
                y: 100
            }
        }
    }
    Component {
        id: row

        Item {}
    }

    function order(item: Item): list<string> {
        const names = [];
        for (const child of item.children)
            names.push(child.objectName);
        return names;
    }

    function test_rows_are_heard_from_top_to_bottom() {
        const rows = createTemporaryObject(listOfRows, root);
        tryVerify(() => root.order(rows).join() === "first,second,third");
    }

    function test_a_row_that_comes_later_takes_its_place() {
        const rows = createTemporaryObject(listOfRows, root);
        tryVerify(() => root.order(rows)[0] === "first");
        row.createObject(rows, {
            objectName: "between",
            y: 50
        });
        tryVerify(() => root.order(rows).join() === "first,between,second,third");
    }
}
