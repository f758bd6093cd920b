#pragma once

#include <QColor>
#include <QQuickItem>

namespace trellis::ui {

// The soft shadow under a card, as one nine-slice image for each kind: no live blur. Give it the size of the card and
// stand it behind; it paints outside of its own edges. Draws nothing in dark and with more contrast, where the card's
// own edge does the work.
class Shadow : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Level level MEMBER level_ NOTIFY changed FINAL)
    Q_PROPERTY(qreal radius MEMBER radius_ NOTIFY changed FINAL)
    Q_PROPERTY(bool dark MEMBER dark_ NOTIFY changed FINAL)

public:
    enum Level { Flat, Card, Hero, Raised };
    Q_ENUM(Level)

    explicit Shadow(QQuickItem* parent = nullptr);

Q_SIGNALS:
    void changed();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& value) override;

private:
    Level level_ = Card;
    qreal radius_ = 20;
    bool dark_ = false;
    bool stale_ = true;
};

}  // namespace trellis::ui
