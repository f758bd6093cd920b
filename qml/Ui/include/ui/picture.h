#pragma once

#include <QImage>
#include <QQuickItem>

class QPainter;

namespace trellis::ui {

// An item whose look is painted once and then kept as a texture: the scene graph only ever sees a quad (in the shared
// atlas if small), so that icons and art cost nothing while they stand still, look the same under every renderer, and
// are smooth without multisampling. Painted again when its size, its window's scale or its key changes.
//
// Decoration: a picture is not in the accessibility tree, the control around it speaks.
class Picture : public QQuickItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(bool mirrored READ mirrored WRITE setMirrored NOTIFY mirroredChanged FINAL)

public:
    explicit Picture(QQuickItem* parent = nullptr);

    [[nodiscard]] bool mirrored() const { return mirrored_; }
    void setMirrored(bool mirrored);

    // Tests look at what would be shown, without a window.
    [[nodiscard]] QImage rendered(qreal scale) const;

Q_SIGNALS:
    void mirroredChanged();

protected:
    // In item coordinates; antialiasing is on. Must depend on nothing that key() does not name.
    virtual void draw(QPainter& painter, QSizeF size) const = 0;
    [[nodiscard]] virtual QString key() const = 0;
    // True for art that is drawn for each frame of an animation: keeping those would only push out the icons.
    [[nodiscard]] virtual bool fleeting() const { return false; }
    [[nodiscard]] virtual bool turned() const { return mirrored_; }
    void redraw();

    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& value) override;

private:
    bool mirrored_ = false;
    bool stale_ = true;
};

}  // namespace trellis::ui
