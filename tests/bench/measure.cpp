#include "measure.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace trellis::bench {

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    const auto middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double Row::ratio() const {
    const double below = median(floor);
    return below > 0 ? median(product) / below : 0;
}

bool Row::isNoisy() const {
    const double first = median(floor);
    const double second = median(floorAgain);
    return first > 0 && std::abs(first - second) / first > 0.05;
}

double timed(const std::function<void()>& call) {
    const auto began = std::chrono::steady_clock::now();
    call();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
}

Row interleave(std::string name, std::string unit, int rounds, const std::function<double()>& floor,
               const std::function<double()>& product) {
    Row row{std::move(name), std::move(unit), {}, {}, {}};
    for (int round = 0; round <= rounds; ++round) {
        const double below = floor();
        const double ours = product();
        const double again = floor();
        if (round == 0) continue;
        row.floor.push_back(below);
        row.product.push_back(ours);
        row.floorAgain.push_back(again);
    }
    return row;
}

}  // namespace trellis::bench
