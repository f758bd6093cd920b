#include "session_list_model.h"

#include <algorithm>

namespace trellis::gui {

int SessionListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant SessionListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SessionCard& card = cards_.at(index.row());
    switch (role) {
        case Card: return QVariant::fromValue(card);
        case DayKey: return card.day.toString(Qt::ISODate);
        default: return {};
    }
}

QHash<int, QByteArray> SessionListModel::roleNames() const { return {{Card, "card"}, {DayKey, "dayKey"}}; }

void SessionListModel::lay(const QList<SessionCard>& cards) {
    const auto before = cards_.size();
    for (qsizetype row = 0; row < cards.size(); ++row) {
        const SessionCard& wanted = cards.at(row);
        const auto same = [&wanted](const SessionCard& each) { return each.sessionId == wanted.sessionId; };
        const auto found = std::find_if(cards_.begin() + std::min(row, cards_.size()), cards_.end(), same);
        const int at = static_cast<int>(row);
        if (found == cards_.end()) {
            beginInsertRows({}, at, at);
            cards_.insert(row, wanted);
            endInsertRows();
            continue;
        }
        const auto from = std::distance(cards_.begin(), found);
        if (from != row) {
            beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, at);
            cards_.move(from, row);
            endMoveRows();
        }
        if (!(cards_.at(row) == wanted)) {
            cards_[row] = wanted;
            Q_EMIT dataChanged(index(at), index(at));
        }
    }
    if (cards_.size() > cards.size()) {
        beginRemoveRows({}, static_cast<int>(cards.size()), static_cast<int>(cards_.size()) - 1);
        cards_.resize(cards.size());
        endRemoveRows();
    }
    if (before != cards_.size()) Q_EMIT countChanged();
}

}  // namespace trellis::gui
