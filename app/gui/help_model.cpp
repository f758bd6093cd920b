#include "help_model.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace trellis::gui {

namespace {

constexpr auto kElsewhere = "INT";

HelpLine callLine(const QJsonObject& from, const QString& name) {
    HelpLine line;
    line.name = name;
    line.channel = QStringLiteral("call");
    line.number = from.value(QStringLiteral("number")).toString();
    line.url = QStringLiteral("tel:") + from.value(QStringLiteral("dial")).toString();
    return line;
}

}  // namespace

HelpModel::HelpModel(const Assets& assets, const Formatting& formatting, QObject* parent) : QObject(parent), formatting_(formatting) {
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

QList<HelpLine> HelpModel::lines() const {
    QList<HelpLine> all;
    const QString language = QLocale::languageToCode(formatting_.locale().language());
    const QJsonArray lines = entry().value(QStringLiteral("lines")).toArray();
    for (const auto& each : lines) {
        const QJsonObject from = each.toObject();
        if (from.value(QStringLiteral("verified")).isNull() || from.value(QStringLiteral("clinicOptIn")).toBool()) continue;
        const QJsonArray spoken = from.value(QStringLiteral("languages")).toArray();
        if (!spoken.isEmpty() && !spoken.contains(language) && !spoken.contains(QStringLiteral("en"))) continue;
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
            line.how = keyword.isEmpty() ? tr("Send any message to %1.").arg(line.number)
                                         : tr("Send the word %1 to %2.").arg(keyword, line.number);
        } else if (line.channel == QLatin1String("chat")) {
            line.act = tr("Chat");
            line.url = from.value(QStringLiteral("url")).toString();
            line.how = tr("Chat opens in your browser and needs the internet.");
        } else {
            continue;
        }
        line.spoken = line.act + QStringLiteral(". ") + line.name + QStringLiteral(". ") + line.hours;
        all << line;
    }
    return all;
}

QString HelpModel::checkedText() const {
    QDate oldest;
    const QJsonArray lines = entry().value(QStringLiteral("lines")).toArray();
    for (const auto& each : lines) {
        const QDate day = QDate::fromString(each.toObject().value(QStringLiteral("verified")).toString(), Qt::ISODate);
        if (day.isValid() && (!oldest.isValid() || day < oldest)) oldest = day;
    }
    return oldest.isValid() ? tr("Numbers last checked: %1").arg(formatting_.locale().toString(oldest, QLocale::LongFormat)) : QString();
}

}  // namespace trellis::gui
