#include "session_card.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cstdlib>
#include <map>
#include <vector>

namespace trellis::gui {

namespace {

constexpr std::chrono::minutes kJoinOpensBefore{10};

QString tr(const char* words) { return QCoreApplication::translate("trellis::gui", words); }

QString kindWord(SessionKind kind) {
    switch (kind) {
        case SessionKind::individual: return tr("Individual");
        case SessionKind::group: return tr("Group");
        case SessionKind::family: return tr("Family");
        case SessionKind::skills: return tr("Skills");
        case SessionKind::medication: return tr("Medication");
        case SessionKind::other: return tr("Session");
    }
    return {};
}

//: The end of a session under its start: "to 2:30 PM"
QString untilTime(std::optional<Instant> end, const std::string& zone, const Formatting& formatting) {
    return end ? tr("to %1").arg(formatting.time(*end, zone)) : QString();
}

// What the clinic changed, in one line: the day, then the time, then the place.
QString movedWords(const SessionCard& card, const Formatting& formatting) {
    QStringList parts;
    const bool sameDay = card.wasDay == card.day;
    const int later = card.startMinute - card.wasStartMinute;
    parts << (sameDay ? tr("Same day") : tr("Another day"));
    if (later == 0)
        parts << tr("same time");
    else if (sameDay)
        parts << (later > 0 ? tr("%1 later") : tr("%1 earlier")).arg(formatting.duration(std::chrono::minutes{std::abs(later)}));
    const bool bothKnown = !card.wasPlaceText.isEmpty() && !card.placeText.isEmpty();
    if (bothKnown && card.wasPlaceText != card.placeText) parts << tr("another place");
    return parts.join(QStringLiteral(", ")) + u'.';
}

void fillFormer(SessionCard& card, const Session& session, const std::string& zone, QDate today, const Formatting& formatting) {
    const QDateTime was = formatting.at(session.former->start, zone);
    card.wasDay = was.date();
    card.wasDayKey = card.wasDay.toString(Qt::ISODate);
    card.wasStartMinute = was.time().hour() * 60 + was.time().minute();
    card.wasDayText = formatting.day(was.date(), today);
    card.wasTimeText = formatting.span(session.former->start, session.former->end, zone);
    card.wasStartText = formatting.time(session.former->start, zone);
    card.wasEndText = untilTime(session.former->end, zone, formatting);
    card.wasPlaceText = text(session.former->place);
    card.changes = session.former->changes;
    card.moved = true;
    card.movedText = movedWords(card, formatting);
    if (card.placeText.isEmpty() && !card.wasPlaceText.isEmpty()) card.placeText = tr("Place not set yet");
}

void fillTimes(SessionCard& card, const Session& session, Instant now, const Formatting& formatting) {
    if (!session.start) {
        card.timeText = tr("Time not set yet");
        return;
    }
    const std::string here = formatting.zones().local();
    const std::string zone = session.zone.empty() ? here : session.zone;
    const QDate today = formatting.at(now, zone).date();
    const QDateTime start = formatting.at(*session.start, zone);
    const Instant end = likelyEnd(session).value_or(*session.start);
    card.timeKnown = true;
    card.day = start.date();
    card.dayKey = card.day.toString(Qt::ISODate);
    card.dayName = formatting.locale().standaloneDayName(card.day.dayOfWeek(), QLocale::ShortFormat);
    card.dayNumber = formatting.locale().toString(card.day.day());
    card.dayFull = formatting.longDay(card.day);
    card.onToday = card.day == today;
    card.startMinute = start.time().hour() * 60 + start.time().minute();
    card.lengthMinutes = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(end - *session.start).count());
    card.timeText = formatting.span(*session.start, session.end, zone);
    card.startText = formatting.time(*session.start, zone);
    card.clockText = formatting.clock(*session.start, zone);
    card.dayText = formatting.day(card.day, today);
    card.underWay = *session.start <= now && now < end;
    card.untilText = card.underWay ? tr("now") : formatting.until(*session.start, now);
    if (formatting.zones().offset(zone, *session.start) != formatting.zones().offset(here, *session.start)) {
        //: The time of a session in the zone that the device is set to
        card.hereTimeText = tr("%1 where you are").arg(formatting.span(*session.start, session.end, here));
    }
    card.endText = untilTime(session.end, zone, formatting);
    if (session.former) fillFormer(card, session, zone, today, formatting);
    card.canJoin = card.byVideo && !card.cancelled && now >= *session.start - kJoinOpensBefore && now < end;
    if (card.byVideo && !card.cancelled && now < *session.start - kJoinOpensBefore) {
        card.joinText = tr("Join opens %1").arg(formatting.time(*session.start - kJoinOpensBefore, zone));
    }
    if (card.canJoin) card.videoUrl = text(session.videoUrl);
}

void fillAnswer(SessionCard& card, const SessionWithAnswer& from) {
    Answer given = from.session.clinicAnswer;
    if (from.answer) {
        given = from.answer->answer;
        card.delivery = text(name(from.answer->delivery));
        card.deliveryText = deliveryWords(from.answer->delivery);
    }
    card.answer = text(name(given));
    card.outdated = from.answerOutdated;
    card.answerable = card.timeKnown && !card.cancelled && !card.over;
    switch (given) {
        case Answer::none: break;
        case Answer::accepted: card.answerText = tr("You said you’ll be there."); break;
        case Answer::declined: card.answerText = tr("You said you can’t make it."); break;
        case Answer::askedToMove: card.answerText = tr("You asked to move this."); break;
    }
}

void fillTag(SessionCard& card) {
    const auto tag = [&card](const QString& words, const char* kind) {
        card.tagText = words;
        card.tagKind = QString::fromLatin1(kind);
    };
    if (card.cancelled) return tag(tr("Canceled"), "plain");
    if (card.over) return;
    if (card.outdated) return tag(tr("Changed, please answer again"), "honey");
    if (card.delivery == QLatin1String("needs-look")) return tag(tr("Needs a look"), "honey");
    if (card.delivery == QLatin1String("on-device")) return tag(tr("Waiting to send"), "honey");
    if (card.answer == QLatin1String("accepted")) return tag(tr("Going"), "moss");
    if (card.answer == QLatin1String("declined")) return tag(tr("Can’t make it"), "plain");
    if (card.answer == QLatin1String("move")) return tag(tr("Asked to move"), "honey");
    if (card.moved) return tag(tr("Moved"), "honey");
    if (card.answerable) return tag(tr("Please answer"), "dusk");
}

QString spokenSentence(const SessionCard& card) {
    QStringList parts;
    if (card.cancelled)
        parts << tr("Canceled");
    else if (card.moved)
        parts << tr("Moved");
    parts << card.title << card.dayText;
    parts << (card.moved ? tr("%1, was %2 %3").arg(card.timeText, card.wasDayText, card.wasTimeText) : card.timeText);
    parts << card.hereTimeText;
    parts << (card.wasPlaceText.isEmpty() || card.wasPlaceText == card.placeText ? card.placeText
                                                                                 : tr("%1, was %2").arg(card.placeText, card.wasPlaceText));
    if (!card.cancelled) parts << card.tagText;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

}  // namespace

void layInLanes(QList<SessionCard>& cards, int leastMinutes) {
    std::map<QDate, std::vector<SessionCard*>> days;
    for (SessionCard& card : cards) days[card.day].push_back(&card);
    for (auto& [day, sessions] : days) {
        std::ranges::stable_sort(sessions, {}, &SessionCard::startMinute);
        std::vector<int> ends;  // of each lane of the cluster, in minutes of the day
        std::vector<SessionCard*> cluster;
        const auto close = [&] {
            for (SessionCard* each : cluster) each->lanes = static_cast<int>(ends.size());
            cluster.clear();
            ends.clear();
        };
        for (SessionCard* card : sessions) {
            if (std::ranges::all_of(ends, [&](int end) { return end <= card->startMinute; })) close();
            auto lane = std::ranges::find_if(ends, [&](int end) { return end <= card->startMinute; });
            if (lane == ends.end()) lane = ends.insert(ends.end(), 0);
            *lane = card->startMinute + std::max(card->lengthMinutes, leastMinutes);
            card->lane = static_cast<int>(std::distance(ends.begin(), lane));
            cluster.push_back(card);
        }
        close();
    }
}

QString deliveryWords(Delivery delivery) {
    switch (delivery) {
        case Delivery::onDevice: return tr("On this device, not sent yet");
        case Delivery::sending: return tr("Sending");
        case Delivery::atClinic: return tr("At the clinic");
        case Delivery::needsLook: return tr("Needs a look. It is safe here.");
    }
    return {};
}

SessionCard makeSessionCard(const SessionWithAnswer& from, Instant now, const Formatting& formatting) {
    const Session& session = from.session;
    SessionCard card;
    card.valid = true;
    card.sessionId = text(session.id.value);
    card.kind = text(name(session.kind));
    card.kindWord = kindWord(session.kind);
    card.title = session.title.empty() ? card.kindWord : text(session.title);
    card.cancelled = isCancelled(session);
    card.over = isOver(session, now);
    card.byVideo = !session.videoUrl.empty();
    card.cancelReason = text(session.cancelReason);
    card.bring = text(session.bring);
    card.comment = text(session.comment);
    if (session.place) {
        card.placeText = text(session.place->name);
        card.addressText = text(session.place->address);
        card.phone = text(session.place->phone);
    }
    if (card.byVideo) card.placeText = tr("By video");
    QStringList leaders;
    for (const std::string& leader : session.leaders) leaders << text(leader);
    card.leadersText = formatting.locale().createSeparatedList(leaders);
    fillTimes(card, session, now, formatting);
    fillAnswer(card, from);
    if (session.status == SessionStatus::unknown && card.tagText.isEmpty()) {
        card.tagText = tr("Ask the clinic");
        card.tagKind = QStringLiteral("honey");
        card.answerable = false;
    } else {
        fillTag(card);
    }
    card.spoken = spokenSentence(card);
    return card;
}

}  // namespace trellis::gui
