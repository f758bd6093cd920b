import QtQuick

// The ground of a calm page: a wash of 300 px from the top. Fill the page with it.
Rectangle {
    color: Theme.canvas

    Rectangle {
        width: parent.width
        height: Math.min(300, parent.height)
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.canvasWash
            }
            GradientStop {
                position: 1
                color: Theme.canvas
            }
        }
    }
}
