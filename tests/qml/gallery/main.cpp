// Shows all of Trellis.Ui on one page. With --out DIR it writes one picture for each look (light, dark, more contrast,
// large text) and ends. With --source the controls are read from the source folder, so that a change in QML is seen
// without a build.

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QQmlAbstractUrlInterceptor>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTimer>

#include "ui/fonts.h"
#include "ui/theme.h"

namespace {

class FromSource : public QQmlAbstractUrlInterceptor {
public:
    QUrl intercept(const QUrl& url, DataType type) override {
        const auto prefix = QStringLiteral("/qt/qml/Trellis/Ui/");
        if (type == QmlFile && url.scheme() == u"qrc" && url.path().startsWith(prefix)) {
            return QUrl::fromLocalFile(QStringLiteral(TRELLIS_UI_SOURCE "/") + url.path().mid(prefix.size()));
        }
        return url;
    }
};

struct Look {
    const char* name;
    trellis::ui::Theme::Scheme scheme;
    qreal scale;
    bool contrast;
};

constexpr Look kLooks[] = {{"light", trellis::ui::Theme::Light, 1, false},
                           {"dark", trellis::ui::Theme::Dark, 1, false},
                           {"contrast", trellis::ui::Theme::Light, 1, true},
                           {"large", trellis::ui::Theme::Light, 2, false}};

}  // namespace

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    QCommandLineParser options;
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Write pictures to this folder."), QStringLiteral("DIR"));
    const QCommandLineOption source(QStringLiteral("source"), QStringLiteral("Read the controls from the source folder."));
    const QCommandLineOption rightToLeft(QStringLiteral("rtl"), QStringLiteral("Lay out from right to left."));
    options.addOptions({out, source, rightToLeft});
    options.addHelpOption();
    options.process(app);
    if (options.isSet(rightToLeft)) QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    trellis::ui::registerFonts();

    FromSource fromSource;
    QQuickView view;
    if (options.isSet(source)) view.engine()->addUrlInterceptor(&fromSource);
    view.setResizeMode(QQuickView::SizeViewToRootObject);
    view.loadFromModule("Trellis.Gallery", "Gallery");
    if (view.status() != QQuickView::Ready) return 1;
    view.show();
    if (!options.isSet(out)) return QGuiApplication::exec();

    const QDir folder(options.value(out));
    if (!folder.mkpath(QStringLiteral("."))) return 1;
    auto* theme = view.engine()->singletonInstance<trellis::ui::Theme*>("Trellis.Ui", "Theme");
    std::size_t at = 0;
    QTimer clock;
    clock.setInterval(1200);  // longer than the longest animation
    const auto apply = [&] {
        theme->setScheme(kLooks[at].scheme);
        theme->setUserScale(kLooks[at].scale);
        theme->setMoreContrast(kLooks[at].contrast);
    };
    QObject::connect(&clock, &QTimer::timeout, &app, [&] {
        view.grabWindow().save(folder.filePath(QStringLiteral("%1.png").arg(QLatin1StringView(kLooks[at].name))));
        if (++at == std::size(kLooks)) {
            QGuiApplication::quit();
        } else {
            apply();
        }
    });
    apply();
    clock.start();
    return QGuiApplication::exec();
}
