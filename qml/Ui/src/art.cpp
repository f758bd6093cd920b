#include "ui/art.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QImage>

#include "brush.h"

namespace trellis::ui {
namespace {

// 40 high; leaves over and under a line in turn. Filled = done, outlined = next, dashed = still to come.
void drawStem(QPainter& painter, QSizeF size, int count, int done, const QColor& color, const QColor& track, const QColor& ground,
              const QColor& surface, const QColor& edge) {
    const qreal w = size.width();
    const qreal y = 24;
    const auto at = [&](int i) { return 18 + (w - 44) * (i + .5) / count; };
    QPainterPath whole(QPointF(4, y));
    whole.lineTo(w - 8, y);
    strokePath(painter, whole, track, 3, {.01, 8});
    QPainterPath grown(QPointF(4, y));
    grown.lineTo(done > 0 ? at(std::min(done, count) - 1) + 10 : 6, y);
    strokePath(painter, grown, color, 3);
    const auto leaf = leafPath();
    for (int i = 0; i < count; ++i) {
        painter.save();
        painter.translate(at(i), y);
        painter.scale(.92, i % 2 == 0 ? .92 : -.92);
        painter.rotate(-18);
        if (i < done) {
            painter.fillPath(leaf, color);
        } else if (i == done) {
            painter.fillPath(leaf, ground);
            strokePath(painter, leaf, color, 1.75);
        } else {
            painter.fillPath(leaf, surface);
            strokePath(painter, leaf, edge, 1.5, {2.5, 2.5});
        }
        painter.restore();
    }
}

// The crest stands over the thumb of a slider of the same width, as high as the value; at 0 the water is still.
void drawWave(QPainter& painter, QSizeF size, qreal value, const QColor& color) {
    constexpr qreal kThumb = 15;
    const qreal w = size.width();
    const qreal base = size.height() - 6;
    const qreal x = kThumb + (w - 2 * kThumb) * value;
    const qreal top = base - 12 * std::min(1.0, value * 10) - (base - 16) * value;
    QPainterPath line(QPointF(0, base));
    line.cubicTo(x - 70, base, x - 46, top, x, top);
    line.cubicTo(x + 46, top, x + 70, base, w, base);
    auto water = line;
    water.lineTo(w, size.height());
    water.lineTo(0, size.height());
    water.closeSubpath();
    QLinearGradient depth(0, top, 0, size.height());
    auto shade = color;
    shade.setAlphaF(.42F);
    depth.setColorAt(0, shade);
    shade.setAlphaF(.06F);
    depth.setColorAt(1, shade);
    painter.setClipRect(QRectF(QPointF(), size));
    painter.fillPath(water, depth);
    strokePath(painter, line, color, 2);
}

// 155 degrees: from the upper start to the lower end, as in CSS.
void drawHero(QPainter& painter, QSizeF size, const QColor& top, const QColor& bottom, const QColor& edge, bool lattice, bool vine) {
    const auto scale = painter.worldTransform().m11() < 0 ? -painter.worldTransform().m11() : painter.worldTransform().m11();
    QImage inner(QSize(int(std::ceil(size.width() * scale)), int(std::ceil(size.height() * scale))), QImage::Format_ARGB32_Premultiplied);
    {
        QPainter p(&inner);
        p.setRenderHint(QPainter::Antialiasing);
        p.scale(scale, scale);
        constexpr qreal kAngle = 155 * std::numbers::pi / 180;
        const QPointF way(std::sin(kAngle), -std::cos(kAngle));
        const qreal half = (std::abs(size.width() * way.x()) + std::abs(size.height() * way.y())) / 2;
        const QPointF center(size.width() / 2, size.height() / 2);
        QLinearGradient ground(center - way * half, center + way * half);
        ground.setColorAt(0, top);
        ground.setColorAt(1, bottom);
        p.fillRect(QRectF(QPointF(), size), ground);
        if (lattice) drawHeroLattice(p, size);
        if (vine) drawHeroVine(p, size);
    }
    QBrush brush(inner);
    brush.setTransform(QTransform::fromScale(1 / scale, 1 / scale));
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawRoundedRect(QRectF(QPointF(), size), 24, 24);
    if (edge.alpha() > 0) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(edge, lattice ? 1 : 2));
        painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(.5, .5, -.5, -.5), 23.5, 23.5);
    }
}

