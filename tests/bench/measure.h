#pragma once

#include <functional>
#include <string>
#include <vector>

namespace trellis::bench {

// What one row measured. `ratio` is product over floor, of medians; it is the only figure that is a goal.
struct Row {
    std::string name;
    std::string unit;
    std::vector<double> product;
    std::vector<double> floor;
    std::vector<double> floorAgain;  // the floor a second time in each round: how much the run itself wanders

    [[nodiscard]] double ratio() const;
    [[nodiscard]] bool isNoisy() const;  // the two floors' medians differ by more than 5 %
};

[[nodiscard]] double median(std::vector<double> values);

// Milliseconds that the call took.
[[nodiscard]] double timed(const std::function<void()>& call);

// floor, product, floor again; the first round is thrown away.
[[nodiscard]] Row interleave(std::string name, std::string unit, int rounds, const std::function<double()>& floor,
                             const std::function<double()>& product);

}  // namespace trellis::bench
