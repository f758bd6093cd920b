#pragma once

#include <QColor>

#include "picture.h"

namespace trellis::ui {

// One drawing of assets/icons by name, in one colour. An unknown name draws nothing and warns once.
// Arrows that mean a direction of reading (back, forward, arrow) turn by themselves in right to left.
class Icon : public Picture {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    Q_PROPERTY(qreal size READ iconSize WRITE setIconSize NOTIFY sizeChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    Q_PROPERTY(bool filled READ filled WRITE setFilled NOTIFY filledChanged FINAL)
    Q_PROPERTY(qreal stroke READ stroke WRITE setStroke NOTIFY strokeChanged FINAL)

public:
    explicit Icon(QQuickItem* parent = nullptr);

    [[nodiscard]] QString name() const { return name_; }
    void setName(const QString& name);
    [[nodiscard]] qreal iconSize() const { return size_; }  // px, both ways
    void setIconSize(qreal size);
    [[nodiscard]] QColor color() const { return color_; }
    void setColor(const QColor& color);
    [[nodiscard]] bool filled() const { return filled_; }
    void setFilled(bool filled);
    [[nodiscard]] qreal stroke() const { return stroke_; }  // in units of the 24 grid
    void setStroke(qreal stroke);

    [[nodiscard]] static bool exists(const QString& name);

Q_SIGNALS:
    void nameChanged();
    void sizeChanged();
    void colorChanged();
    void filledChanged();
    void strokeChanged();

protected:
    void draw(QPainter& painter, QSizeF size) const override;
    [[nodiscard]] QString key() const override;

    [[nodiscard]] bool turned() const override;

private:
    QString name_;
    QColor color_ = Qt::black;
    qreal size_ = 24;
    qreal stroke_ = 1.75;
    bool filled_ = false;
};

}  // namespace trellis::ui
