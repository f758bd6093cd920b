#include "help_model.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <algorithm>

namespace trellis::gui {

namespace {

constexpr auto kElsewhere = "INT";
constexpr int kFreshDays = 180;

HelpLine callLine(const QJsonObject& from, const QString& name) {
    HelpLine line;
    line.name = name;
    line.channel = QStringLiteral("call");
    line.number = from.value(QStringLiteral("number")).toString();
    line.url = QStringLiteral("tel:") + from.value(QStringLiteral("dial")).toString();
    return line;
}

}  // namespace

HelpModel::HelpModel(const Assets& assets, const Formatting& formatting, const Clock& clock, QObject* parent)
    : QObject(parent), formatting_(formatting), clock_(clock) {
    if (const auto directory = assets.read("content/safety/crisis-lines.json")) {
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(*directory));
        countries_ = document.object().value(QStringLiteral("countries")).toObject();
    }
    // The device's own region is a first guess that is shown and can be changed; never the network address.
    const QLocale system = QLocale::system();
    const QString region = QLocale::territoryToCode((system.language() == QLocale::C ? QLocale() : system).territory());
    country_ = countries_.contains(region) ? region : QString::fromLatin1(kElsewhere);
}

void HelpModel::setCountry(const QString& code) {
    if (code == country_ || !countries_.contains(code)) return;
    country_ = code;
    Q_EMIT changed();
}

QStringList HelpModel::countries() const {
    QStringList codes = countries_.keys();
    std::ranges::sort(codes, [this](const QString& a, const QString& b) {
        if ((a == QLatin1String(kElsewhere)) != (b == QLatin1String(kElsewhere))) return b == QLatin1String(kElsewhere);
        return QString::localeAwareCompare(nameOf(a), nameOf(b)) < 0;
    });
    return codes;
}

QString HelpModel::inLanguage(const QJsonObject& words) const {
    const QString code = QLocale::languageToCode(formatting_.locale().language());
    const QString own = words.value(code).toString();
    return own.isEmpty() ? words.value(QStringLiteral("en")).toString() : own;
}

QJsonObject HelpModel::entry() const { return countries_.value(country_).toObject(); }

QString HelpModel::nameOf(const QString& code) const {
    return inLanguage(countries_.value(code).toObject().value(QStringLiteral("name")).toObject());
}

QList<HelpLine> HelpModel::emergency() const {
    QList<HelpLine> all;
    const QJsonArray numbers = entry().value(QStringLiteral("emergency")).toArray();
    for (const auto& each : numbers) {
        const QJsonObject from = each.toObject();
        HelpLine line = callLine(from, {});
        line.audience = inLanguage(from.value(QStringLiteral("for")).toObject());
        line.act = tr("Call %1").arg(line.number);
        line.spoken = line.act + QStringLiteral(". ") + line.audience;
        all << line;
    }
    return all;
}

// Nothing for a number that nobody confirmed, that only a clinic can turn on, or that answers in other languages.
std::optional<HelpLine> HelpModel::lineOf(const QJsonObject& from) const {
    if (from.value(QStringLiteral("verified")).isNull() || from.value(QStringLiteral("clinicOptIn")).toBool()) return std::nullopt;
    const QString language = QLocale::languageToCode(formatting_.locale().language());
    const QJsonArray spoken = from.value(QStringLiteral("languages")).toArray();
    if (!spoken.isEmpty() && !spoken.contains(language) && !spoken.contains(QStringLiteral("en"))) return std::nullopt;
    HelpLine line = callLine(from, from.value(QStringLiteral("name")).toString());
    line.channel = from.value(QStringLiteral("channel")).toString();
    line.hours = inLanguage(from.value(QStringLiteral("hours")).toObject());
    line.audience = inLanguage(from.value(QStringLiteral("for")).toObject());
    const QString keyword = from.value(QStringLiteral("keyword")).toString();
    const QString key = from.value(QStringLiteral("key")).toString();
    if (line.channel == QLatin1String("call")) {
        line.act = tr("Call %1").arg(line.number);
        if (!key.isEmpty()) line.how = tr("When they answer, press %1.").arg(key);
    } else if (line.channel == QLatin1String("text")) {
        line.act = tr("Text %1").arg(line.number);
        line.url = QStringLiteral("sms:") + from.value(QStringLiteral("dial")).toString();
        line.how =
            keyword.isEmpty() ? tr("Send any message to %1.").arg(line.number) : tr("Send the word %1 to %2.").arg(keyword, line.number);
    } else if (line.channel == QLatin1String("chat")) {
        line.act = tr("Chat");
        line.url = from.value(QStringLiteral("url")).toString();
        line.how = tr("Chat opens in your browser and needs the internet.");
    } else {
        return std::nullopt;
    }
    line.spoken = line.act + QStringLiteral(". ") + line.name + QStringLiteral(". ") + line.hours;
    return line;
}

QList<HelpLine> HelpModel::directory() const {
    const QJsonObject from = countries_.value(QLatin1String(kElsewhere)).toObject().value(QStringLiteral("directory")).toObject();
    if (from.isEmpty()) return {};
    HelpLine line;
    line.name = from.value(QStringLiteral("name")).toString();
    line.channel = QStringLiteral("chat");
    line.url = from.value(QStringLiteral("url")).toString();
    line.act = tr("Find a line");
    line.audience = tr("Free lines in many countries");
    line.how = tr("Opens in your browser and needs the internet: %1").arg(QUrl(line.url).host());
    line.spoken = line.act + QStringLiteral(". ") + line.name;
    return {line};
}

QList<HelpLine> HelpModel::lines() const {
    QStringList open;  // services with a line that is open all day
    QList<HelpLine> all;
    const QJsonArray lines = entry().value(QStringLiteral("lines")).toArray();
    for (const auto& each : lines) {
        auto line = lineOf(each.toObject());
        if (!line) continue;
        if (each.toObject().value(QStringLiteral("open24")).toBool() && !open.contains(line->name)) open << line->name;
        all << *std::move(line);
    }
    std::ranges::stable_partition(all, [&open](const HelpLine& line) { return open.contains(line.name); });
    // A line with hours may be closed just when it is wanted.
    if (open.isEmpty()) all << directory();
    return all;
}

QString HelpModel::checkedText() const {
    QDate oldest;
    const QJsonArray lines = entry().value(QStringLiteral("lines")).toArray();
    for (const auto& each : lines) {
        const QDate day = QDate::fromString(each.toObject().value(QStringLiteral("verified")).toString(), Qt::ISODate);
        if (day.isValid() && (!oldest.isValid() || day < oldest)) oldest = day;
    }
    if (!oldest.isValid()) return {};
    const QList<HelpLine> first = emergency();
    const QDate today = formatting_.at(clock_.now(), formatting_.zones().local()).date();
    if (oldest.daysTo(today) > kFreshDays && !first.isEmpty()) {
        return tr("Checked in %1. If one does not answer, call %2.")
            .arg(formatting_.locale().toString(oldest, QStringLiteral("MMMM yyyy")), first.first().number);
    }
    return tr("Numbers last checked: %1").arg(formatting_.locale().toString(oldest, QLocale::LongFormat));
}

}  // namespace trellis::gui
