#pragma once

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "fhir/mappers.h"
#include "store/check_ins.h"
#include "store/outbox.h"
#include "store/resources.h"
#include "store/sessions.h"
#include "sync/store_ledger.h"
#include "world.h"

namespace trellis::test {

using store::Connection;
using store::Operation;
using store::OperationKind;
using Kind = MemoryServer::Kind;

inline const std::string kSource = "https://trellis.example/device/device";

// A device with a real encrypted store, gone with the test.
struct Device {
    std::filesystem::path folder;
    std::unique_ptr<store::Store> store;
    World world;
    std::unique_ptr<sync::StoreLedger> ledger;
    int commits = 0;

    explicit Device(Kind kind = Kind::postOnly) : world(kind, 5) {
        static int count = 0;
        folder = std::filesystem::temp_directory_path() /
                 ("trellis-sync-" + digest(formatInstant(SystemClock{}.now()) + std::to_string(count++)));
        std::filesystem::create_directories(folder);
        auto opened =
            store::Store::open({.file = folder / "store.db", .mayCreate = true}, SecureBytes::copyOf("0123456789abcdef0123456789abcdef"));
        REQUIRE(opened);
        store = std::move(*opened);
        store->onCommit([this](const store::Tables&) { ++commits; });
        ledger = std::make_unique<sync::StoreLedger>(*store, world.clock, kMe, "device");
        world.otherLedger = ledger.get();
        world.restart();
    }
    ~Device() {
        world.engine.reset();
        ledger.reset();
        store.reset();
        std::filesystem::remove_all(folder);
    }

    template <class Body>
    auto read(Body body) {
        auto result = store->read(body);
        REQUIRE(result);
        return std::move(*result);
    }
    std::vector<Operation> outbox() {
        return read([](Connection& db) { return store::Outbox{db}.all(); });
    }
    std::optional<CheckIn> checkIn(const std::string& id) {
        return read([&](Connection& db) { return store::CheckIns{db}.find({id}); });
    }
    std::vector<CheckIn> checkIns() {
        return read([](Connection& db) { return store::CheckIns{db}.recent(100); });
    }

    fhir::Authorship by(const std::string& operation, const std::string& source = kSource) const {
        return {.me = kMe, .operation = {operation}, .deviceSource = source};
    }

    CheckIn draft(const std::string& id, const std::string& note) const {
        CheckIn out;
        out.id = {id};
        out.answers.mood = 3;
        out.answers.note = note;
        out.authored = world.clock.now();
        out.zone = "America/New_York";
        out.day = Day{std::chrono::floor<std::chrono::days>(out.authored)};
        return out;
    }

    // As the app saves: the typed row, the resource and the outbox row in one transaction.
    std::string save(CheckIn checkIn, OperationKind kind = OperationKind::create, std::optional<std::string> first = {}) {
        Operation operation;
        operation.id.value = world.random.uuid();
        operation.type = "QuestionnaireResponse";
        operation.localId = checkIn.id.value;
        operation.kind = kind;
        operation.payload = fhir::writeCheckIn(checkIn, by(first.value_or(operation.id.value)));
        operation.createdAt = world.clock.now();
        const auto saved = store->write([&](Connection& db) -> Result<> {
            if (auto put = store::CheckIns{db}.put(checkIn); !put) return put;
            store::Resources resources{db};
            auto there = resources.find(operation.type, operation.localId);
            if (!there) return fail(there.error());
            store::Resource resource = (*there).value_or(store::Resource{});
            resource.type = operation.type;
            resource.id = operation.localId;
            resource.currentRaw = operation.payload;
            resource.state = store::ResourceState::dirty;
            resource.origin = store::Origin::me;
            if (auto put = resources.put(resource); !put) return put;
            return store::Outbox{db}.add(operation).transform([](auto) {});
        });
        REQUIRE(saved);
        return operation.id.value;
    }

    std::string answer(const std::string& session) {
        Session about;
        about.id = {session};
        SessionAnswer said;
        said.answer = Answer::accepted;
        said.at = world.clock.now();
        Operation operation;
        operation.id.value = world.random.uuid();
        operation.type = "AppointmentResponse";
        operation.localId = world.random.uuid();
        operation.subject = "Appointment/" + session;
        operation.payload = fhir::writeAppointmentResponse(operation.localId, about, said, by(operation.id.value));
        const auto saved = store->write([&](Connection& db) -> Result<> {
            if (auto put = store::Sessions{db}.putAnswer(about.id, said, operation.localId); !put) return put;
            return store::Outbox{db}.add(operation).transform([](auto) {});
        });
        REQUIRE(saved);
        return operation.id.value;
    }
};

}  // namespace trellis::test
