#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <algorithm>
#include <cstdio>
#include <map>
#include <stdexcept>

#include "fhir/json.h"
#include "floor_process.h"
#include "floors/fetch.h"
#include "floors/slices.h"
#include "rows.h"
#include "world.h"

namespace trellis::bench {

namespace {

constexpr int kEntries = 10'000;

std::size_t countSlices(const std::string& page, simdjson::ondemand::parser& parser) {
    return floors::slices(parser, simdjson::padded_string_view(page.data(), page.size() - simdjson::SIMDJSON_PADDING, page.size()), nullptr)
        .size();
}

// Every database file of the profiles, by what is in it: an overwritten page shows where a size would not.
QByteArray databases(const QString& folder) {
    QCryptographicHash digest(QCryptographicHash::Sha256);
    qint64 read = 0;
    QDirIterator files(folder, {QStringLiteral("*.db"), QStringLiteral("*.db-wal")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || !digest.addData(&file)) throw std::runtime_error("a database could not be read");
        read += file.size();
    }
    if (read == 0) throw std::runtime_error("no database was found");
    return digest.result();
}

// How often the server was asked for each type so far.
std::map<QByteArray, int> requestsByType(const World& world, floors::Fetcher& fetcher) {
    std::map<QByteArray, int> counts;
    const QByteArray lines = fetcher.get(world.base().chopped(5) + QStringLiteral("/counts"));
    for (const QByteArray& line : lines.split('\n')) {
        if (const auto words = line.split(' '); words.size() == 2) counts[words[0]] = words[1].toInt();
    }
    if (counts.empty()) throw std::runtime_error("the server did not count");
    return counts;
}

}  // namespace

Row parseBundleRow() {
    World world(100);
    floors::Fetcher fetcher(world.trust());
    const std::string page = fetcher.get(world.base() + QStringLiteral("/Observation?patient=Patient/bench-person")).toStdString();
    std::string padded = page + std::string(simdjson::SIMDJSON_PADDING, '\0');
    simdjson::ondemand::parser parser;
    const auto floor = [&] {
        return timed([&] {
            if (countSlices(padded, parser) != 100) throw std::runtime_error("the floor did not slice the page");
        });
    };
    const auto product = [&] {
        std::string copy;
        copy.reserve(padded.size());
        copy = page;
        return timed([&] {
            const auto read = fhir::readBundle(std::move(copy));
            if (!read || read->entries.size() != 100) throw std::runtime_error("the page was not read");
        });
    };
    return interleave("parse-bundle", "ms", 101, floor, product);
}

Row firstSyncRow() {
    World world(kEntries);
    FloorProcess floor({QStringLiteral("first-sync-10k"), world.folder(),
                        world.base() + QStringLiteral("/Observation?patient=Patient/bench-person"),
                        world.folder() + QStringLiteral("/cert.pem"), QString::number(kEntries)});
    const auto product = [&] {
        auto profile = world.enrolledProfile();
        double spent = 0;
        spent = timed([&] {
            const sync::Report report = World::wait(profile->synchronise());
            if (report.error || report.received != kEntries) {
                throw std::runtime_error("the first sync brought " + std::to_string(report.received) + " resources" +
                                         (report.error ? " and ended with " + std::string(name(report.error->kind)) + " " +
                                                             report.error->facts.subject + " " + report.error->facts.reason
                                                       : std::string()));
            }
        });
        World::wait(profile->lock());
        return spent;
    };
    return interleave("first-sync-10k", "ms", 5, [&] { return floor.run(); }, product);  // a round takes seconds
}

// The time; and what an idle sync must not do, ask twice for a type or write, makes the row fail once it is measured.
Row syncIdleRow() {
    World world(0);
    auto profile = world.enrolledProfile();
    std::ignore = World::wait(profile->synchronise());
    std::ignore = World::wait(profile->synchronise());
    floors::Fetcher fetcher(world.trust());

    const auto before = requestsByType(world, fetcher);
    const QByteArray filesBefore = databases(world.folder());
    const int requests = World::wait(profile->synchronise()).requests;
    int most = 0, types = 0;
    for (const auto& [type, count] : requestsByType(world, fetcher)) {
        const auto known = before.find(type);
        const int asked = count - (known == before.end() ? 0 : known->second);
        most = std::max(most, asked);
        types += asked > 0 ? 1 : 0;
    }
    const auto floor = [&] {
        return timed([&] {
            for (int i = 0; i < requests; ++i)
                std::ignore = fetcher.get(world.base() + QStringLiteral("/Goal?patient=Patient/bench-person&_lastUpdated=ge2026"));
        });
    };
    const auto product = [&] {
        return timed([&] {
            const sync::Report report = World::wait(profile->synchronise());
            if (report.error || report.requests != requests) throw std::runtime_error("an idle sync did something");
        });
    };
    Row row = interleave("sync-idle", "ms", 15, floor, product);
    const bool wrote = databases(world.folder()) != filesBefore;
    std::fprintf(stderr, "sync-idle: %d requests for %d types, at most %d for one; the database was %s\n", requests, types, most,
                 wrote ? "WRITTEN" : "not written");
    if (most > 1 || wrote) {
        std::fprintf(stderr, "sync-idle: %.3f ms, floor %.3f ms, ratio %.2f\n", median(row.product), median(row.floor), row.ratio());
        throw std::runtime_error(wrote ? "an idle sync wrote" : "an idle sync asked more than once for a type");
    }
    return row;
}

}  // namespace trellis::bench
