#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <ctime>
#include <stdexcept>

#include "rows.h"

namespace trellis::bench {

namespace {

// A screen in memory for as long as the row is measured.
class Screen {
public:
    Screen() {
        server_.start(QStringLiteral("Xvfb"),
                      {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                       QStringLiteral("1280x1024x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp"), QStringLiteral("-noreset")});
        if (!server_.waitForReadyRead(10000)) throw std::runtime_error("Xvfb did not start");
        display_ = QStringLiteral(":") + QString::fromLatin1(server_.readLine().trimmed());
    }
    ~Screen() {
        server_.terminate();
        server_.waitForFinished();
    }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;
    [[nodiscard]] const QString& display() const { return display_; }

private:
    QProcess server_;
    QString display_;
};

double monotonic() {
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

// Milliseconds from the moment before exec to the first frame, as the program itself prints it.
double firstFrame(const QString& program, const QStringList& arguments, const QString& display) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), display);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.insert(QStringLiteral("TRELLIS_STARTED_AT"), QString::number(monotonic(), 'f', 3));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationDirPath() + u'/' + program, arguments);
    if (!process.waitForFinished(20000)) throw std::runtime_error("no first frame from " + program.toStdString());
    const QByteArray said = process.readAllStandardOutput();
    const auto at = said.indexOf("first-frame ");
    if (at < 0) throw std::runtime_error(program.toStdString() + " said nothing: " + process.readAllStandardError().toStdString());
    return said.mid(at + 12).trimmed().toDouble();
}

}  // namespace

Row startupRow() {
    Screen screen;
    QTemporaryDir store;
    const QStringList arguments{QStringLiteral("--store"), store.path(), QStringLiteral("--size"), QStringLiteral("390x844")};
    return interleave(
        "startup", "ms", 15, [&] { return firstFrame(QStringLiteral("trellis-bench-hello"), {}, screen.display()); },
        [&] { return firstFrame(QStringLiteral("trellis"), arguments, screen.display()); });
}

}  // namespace trellis::bench
