#include "faults.h"

#include <charconv>

namespace trellis::clinic {

namespace {

std::expected<int, std::string> numberOf(const Json& json, std::string_view name, int otherwise) {
    const Json& value = json[name];
    if (!value.exists()) return otherwise;
    int result = 0;
    const std::string& text = value.text();
    if (std::from_chars(text.data(), text.data() + text.size(), result).ec != std::errc{})
        return std::unexpected(std::string(name) + " is not a number");
    return result;
}

}  // namespace

std::expected<Fault, std::string> Faults::read(const Json& json) {
    Fault fault{.path = json["path"].text(), .method = json["method"].text(), .body = {}, .headers = {}};
    if (fault.path.empty()) return std::unexpected("path is missing");
    for (const auto& [name, into] :
         {std::pair{"times", &fault.times}, {"skip", &fault.skip}, {"status", &fault.status}, {"cutAfter", &fault.cutAfter}}) {
        const auto value = numberOf(json, name, *into);
        if (!value) return std::unexpected(value.error());
        *into = *value;
    }
    const auto delay = numberOf(json, "delayMs", 0);
    if (!delay) return std::unexpected(delay.error());
    fault.delay = *delay;
    fault.applied = json["applied"].text() == "true";
    if (json["body"].isString())
        fault.body = json["body"].text();
    else if (json["body"].exists())
        fault.body = json["body"].dump();
    if (json["type"].isString()) fault.type = json["type"].text();
    for (const auto& [name, value] : json["headers"].members()) fault.headers.emplace_back(name, value.text());
    return fault;
}

std::optional<Fault> Faults::take(const Request& request) {
    for (std::size_t i = 0; i < faults_.size(); ++i) {
        Fault& fault = faults_[i];
        if (!request.path.starts_with(fault.path) || (!fault.method.empty() && fault.method != request.method)) continue;
        if (fault.skip > 0) {
            --fault.skip;
            continue;
        }
        Fault result = fault;
        if (--fault.times <= 0) faults_.erase(faults_.begin() + static_cast<std::ptrdiff_t>(i));
        return result;
    }
    if (perThousand_ <= 0 || !request.path.starts_with("/fhir") || static_cast<int>(random_.number(1000)) >= perThousand_)
        return std::nullopt;
    Fault weather{.path = request.path, .method = {}, .body = {}, .headers = {}};
    switch (random_.number(4)) {
        case 0: weather.status = 500; break;
        case 1:
            weather.status = 503;
            weather.headers.emplace_back("Retry-After", "1");
            break;
        case 2: weather.cutAfter = 0; break;
        default: weather.applied = true; weather.cutAfter = 40;
    }
    return weather;
}

}  // namespace trellis::clinic
