#include "picture_walk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QQuickWindow>
#include <cstdio>

#include "ui/theme.h"

namespace trellis::gui {

namespace {

constexpr int kEveryMs = 50;
constexpr int kPatience = 400;  // 20 s for a page to come
constexpr int kSettle = 20;     // 1 s: motion over, texts laid out
constexpr int kSettleLook = 8;  // the page is there; only its look changes, without motion

}  // namespace

PictureWalk::PictureWalk(QQuickWindow& window, ui::Theme& theme, QString folder, std::vector<WalkStep> steps, std::vector<Look> looks,
                         QObject* parent)
    : QObject(parent), window_(window), theme_(theme), folder_(std::move(folder)), steps_(std::move(steps)), looks_(std::move(looks)) {
    timer_.setInterval(kEveryMs);
    connect(&timer_, &QTimer::timeout, this, &PictureWalk::wait);
}

void PictureWalk::begin() {
    QDir().mkpath(folder_);
    if (!looks_.empty()) {
        theme_.setReducedMotion(true);
        apply(looks_.front());
    }
    next();
}

void PictureWalk::next() {
    if (at_ == steps_.size()) return finish();
    here_ = false;
    look_ = 0;
    waited_ = 0;
    steps_[at_].act();
    timer_.start();
}

void PictureWalk::wait() {
    const WalkStep& step = steps_[at_];
    ++waited_;
    if (!here_) {
        if (!step.arrived()) {
            if (waited_ < kPatience) return;
            std::fprintf(stderr, "trellis: %s did not come\n",
                         qPrintable(step.name.isEmpty() ? QStringLiteral("the next page") : step.name));
            QCoreApplication::exit(1);
            timer_.stop();
            return;
        }
        here_ = true;
        waited_ = 0;
    }
    if (!step.name.isEmpty()) {
        if (waited_ < (look_ == 0 ? kSettle : kSettleLook)) return;
        takePicture();
        waited_ = 0;
        ++look_;
        if (look_ < looks_.size()) return apply(looks_[look_]);
        if (!looks_.empty()) apply(looks_.front());
    }
    timer_.stop();
    ++at_;
    next();
}

void PictureWalk::takePicture() {
    QString file = steps_[at_].name;
    if (!looks_.empty()) {
        const Look& look = looks_[look_];
        const QString theme = look.dark ? QStringLiteral("dark") : QStringLiteral("light");
        file += QStringLiteral("-%1-%2-%3").arg(look.form, theme).arg(look.textScale);
        rows_ << QJsonObject{{QStringLiteral("screen"), steps_[at_].name},
                             {QStringLiteral("form"), look.form},
                             {QStringLiteral("theme"), theme},
                             {QStringLiteral("scale"), look.textScale},
                             {QStringLiteral("language"), QLocale::languageToCode(QLocale().language())},
                             {QStringLiteral("file"), file + QStringLiteral(".png")}};
    }
    window_.grabWindow().save(folder_ + u'/' + file + QStringLiteral(".png"));
}

void PictureWalk::apply(const Look& look) {
    window_.resize(look.size);
    theme_.setScheme(look.dark ? ui::Theme::Dark : ui::Theme::Light);
    theme_.setUserScale(look.textScale / 100.0);
}

void PictureWalk::finish() {
    if (!looks_.empty()) {
        QFile list(folder_ + QStringLiteral("/rows.json"));
        if (!list.open(QIODevice::WriteOnly) || list.write(QJsonDocument(rows_).toJson()) < 0) {
            std::fprintf(stderr, "trellis: the list of pictures could not be written\n");
            return QCoreApplication::exit(1);
        }
    }
    QCoreApplication::exit(0);
}

}  // namespace trellis::gui
