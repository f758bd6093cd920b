#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/digest.h"
#include "base/random.h"
#include "base/time.h"
#include "fhir/json.h"
#include "memory_ledger.h"
#include "memory_server.h"
#include "sync/engine.h"

namespace trellis::test {

inline const PatientId kMe{"rowan"};

// One device, one clinic and the network between them, with time that stands until it is moved.
class World {
public:
    explicit World(MemoryServer::Kind kind = MemoryServer::Kind::putCreates, std::uint64_t seed = 1)
        : random(seed), server(clock, kind), ledger(std::make_unique<MemoryLedger>()) {
        config.base = MemoryServer::kBase;
        config.me = kMe;
        config.deviceId = "device";
        restart();
    }

    // What the network does with the n-th request of this world (0, 1, …).
    enum class Fate {
        arrives,
        neverSent,     // no byte left the device
        lostBefore,    // the server never saw it, the device cannot know
        lostAfter,     // the server did it, the answer was lost
        errorBefore,   // 500, nothing was done
        errorAfter,    // 500, and it was done
        expiredToken,  // 401
        busy,          // 429 with Retry-After: 20
        unavailable,   // 503 after it was done
        killedBefore,  // the process dies with the request unsent
        killedAfter,   // the process dies after the server did it
        late,          // the device gives up; the request arrives 100 s later
    };
    std::function<Fate(const sync::HttpRequest&, int index)> fate = [](const auto&, int) { return Fate::arrives; };
    // A wrong token is answered with a fresh one, as long as this says so.
    bool signInWorks = true;

    FrozenClock clock{parseInstant("2026-11-25T12:00:00Z").value()};
    SeededRandom random;
    MemoryServer server;
    std::unique_ptr<MemoryLedger> ledger;
    sync::Config config;
    std::unique_ptr<sync::Engine> engine;
    std::chrono::milliseconds serverAhead{0};  // the server's clock minus the device's, as its Date header tells it
    int requests = 0;
    int refreshes = 0;
    std::optional<Instant> wakeAt;

    // Stands in for the ledger in memory, if it is set.
    sync::Ledger* otherLedger = nullptr;

    // The process starts again: what was not in the ledger is gone.
    void restart() { engine = std::make_unique<sync::Engine>(otherLedger ? *otherLedger : *ledger, clock, random, config); }

    void advance(std::chrono::milliseconds by) {
        clock.advance(by);
        std::erase_if(late_, [this](const auto& each) {
            if (each.first > clock.now()) return false;
            (void)server.answer(each.second);
            return true;
        });
    }

    // Runs one sync to its end; nothing if the process was killed in it.
    std::optional<sync::Report> sync(sync::Event begin = sync::Begin{}) {
        std::deque<sync::Effect> effects;
        const auto feed = [&](const sync::Event& event) {
            for (auto& effect : engine->step(event)) effects.push_back(std::move(effect));
        };
        feed(begin);
        while (!effects.empty()) {
            const sync::Effect effect = std::move(effects.front());
            effects.pop_front();
            if (const auto* finished = std::get_if<sync::Finished>(&effect)) return finished->report;
            if (const auto* wake = std::get_if<sync::WakeAt>(&effect)) wakeAt = wake->at;
            if (std::holds_alternative<sync::RefreshToken>(effect)) {
                ++refreshes;
                if (!signInWorks) {
                    feed(sync::Stop{});
                    return std::nullopt;
                }
                feed(sync::SignedIn{});
            }
            const auto* send = std::get_if<sync::Send>(&effect);
            if (!send) continue;
            const auto event = carried(send->request);
            if (!event) {
                restart();
                return std::nullopt;
            }
            feed(*event);
        }
        return std::nullopt;
    }

    // Syncs, with time passing as the engine asks for, until nothing waits or `rounds` are over.
    void settle(int rounds = 12) {
        for (int i = 0; i < rounds && (i == 0 || std::ranges::any_of(ledger->outbox, isOpen)); ++i) {
            (void)sync();
            advance(std::chrono::seconds{60});
        }
    }

