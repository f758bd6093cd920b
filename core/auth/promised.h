#pragma once

#include <QFuture>
#include <QPromise>
#include <utility>

#include "base/error.h"

namespace trellis::auth {

// A result that is owed. If its owner goes away without one, whoever waits gets offline "cancelled".
template <class T>
class Promised {
public:
    Promised() { promise_.start(); }
    Promised(const Promised&) = delete;
    Promised& operator=(const Promised&) = delete;
    ~Promised() {
        if (open_) give(fail(ErrorKind::offline, {.subject = "connection", .reason = "cancelled"}));
    }

    [[nodiscard]] QFuture<Result<T>> future() const { return promise_.future(); }
    [[nodiscard]] bool isOpen() const { return open_; }
    void give(Result<T> result) {
        open_ = false;
        promise_.addResult(std::move(result));
        promise_.finish();
    }

private:
    QPromise<Result<T>> promise_;
    bool open_ = true;
};

}  // namespace trellis::auth
