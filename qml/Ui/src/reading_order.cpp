#include "ui/reading_order.h"

#include <algorithm>
#include <chrono>

namespace trellis::ui {

ReadingOrder::ReadingOrder(QObject* parent) : QObject(parent) {
    soon_.setSingleShot(true);
    soon_.setInterval(std::chrono::milliseconds{50});
    connect(&soon_, &QTimer::timeout, this, &ReadingOrder::sort);
}

void ReadingOrder::setOf(QQuickItem* item) {
    if (item == of_) return;
    if (of_) of_->disconnect(&soon_);
    of_ = item;
    if (item != nullptr) {
        connect(item, &QQuickItem::childrenChanged, &soon_, qOverload<>(&QTimer::start));
        soon_.start();
    }
    Q_EMIT ofChanged();
}

void ReadingOrder::sort() const {
    if (!of_) return;
    QList<QQuickItem*> rows = of_->childItems();
    if (std::ranges::is_sorted(rows, {}, &QQuickItem::y)) return;
    std::ranges::stable_sort(rows, {}, &QQuickItem::y);
    for (qsizetype i = 1; i < rows.size(); ++i) rows.at(i)->stackAfter(rows.at(i - 1));
}

}  // namespace trellis::ui
