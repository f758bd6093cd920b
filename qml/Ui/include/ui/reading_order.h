#pragma once

#include <QPointer>
#include <QQuickItem>
#include <QTimer>

namespace trellis::ui {

// Keeps the children of an item in the order in which they stand, from top to bottom. A list view makes its rows when it
// needs them, older ones after newer ones, and a screen reader goes through them as they were made.
class ReadingOrder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem* of READ of WRITE setOf NOTIFY ofChanged FINAL)

public:
    explicit ReadingOrder(QObject* parent = nullptr);

    [[nodiscard]] QQuickItem* of() const { return of_; }
    void setOf(QQuickItem* item);

Q_SIGNALS:
    void ofChanged();

private:
    void sort() const;

    QPointer<QQuickItem> of_;
    QTimer soon_;  // rows come many at a time, and get their place after they are made
};

}  // namespace trellis::ui
