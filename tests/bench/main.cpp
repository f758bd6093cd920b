// trellis-bench: what the product needs beside the least that gives the same result, measured in one run.
// usage: trellis-bench [--json[=full]] [ROW…]
#include <QCoreApplication>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <utility>

#include "rows.h"

namespace {

using trellis::bench::median;
using trellis::bench::Row;

void printJson(const Row& row, bool full, bool first) {
    std::printf("%s\n  {\"name\":\"%s\",\"unit\":\"%s\",\"product\":%.4g,\"floor\":%.4g,\"ratio\":%.3f,\"runs\":%zu", first ? "" : ",",
                row.name.c_str(), row.unit.c_str(), median(row.product), median(row.floor), row.ratio(), row.product.size());
    if (full) {
        const auto [low, high] = std::ranges::minmax(row.product);
        const auto [floorLow, floorHigh] = std::ranges::minmax(row.floor);
        std::printf(",\"productMin\":%.4g,\"productMax\":%.4g,\"floorMin\":%.4g,\"floorMax\":%.4g,\"floorAgain\":%.4g,\"noisy\":%s", low,
                    high, floorLow, floorHigh, median(row.floorAgain), row.isNoisy() ? "true" : "false");
    }
    std::printf("}");
}

void printLine(const Row& row) {
    std::printf("%-16s %9.3f %s, floor %9.3f, ratio %.2f, %zu runs%s\n", row.name.c_str(), median(row.product), row.unit.c_str(),
                median(row.floor), row.ratio(), row.product.size(), row.isNoisy() ? ", noisy" : "");
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QStringList words = QCoreApplication::arguments().mid(1);
    const bool full = words.removeAll(QStringLiteral("--json=full")) > 0;
    const bool json = words.removeAll(QStringLiteral("--json")) > 0 || full;
    const std::vector<std::pair<QString, Row (*)()>> rows{
        {QStringLiteral("startup"), trellis::bench::startupRow},          {QStringLiteral("open"), trellis::bench::openRow},
        {QStringLiteral("save-checkin"), trellis::bench::saveCheckInRow}, {QStringLiteral("bulk-upsert"), trellis::bench::bulkUpsertRow},
        {QStringLiteral("parse-bundle"), trellis::bench::parseBundleRow}, {QStringLiteral("first-sync-10k"), trellis::bench::firstSyncRow},
        {QStringLiteral("sync-idle"), trellis::bench::syncIdleRow}};
    for (const QString& word : words) {
        if (std::ranges::none_of(rows, [&word](const auto& row) { return row.first == word; })) {
            std::fprintf(stderr, "trellis-bench: no row is called %s\n", qPrintable(word));
            return 2;
        }
    }
    bool first = true;
    int failed = 0;
    if (json) std::printf("{\"rows\":[");
    for (const auto& [name, measure] : rows) {
        if (!words.isEmpty() && !words.contains(name)) continue;
        try {
            const Row row = measure();
            if (json)
                printJson(row, full, std::exchange(first, false));
            else
                printLine(row);
            std::fflush(stdout);
        } catch (const std::exception& trouble) {
            std::fprintf(stderr, "trellis-bench: %s: %s\n", qPrintable(name), trouble.what());
            ++failed;
        }
    }
    if (json) std::printf("\n]}\n");
    return failed == 0 ? 0 : 1;
}
