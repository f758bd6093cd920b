#pragma once

#include <QJsonArray>
#include <QObject>
#include <QSize>
#include <QString>
#include <QTimer>
#include <functional>
#include <vector>

class QQuickWindow;

namespace trellis::ui {
class Theme;
}

namespace trellis::gui {

// One step of a walk through the window: do something, wait until it has come, and take a picture if it has a name.
struct WalkStep {
    QString name;
    std::function<void()> act;
    std::function<bool()> arrived;
};

// How a page is looked at. Text in percent.
struct Look {
    QString form;
    QSize size;
    bool dark = false;
    int textScale = 100;
};

// Walks through the real window and leaves pictures in a folder. Without looks it takes each page as the window stands:
// <name>.png. With looks it takes each page in every one of them, <name>-<form>-<theme>-<scale>.png, and lists them in
// rows.json. Ends the program with 0, or with 1 and a sentence when a page did not come.
class PictureWalk final : public QObject {
    Q_OBJECT

public:
    PictureWalk(QQuickWindow& window, ui::Theme& theme, QString folder, std::vector<WalkStep> steps, std::vector<Look> looks,
                QObject* parent = nullptr);
    void begin();

private:
    void next();
    void wait();
    void takePicture();
    void apply(const Look& look);
    void finish();

    QQuickWindow& window_;
    ui::Theme& theme_;
    QString folder_;
    std::vector<WalkStep> steps_;
    std::vector<Look> looks_;
    QJsonArray rows_;
    std::size_t at_ = 0;
    std::size_t look_ = 0;
    bool here_ = false;  // the page has come; what is waited for is that it stands still
    int waited_ = 0;
    QTimer timer_;
};

}  // namespace trellis::gui
