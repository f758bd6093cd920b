#pragma once

#include <QProcess>
#include <QStringList>

namespace trellis::bench {

// trellis-bench-floors with one of its floors made ready.
class FloorProcess {
public:
    explicit FloorProcess(const QStringList& words);
    ~FloorProcess();
    FloorProcess(const FloorProcess&) = delete;
    FloorProcess& operator=(const FloorProcess&) = delete;

    [[nodiscard]] double run();  // what it took, in the row's unit

private:
    [[nodiscard]] QByteArray line();
    QProcess process_;
};

}  // namespace trellis::bench
