#include "brush.h"

#include <algorithm>
#include <cmath>

#include "tokens.h"

namespace trellis::ui {
namespace {

struct Place {
    std::size_t low;
    std::size_t high;
    qreal part;
};

Place placeOf(qreal mood) {
    const qreal m = std::clamp(mood, 1.0, 5.0) - 1;
    const auto low = std::size_t(std::floor(m));
    return {low, std::min<std::size_t>(low + 1, 4), m - std::floor(m)};
}

}  // namespace

QColor rgb(std::uint32_t value, qreal alpha) {
    auto color = QColor::fromRgb(value);
    color.setAlphaF(float(alpha));
    return color;
}

QColor between(const QColor& from, const QColor& to, qreal part) {
    const auto mix = [&](float a, float b) { return a + (b - a) * float(part); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()), mix(from.blueF(), to.blueF()),
                            mix(from.alphaF(), to.alphaF()));
}

qreal moodNumber(const qreal (&table)[5], qreal mood) {
    const auto [low, high, part] = placeOf(mood);
    return table[low] + (table[high] - table[low]) * part;
}

QColor moodColor(const std::uint32_t (&table)[5], qreal mood) {
    const auto [low, high, part] = placeOf(mood);
    return between(QColor::fromRgba(table[low]), QColor::fromRgba(table[high]), part);
}

QColor moodSky(qreal mood, int stop) {
    const auto [low, high, part] = placeOf(mood);
    return between(rgb(kMoods[low].sky[stop]), rgb(kMoods[high].sky[stop]), part);
}

QColor moodHill(qreal mood, int stop) {
    const auto [low, high, part] = placeOf(mood);
    return between(rgb(kMoods[low].hill[stop]), rgb(kMoods[high].hill[stop]), part);
}

QColor moodSun(qreal mood) {
    const auto [low, high, part] = placeOf(mood);
    return between(rgb(kMoods[low].sun), rgb(kMoods[high].sun), part);
}

QColor sunEdge(qreal mood) {
    static constexpr std::uint32_t kEdge[5] = {0x009A4A12, 0x009A4A12, 0x009A4A12, 0xFF9A4A12, 0xFF8A5508};
    return moodColor(kEdge, mood);
}

QPainterPath leafPath() {
    QPainterPath path;
    path.cubicTo(1.5, -9.5, 10, -14, 22.5, -10.5);
    path.cubicTo(21, 1, 10.5, 5, 0, 0);
    path.closeSubpath();
    return path;
}

void drawLeaf(QPainter& painter, qreal x, qreal y, qreal turn, qreal scale, const QColor& fill, const QColor& vein) {
    static const QPainterPath leaf = leafPath();
    painter.save();
    painter.translate(x, y);
    painter.rotate(turn);
    painter.scale(scale, scale);
    painter.fillPath(leaf, fill);
    if (vein.isValid()) {
        QPainterPath line(QPointF(1, -.3));
        line.cubicTo(8, -2.5, 13, -4, 18.5, -7);
        strokePath(painter, line, vein, 1);
    }
    painter.restore();
}

void strokePath(QPainter& painter, const QPainterPath& path, const QColor& color, qreal width, const QList<qreal>& dashes) {
    QPen pen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (!dashes.isEmpty()) {
        auto units = dashes;  // QPen counts dashes in widths of the line
        for (auto& dash : units) dash /= width;
        pen.setDashPattern(units);
        pen.setCapStyle(dashes.first() <= 1 ? Qt::RoundCap : Qt::FlatCap);
    }
    painter.strokePath(path, pen);
}

void fillCircle(QPainter& painter, QPointF center, qreal radius, const QBrush& fill) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(center, radius, radius);
}

void drawMark(QPainter& painter, QSizeF size) {
    painter.scale(size.width() / 48, size.height() / 48);
    QLinearGradient ground(0, 0, 0, 48);
    ground.setColorAt(0, rgb(0x33705E));
    ground.setColorAt(1, rgb(0x1D4A3D));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(0, 0, 48, 48), 14, 14);
    QPainterPath rungs(QPointF(12.5, 20.2));
    rungs.lineTo(35.5, 20.2);
    rungs.moveTo(12.5, 29.8);
    rungs.lineTo(19.7, 29.8);
    rungs.moveTo(27.6, 29.8);
    rungs.lineTo(35.5, 29.8);
    strokePath(painter, rungs, rgb(0x8FC7AE), 3.4);
    QPainterPath stem(QPointF(22, 12.5));
    stem.lineTo(22, 31.2);
    stem.cubicTo(22, 35.8, 24.7, 38.1, 28.7, 37.8);
    strokePath(painter, stem, Qt::white, 4.2);
    QPainterPath leaf(QPointF(22.2, 16.8));
    leaf.cubicTo(22.1, 10.4, 26.5, 7.1, 34.3, 7.8);
    leaf.cubicTo(34.5, 14.6, 29.8, 18, 22.2, 16.8);
    painter.fillPath(leaf, rgb(0xF4CC78));
}

}  // namespace trellis::ui
