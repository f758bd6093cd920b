// Floor `startup`: a window with one text in one font, process start to the first frame on the screen.
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQuickView>
#include <chrono>
#include <cstdio>
#include <ctime>

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    const int face = QFontDatabase::addApplicationFont(QStringLiteral(":/hello/Inter-Regular.otf"));
    if (face >= 0) QGuiApplication::setFont(QFont(QFontDatabase::applicationFontFamilies(face).first()));
    QQuickView view;
    view.resize(390, 844);
    view.loadFromModule("Hello", "Main");
    QObject::connect(&view, &QQuickWindow::frameSwapped, &app, [] {
        timespec t{};
        clock_gettime(CLOCK_MONOTONIC, &t);
        const double now = static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
        std::printf("first-frame %.3f\n", now - qgetenv("TRELLIS_STARTED_AT").toDouble());
        std::fflush(stdout);
        std::_Exit(0);
    });
    view.show();
    return QGuiApplication::exec();
}
