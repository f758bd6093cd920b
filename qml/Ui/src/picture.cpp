#include "ui/picture.h"

#include <cmath>

#include <QCache>
#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>

namespace trellis::ui {
namespace {

// Large enough for every icon and coin of a page at 3x, and one full scene.
constexpr int kKeptBytes = 12 * 1024 * 1024;

// One for each render thread, so that nothing is shared between windows.
QCache<QString, QImage>& kept() {
    thread_local QCache<QString, QImage> cache(kKeptBytes);
    return cache;
}

}  // namespace

Picture::Picture(QQuickItem* parent) : QQuickItem(parent) { setFlag(ItemHasContents); }

void Picture::setMirrored(bool mirrored) {
    if (mirrored == mirrored_) return;
    mirrored_ = mirrored;
    redraw();
    Q_EMIT mirroredChanged();
}

void Picture::redraw() {
    stale_ = true;
    update();
}

void Picture::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size()) redraw();
}

void Picture::itemChange(ItemChange change, const ItemChangeData& value) {
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange) redraw();
    QQuickItem::itemChange(change, value);
}

QImage Picture::rendered(qreal scale) const {
    const QSize pixels(int(std::ceil(width() * scale)), int(std::ceil(height() * scale)));
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    if (turned()) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    draw(painter, size());
    return image;
}

QSGNode* Picture::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    auto* node = static_cast<QSGImageNode*>(old);
    if (width() <= 0 || height() <= 0) {
        delete node;
        return nullptr;
    }
    if (node != nullptr && !stale_) return node;
    stale_ = false;
    const auto scale = window()->effectiveDevicePixelRatio();
    QImage image;
    if (fleeting()) {
        image = rendered(scale);
    } else {
        const auto name = QStringLiteral("%1|%2x%3@%4|%5")
                              .arg(QLatin1StringView(metaObject()->className()))
                              .arg(width())
                              .arg(height())
                              .arg(scale)
                              .arg(key() + QLatin1StringView(turned() ? "m" : ""));
        if (const auto* hit = kept().object(name)) {
            image = *hit;
        } else {
            image = rendered(scale);
            kept().insert(name, new QImage(image), int(image.sizeInBytes()));
        }
    }
    if (node == nullptr) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Linear);
    }
    node->setTexture(window()->createTextureFromImage(image, QQuickWindow::TextureCanUseAtlas));
    node->setRect(0, 0, image.width() / scale, image.height() / scale);
    return node;
}

}  // namespace trellis::ui
