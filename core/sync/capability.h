#pragma once

#include "run.h"

namespace trellis::sync {

// What the clinic's server can do, asked once a day: GET metadata (http://hl7.org/fhir/R4/http.html#capabilities).
// It decides between PUT with our own id (mode A) and a conditional POST (mode B).
class Capability {
public:
    explicit Capability(Run& run) : run_(run) {}

    [[nodiscard]] bool isDue() const;
    void ask();
    [[nodiscard]] bool isWaiting() const { return waiting_; }
    void answer(const HttpAnswer& answer);
    void failure(const HttpFailure& failure);
    void forget() { waiting_ = false; }

private:
    void learn(const HttpAnswer& answer);
    void offerAgain();

    Run& run_;
    bool waiting_ = false;
};

}  // namespace trellis::sync