void drawDashedEdge(QPainter& painter, QSizeF size, qreal radius, const QColor& color) {
    QPainterPath path;
    const qreal r = std::min({radius, size.width() / 2, size.height() / 2});
    path.addRoundedRect(QRectF(QPointF(), size).adjusted(.75, .75, -.75, -.75), r, r);
    strokePath(painter, path, color, 1.5, {4, 3});
}

}  // namespace

Art::Art(QQuickItem* parent) : Picture(parent) { QObject::connect(this, &Art::changed, this, &Art::redraw); }

QString Art::key() const {
    return QStringLiteral("%1|%2|%3|%4|%5|%6")
        .arg(int(kind_))
        .arg(mood_)
        .arg(count_)
        .arg(done_)
        .arg(value_)
        .arg(color_.name(QColor::HexArgb) + track_.name(QColor::HexArgb) + ground_.name(QColor::HexArgb) + surface_.name(QColor::HexArgb));
}

void Art::draw(QPainter& painter, QSizeF size) const {
    switch (kind_) {
        case Coin: return drawCoin(painter, size, mood_);
        case Stars: return drawStars(painter, size, mood_);
        case Rays: return drawRays(painter, size);
        case Hills: return drawHills(painter, size, mood_);
        case GardenBack: return drawGardenBack(painter, size);
        case GardenFront: return drawGardenFront(painter, size);
        case NewLeaf: return drawNewLeaf(painter, size);
        case Sprout: return drawSprout(painter, size);
        case Gateway: return drawGateway(painter, size);
        case Hero:
        case HeroPlain: return drawHero(painter, size, color_, track_, ground_, value_ > 0, kind_ == Hero);
        case DashedEdge: return drawDashedEdge(painter, size, value_, color_);
        case Stem: return drawStem(painter, size, count_, done_, color_, track_, ground_, surface_, track_);
        case Leaf:
            painter.translate(size.width() * .06, size.height() * .8);
            painter.scale(size.width() / 26, size.width() / 26);
            return drawLeaf(painter, 0, 0, 0, 1, color_, ground_);
        case Mark: return drawMark(painter, size);
        case Wave: return drawWave(painter, size, value_, color_);
    }
}

qreal Light::sunOffset(qreal mood) {
    static constexpr qreal kOffset[5] = {.8, .42, .02, -1.35, -1.85};
    return moodNumber(kOffset, mood);
}

QColor Light::sunTop(qreal mood) {
    static constexpr std::uint32_t kTop[5] = {0xFFF3E6F6, 0xFFFBDDBD, 0xFFFFF0D2, 0xFFF7BE79, 0xFFF9CF68};
    return moodColor(kTop, mood);
}

QColor Light::sunBottom(qreal mood) {
    static constexpr std::uint32_t kBottom[5] = {0xFFCDB9E0, 0xFFF0B18E, 0xFFFBD29C, 0xFFE98B42, 0xFFECA52F};
    return moodColor(kBottom, mood);
}

QColor Light::ring(qreal mood) { return between(moodSun(std::min(mood, 3.0)), rgb(0xFFF6DC), std::clamp(mood - 3, 0.0, 1.0)); }

qreal Light::ringGain(qreal mood) { return .1 * std::clamp(mood - 3, 0.0, 1.0); }

QColor Light::sky(qreal mood, int stop) { return moodSky(mood, std::clamp(stop, 0, 2)); }

QColor Light::skyInk(qreal mood) { return mood < 3.5 ? rgb(0xFFFFFF) : rgb(0x1D2A25); }

}  // namespace trellis::ui
