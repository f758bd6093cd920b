// The light of a mood: coins and the parts of a sky (language.md 8, "Light" and "Mood coin").

#include <cmath>
#include <numbers>

#include "brush.h"
#include "ui/svg_path.h"

namespace trellis::ui {
namespace {

constexpr qreal kPi = std::numbers::pi;

// 1 at a whole mood, 0 one step away: for what only one mood has.
qreal nearness(qreal mood, qreal to) { return std::max(0.0, 1 - std::abs(mood - to)); }

QPainterPath hillPath(QSizeF size, qreal base, qreal swell, qreal phase, qreal waves) {
    constexpr int kSteps = 24;
    const auto height = [&](int i) {
        const qreal t = qreal(i) / kSteps;
        return base + swell * std::sin(phase + waves * 2 * kPi * t) + swell * .45 * std::sin(phase * 2.1 + waves * 4.4 * kPi * t);
    };
    const auto point = [&](int i) {
        const int k = std::clamp(i, 0, kSteps);
        return QPointF(size.width() * k / kSteps, height(k));
    };
    QPainterPath path(point(0));
    for (int i = 0; i < kSteps; ++i) {  // Catmull-Rom through the samples
        const auto before = point(i - 1);
        const auto from = point(i);
        const auto to = point(i + 1);
        const auto after = point(i + 2);
        path.cubicTo(from + (to - before) / 6, to - (after - from) / 6, to);
    }
    path.lineTo(size.width(), size.height());
    path.lineTo(0, size.height());
    path.closeSubpath();
    return path;
}

// Drawn for a scene whose trellis is 130 px high or more; in a smaller one all of it is smaller.
void drawTrellis(QPainter& painter, QSizeF size, qreal horizon, qreal mood) {
    constexpr qreal kFullHeight = 130;
    const qreal standing = size.height() - horizon + size.height() * .05;
    const qreal scale = std::min(1.0, standing / kFullHeight);
    painter.translate(size.width() * .7, size.height());
    painter.scale(scale, scale);
    const qreal left = 0;
    const qreal width = size.width() * .22 / scale;
    const qreal top = -standing / scale;
    const qreal bottom = 0;
    QPainterPath lines;
    for (int i = 0; i <= 4; ++i) {
        const qreal x = left + width * i / 4;
        lines.moveTo(x, top + (i == 0 || i == 4 ? 6 : 0));
        lines.lineTo(x, bottom);
    }
    for (int j = 0; j < 5; ++j) {
        lines.moveTo(left - 5, top + 18 + j * 26);
        lines.lineTo(left + width + 5, top + 18 + j * 26);
    }
    auto wood = moodHill(mood, 1);
    wood.setAlphaF(.92F);
    strokePath(painter, lines, wood, 3.2);

    static constexpr std::uint32_t kLeaf[5] = {0xFF6468A6, 0xFF8F74AE, 0xFFC08E9C, 0xFFAFC78F, 0xFF8CC493};
    const auto green = moodColor(kLeaf, mood);
    const qreal x = left + width * .34;
    QPainterPath vine(QPointF(x, bottom));
    vine.cubicTo(x + 22, bottom - 34, x - 14, bottom - 62, x + 12, bottom - 96);
    vine.cubicTo(x + 38, bottom - 130, x + 34, top + 20, x + 20, top - 8);
    strokePath(painter, vine, green, 2.6);
    const struct {
        qreal x, y, turn, scale;
    } leaves[] = {{x + 8, bottom - 30, -20, .62},   {x - 1, bottom - 58, 200, .6}, {x + 10, bottom - 84, -30, .66},
                  {x + 24, bottom - 112, 190, .55}, {x + 27, top + 22, -10, .6},   {x + 20, top - 6, -62, .62}};
    static constexpr qreal kLeaves[5] = {3, 4, 5, 6, 6};
    const qreal grown = moodNumber(kLeaves, mood);  // more leaves as there is more light
    for (int i = 0; i < 6; ++i) {
        const qreal open = std::clamp(grown - i, 0.0, 1.0);
        if (open > 0) drawLeaf(painter, leaves[i].x, leaves[i].y, leaves[i].turn, leaves[i].scale * open, green);
    }
    const qreal bloom = std::clamp(mood - 3, 0.0, 1.0);
    if (bloom > 0) {
        fillCircle(painter, {x + 33, top + 2}, 4.2 * bloom, rgb(0xF8DFA0));
        fillCircle(painter, {x - 4, bottom - 78}, 3.4 * bloom, rgb(0xF8DFA0));
    }
}

}  // namespace

void drawCoin(QPainter& painter, QSizeF size, qreal mood) {
    static constexpr qreal kHeight[5] = {44.2, 40.6, 35.5, 22.5, 20.5};
    static constexpr qreal kRadius[5] = {10.5, 10.5, 10.5, 10, 8.2};
    static constexpr qreal kGlow[5] = {.55, .65, .75, .7, .7};
    painter.scale(size.width() / 56, size.height() / 56);
    painter.save();
    // Clipping to a circle is not smooth in QPainter, so the picture is a brush and the circle its shape.
    QImage inner(QSize(int(std::ceil(56 * painter.worldTransform().m11())), int(std::ceil(56 * painter.worldTransform().m22()))),
                 QImage::Format_ARGB32_Premultiplied);
    inner.fill(Qt::transparent);
    {
        QPainter p(&inner);
        p.setRenderHint(QPainter::Antialiasing);
        p.scale(inner.width() / 56.0, inner.height() / 56.0);
        QLinearGradient sky(0, 0, 0, 56);
        for (int i = 0; i < 3; ++i) sky.setColorAt(i / 2.0, moodSky(mood, i));
        p.fillRect(QRectF(0, 0, 56, 56), sky);
        const qreal night = nearness(mood, 1);
        if (night > 0) {
            const struct {
                qreal x, y, r, opacity;
            } stars[] = {{17, 16, .9, .8}, {38, 12, 1.1, .9}, {29, 21, .7, .6}, {43, 23, .7, .6}};
            for (const auto& s : stars) fillCircle(p, {s.x, s.y}, s.r, rgb(0xFFFFFF, s.opacity * night));
        }
        const QPointF sun(28, moodNumber(kHeight, mood));
        auto light = moodSun(mood);
        QRadialGradient glow(sun, 24);
        auto near = light;
        near.setAlphaF(float(moodNumber(kGlow, mood)));
        auto far = light;
        far.setAlphaF(0);
        glow.setColorAt(0, near);
        glow.setColorAt(1, far);
        fillCircle(p, sun, 24, glow);
        const qreal day = nearness(mood, 5);
        if (day > 0) {
            QPainterPath rays;
            for (int k = 0; k < 8; ++k) {
                const QPointF way(std::cos(k * kPi / 4), std::sin(k * kPi / 4));
                rays.moveTo(sun + 11.4 * way);
                rays.lineTo(sun + 14.2 * way);
            }
            auto color = sunEdge(5);
            color.setAlphaF(float(day));
            strokePath(p, rays, color, 1.6);
        }
        const qreal radius = moodNumber(kRadius, mood);
        p.setPen(QPen(sunEdge(mood), 1.25));
        p.setBrush(light);
        p.drawEllipse(sun, radius, radius);
        auto back = moodHill(mood, 0);
        back.setAlphaF(.75F);
        p.fillPath(svgPath("M-2 40C8 33.5 16 34.5 26 36.8S46 38 58 33.5V58H-2z"), back);
        QLinearGradient near2(0, 36, 0, 58);
        near2.setColorAt(0, moodHill(mood, 0));
        near2.setColorAt(1, moodHill(mood, 1));
        p.fillPath(svgPath("M-2 40.5C10 36.5 20 36 30 38.5S48 41.5 58 38.5V58H-2z"), near2);
    }
    QBrush brush(inner);
    brush.setTransform(QTransform::fromScale(56.0 / inner.width(), 56.0 / inner.height()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawEllipse(QPointF(28, 28), 27.5, 27.5);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(rgb(0x1D2A25, .28), 1.5));
    painter.drawEllipse(QPointF(28, 28), 27.25, 27.25);
}

void drawStars(QPainter& painter, QSizeF size, qreal mood) {
    static constexpr qreal kStrength[5] = {.75, .4, 0, 0, 0};
    const qreal strength = moodNumber(kStrength, mood);
    if (strength <= 0) return;
    static constexpr qreal kStars[9][3] = {{.12, .12, 1.3}, {.28, .3, 1}, {.82, .16, 1.5}, {.68, .36, 1}, {.9, .42, 1.1},
                                           {.46, .1, 1},    {.2, .5, .9}, {.58, .22, 1.2}, {.06, .36, 1}};
    for (int i = 0; i < 9; ++i) {
        const auto& [x, y, radius] = kStars[i];
        fillCircle(painter, {size.width() * x, size.height() * y}, radius, rgb(0xFFFFFF, strength * (i % 2 == 1 ? 1 : .7)));
    }
}

void drawRays(QPainter& painter, QSizeF size) {
    const QPointF center(size.width() / 2, size.height() / 2);
    const qreal radius = (size.width() / 2 - 2) / 1.5;
    QPainterPath rays;
    for (int k = 0; k < 12; ++k) {
        const QPointF way(std::cos(k * kPi / 6), std::sin(k * kPi / 6));
        rays.moveTo(center + 1.28 * radius * way);
        rays.lineTo(center + 1.5 * radius * way);
    }
    strokePath(painter, rays, rgb(0x8A5508, .75), 3);
}

// size is the whole scene; the horizon stands at 74 % of it.
void drawHills(QPainter& painter, QSizeF size, qreal mood) {
    const qreal h = size.height();
    const qreal horizon = h * .74;
    auto far = moodHill(mood, 0);
    far.setAlphaF(.45F);
    painter.fillPath(hillPath(size, horizon - h * .022, h * .016, .6, 1), far);
    auto middle = moodHill(mood, 0);
    middle.setAlphaF(.85F);
    painter.fillPath(hillPath(size, horizon + h * .012, h * .02, 2.2, .8), middle);
    const auto front = hillPath(size, horizon + h * .085, h * .022, 4.0, .7);
    QLinearGradient ground(0, front.boundingRect().top(), 0, h);
    ground.setColorAt(0, moodHill(mood, 0));
    ground.setColorAt(1, moodHill(mood, 1));
    painter.fillPath(front, ground);
    drawTrellis(painter, size, horizon, mood);
}

}  // namespace trellis::ui
