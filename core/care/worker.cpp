#include "worker.h"

#include <QString>

namespace trellis::care {

Worker::Worker(const char* name) {
    thread_.setObjectName(QString::fromLatin1(name));
    context_.moveToThread(&thread_);
    thread_.start();
}

Worker::~Worker() {
    // Posted behind everything else, so that the queue is done before the loop ends.
    post([] { QThread::currentThread()->quit(); });
    thread_.wait();
}

}  // namespace trellis::care
