#pragma once

#include <QtQml/qqmlregistration.h>
#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <optional>

#include "base/assets.h"
#include "base/clock.h"
#include "formatting.h"

namespace trellis::gui {

// One way to reach one service.
class HelpLine {
    Q_GADGET
    QML_VALUE_TYPE(helpLine)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString channel MEMBER channel)
    Q_PROPERTY(QString number MEMBER number)
    Q_PROPERTY(QString act MEMBER act)
    Q_PROPERTY(QString how MEMBER how)
    Q_PROPERTY(QString hours MEMBER hours)
    Q_PROPERTY(QString audience MEMBER audience)
    Q_PROPERTY(QString url MEMBER url)
    Q_PROPERTY(QString spoken MEMBER spoken)

public:
    QString name;
    QString channel;  // "call", "text", "chat"
    QString number;   // as people write it
    QString act;      // "Call 988 Suicide & Crisis Lifeline"
    QString how;      // "Send the word HOME to 741741."
    QString hours;
    QString audience;
    QString url;  // tel:, sms: or https:
    QString spoken;
    bool operator==(const HelpLine&) const = default;
};

// The crisis directory, read from what ships: no network, no unlock, nothing recorded. Only lines whose number was
// confirmed are shown, the emergency number first, then those that are open all day. Where no line is known, an
// international directory stands in their place.
class HelpModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString country READ country WRITE setCountry NOTIFY changed)
    Q_PROPERTY(QString countryName READ countryName NOTIFY changed)
    Q_PROPERTY(QStringList countries READ countries CONSTANT)
    Q_PROPERTY(QList<trellis::gui::HelpLine> emergency READ emergency NOTIFY changed)
    Q_PROPERTY(QList<trellis::gui::HelpLine> lines READ lines NOTIFY changed)
    Q_PROPERTY(QString checkedText READ checkedText NOTIFY changed)

public:
    HelpModel(const Assets& assets, const Formatting& formatting, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] QString country() const { return country_; }
    void setCountry(const QString& code);
    [[nodiscard]] QString countryName() const { return nameOf(country_); }
    [[nodiscard]] QStringList countries() const;
    [[nodiscard]] QList<HelpLine> emergency() const;
    [[nodiscard]] QList<HelpLine> lines() const;
    [[nodiscard]] QString checkedText() const;
    Q_INVOKABLE [[nodiscard]] QString nameOf(const QString& code) const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString inLanguage(const QJsonObject& words) const;
    [[nodiscard]] std::optional<HelpLine> lineOf(const QJsonObject& from) const;
    [[nodiscard]] QList<HelpLine> directory() const;
    [[nodiscard]] QJsonObject entry() const;

    const Formatting& formatting_;
    const Clock& clock_;
    QJsonObject countries_;
    QString country_;
};

}  // namespace trellis::gui
