#include <QTemporaryDir>
#include <filesystem>

#include "base/random.h"
#include "base/secure_bytes.h"
#include "floor_process.h"
#include "rows.h"
#include "samples.h"
#include "store/resources.h"
#include "store/store.h"
#include "world.h"

namespace trellis::bench {

namespace {

std::filesystem::path in(const QTemporaryDir& folder, const char* name) {
    return std::filesystem::path(folder.path().toStdString()) / name;
}

SecureBytes benchKey() { return SecureBytes::copyOf(std::string(32, '\xaa')); }

std::unique_ptr<store::Store> openStore(const std::filesystem::path& file, bool mayCreate) {
    auto opened = store::Store::open({.file = file, .mayCreate = mayCreate}, benchKey());
    if (!opened) throw std::runtime_error("the store did not open: " + opened.error().facts.reason);
    return std::move(*opened);
}

std::string stamp(int number) {
    return "2026-01-01T00:00:" + std::to_string(10 + number % 50) + "." + std::to_string(100 + number % 900) + "Z";
}

store::Resource resource(Random& random, std::size_t size, int number) {
    store::Resource each;
    each.type = "Observation";
    each.id = random.uuid();
    each.baseRaw = body(size, number);
    each.baseVersion = "1";
    each.baseLastUpdated = stamp(number);
    each.baseDigest = "0123456789abcdef0123456789abcdef";
    return each;
}

void must(const Result<>& done) {
    if (!done) throw std::runtime_error("the store refused: " + done.error().facts.reason);
}

}  // namespace

Row openRow() {
    QTemporaryDir folder;
    {
        SeededRandom random(7);
        auto product = openStore(in(folder, "store.db"), true);
        for (int first = 0; first < kTenYears; first += 1000) {
            must(product->write([&](store::Connection& db) -> Result<> {
                store::Resources resources(db);
                for (int number = first; number < first + 1000; ++number) {
                    if (auto put = resources.put(resource(random, 1900, number)); !put) return put;
                }
                return {};
            }));
        }
    }
    FloorProcess floor({QStringLiteral("open"), folder.path()});
    const auto product = [&] {
        std::unique_ptr<store::Store> opened;
        const double spent = timed([&] {
            opened = openStore(in(folder, "store.db"), false);
            const auto rows = opened->read([](store::Connection& db) { return store::Resources(db).ofType("Observation", 20); });
            if (!rows || rows->size() != 20) throw std::runtime_error("the store did not find its rows");
        });
        return spent;
    };
    return interleave("open", "ms", 30, [&] { return floor.run(); }, product);
}

Row saveCheckInRow() {
    World world(0);
    auto profile = world.enrolledProfile();
    FloorProcess floor({QStringLiteral("save-checkin"), world.folder()});
    int number = 0;
    const auto product = [&] {
        CheckInAnswers answers;
        answers.mood = 1 + ++number % 5;
        answers.feelings = {"calm", "tired"};
        answers.symptoms = {{"worry", 2}, {"low-mood", 1}};
        answers.craving = 3;
        answers.sleep = std::chrono::minutes{450};
        answers.note = "A quiet day, number " + std::to_string(number);
        return timed([&] { std::ignore = World::wait(profile->saveCheckIn(answers)); });
    };
    return interleave("save-checkin", "ms", 200, [&] { return floor.run(); }, product);
}

Row bulkUpsertRow() {
    int round = 0;
    QTemporaryDir folder;
    FloorProcess floor({QStringLiteral("bulk-upsert"), folder.path()});
    const auto product = [&] {
        SeededRandom random(11);
        auto store = openStore(in(folder, ("store" + std::to_string(++round) + ".db").c_str()), true);
        std::vector<store::Resource> rows;
        for (int number = 0; number < kBulk; ++number) rows.push_back(resource(random, 1240, number));
        return timed([&] {
                   for (int first = 0; first < kBulk; first += kPage) {
                       must(store->write([&](store::Connection& db) -> Result<> {
                           store::Resources resources(db);
                           for (int number = first; number < first + kPage; ++number) {
                               if (auto put = resources.put(rows[static_cast<std::size_t>(number)]); !put) return put;
                           }
                           return {};
                       }));
                   }
               }) *
               1000 / kBulk;
    };
    return interleave("bulk-upsert", "µs/row", 15, [&] { return floor.run(); }, product);
}

}  // namespace trellis::bench
