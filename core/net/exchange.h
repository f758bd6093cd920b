#pragma once

#include <QIODevice>
#include <QList>
#include <QNetworkReply>
#include <QObject>
#include <QPromise>
#include <QSslError>
#include <QTimerEvent>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "net/client.h"

namespace trellis::net {

// The one place where an outcome is given. A promise that is dropped (the client is gone, its thread has ended) still
// answers, as offline "cancelled", so that whoever waits is always told.
class Answer {
public:
    Answer() { promise_.start(); }
    Answer(Answer&& other) noexcept : promise_(std::move(other.promise_)), open_(std::exchange(other.open_, false)) {}
    Answer& operator=(Answer&&) = delete;
    ~Answer();

    [[nodiscard]] QFuture<Outcome> future() const { return promise_.future(); }
    void give(Outcome outcome);

private:
    QPromise<Outcome> promise_;
    bool open_ = true;
};

// A request body that can be read once. It refuses to rewind, which is how Qt is kept from sending a write a second
// time by itself, and it knows whether anything of it was ever asked for: if not, no server can have acted on it.
class Body final : public QIODevice {
public:
    explicit Body(std::string bytes, QObject* parent = nullptr);

    [[nodiscard]] bool touched() const { return touched_; }

    bool isSequential() const override { return false; }
    qint64 size() const override { return static_cast<qint64>(bytes_.size()); }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::string bytes_;
    bool touched_ = false;
};

// One request on its way. Lives on the network thread from start() until it has answered; then it deletes itself.
//
// `verdict_` is set before the reply is aborted for a reason of ours (deadline, too large, cancelled); what Qt then says
// about the abort does not matter.
class Exchange final : public QObject {
public:
    Exchange(Answer answer, std::int64_t maxBytes, QObject* parent);
    ~Exchange() override = default;

    // Takes the reply that was just started; body is null for a request without one.
    void follow(QNetworkReply* reply, const Body* body, std::chrono::milliseconds deadline);
    void cancel();

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void stop(Error error);
    void checkName();
    void checkSize();
    void finish();
    [[nodiscard]] Outcome outcome();
    [[nodiscard]] Reach reach() const;

    Answer answer_;
    std::int64_t maxBytes_;
    QNetworkReply* reply_ = nullptr;  // null again once it has answered
    const Body* body_ = nullptr;
    bool requestSent_ = false;
    QList<QSslError> tlsErrors_;
    std::optional<Error> verdict_;
};

}  // namespace trellis::net