    // A check-in saved by the person: durable in the outbox.
    std::string checkIn(const std::string& note, std::optional<std::string> dependsOn = {},
                        const std::string& type = "QuestionnaireResponse") {
        store::Operation operation;
        operation.id.value = random.uuid();
        operation.type = type;
        operation.localId = random.uuid();
        operation.kind = store::OperationKind::create;
        operation.payload = response(type, operation.localId, operation.id.value, note);
        operation.createdAt = clock.now();
        if (dependsOn) operation.dependsOn = OperationId{*dependsOn};
        (void)ledger->add(operation);
        return operation.id.value;
    }

    // A new version of it. `first`: the operation that created it.
    std::string edit(const std::string& first, const std::string& localId, const std::string& note, const std::string& guard) {
        store::Operation operation;
        operation.id.value = random.uuid();
        operation.type = "QuestionnaireResponse";
        operation.localId = localId;
        operation.kind = store::OperationKind::update;
        operation.guardVersion = guard;
        operation.payload = response(operation.type, localId, first, note);
        operation.createdAt = clock.now();
        (void)ledger->add(operation);
        return operation.id.value;
    }

    static std::string response(const std::string& type, const std::string& id, const std::string& operation, const std::string& note,
                                const std::string& patient = kMe.value) {
        const std::string identifier = R"({"system":"https://trellis.example/id/op","value":")" + operation + "\"}";
        const std::string mine = R"({"reference":"Patient/)" + patient + "\"}";
        std::string out = R"({"resourceType":")" + type + R"(","id":")" + id + R"(",)";
        if (type == "QuestionnaireResponse") {
            out += R"("identifier":)" + identifier + R"(,"status":"completed","subject":)" + mine;
        } else if (type == "AppointmentResponse") {
            out += R"("identifier":[)" + identifier +
                   R"(],"appointment":{"reference":"Appointment/a1"},"participantStatus":"accepted","actor":)" + mine;
        } else if (type == "Task") {
            out += R"("identifier":[)" + identifier + R"(],"status":"requested","intent":"proposal","for":)" + mine;
        } else {
            out += R"("identifier":[)" + identifier + R"(],"status":"final","code":{"text":"x"},"subject":)" + mine;
        }
        return out + R"(,"item":[{"linkId":"note","answer":[{"valueString":)" + fhir::quote(note) + "}]}]}";
    }

    static std::string session(const std::string& patient, const std::string& start = "2026-11-26T15:00:00Z") {
        return R"({"resourceType":"Appointment","status":"booked","start":")" + start +
               R"(","participant":[{"actor":{"reference":"Patient/)" + patient + R"("},"status":"accepted"}]})";
    }

    static bool isOpen(const store::Operation& operation) { return operation.state != store::OperationState::quarantined; }

private:
    std::optional<sync::Event> carried(const sync::HttpRequest& request) {
        const auto lost = [&](bool perhaps) -> sync::Event {
            return sync::HttpFailure{.id = request.id, .error = Error{ErrorKind::timeout, {}}, .perhapsSent = perhaps};
        };
        const auto answered = [&](int status, sync::HttpAnswer answer = {}) -> sync::Event {
            answer.id = request.id;
            answer.serverDate = clock.now() + serverAhead;
            if (status != 0) {
                answer.status = status;
                answer.body = R"({"resourceType":"OperationOutcome","issue":[]})";
            }
            return answer;
        };
        switch (fate(request, requests++)) {
            case Fate::arrives: return answered(0, server.answer(request));
            case Fate::neverSent: return lost(false);
            case Fate::lostBefore: return lost(true);
            case Fate::lostAfter: (void)server.answer(request); return lost(true);
            case Fate::errorBefore: return answered(500);
            case Fate::errorAfter: (void)server.answer(request); return answered(500);
            case Fate::expiredToken: return answered(401);
            case Fate::busy:
                return answered(429,
                                sync::HttpAnswer{.id = 0, .status = 0, .headers = {{"Retry-After", "20"}}, .body = {}, .serverDate = {}});
            case Fate::unavailable: (void)server.answer(request); return answered(503);
            case Fate::killedBefore: return std::nullopt;
            case Fate::killedAfter: (void)server.answer(request); return std::nullopt;
            case Fate::late: late_.emplace_back(clock.now() + std::chrono::seconds{100}, request); return lost(true);
        }
        return std::nullopt;
    }

    std::vector<std::pair<Instant, sync::HttpRequest>> late_;
};

}  // namespace trellis::test
