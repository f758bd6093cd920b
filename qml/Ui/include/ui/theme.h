#pragma once

#include <QEasingCurve>
#include <QQmlEngine>
#include <QVariantList>

#include "tokens.h"

namespace trellis::ui {

// Families of meaning. Session kinds keep one everywhere: individual Moss, group Tide, family Plum, skills Honey,
// medication Dusk.
class Tones {
    Q_GADGET
    QML_ANONYMOUS

public:
    Tones() = default;
    Tones(const std::array<QColor, kRoleCount>& colors, bool dark) : colors_(colors), dark_(dark) {}

    [[nodiscard]] Q_INVOKABLE QColor soft(int tone) const;            // ground
    [[nodiscard]] Q_INVOKABLE QColor strong(int tone) const;          // words and icons on that ground
    [[nodiscard]] Q_INVOKABLE QColor tint(int tone, int step) const;  // 1 quiet, 2 mid, 3 deep; drawings only
    [[nodiscard]] Q_INVOKABLE QColor mood(int value) const;           // 1..5
    [[nodiscard]] Q_INVOKABLE QColor onMood(int value) const;
    [[nodiscard]] Q_INVOKABLE QColor severity(int band) const;  // 0..4, always beside its words

private:
    std::array<QColor, kRoleCount> colors_;
    bool dark_ = false;
};

// The look of everything, and the only place that knows it. Colours, lengths and type come from tokens.json
// (ThemeTokens); this class lays the person's choices over them: light or dark, text size, less motion, more
// contrast. Everything that can change notifies, so a choice applies at once and without a restart.
// QML: the singleton Theme. C++: engine.singletonInstance<Theme*>("Trellis.Ui", "Theme").
class Theme : public ThemeTokens {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Scheme scheme READ scheme WRITE setScheme NOTIFY schemeChanged FINAL)
    Q_PROPERTY(bool dark READ dark NOTIFY paletteChanged FINAL)
    Q_PROPERTY(qreal userScale READ userScale WRITE setUserScale NOTIFY userScaleChanged FINAL)
    Q_PROPERTY(qreal iconScale READ iconScale NOTIFY userScaleChanged FINAL)
    Q_PROPERTY(qreal navScale READ navScale NOTIFY userScaleChanged FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY motionChanged FINAL)
    Q_PROPERTY(bool moreContrast READ moreContrast WRITE setMoreContrast NOTIFY paletteChanged FINAL)
    Q_PROPERTY(trellis::ui::TypeScale* type READ type CONSTANT FINAL)
    Q_PROPERTY(trellis::ui::Tones tones READ tones NOTIFY paletteChanged FINAL)
    // Durations in ms. Where something travels or grows use these; they are 0 with less motion. Fades use fade().
    Q_PROPERTY(int instant READ instant NOTIFY motionChanged FINAL)
    Q_PROPERTY(int quick READ quick NOTIFY motionChanged FINAL)
    Q_PROPERTY(int standard READ standard NOTIFY motionChanged FINAL)
    Q_PROPERTY(int gentle READ gentle NOTIFY motionChanged FINAL)
    Q_PROPERTY(int scene READ scene NOTIFY motionChanged FINAL)
    Q_PROPERTY(int fade READ fade NOTIFY motionChanged FINAL)
    Q_PROPERTY(qreal pressScale READ pressScale NOTIFY motionChanged FINAL)
    Q_PROPERTY(QVariantList easeStandard READ easeStandard CONSTANT FINAL)
    Q_PROPERTY(QVariantList easeEnter READ easeEnter CONSTANT FINAL)
    Q_PROPERTY(QVariantList easeExit READ easeExit CONSTANT FINAL)
    Q_PROPERTY(QVariantList easeBreath READ easeBreath CONSTANT FINAL)
    Q_PROPERTY(qreal opacityDisabled READ opacityDisabled CONSTANT FINAL)
    Q_PROPERTY(qreal opacityHover READ opacityHover CONSTANT FINAL)
    Q_PROPERTY(qreal opacityPressed READ opacityPressed CONSTANT FINAL)
    Q_PROPERTY(qreal opacityScrim READ opacityScrim CONSTANT FINAL)
    Q_PROPERTY(qreal edgeWidth READ edgeWidth NOTIFY paletteChanged FINAL)

public:
    enum Scheme { FollowSystem, Light, Dark };
    Q_ENUM(Scheme)
    enum Tone { Moss, Tide, Dusk, Plum, Honey, Ember, Plain, Failure };
    Q_ENUM(Tone)
    enum Form { Compact, Medium, Expanded };
    Q_ENUM(Form)

    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] Scheme scheme() const { return scheme_; }
    void setScheme(Scheme scheme);
    [[nodiscard]] bool dark() const { return dark_; }
    [[nodiscard]] qreal userScale() const { return userScale_; }
    void setUserScale(qreal scale);  // clamped to 0.85..2.0
    [[nodiscard]] qreal iconScale() const { return qBound(1.0, userScale_, 1.5); }
    [[nodiscard]] qreal navScale() const { return qBound(1.0, userScale_, 1.2); }
    [[nodiscard]] bool reducedMotion() const { return reducedMotion_; }
    void setReducedMotion(bool reduced);
    [[nodiscard]] bool moreContrast() const { return moreContrast_; }
    void setMoreContrast(bool more);
    [[nodiscard]] TypeScale* type() { return &type_; }
    [[nodiscard]] Tones tones() const { return {colors_, dark_}; }

    [[nodiscard]] int instant() const { return reducedMotion_ ? 0 : kDuration_instant; }
    [[nodiscard]] int quick() const { return reducedMotion_ ? 0 : kDuration_quick; }
    [[nodiscard]] int standard() const { return reducedMotion_ ? 0 : kDuration_standard; }
    [[nodiscard]] int gentle() const { return reducedMotion_ ? 0 : kDuration_gentle; }
    [[nodiscard]] int scene() const { return reducedMotion_ ? 0 : kDuration_scene; }
    [[nodiscard]] int fade() const { return reducedMotion_ ? kReducedDuration : kDuration_standard; }
    [[nodiscard]] qreal pressScale() const { return reducedMotion_ ? 1.0 : 0.98; }
    [[nodiscard]] static QVariantList easeStandard();
    [[nodiscard]] static QVariantList easeEnter();
    [[nodiscard]] static QVariantList easeExit();
    [[nodiscard]] static QVariantList easeBreath();
    [[nodiscard]] static qreal opacityDisabled() { return kOpacityDisabled; }
    [[nodiscard]] static qreal opacityHover() { return kOpacityHover; }
    [[nodiscard]] static qreal opacityPressed() { return kOpacityPressed; }
    [[nodiscard]] static qreal opacityScrim() { return kOpacityScrim; }
    [[nodiscard]] qreal edgeWidth() const { return moreContrast_ ? 1.5 : 1.0; }

    // Layout by the width of the window, in device-independent pixels.
    [[nodiscard]] Q_INVOKABLE static trellis::ui::Theme::Form form(qreal width);
    [[nodiscard]] Q_INVOKABLE static qreal margin(qreal width);  // 16 under 360 wide
    [[nodiscard]] Q_INVOKABLE static qreal gutter(qreal width);
    [[nodiscard]] Q_INVOKABLE static QColor withAlpha(const QColor& color, qreal alpha);
    [[nodiscard]] Q_INVOKABLE static QColor mix(const QColor& from, const QColor& to, qreal part);  // 0 from, 1 to

    [[nodiscard]] Q_INVOKABLE static QFont shaped(const QFont& font, int weight, bool struck);  // weight 0: as it is
    // True while a screen reader is at work: what goes away by itself then stays longer.
    [[nodiscard]] Q_INVOKABLE static bool screenReader();

    [[nodiscard]] Q_INVOKABLE static QString moodWord(int value);     // "" outside 1..5
    [[nodiscard]] Q_INVOKABLE static QString moodPicture(int value);  // what its coin shows, for a screen reader

Q_SIGNALS:
    void schemeChanged();
    void userScaleChanged();
    void motionChanged();

private:
    void applyPalette();
    void applyType();

    TypeScale type_;
    Scheme scheme_ = FollowSystem;
    qreal userScale_ = 1.0;
    bool dark_ = false;
    bool reducedMotion_ = false;
    bool moreContrast_ = false;
};

}  // namespace trellis::ui
