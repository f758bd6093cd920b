#include "ui/shadow.h"

#include <cmath>
#include <vector>

#include <QCache>
#include <QImage>
#include <QPainter>
#include <QQuickWindow>
#include <QSGNinePatchNode>

namespace trellis::ui {
namespace {

struct Layer {
    qreal y;
    qreal blur;
    QRgb color;
};

// tokens.json, elevation; the hero's own is from the drawings of Today.
std::vector<Layer> layers(Shadow::Level level, bool dark) {
    if (dark) {
        if (level == Shadow::Raised) return {{12, 32, qRgba(0, 0, 0, 0x80)}};
        return {};
    }
    switch (level) {
        case Shadow::Flat: return {};
        case Shadow::Card: return {{1, 2, qRgba(0x1D, 0x2A, 0x25, 0x0D)}, {6, 20, qRgba(0x3B, 0x31, 0x21, 0x0F)}};
        case Shadow::Hero: return {{2, 4, qRgba(0x1D, 0x2A, 0x25, 0x14)}, {14, 30, qRgba(0x1D, 0x4A, 0x3D, 0x30)}};
        case Shadow::Raised: return {{2, 6, qRgba(0x1D, 0x2A, 0x25, 0x14)}, {14, 36, qRgba(0x3B, 0x31, 0x21, 0x21)}};
    }
    return {};
}

// Three box blurs are near a Gaussian (W3C filter effects, feGaussianBlur).
void boxBlur(std::vector<float>& pixels, int width, int height, int reach, bool across) {
    const int lines = across ? height : width;
    const int length = across ? width : height;
    const int step = across ? 1 : width;
    const float weight = 1.0F / float(2 * reach + 1);
    std::vector<float> line(std::size_t(length), 0.0F);
    for (int l = 0; l < lines; ++l) {
        float* first = pixels.data() + (across ? std::ptrdiff_t(l) * width : l);
        const auto at = [&](int i) { return i < 0 || i >= length ? 0.0F : first[std::ptrdiff_t(i) * step]; };
        float sum = 0;
        for (int i = -reach; i <= reach; ++i) sum += at(i);
        for (int i = 0; i < length; ++i) {
            line[std::size_t(i)] = sum * weight;
            sum += at(i + reach + 1) - at(i - reach);
        }
        for (int i = 0; i < length; ++i) first[std::ptrdiff_t(i) * step] = line[std::size_t(i)];
    }
}

// px that the shadow reaches outside of the card.
qreal reachOf(Shadow::Level level, bool dark) {
    qreal reach = 0;
    for (const auto& part : layers(level, dark)) reach = std::max(reach, part.y + part.blur);
    return std::ceil(reach);
}

// A card smaller than its two corners together gets an image of its own size; all larger ones share one.
QSizeF imagedSize(Shadow::Level level, qreal radius, bool dark, QSizeF card) {
    const qreal enough = 2 * (reachOf(level, dark) + radius) + 2;
    return card.boundedTo(QSizeF(enough, enough));
}

struct Nine {
    QImage image;
    qreal spread = 0;  // px outside of the card on each side
    QSizeF inset;      // px from the image's edge to where it may be stretched
};

Nine paintNine(Shadow::Level level, qreal radius, bool dark, qreal scale, QSizeF card) {
    const auto parts = layers(level, dark);
    const qreal spread = reachOf(level, dark);
    const qreal corner = spread * 2 + radius;
    const QSizeF side(card.width() + 2 * spread, card.height() + 2 * spread);
    const QSizeF inset(std::min(corner, side.width() / 2), std::min(corner, side.height() / 2));
    const int width = int(std::ceil(side.width() * scale));
    const int height = int(std::ceil(side.height() * scale));
    QImage result(width, height, QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    for (const auto& part : parts) {
        QImage mask(width, height, QImage::Format_Alpha8);
        mask.fill(0);
        {
            QPainter painter(&mask);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(scale, scale);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::black);
            const QRectF shape(spread, spread + part.y, side.width() - 2 * spread, side.height() - 2 * spread);
            painter.drawRoundedRect(shape, radius, radius);
        }
        std::vector<float> alpha(std::size_t(width) * std::size_t(height));
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                alpha[std::size_t(y) * std::size_t(width) + std::size_t(x)] = float(mask.constScanLine(y)[x]);
            }
        }
        // A CSS blur of b is a Gaussian of b / 2; a box of reach r, three times over, has a deviation of about r.
        const int reach = std::max(1, int(std::lround(part.blur * scale / 2)));
        for (int pass = 0; pass < 3; ++pass) {
            boxBlur(alpha, width, height, reach, true);
            boxBlur(alpha, width, height, reach, false);
        }
        QImage tinted(width, height, QImage::Format_ARGB32_Premultiplied);
        for (int y = 0; y < height; ++y) {
            auto* line = reinterpret_cast<QRgb*>(tinted.scanLine(y));
            for (int x = 0; x < width; ++x) {
                const float a = alpha[std::size_t(y) * std::size_t(width) + std::size_t(x)] / 255.0F;
                const int opacity = int(std::lround(a * float(qAlpha(part.color))));
                line[x] = qPremultiply(qRgba(qRed(part.color), qGreen(part.color), qBlue(part.color), opacity));
            }
        }
        QPainter(&result).drawImage(0, 0, tinted);
    }
    return {result, spread, inset};
}

const Nine& nine(Shadow::Level level, qreal radius, bool dark, qreal scale, QSizeF card) {
    // One for each render thread, so that nothing is shared between windows. There are a handful of kinds.
    thread_local QCache<QString, Nine> kept(64);
    const auto key =
        QStringLiteral("%1 %2 %3 %4 %5x%6").arg(int(level)).arg(radius).arg(dark).arg(scale).arg(card.width()).arg(card.height());
    if (!kept.contains(key)) kept.insert(key, new Nine(paintNine(level, radius, dark, scale, card)));
    return *kept.object(key);
}

}  // namespace

Shadow::Shadow(QQuickItem* parent) : QQuickItem(parent) {
    setFlag(ItemHasContents);
    QObject::connect(this, &Shadow::changed, this, [this] {
        stale_ = true;
        update();
    });
}

void Shadow::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickItem::geometryChange(now, before);
    if (now.size() == before.size()) return;
    stale_ = stale_ || imagedSize(level_, radius_, dark_, now.size()) != imagedSize(level_, radius_, dark_, before.size());
    update();
}

void Shadow::itemChange(ItemChange change, const ItemChangeData& value) {
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange) {
        stale_ = true;
        update();
    }
    QQuickItem::itemChange(change, value);
}

QSGNode* Shadow::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    auto* node = static_cast<QSGNinePatchNode*>(old);
    if (width() <= 0 || height() <= 0 || layers(level_, dark_).empty()) {
        delete node;
        return nullptr;
    }
    const auto scale = window()->effectiveDevicePixelRatio();
    const auto& source = nine(level_, radius_, dark_, scale, imagedSize(level_, radius_, dark_, size()));
    if (node == nullptr || stale_) {
        delete node;
        node = window()->createNinePatchNode();
        node->setTexture(window()->createTextureFromImage(source.image, QQuickWindow::TextureCanUseAtlas));
        node->setDevicePixelRatio(scale);
        stale_ = false;
    }
    const auto outer = boundingRect().adjusted(-source.spread, -source.spread, source.spread, source.spread);
    node->setBounds(outer);
    node->setPadding(source.inset.width(), source.inset.height(), source.inset.width(), source.inset.height());
    node->update();
    return node;
}

}  // namespace trellis::ui
