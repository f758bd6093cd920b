#include "ui/theme.h"

#include <algorithm>

#include <QAccessible>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QStyleHints>

#include "ui/fonts.h"

namespace trellis::ui {
namespace {

constexpr qreal kMinScale = 0.85;
constexpr qreal kMaxScale = 2.0;
constexpr qreal kSmallestText = 12;
constexpr qreal kBarScale = 1.2;

// Text under 20 px grows in full; larger text less, as systems do, so that the order of sizes stays (language 10).
qreal scaledSize(qreal size, qreal scale) {
    qreal grown = 2.0;
    if (size >= 60) {
        grown = 1.25;
    } else if (size >= 40) {
        grown = 1.4;
    } else if (size >= 28) {
        grown = 1.5;
    } else if (size >= 20) {
        grown = 34.0 / 22.0;
    }
    return std::max(kSmallestText, size * (1 + (scale - 1) * (grown - 1)));
}

QVariantList bezier(const double (&points)[4]) { return {points[0], points[1], points[2], points[3], 1.0, 1.0}; }

QColor rgb(std::uint32_t value) { return QColor::fromRgba(value); }

}  // namespace

QColor Tones::soft(int tone) const {
    const auto role = [&] {
        switch (tone) {
            case Theme::Moss: return Role::primarySoft;
            case Theme::Tide: return Role::tideSoft;
            case Theme::Dusk: return Role::duskSoft;
            case Theme::Plum: return Role::plumSoft;
            case Theme::Honey: return Role::honeySoft;
            case Theme::Ember: return Role::emberSoft;
            case Theme::Failure: return Role::errorSoft;
            default: return Role::sunken;
        }
    }();
    return colors_[std::size_t(role)];
}

QColor Tones::strong(int tone) const {
    const auto role = [&] {
        switch (tone) {
            case Theme::Moss: return Role::onPrimarySoft;
            case Theme::Tide: return Role::tide;
            case Theme::Dusk: return Role::dusk;
            case Theme::Plum: return Role::plum;
            case Theme::Honey: return Role::honeyInk;
            case Theme::Ember: return Role::ember;
            case Theme::Failure: return Role::error;
            default: return Role::inkSecondary;
        }
    }();
    return colors_[std::size_t(role)];
}

QColor Tones::tint(int tone, int step) const {
    const auto t = std::size_t(std::clamp(tone, 0, 5));
    const auto s = std::size_t(std::clamp(step, 1, 3) - 1);
    return rgb(dark_ ? kTintDark[t][s] : kTintLight[t][s]);
}

QColor Tones::mood(int value) const {
    const auto& row = kMoods[std::clamp(value, 1, 5) - 1];
    return rgb(dark_ ? row.dark : row.light);
}

QColor Tones::onMood(int value) const {
    const auto& row = kMoods[std::clamp(value, 1, 5) - 1];
    return rgb(dark_ ? row.onDark : row.onLight);
}

QColor Tones::severity(int band) const {
    const auto b = std::size_t(std::clamp(band, 0, 4));
    return rgb(dark_ ? kSeverityDark[b] : kSeverityLight[b]);
}

Theme::Theme(QObject* parent) : ThemeTokens(parent), type_(this) {
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::applyPalette);
    applyPalette();
    applyType();
}

void Theme::setScheme(Scheme scheme) {
    if (scheme == scheme_) return;
    scheme_ = scheme;
    applyPalette();
    Q_EMIT schemeChanged();
}

void Theme::setUserScale(qreal scale) {
    scale = std::clamp(scale, kMinScale, kMaxScale);
    if (qFuzzyCompare(scale, userScale_)) return;
    userScale_ = scale;
    applyType();
    Q_EMIT userScaleChanged();
}

void Theme::setReducedMotion(bool reduced) {
    if (reduced == reducedMotion_) return;
    reducedMotion_ = reduced;
    Q_EMIT motionChanged();
}

void Theme::setMoreContrast(bool more) {
    if (more == moreContrast_) return;
    moreContrast_ = more;
    applyPalette();
}

