#pragma once

#include <string>

#include "base/random.h"

namespace trellis::bench {

constexpr int kTenYears = 34'000;  // resources
constexpr int kBulk = 10'000;
constexpr int kPage = 100;

// A made-up Observation with so many bytes of text in it.
[[nodiscard]] inline std::string body(std::size_t size, int number) {
    return R"({"resourceType":"Observation","note":")" + std::string(size, 'n') + std::to_string(number) + R"("})";
}

}  // namespace trellis::bench
