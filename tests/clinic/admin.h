#pragma once

#include <deque>
#include <map>
#include <string>

#include "faults.h"
#include "fhir.h"
#include "http.h"
#include "personality.h"
#include "smart.h"
#include "storage.h"

namespace trellis::clinic {

/// /admin: what end-to-end tests ask and do. It asks for no sign-in; the server listens on 127.0.0.1 only and what it
/// holds is invented. README.md lists the addresses.
class Admin {
public:
    struct World {
        Storage& storage;
        Fhir& fhir;
        Smart& smart;
        Faults& faults;
        ServerClock& clock;
        Personality& personality;
        Millis& delay;
    };
    explicit Admin(World world) : world_(world) {}

    [[nodiscard]] Answer handle(const Request& request);
    void count(const Request& request);
    void answered(const Request& request, int status);

private:
    [[nodiscard]] Answer resources(const Request& request, const std::vector<std::string>& parts, const Json& body);
    [[nodiscard]] Answer appointment(const std::string& id, const Json& body);
    [[nodiscard]] Answer settings(const Json& body);
    [[nodiscard]] Answer time(const Json& body);
    [[nodiscard]] Answer requests(const Request& request);
    [[nodiscard]] Answer tokens(const Request& request, const Json& body);

    struct Seen {
        std::string method, path, query;
        int status = 0;
    };
    World world_;
    std::map<std::string, std::int64_t> counters_;  // "GET /fhir/Appointment"
    std::deque<Seen> recent_;
};

}  // namespace trellis::clinic
