#pragma once

#include <chrono>
#include <string>

namespace trellis {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Day = std::chrono::year_month_day;

// The only source of time. Everything that needs to know when takes a Clock, so that tests, the tour and --now choose.
class Clock {
public:
    virtual ~Clock() = default;

    [[nodiscard]] virtual Instant now() const = 0;
    // Counts on through suspend and never jumps; comparable only within one bootId().
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
    [[nodiscard]] virtual std::string bootId() const = 0;
};

// The machine's clock, shifted by a constant (`--now`: the running clock then starts at that instant).
class SystemClock final : public Clock {
public:
    SystemClock() = default;
    explicit SystemClock(Instant startsAt);

    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    [[nodiscard]] std::string bootId() const override;

private:
    std::chrono::milliseconds shift_{0};
};

// A clock that stands until it is moved.
class FrozenClock final : public Clock {
public:
    explicit FrozenClock(Instant at) : at_(at) {}

    void advance(std::chrono::milliseconds by) {
        at_ += by;
        monotonic_ += by;
    }
    void jumpTo(Instant at) { at_ = at; }  // as a person who sets the clock: monotonic time does not follow
    void reboot() {
        monotonic_ = std::chrono::milliseconds{0};
        ++boots_;
    }

    [[nodiscard]] Instant now() const override { return at_; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return monotonic_; }
    [[nodiscard]] std::string bootId() const override { return "boot-" + std::to_string(boots_); }

private:
    Instant at_;
    std::chrono::milliseconds monotonic_{0};
    int boots_ = 0;
};

}  // namespace trellis
