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

Row syncIdleRow() {
    World world(0);
    auto profile = world.enrolledProfile();
    std::ignore = World::wait(profile->synchronise());
    const int requests = World::wait(profile->synchronise()).requests;
    floors::Fetcher fetcher(world.trust());
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
    return interleave("sync-idle", "ms", 15, floor, product);
}

}  // namespace trellis::bench
