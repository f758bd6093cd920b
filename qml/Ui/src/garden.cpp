// What grows: the garden of a saved check-in, the sprout of the first day, the gateway, and the hero's lattice.

#include <cmath>
#include <numbers>

#include "brush.h"

namespace trellis::ui {
namespace {

constexpr std::uint32_t kWood = 0x8A6B4C;
constexpr std::uint32_t kVine = 0x3E7A62;
constexpr std::uint32_t kVein = 0x2C6452;

void fillHill(QPainter& painter, QSizeF size, const QPainterPath& edge, const QBrush& fill) {
    auto path = edge;
    path.lineTo(size.width(), size.height());
    path.lineTo(0, size.height());
    path.closeSubpath();
    painter.fillPath(path, fill);
}

// The garden is drawn for 390 x 300 and keeps that size in the middle of a wider item.
QPointF gardenOrigin(QSizeF size) { return {size.width() / 2, size.height() - 38}; }

}  // namespace

void drawGardenBack(QPainter& painter, QSizeF size) {
    const auto [c, y1] = gardenOrigin(size);
    const qreal y0 = y1 - 178;
    const qreal x0 = c - 74;
    QPainterPath lines;
    for (int i = 0; i < 5; ++i) {
        const qreal x = x0 + 37.0 * i;
        lines.moveTo(x, y0 - (i == 2 ? 18 : i % 2 == 1 ? 10 : 0));
        lines.lineTo(x, y1);
    }
    for (int j = 0; j < 5; ++j) {
        lines.moveTo(x0 - 9, y0 + 12 + j * 34);
        lines.lineTo(x0 + 148 + 9, y0 + 12 + j * 34);
    }
    strokePath(painter, lines, rgb(kWood, .62), 3.6);
    QPainterPath vine(QPointF(c - 30, y1 + 6));
    vine.cubicTo(c - 2, y1 - 26, c - 58, y1 - 58, c - 22, y1 - 92);
    vine.cubicTo(c + 14, y1 - 126, c + 34, y1 - 128, c + 8, y1 - 164);
    vine.cubicTo(c - 18, y1 - 200, c + 26, y0 - 22, c + 32, y0 - 30);
    strokePath(painter, vine, rgb(kVine), 3.6);
    const struct {
        qreal x, y, turn, scale;
        std::uint32_t color;
    } leaves[] = {{-24, -14, -16, 1.2, 0x5E9A80}, {-34, -44, 200, 1.15, 0x3E7A62}, {-34, -70, -30, 1.2, 0x7DB08F},
                  {-14, -98, 186, 1.2, 0x5E9A80}, {6, -120, -24, 1.25, 0x3E7A62},  {14, -142, 198, 1.1, 0x7DB08F}};
    for (const auto& leaf : leaves) {
        drawLeaf(painter, c + leaf.x, y1 + leaf.y, leaf.turn, leaf.scale, rgb(leaf.color), rgb(kVein));
    }
}

void drawGardenFront(QPainter& painter, QSizeF size) {
    const qreal w = size.width();
    const qreal y1 = gardenOrigin(size).y();
    QPainterPath far(QPointF(0, y1 - 6));
    far.cubicTo(w * .25, y1 - 20, w * .5, y1 + 10, w, y1 - 10);
    fillHill(painter, size, far, rgb(0x8FA981, .55));
    QPainterPath near(QPointF(0, y1 + 8));
    near.cubicTo(w * .3, y1 - 8, w * .6, y1 + 18, w, y1 + 2);
    fillHill(painter, size, near, rgb(0x5D7B62, .75));
}

// A 64 x 64 item; the stalk ends at 20, 46.
void drawNewLeaf(QPainter& painter, QSizeF) {
    fillCircle(painter, {32, 32}, 24, rgb(0xF8DFA0, .55));
    drawLeaf(painter, 20, 46, -26, 1.35, rgb(0xE3A63F), rgb(0x9A6A16));
}

void drawSprout(QPainter& painter, QSizeF size) {
    const qreal w = size.width();
    const qreal h = size.height();
    const qreal b = h - 26;
    const qreal x = w * .74;
    const QPointF sun(w * .27, b - 16);
    QLinearGradient sky(0, 0, 0, h);
    sky.setColorAt(0, moodSky(4, 0));
    sky.setColorAt(.6, moodSky(4, 1));
    sky.setColorAt(1, moodSky(4, 2));
    painter.fillRect(QRectF(QPointF(), size), sky);
    const qreal rings[3][2] = {{150, .18}, {108, .24}, {70, .32}};
    for (const auto& [radius, opacity] : rings) fillCircle(painter, sun, radius, rgb(0xFFF6DC, opacity));
    QLinearGradient light(0, sun.y() - 34, 0, sun.y() + 34);
    light.setColorAt(0, rgb(0xF7BE79));
    light.setColorAt(1, rgb(0xE98B42));
    fillCircle(painter, sun, 34, light);
    QPainterPath far(QPointF(0, b - 18));
    far.cubicTo(w * .25, b - 34, w * .5, b - 8, w, b - 26);
    fillHill(painter, size, far, rgb(0x93A27C, .6));
    QPainterPath lines;
    for (int i = 0; i < 5; ++i) {
        lines.moveTo(x - 52 + i * 26, b - 98 + (i == 0 || i == 4 ? 0 : i == 2 ? -14 : -8));
        lines.lineTo(x - 52 + i * 26, b + 10);
    }
    for (int j = 0; j < 4; ++j) {
        lines.moveTo(x - 60, b - 84 + j * 28);
        lines.lineTo(x + 60, b - 84 + j * 28);
    }
    strokePath(painter, lines, rgb(kWood, .7), 3.4);
    QPainterPath near(QPointF(0, b + 6));
    near.cubicTo(w * .3, b - 10, w * .6, b + 12, w, b);
    fillHill(painter, size, near, rgb(0x5D7B62));
    QPainterPath shoot(QPointF(x - 14, b + 6));
    shoot.cubicTo(x - 14, b - 12, x - 6, b - 20, x - 8, b - 36);
    strokePath(painter, shoot, rgb(kVein), 3.4);
    drawLeaf(painter, x - 9, b - 24, -14, 1, rgb(0x3E7A62), rgb(kVein));
    drawLeaf(painter, x - 8, b - 35, 196, .9, rgb(0x5E9A80), rgb(kVein));
    drawLeaf(painter, x - 8, b - 36, -58, .8, rgb(0xE3A63F), rgb(0x9A6A16));
}

void drawGateway(QPainter& painter, QSizeF size) {
    const qreal w = size.width();
    const qreal h = size.height();
    const qreal c = w / 2;
    const qreal base = h - 54;
    const qreal y = base - 118;
    const qreal ro = 104;
    const qreal ri = 77;
    const qreal rm = (ro + ri) / 2;
    const QPointF sun(c, base - 59);
    QLinearGradient sky(0, 0, 0, h);
    sky.setColorAt(0, moodSky(4, 0));
    sky.setColorAt(.45, moodSky(4, 1));
    sky.setColorAt(.85, moodSky(4, 2));
    painter.fillRect(QRectF(QPointF(), size), sky);
    const qreal rings[3][2] = {{232, .15}, {176, .19}, {124, .26}};
    for (const auto& [radius, opacity] : rings) fillCircle(painter, sun, radius, rgb(0xFFF6DC, opacity));
    QLinearGradient light(0, sun.y() - 54, 0, sun.y() + 54);
    light.setColorAt(0, rgb(0xF9CE8E));
    light.setColorAt(1, rgb(0xEE9A50));
    fillCircle(painter, sun, 54, light);

    QPainterPath far(QPointF(0, base - 52));
    far.cubicTo(w * .2, base - 78, w * .36, base - 44, w * .56, base - 56);
    far.cubicTo(w * .76, base - 68, w * .86, base - 72, w, base - 50);
    fillHill(painter, size, far, rgb(0x93A27C, .5));
    QPainterPath middle(QPointF(0, base - 20));
    middle.cubicTo(w * .24, base - 44, w * .48, base - 22, w * .7, base - 32);
    middle.cubicTo(w * .92, base - 42, w * .92, base - 28, w, base - 24);
    fillHill(painter, size, middle, rgb(0x93A27C, .9));
    QLinearGradient ground(0, base - 14, 0, h);
    ground.setColorAt(0, rgb(0x93A27C));
    ground.setColorAt(1, rgb(0x4F7060));
    QPainterPath near(QPointF(0, base + 4));
    near.cubicTo(w * .3, base - 14, w * .68, base - 10, w, base + 2);
    fillHill(painter, size, near, ground);

    QPainterPath way(QPointF(c - 9, base - 21));
    way.cubicTo(c - 18, base - 4, c - 2, base + 8, c - 34, base + 22);
    way.cubicTo(c - 66, base + 36, c - 58, h - 6, c - 66, h + 4);
    way.lineTo(c + 58, h + 4);
    way.cubicTo(c + 46, h - 14, c + 36, base + 26, c + 26, base + 12);
    way.cubicTo(c + 16, base - 2, c + 14, base - 6, c + 9, base - 22);
    way.closeSubpath();
    QLinearGradient path(0, base - 22, 0, h);
    path.setColorAt(0, rgb(0xFFF3D6, .95));
    path.setColorAt(1, rgb(0xF7DDB0, .95));
    painter.fillPath(way, path);

    QPainterPath wood;
    for (const qreal r : {ro, ri}) {
        wood.moveTo(c - r, base + 8);
        wood.lineTo(c - r, y);
        wood.arcTo(QRectF(c - r, y - r, 2 * r, 2 * r), 180, -180);
        wood.lineTo(c + r, base + 8);
    }
    for (int k = 0; k < 5; ++k) {
        const qreal at = y + 8 + k * 26;
        if (at >= base + 2) break;
        wood.moveTo(c - ro - 5, at);
        wood.lineTo(c - ri + 5, at);
        wood.moveTo(c + ri - 5, at);
        wood.lineTo(c + ro + 5, at);
    }
    for (int k = 1; k < 12; ++k) {
        const qreal a = std::numbers::pi * k / 12;
        wood.moveTo(c - (ri - 5) * std::cos(a), y - (ri - 5) * std::sin(a));
        wood.lineTo(c - (ro + 6) * std::cos(a), y - (ro + 6) * std::sin(a));
    }
    strokePath(painter, wood, rgb(0x7A5F45, .8), 3.6);

    QPainterPath left(QPointF(c - ro - 3, base + 14));
    left.cubicTo(c - ri + 10, base - 24, c - ro - 16, base - 56, c - ri + 4, base - 92);
    left.cubicTo(c - ri + 24, base - 128, c - ro - 6, y - 26, c - rm * .86, y - 52);
    left.cubicTo(c - rm * .86 + (c - rm * .86 - (c - ro - 6)), y - 78, c - rm * .42, y - ro + 2, c - 4, y - ro + 6);
    strokePath(painter, left, rgb(kVine), 3.6);
    QPainterPath right(QPointF(c + ro + 3, base + 14));
    right.cubicTo(c + ri - 8, base - 20, c + ro + 14, base - 52, c + ri - 2, base - 84);
    right.cubicTo(c + ri - 18, base - 116, c + ro + 6, y - 16, c + rm * .9, y - 42);
    strokePath(painter, right, rgb(0x5E9A80), 3.2);
    const std::uint32_t greens[3] = {0x5E9A80, 0x3E7A62, 0x7DB08F};
    const qreal leaves[][4] = {{-ro + 6, base - 22, -20, 1.1},    {-ro + 6, base - 46, 196, 1.05}, {-ri - 8, base - 84, -24, 1.15},
                               {-ro + 2, y + 10, 190, 1},         {-ro + 8, y - 22, -36, 1.15},    {-rm * .86, y - 52, 176, 1.05},
                               {-rm * .6, y - rm * .8, -20, 1.1}, {-30, y - ro + 4, -40, 1},       {ro - 4, base - 14, -160, 1.05},
                               {ri + 6, base - 46, -14, 1},       {ri + 2, base - 82, 188, 1.05},  {ro - 4, y - 2, -30, 1.05}};
    int i = 0;
    for (const auto& [dx, at, turn, scale] : leaves) {
        drawLeaf(painter, c + dx, at, turn, scale, rgb(greens[i++ % 3]), rgb(kVein));
    }
    drawLeaf(painter, c + rm * .88, y - 42, -58, 1.25, rgb(0xE3A63F), rgb(0x9A6A16));
    fillCircle(painter, {c - ri - 2, base - 64}, 4.6, rgb(0xF4CC78));
    fillCircle(painter, {c - rm * .74, y - 74}, 4.2, rgb(0xF4CC78));
    fillCircle(painter, {c + ro - 6, y + 26}, 4.4, rgb(0xF4CC78));
}

void drawHeroLattice(QPainter& painter, QSizeF size) {
    constexpr qreal kStep = 27;
    const qreal w = size.width();
    const qreal h = size.height() + 40;
    QPainterPath lines;
    for (qreal d = -h; d < w + h; d += kStep) {
        lines.moveTo(d - h, h - 20);
        lines.lineTo(d, -20);
        lines.moveTo(d - h, -20);
        lines.lineTo(d, h - 20);
    }
    painter.setClipRect(QRectF(QPointF(), size));
    strokePath(painter, lines, rgb(0xFFFFFF, .085), 1.3);
}

void drawHeroVine(QPainter& painter, QSizeF size) {
    const qreal w = size.width();
    const qreal h = size.height();
    QPainterPath vine(QPointF(w - 36, h + 6));
    vine.cubicTo(w - 70, h - 30, w - 14, h - 62, w - 42, h - 104);
    vine.cubicTo(w - 70, h - 146, w - 14, h - 150, w - 40, h - 184);
    vine.cubicTo(w - 66, h - 218, w - 20, h - 230, w - 44, h - 262);
    vine.cubicTo(w - 68, h - 294, w - 14, h - 320, w - 42, h - 362);
    strokePath(painter, vine, rgb(0x7DB79C, .85), 2.6);
    const struct {
        qreal x, y, turn, scale;
        std::uint32_t color;
    } leaves[] = {{-50, 22, 190, 1, 0x5FA086},     {-34, 48, -34, 1.1, 0x7DB79C},  {-30, 78, 196, 1.05, 0x4F917A},
                  {-42, 104, -40, 1.15, 0x8FC7AE}, {-34, 132, 192, .95, 0x5FA086}, {-25, 152, -30, .85, 0x8FC7AE},
                  {-40, 184, 186, 1, 0x5FA086},    {-32, 210, -30, 1, 0x7DB79C},   {-44, 258, 190, 1.05, 0x4F917A},
                  {-34, 290, -34, 1.05, 0x8FC7AE}};
    for (const auto& leaf : leaves) {
        drawLeaf(painter, w + leaf.x, h - leaf.y, leaf.turn, leaf.scale, rgb(leaf.color, .95));
    }
    fillCircle(painter, {w - 62, h - 88}, 5, rgb(0xF4CC78));
    fillCircle(painter, {w - 18, h - 124}, 4, rgb(0xF4CC78));
}

}  // namespace trellis::ui
