#pragma once

#include <QTimer>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "auth/smart.h"
#include "care/profile.h"
#include "enrolment_record.h"
#include "net/client.h"
#include "store/store.h"
#include "sync/engine.h"
#include "sync/ledger.h"
#include "worker.h"

namespace trellis::care {

// Runs sync::Engine against the network. Lives on the writer's thread, from unlock (or enrolment) to lock, so that the
// engine's ledger and everything that a person saves take turns on one connection.
//
// idle -> running by begin(), a timer or a save; running -> idle when the engine says Finished, or when this stops it.
// One run at a time: who asks during a run gets the run after it, which has seen everything that was saved before.
// A token that is about to expire is refreshed before it is used, once for all requests that wait for it; its answer
// must name the same patient, or nothing is sent or kept any more.
class SyncDriver {
public:
    struct Surroundings {
        World world;
        Worker& writer;
        Worker& network;
        store::Store& store;
        std::function<void(const sync::Progress&)> progressed;
        std::function<void(const sync::Report&)> finished;
    };
    // Longer than the deadline of any one request.
    static constexpr std::chrono::milliseconds kTokenMargin{60'000};
    using Done = std::function<void(Result<sync::Report>)>;

    SyncDriver(Surroundings surroundings, EnrolmentRecord enrolment, bool automatic);
    ~SyncDriver();

    [[nodiscard]] bool isIdle() const { return !running_; }
    // Runs until nothing more can be done now.
    void begin(Done done);
    // Something was saved: a run soon, one for many saves.
    void soon();
    void setAutomatic(bool automatic);
    // Cuts what is under way; whoever waits is told `locked`.
    void stop();
    [[nodiscard]] const std::optional<Error>& lastError() const { return lastError_; }

private:
    void start();
    void feed(sync::Event event);
    void act(sync::Effect effect);
    void transmit(sync::HttpRequest request);
    void refresh();
    void refreshed(Result<auth::Tokens> answer);
    void sendHeld();
    void endWith(const Error& error);
    void finish(const sync::Report& report);
    void planNext(const sync::Report& report);
    void keepLastError(const std::optional<Error>& error);
    void renewEngine();

    Surroundings around_;
    EnrolmentRecord enrolment_;
    bool automatic_;
    std::unique_ptr<sync::Ledger> ledger_;
    std::unique_ptr<sync::Engine> engine_;
    // Shared with the answers under way, which may come after a lock: they hold it weakly and then do nothing.
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
    std::shared_ptr<net::Client> client_;  // lives on the network thread; requests under way keep it for their time
    std::optional<auth::Tokens> tokens_;
    std::chrono::milliseconds margin_ = kTokenMargin;  // a token with less than this to live is refreshed first
    QTimer wake_;                                      // the engine's own wait
    QTimer next_;                                      // the next run of our own accord
    std::deque<sync::Event> events_;
    bool feeding_ = false;
    bool running_ = false;
    bool again_ = false;
    bool refreshing_ = false;
    bool engineAsked_ = false;  // the engine waits for SignedIn
    std::vector<sync::HttpRequest> held_;
    std::vector<Done> waitingNow_, waitingNext_;
    sync::Progress progress_;
    int failures_ = 0;  // runs in a row that did not reach the clinic
    std::optional<Error> lastError_;
};

// A client that is made on the network's thread and goes there to be deleted.
[[nodiscard]] std::shared_ptr<net::Client> makeClient(net::Client::Policy policy);

[[nodiscard]] std::optional<ErrorKind> errorKind(std::string_view name);
// The last run's error, kept for the next start.
[[nodiscard]] Result<std::optional<Error>> readLastError(store::Connection& db);

}  // namespace trellis::care
