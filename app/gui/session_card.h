#pragma once

#include <QtQml/qqmlregistration.h>
#include <QDate>
#include <QList>
#include <QObject>
#include <QString>

#include "domain/session.h"
#include "formatting.h"

namespace trellis::gui {

// A session as a card, a block of the week or a detail shows it: everything decided and written out, ready to draw.
class SessionCard {
    Q_GADGET
    QML_VALUE_TYPE(sessionCard)
    Q_PROPERTY(QString sessionId MEMBER sessionId)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString kindWord MEMBER kindWord)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString timeText MEMBER timeText)
    Q_PROPERTY(QString startText MEMBER startText)
    Q_PROPERTY(QString clockText MEMBER clockText)
    Q_PROPERTY(QString hereTimeText MEMBER hereTimeText)
    Q_PROPERTY(QString dayText MEMBER dayText)
    Q_PROPERTY(QString untilText MEMBER untilText)
    Q_PROPERTY(QString placeText MEMBER placeText)
    Q_PROPERTY(QString addressText MEMBER addressText)
    Q_PROPERTY(QString phone MEMBER phone)
    Q_PROPERTY(QString leadersText MEMBER leadersText)
    Q_PROPERTY(QString bring MEMBER bring)
    Q_PROPERTY(QString comment MEMBER comment)
    Q_PROPERTY(QString wasDayText MEMBER wasDayText)
    Q_PROPERTY(QString wasTimeText MEMBER wasTimeText)
    Q_PROPERTY(QString wasPlaceText MEMBER wasPlaceText)
    Q_PROPERTY(QString wasStartText MEMBER wasStartText)
    Q_PROPERTY(QString wasEndText MEMBER wasEndText)
    Q_PROPERTY(QString endText MEMBER endText)
    Q_PROPERTY(QString movedText MEMBER movedText)
    Q_PROPERTY(QString cancelReason MEMBER cancelReason)
    Q_PROPERTY(QString answer MEMBER answer)
    Q_PROPERTY(QString answerText MEMBER answerText)
    Q_PROPERTY(QString tagText MEMBER tagText)
    Q_PROPERTY(QString tagKind MEMBER tagKind)
    Q_PROPERTY(QString delivery MEMBER delivery)
    Q_PROPERTY(QString deliveryText MEMBER deliveryText)
    Q_PROPERTY(QString joinText MEMBER joinText)
    Q_PROPERTY(QString videoUrl MEMBER videoUrl)
    Q_PROPERTY(QString spoken MEMBER spoken)
    Q_PROPERTY(QDate day MEMBER day)
    Q_PROPERTY(QString dayKey MEMBER dayKey)
    Q_PROPERTY(QString dayName MEMBER dayName)
    Q_PROPERTY(QString dayNumber MEMBER dayNumber)
    Q_PROPERTY(QString dayFull MEMBER dayFull)
    Q_PROPERTY(QString wasDayKey MEMBER wasDayKey)
    Q_PROPERTY(bool onToday MEMBER onToday)
    Q_PROPERTY(int startMinute MEMBER startMinute)
    Q_PROPERTY(int lengthMinutes MEMBER lengthMinutes)
    Q_PROPERTY(int wasStartMinute MEMBER wasStartMinute)
    Q_PROPERTY(QDate wasDay MEMBER wasDay)
    Q_PROPERTY(int changes MEMBER changes)
    Q_PROPERTY(int lane MEMBER lane)
    Q_PROPERTY(int lanes MEMBER lanes)
    Q_PROPERTY(bool byVideo MEMBER byVideo)
    Q_PROPERTY(bool canJoin MEMBER canJoin)
    Q_PROPERTY(bool moved MEMBER moved)
    Q_PROPERTY(bool cancelled MEMBER cancelled)
    Q_PROPERTY(bool over MEMBER over)
    Q_PROPERTY(bool underWay MEMBER underWay)
    Q_PROPERTY(bool answerable MEMBER answerable)
    Q_PROPERTY(bool outdated MEMBER outdated)
    Q_PROPERTY(bool timeKnown MEMBER timeKnown)
    Q_PROPERTY(bool valid MEMBER valid)

public:
    QString sessionId;
    QString kind;      // "individual", …: picks tint and icon
    QString kindWord;  // "Individual"
    QString title;
    QString timeText;      // in the clinic's zone: "4:00 – 4:50 PM"
    QString startText;     // "4:00 PM"
    QString clockText;     // "4:00", where the hours stand beside it
    QString hereTimeText;  // the same in the device's zone, when that differs: "10:00 – 10:50 PM where you are"
    QString dayText;       // "Today", "Wednesday, October 15"
    QString untilText;     // "in 1 h 20 min"
    QString placeText;     // "Room 4" or "By video"
    QString addressText;
    QString phone;
    QString leadersText;
    QString bring;
    QString comment;
    QString wasDayText, wasTimeText, wasPlaceText;  // before the clinic changed it
    QString wasStartText, wasEndText, endText;      // "1:00 PM", "to 2:30 PM"
    QString movedText;                              // "Same day, 2 h later, another room"
    QString cancelReason;
    QString answer;        // "none", "accepted", "declined", "move": the person's own word first, else the clinic's
    QString answerText;    // "You said you’ll be there."
    QString tagText;       // "Going", "Please answer", "Moved", "Canceled"
    QString tagKind;       // moss, dusk, honey, plain
    QString delivery;      // of the answer: "on-device", …; empty without an answer of ours
    QString deliveryText;  // "On this device, not sent yet"
    QString joinText;      // "Join opens 3:50 PM"
    QString videoUrl;      // only in the last ten minutes and while it runs
    QString spoken;        // the whole card in one sentence, for a screen reader
    QDate day, wasDay;
    QString dayKey, wasDayKey;            // ISO dates, to compare with a day of the week
    QString dayName, dayNumber, dayFull;  // "Wed", "15", "Wednesday, October 15"
    int startMinute = 0;                  // of the day
    int lengthMinutes = 0;
    int wasStartMinute = -1;
    int changes = 0;
    int lane = 0, lanes = 1;  // where it stands among those that overlap it in a grid of hours
    bool byVideo = false, canJoin = false, moved = false, cancelled = false, over = false, underWay = false;
    bool onToday = false, answerable = false, outdated = false, timeKnown = false, valid = false;

    bool operator==(const SessionCard&) const = default;
};

[[nodiscard]] SessionCard makeSessionCard(const SessionWithAnswer& from, Instant now, const Formatting& formatting);
// Puts the sessions of each day that overlap side by side. A block is drawn at least `leastMinutes` long.
void layInLanes(QList<SessionCard>& cards, int leastMinutes);
[[nodiscard]] QString deliveryWords(Delivery delivery);

}  // namespace trellis::gui
