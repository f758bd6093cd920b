#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>

#include "session_card.h"

namespace trellis::gui {

// Session cards in order. A new list is laid over the old one row by row, so that a list keeps its place and a screen
// reader its focus.
class SessionListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view model")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { Card = Qt::UserRole + 1, DayKey };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(cards_.size()); }
    [[nodiscard]] const QList<SessionCard>& cards() const { return cards_; }

    void lay(const QList<SessionCard>& cards);

Q_SIGNALS:
    void countChanged();

private:
    QList<SessionCard> cards_;
};

}  // namespace trellis::gui
