#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace trellis {

class Random {
public:
    virtual ~Random() = default;

    virtual void fill(std::span<std::byte> bytes) = 0;

    // An RFC 9562 UUID, version 4, whose first digit is a letter: servers that read all-digit ids as their own
    // (HAPI) never see one. Valid as a FHIR id.
    [[nodiscard]] std::string uuid();
    // In [0, below); below > 0.
    [[nodiscard]] std::uint64_t number(std::uint64_t below);
};

// The operating system's generator.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::byte> bytes) override;
};

// The same sequence for the same seed. Tests and the simulator only; never for keys.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
    void fill(std::span<std::byte> bytes) override;

private:
    std::uint64_t state_;
};

}  // namespace trellis
