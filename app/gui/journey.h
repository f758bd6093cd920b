#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <vector>

#include "app_model.h"

class QQuickWindow;

namespace trellis::gui {

// The demo's journey with real keys in the real window: unlock, Today, check in, schedule, a session, Get help. A picture of each
// page goes to the folder. Ends the program with 0, or with 1 and a sentence when a page did not come.
class Journey final : public QObject {
    Q_OBJECT

public:
    Journey(QQuickWindow& window, AppModel& app, QString folder, const QString& passcode, QObject* parent = nullptr);
    void begin();

private:
    struct Step {
        QString name;  // of the picture; empty for none
        std::function<void()> act;
        std::function<bool()> arrived;
    };
    void next();
    void look();
    void press(int key, const QString& text = {}) const;

    QQuickWindow& window_;
    AppModel& app_;
    QString folder_;
    std::vector<Step> steps_;
    std::size_t at_ = 0;
    int looks_ = 0;
    QTimer timer_;
};

}  // namespace trellis::gui
