#include "ui/icon.h"

#include <algorithm>

#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QPainterPath>

#include "icon_table.h"
#include "ui/svg_path.h"

namespace trellis::ui {
namespace {

constexpr qreal kGrid = 24;

const IconRow* find(std::string_view name) {
    const auto* row = std::ranges::find(kIcons, name, &IconRow::name);
    return row != kIcons.end() ? row : nullptr;
}

struct Shape {
    QPainterPath path;
    bool filled = false;
};

Shape readShape(std::string_view text) {
    Shape shape;
    if (text.starts_with('F')) {
        shape.filled = true;
        text.remove_prefix(1);
    }
    if (!text.starts_with('O') && !text.starts_with('R')) {
        shape.path = svgPath(text);
        return shape;
    }
    const auto numbers = QByteArray(text.data() + 1, qsizetype(text.size()) - 1).split(' ');
    const auto at = [&](qsizetype i) { return numbers.value(i).toDouble(); };
    if (text.front() == 'O') {
        shape.path.addEllipse(QPointF(at(0), at(1)), at(2), at(2));
    } else {
        shape.path.addRoundedRect(at(0), at(1), at(2), at(3), at(4), at(4));
    }
    return shape;
}

QList<Shape> readShapes(std::string_view text) {
    QList<Shape> shapes;
    while (!text.empty()) {
        const auto end = std::min(text.find('|'), text.size());
        shapes.append(readShape(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return shapes;
}

}  // namespace

Icon::Icon(QQuickItem* parent) : Picture(parent) { setImplicitSize(size_, size_); }

bool Icon::exists(const QString& name) { return find(name.toStdString()) != nullptr; }

void Icon::setName(const QString& name) {
    if (name == name_) return;
    name_ = name;
    if (!name.isEmpty() && !exists(name)) qWarning("Icon: there is no drawing \"%s\"", qPrintable(name));
    redraw();
    Q_EMIT nameChanged();
}

bool Icon::turned() const {
    const bool directional = name_ == u"back" || name_ == u"forward" || name_ == u"arrow" || name_ == u"share";
    return mirrored() != (directional && QGuiApplication::isRightToLeft());
}

void Icon::setIconSize(qreal size) {
    if (qFuzzyCompare(size, size_)) return;
    size_ = size;
    setImplicitSize(size, size);
    Q_EMIT sizeChanged();
}

void Icon::setColor(const QColor& color) {
    if (color == color_) return;
    color_ = color;
    redraw();
    Q_EMIT colorChanged();
}

void Icon::setFilled(bool filled) {
    if (filled == filled_) return;
    filled_ = filled;
    redraw();
    Q_EMIT filledChanged();
}

void Icon::setStroke(qreal stroke) {
    if (qFuzzyCompare(stroke, stroke_)) return;
    stroke_ = stroke;
    redraw();
    Q_EMIT strokeChanged();
}

QString Icon::key() const { return QStringLiteral("%1|%2|%3|%4").arg(name_, color_.name(QColor::HexArgb)).arg(filled_).arg(stroke_); }

void Icon::draw(QPainter& painter, QSizeF size) const {
    const auto* row = find(name_.toStdString());
    if (row == nullptr) return;
    painter.scale(size.width() / kGrid, size.height() / kGrid);
    const QPen pen(color_, stroke_, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    for (const auto& shape : readShapes(row->shapes)) {
        painter.setPen(shape.filled ? QPen(Qt::NoPen) : pen);
        painter.setBrush(filled_ || shape.filled ? QBrush(color_) : QBrush(Qt::NoBrush));
        painter.drawPath(shape.path);
    }
}

}  // namespace trellis::ui
