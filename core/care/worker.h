#pragma once

#include <QFuture>
#include <QMetaObject>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <type_traits>
#include <utility>

namespace trellis::care {

// One thread with an event loop. Work is a callable that runs there, in the order in which it was given; what it
// returns comes back as a future. Nothing is shared between workers: what one of them owns is touched by its work alone.
class Worker {
public:
    explicit Worker(const char* name);
    ~Worker();  // does what it was given before, then ends
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    // Lives on the thread for as long as the worker: the context of continuations and timers.
    [[nodiscard]] QObject* context() { return &context_; }

    template <class Work>
    void post(Work work) {
        QMetaObject::invokeMethod(&context_, [work = std::move(work)]() mutable { work(); }, Qt::QueuedConnection);
    }

    template <class Work, class Outcome = std::invoke_result_t<Work&>>
    [[nodiscard]] QFuture<Outcome> run(Work work) {
        QPromise<Outcome> promise;
        promise.start();
        QFuture<Outcome> future = promise.future();
        post([promise = std::move(promise), work = std::move(work)]() mutable {
            promise.addResult(work());
            promise.finish();
        });
        return future;
    }

    // Runs the work there while the caller waits. Only a worker may wait for another one, and never in a circle:
    // gate waits for writer, reader and keys; nobody waits for gate but the end of the Profile.
    template <class Work, class Outcome = std::invoke_result_t<Work&>>
    Outcome runAndWait(Work work) {
        if constexpr (std::is_void_v<Outcome>) {
            (void)runAndWait([&work] {
                work();
                return true;
            });
        } else {
            QFuture<Outcome> future = run(std::move(work));
            future.waitForFinished();
            return future.takeResult();
        }
    }

private:
    QThread thread_;
    QObject context_;
};

// Calls `then` with the outcome on the context's thread. A future that is abandoned calls nobody.
template <class Outcome, class Then>
void whenDone(QFuture<Outcome> future, QObject* context, Then then) {
    future.then(context, [then = std::move(then)](QFuture<Outcome> done) mutable { then(done.takeResult()); });
}

// A future that is done already.
template <class Outcome>
[[nodiscard]] QFuture<Outcome> ready(Outcome outcome) {
    QPromise<Outcome> promise;
    promise.start();
    promise.addResult(std::move(outcome));
    promise.finish();
    return promise.future();
}

}  // namespace trellis::care
