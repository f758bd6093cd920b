#include "ui/fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QString>

namespace trellis::ui {

bool registerFonts() {
    static constexpr const char* kFaces[] = {"Inter-Regular.otf",    "Inter-Medium.otf",    "Inter-SemiBold.otf",
                                             "Vollkorn-Regular.ttf", "Vollkorn-Medium.ttf", "Vollkorn-SemiBold.ttf"};
    bool all = true;
    for (const auto* face : kFaces) {
        const auto path = QStringLiteral(":/assets/fonts/%1").arg(QLatin1StringView(face));
        all = QFontDatabase::addApplicationFont(path) >= 0 && all;
    }
    QGuiApplication::setFont(styledFont(false, QFont::Normal, 16, 0));
    return all;
}

QFont styledFont(bool display, int weight, qreal size, qreal tracking) {
    QFont font(display ? QStringLiteral("Vollkorn") : QStringLiteral("Inter"));
    font.setPixelSize(qRound(size));
    font.setWeight(QFont::Weight(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    if (tracking != 0) font.setLetterSpacing(QFont::AbsoluteSpacing, tracking);
    if (display) {
        font.setFeature("lnum", 1);
    } else {
        font.setFeature("cv05", 1);
        font.setFeature("ss03", 1);
    }
    return font;
}

}  // namespace trellis::ui
