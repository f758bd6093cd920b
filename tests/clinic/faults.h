#pragma once

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "base/random.h"
#include "http.h"
#include "instants.h"
#include "json.h"

namespace trellis::clinic {

/// What goes wrong with a request.
struct Fault {
    std::string path;    // the beginning of the request's path
    std::string method;  // empty: any
    int times = 1;
    int skip = 0;          // let that many matching requests pass first
    int status = 0;        // 0: the real answer's
    bool applied = false;  // the request is carried out first; only its answer goes wrong
    std::optional<std::string> body;
    std::string type{kFhirJson};
    Pairs headers;
    Millis delay = 0;
    int cutAfter = -1;  // bytes of the body that go out before the connection ends; 0: not even a status line; -1: all
};

/// The faults that tests asked for, first come first served, and the weather of --fail.
class Faults {
public:
    explicit Faults(Random& random) : random_(random) {}

    /// A fault from /admin/fail's JSON; the error is a sentence.
    [[nodiscard]] static std::expected<Fault, std::string> read(const Json& json);
    void add(Fault fault) { faults_.push_back(std::move(fault)); }
    void clear() { faults_.clear(); }
    [[nodiscard]] std::optional<Fault> take(const Request& request);
    /// Of every thousand FHIR requests that many fail: 500, 503, cut before or after the work was done.
    void setWeather(int perThousand) { perThousand_ = perThousand; }

private:
    Random& random_;
    std::vector<Fault> faults_;
    int perThousand_ = 0;
};

}  // namespace trellis::clinic
