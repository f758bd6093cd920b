// trellis-bench-floors: the floors that need a database, in a process of their own. SQLCipher's settings hold for a whole
// process, and the product sets more of them (core/store/memory_pool.h) than the least that gives the same result.
// usage: trellis-bench-floors open|save-checkin|bulk-upsert FOLDER
//        trellis-bench-floors first-sync-10k FOLDER URL CERTIFICATE ENTRIES
// Says `ready`; then, for each line that comes, runs the floor once and prints what it took.
#include <QCoreApplication>
#include <QFile>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "../measure.h"
#include "../samples.h"
#include "fetch.h"
#include "raw_database.h"
#include "slices.h"

namespace {

namespace fs = std::filesystem;
using trellis::bench::timed;
using trellis::bench::floors::RawDatabase;
using Floor = std::function<double()>;

fs::path file(const QString& folder, const std::string& name) { return fs::path(folder.toStdString()) / name; }

Floor open(const QString& folder) {
    {
        trellis::SeededRandom random(7);
        RawDatabase database(file(folder, "floor.db"));
        for (int first = 0; first < trellis::bench::kTenYears; first += 1000) {
            database.begin();
            for (int number = first; number < first + 1000; ++number)
                database.upsert("Observation", random.uuid(), trellis::bench::body(1900, number), number);
            database.commit();
        }
    }
    return [folder] {
        std::unique_ptr<RawDatabase> database;
        return timed([&] {
            database = std::make_unique<RawDatabase>(file(folder, "floor.db"));
            if (database->firstTwenty() != 20) throw std::runtime_error("the floor did not find its rows");
        });
    };
}

Floor saveCheckIn(const QString& folder) {
    auto database = std::make_shared<RawDatabase>(file(folder, "floor.db"));
    auto random = std::make_shared<trellis::SeededRandom>(7);
    return [database, random, number = 0]() mutable {
        const std::string id = random->uuid();
        const std::string payload = trellis::bench::body(1450, ++number);
        return timed([&] {
            database->begin();
            database->upsert("QuestionnaireResponse", id, payload, number);
            database->queue(id, payload);
            database->commit();
        });
    };
}

Floor bulkUpsert(const QString& folder) {
    return [folder, round = 0]() mutable {
        trellis::SeededRandom random(11);
        RawDatabase database(file(folder, "floor" + std::to_string(++round) + ".db"));
        std::vector<std::pair<std::string, std::string>> rows;
        for (int number = 0; number < trellis::bench::kBulk; ++number) rows.emplace_back(random.uuid(), trellis::bench::body(1240, number));
        int number = 0;
        return timed([&] {
                   for (std::size_t first = 0; first < rows.size(); first += trellis::bench::kPage) {
                       database.begin();
                       for (std::size_t at = first; at < first + trellis::bench::kPage; ++at)
                           database.upsert("Observation", rows[at].first, rows[at].second, number++);
                       database.commit();
                   }
               }) *
               1000 / trellis::bench::kBulk;
    };
}

Floor firstSync(const QString& folder, const QString& address, const QString& certificate, int entries) {
    QFile trust(certificate);
    if (!trust.open(QIODevice::ReadOnly)) throw std::runtime_error("no certificate");
    auto fetcher = std::make_shared<trellis::bench::floors::Fetcher>(trust.readAll());
    return [folder, address, fetcher, entries, round = 0]() mutable {
        RawDatabase database(file(folder, "first" + std::to_string(++round) + ".db"));
        simdjson::ondemand::parser parser;
        int order = 0;
        return timed([&] {
            QString url = address;
            while (!url.isEmpty()) {
                std::string page = fetcher->get(url).toStdString();
                page.append(simdjson::SIMDJSON_PADDING, '\0');
                std::string_view next;
                const auto found = trellis::bench::floors::slices(
                    parser, simdjson::padded_string_view(page.data(), page.size() - simdjson::SIMDJSON_PADDING, page.size()), &next);
                database.begin();
                for (const auto& each : found)
                    database.upsert(std::string(each.type), std::string(each.id), std::string(each.raw), ++order);
                database.saveResumePoint(std::string(next));
                database.commit();
                url = QString::fromUtf8(next.data(), static_cast<qsizetype>(next.size()));
            }
            if (order != entries) throw std::runtime_error("the floor did not fetch everything");
        });
    };
}

Floor make(const QStringList& words) {
    const QString& row = words.at(0);
    if (row == QStringLiteral("open")) return open(words.at(1));
    if (row == QStringLiteral("save-checkin")) return saveCheckIn(words.at(1));
    if (row == QStringLiteral("bulk-upsert")) return bulkUpsert(words.at(1));
    if (row == QStringLiteral("first-sync-10k") && words.size() == 5)
        return firstSync(words.at(1), words.at(2), words.at(3), words.at(4).toInt());
    throw std::runtime_error("no floor is called " + row.toStdString());
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    try {
        const QStringList words = QCoreApplication::arguments().mid(1);
        if (words.size() < 2) throw std::runtime_error("which floor, and in which folder?");
        const Floor floor = make(words);
        std::cout << "ready" << std::endl;
        for (std::string line; std::getline(std::cin, line);) std::cout << floor() << std::endl;
    } catch (const std::exception& trouble) {
        std::cerr << "trellis-bench-floors: " << trouble.what() << '\n';
        return 1;
    }
    return 0;
}