void Theme::applyPalette() {
    dark_ = scheme_ == Dark || (scheme_ == FollowSystem && QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
    const auto& table = dark_ ? kDark : kLight;
    std::ranges::transform(table, colors_.begin(), rgb);
    if (moreContrast_) {
        const auto set = [&](Role role, const char* light, const char* dark) {
            colors_[std::size_t(role)] = QColor::fromString(QLatin1StringView(dark_ ? dark : light));
        };
        // The table of language.md 2; nothing else changes.
        for (const auto role :
             {Role::canvas, Role::canvasWash, Role::surface, Role::side, Role::raised, Role::sunken, Role::primarySoft, Role::emberSoft,
              Role::honeySoft, Role::duskSoft, Role::plumSoft, Role::tideSoft, Role::errorSoft, Role::focusGap}) {
            set(role, "#FFFFFF", "#000000");
        }
        for (const auto role :
             {Role::ink, Role::inkSecondary, Role::inkTertiary, Role::control, Role::chipLine, Role::onPrimarySoft, Role::focus}) {
            set(role, "#000000", "#FFFFFF");
        }
        set(Role::hairline, "#5A5D54", "#B9C4BE");
        set(Role::track, "#5A5D54", "#B9C4BE");
        set(Role::primary, "#0F3D30", "#A8E6CC");
        set(Role::onPrimary, "#FFFFFF", "#000000");
        set(Role::ember, "#6E1F10", "#FFC4AE");
        set(Role::onEmber, "#FFFFFF", "#000000");
        set(Role::heroTop, "#0F3D30", "#16302A");
        set(Role::heroBottom, "#0F3D30", "#16302A");
        set(Role::onHeroSecondary, "#FFFFFF", "#FFFFFF");
    }
    Q_EMIT paletteChanged();
}

void Theme::applyType() {
    std::array<TextStyle, kStyleCount> styles;
    for (std::size_t i = 0; i < kStyleCount; ++i) {
        const auto& row = kTypeScale[i];
        auto& style = styles[i];
        // Words of a bar stop at 1.2; a long press shows them large.
        const bool bar = row.size <= kSmallestText;
        style.size = scaledSize(row.size, bar ? std::min(userScale_, kBarScale) : userScale_);
        style.line = row.line * style.size / row.size;
        style.font = styledFont(row.display, row.weight, style.size, row.tracking);
        const QFontMetricsF metrics(style.font);
        style.lead = (style.line - metrics.ascent() - metrics.descent()) / 2;
    }
    type_.setStyles(styles);
}

QVariantList Theme::easeStandard() { return bezier(kEasing_standard); }
QVariantList Theme::easeEnter() { return bezier(kEasing_enter); }
QVariantList Theme::easeExit() { return bezier(kEasing_exit); }
QVariantList Theme::easeBreath() { return bezier(kEasing_breath); }

Theme::Form Theme::form(qreal width) {
    if (width <= kCompactMax) return Compact;
    return width <= kMediumMax ? Medium : Expanded;
}

qreal Theme::margin(qreal width) { return width < 360 ? 16 : kMargins[form(width)]; }
qreal Theme::gutter(qreal width) { return kGutters[form(width)]; }

QColor Theme::withAlpha(const QColor& color, qreal alpha) {
    auto result = color;
    result.setAlphaF(float(std::clamp(alpha, 0.0, 1.0)));
    return result;
}

QColor Theme::mix(const QColor& from, const QColor& to, qreal part) {
    const auto between = [&](float a, float b) { return a + (b - a) * float(std::clamp(part, 0.0, 1.0)); };
    return QColor::fromRgbF(between(from.redF(), to.redF()), between(from.greenF(), to.greenF()), between(from.blueF(), to.blueF()),
                            between(from.alphaF(), to.alphaF()));
}

QFont Theme::shaped(const QFont& font, int weight, bool struck) {
    auto result = font;
    if (weight > 0) result.setWeight(QFont::Weight(weight));
    result.setStrikeOut(struck);
    return result;
}

bool Theme::screenReader() { return QAccessible::isActive(); }

QString Theme::moodWord(int value) {
    switch (value) {
        case 1: return tr("Very low");
        case 2: return tr("Low");
        case 3: return tr("Okay");
        case 4: return tr("Good");
        case 5: return tr("Very good");
        default: return {};
    }
}

QString Theme::moodPicture(int value) {
    switch (value) {
        case 1: return tr("night, a rim of light at the horizon");
        case 2: return tr("dusk, a third of the sun showing");
        case 3: return tr("first light, half a sun");
        case 4: return tr("morning, the whole sun above the hills");
        case 5: return tr("full day, a high sun with rays");
        default: return {};
    }
}

}  // namespace trellis::ui
