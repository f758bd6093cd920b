#include "floor_process.h"

#include <QCoreApplication>
#include <stdexcept>

namespace trellis::bench {

namespace {
constexpr int kLongestMilliseconds = 120'000;
}

FloorProcess::FloorProcess(const QStringList& words) {
    process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process_.start(QCoreApplication::applicationDirPath() + QStringLiteral("/trellis-bench-floors"), words);
    if (line() != "ready") throw std::runtime_error("the floor did not get ready");
}

FloorProcess::~FloorProcess() {
    process_.closeWriteChannel();
    if (!process_.waitForFinished(10'000)) process_.kill();
}

QByteArray FloorProcess::line() {
    while (!process_.canReadLine()) {
        if (!process_.waitForReadyRead(kLongestMilliseconds)) throw std::runtime_error("the floor ended");
    }
    return process_.readLine().trimmed();
}

double FloorProcess::run() {
    process_.write("run\n");
    bool isNumber = false;
    const double took = line().toDouble(&isNumber);
    if (!isNumber) throw std::runtime_error("the floor gave no number");
    return took;
}

}  // namespace trellis::bench
