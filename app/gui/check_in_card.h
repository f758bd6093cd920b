#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>

#include "domain/check_in.h"
#include "formatting.h"

namespace trellis::gui {

// A saved check-in as Today and the page after saving show it.
class CheckInCard {
    Q_GADGET
    QML_VALUE_TYPE(checkInCard)
    Q_PROPERTY(QString checkInId MEMBER checkInId)
    Q_PROPERTY(int mood MEMBER mood)
    Q_PROPERTY(QString moodWord MEMBER moodWord)
    Q_PROPERTY(QString timeText MEMBER timeText)
    Q_PROPERTY(QString feelingsText MEMBER feelingsText)
    Q_PROPERTY(QString detailText MEMBER detailText)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QString delivery MEMBER delivery)
    Q_PROPERTY(QString deliveryText MEMBER deliveryText)
    Q_PROPERTY(bool valid MEMBER valid)

public:
    QString checkInId;
    int mood = 0;          // 0: not answered
    QString moodWord;      // "Good"
    QString timeText;      // "2:43 PM", in the zone where it was made
    QString feelingsText;  // "Hopeful, Tired"
    QString detailText;    // "Craving 4 of 10 · Slept 7 h 30 min, fair"
    QString note;
    QString delivery;  // "on-device", …
    QString deliveryText;
    bool valid = false;

    bool operator==(const CheckInCard&) const = default;
};

[[nodiscard]] CheckInCard makeCheckInCard(const CheckIn& from, const Formatting& formatting);

// The words of the fixed choices, in the person's language.
[[nodiscard]] QString moodWord(int mood);  // 1 … 5
[[nodiscard]] QString feelingWord(const QString& code);
[[nodiscard]] QString symptomWord(const QString& code);
[[nodiscard]] QString strengthWord(int strength);             // 0 … 4
[[nodiscard]] QString sleepQualityWord(const QString& code);  // "poor", "fair", "good"
[[nodiscard]] QString cravingWord(int craving);               // 0 … 10

}  // namespace trellis::gui
