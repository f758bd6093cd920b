import QtQuick
import Trellis.Ui

// Everything at once: no page of the app, but all that pages are made of.
Rectangle {
    id: root

    width: 390 * 4 + 260
    height: 1500
    color: Theme.canvas

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Row {
        x: 20
        y: 20
        spacing: 40

        GalleryToday {}
        Block {
            GalleryButtons {}
            GalleryAnswers {}
        }
        GalleryArt {}
        Block {
            GalleryPasscode {}
            GallerySchedule {}
            GalleryMessages {}
        }
        Sidebar {
            height: root.height - 40
            current: "today"
            letters: "RK"
            personName: "Rowan"
            personDetail: "Week 4 of 12"
            places: [
                Place {
                    key: "today"
                    word: "Today"
                    symbol: "today"
                },
                Place {
                    key: "schedule"
                    word: "Schedule"
                    symbol: "schedule"
                }
            ]
        }
    }
}
