#include "check_in_card.h"

#include <QCoreApplication>
#include <QHash>

#include "session_card.h"

namespace trellis::gui {

namespace {

QString tr(const char* words) { return QCoreApplication::translate("trellis::gui", words); }

QString sleepCode(SleepQuality quality) {
    switch (quality) {
        case SleepQuality::poor: return QStringLiteral("poor");
        case SleepQuality::fair: return QStringLiteral("fair");
        case SleepQuality::good: return QStringLiteral("good");
    }
    return {};
}

QString details(const CheckInAnswers& answers, const Formatting& formatting) {
    QStringList parts;
    for (const SymptomRating& symptom : answers.symptoms) {
        if (symptom.strength > 0) parts << tr("%1: %2").arg(symptomWord(text(symptom.code)), strengthWord(symptom.strength).toLower());
    }
    if (answers.craving) parts << tr("Craving %1 of 10").arg(*answers.craving);
    if (answers.sleep && answers.sleepQuality) {
        parts << tr("Slept %1, %2").arg(formatting.duration(*answers.sleep), sleepQualityWord(sleepCode(*answers.sleepQuality)).toLower());
    } else if (answers.sleep) {
        parts << tr("Slept %1").arg(formatting.duration(*answers.sleep));
    } else if (answers.sleepQuality) {
        parts << tr("Sleep: %1").arg(sleepQualityWord(sleepCode(*answers.sleepQuality)).toLower());
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

QString moodWord(int mood) {
    switch (mood) {
        case 1: return tr("Very low");
        case 2: return tr("Low");
        case 3: return tr("Okay");
        case 4: return tr("Good");
        case 5: return tr("Very good");
        default: return tr("Not answered");
    }
}

QString feelingWord(const QString& code) {
    const QHash<QString, QString> words{{QStringLiteral("calm"), tr("Calm")},
                                        {QStringLiteral("hopeful"), tr("Hopeful")},
                                        {QStringLiteral("proud"), tr("Proud")},
                                        {QStringLiteral("grateful"), tr("Grateful")},
                                        {QStringLiteral("connected"), tr("Connected")},
                                        {QStringLiteral("tired"), tr("Tired")},
                                        {QStringLiteral("tense"), tr("Tense")},
                                        {QStringLiteral("worried"), tr("Worried")},
                                        {QStringLiteral("sad"), tr("Sad")},
                                        {QStringLiteral("lonely"), tr("Lonely")},
                                        {QStringLiteral("angry"), tr("Angry")},
                                        {QStringLiteral("numb"), tr("Numb")}};
    return words.value(code, code);
}

QString symptomWord(const QString& code) {
    const QHash<QString, QString> words{
        {QStringLiteral("worry"), tr("Worry or anxiety")},    {QStringLiteral("low-mood"), tr("Low mood")},
        {QStringLiteral("anger"), tr("Anger or irritation")}, {QStringLiteral("numbness"), tr("Feeling numb")},
        {QStringLiteral("restless"), tr("Feeling restless")}, {QStringLiteral("pain"), tr("Pain or tension")}};
    return words.value(code, code);
}

QString strengthWord(int strength) {
    switch (strength) {
        case 0: return tr("Not at all");
        case 1: return tr("A little");
        case 2: return tr("Some");
        case 3: return tr("A lot");
        case 4: return tr("Very much");
        default: return tr("Not answered");
    }
}

QString sleepQualityWord(const QString& code) {
    if (code == QLatin1String("poor")) return tr("Poor");
    if (code == QLatin1String("fair")) return tr("Fair");
    if (code == QLatin1String("good")) return tr("Good");
    return tr("Not answered");
}

QString cravingWord(int craving) {
    if (craving < 0) return tr("Not answered");
    if (craving == 0) return tr("none");
    if (craving <= 3) return tr("mild");
    if (craving <= 6) return tr("moderate");
    if (craving <= 8) return tr("strong");
    return tr("very strong");
}

CheckInCard makeCheckInCard(const CheckIn& from, const Formatting& formatting) {
    CheckInCard card;
    card.valid = true;
    card.checkInId = text(from.id.value);
    card.mood = from.answers.mood.value_or(0);
    card.moodWord = moodWord(card.mood);
    card.timeText = formatting.time(from.authored, from.zone);
    QStringList feelings;
    for (const std::string& feeling : from.answers.feelings) feelings << feelingWord(text(feeling));
    if (!from.answers.ownWord.empty()) feelings << text(from.answers.ownWord);
    card.feelingsText = feelings.join(QStringLiteral(", "));
    card.detailText = details(from.answers, formatting);
    card.note = text(from.answers.note);
    card.delivery = text(name(from.delivery));
    card.deliveryText = deliveryWords(from.delivery);
    return card;
}

}  // namespace trellis::gui
