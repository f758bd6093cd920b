#pragma once

#include <QColor>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace trellis::ui {

// The strokes that all drawings share. A mood between two whole ones mixes their numbers and colours.

[[nodiscard]] QColor rgb(std::uint32_t value, qreal alpha = 1);
[[nodiscard]] QColor between(const QColor& from, const QColor& to, qreal part);
[[nodiscard]] qreal moodNumber(const qreal (&table)[5], qreal mood);
[[nodiscard]] QColor moodColor(const std::uint32_t (&table)[5], qreal mood);
[[nodiscard]] QColor moodSky(qreal mood, int stop);
[[nodiscard]] QColor moodHill(qreal mood, int stop);
[[nodiscard]] QColor moodSun(qreal mood);
[[nodiscard]] QColor sunEdge(qreal mood);

[[nodiscard]] QPainterPath leafPath();
void drawLeaf(QPainter& painter, qreal x, qreal y, qreal turn, qreal scale, const QColor& fill, const QColor& vein = {});
void strokePath(QPainter& painter, const QPainterPath& path, const QColor& color, qreal width, const QList<qreal>& dashes = {});
void fillCircle(QPainter& painter, QPointF center, qreal radius, const QBrush& fill);

void drawCoin(QPainter& painter, QSizeF size, qreal mood);
void drawStars(QPainter& painter, QSizeF size, qreal mood);
void drawRays(QPainter& painter, QSizeF size);
void drawHills(QPainter& painter, QSizeF size, qreal mood);
void drawGardenBack(QPainter& painter, QSizeF size);
void drawGardenFront(QPainter& painter, QSizeF size);
void drawNewLeaf(QPainter& painter, QSizeF size);
void drawSprout(QPainter& painter, QSizeF size);
void drawGateway(QPainter& painter, QSizeF size);
void drawHeroLattice(QPainter& painter, QSizeF size);
void drawHeroVine(QPainter& painter, QSizeF size);
void drawMark(QPainter& painter, QSizeF size);

}  // namespace trellis::ui
