#include "seed/story.h"

#include <algorithm>

namespace trellis::clinic::seed {

namespace {
constexpr std::string_view kLogin = "https://riverbend.example/id/login";
constexpr std::string_view kPassword = "riverbend";  // of everybody here; they are invented
}  // namespace

void Story::put(const std::string& id, Json resource, Millis at) {
    const std::string type = resource["resourceType"].text();
    storage_.write(type, id, std::move(resource), "PUT", std::min(at, now_ - kMinute));
}

Json coding(std::string_view system, std::string_view code, std::string_view display) {
    Json result = obj({{"system", system}, {"code", code}});
    if (!display.empty()) result.set("display", display);
    return result;
}

Json concept_(std::string_view system, std::string_view code, std::string_view display) {
    Json result = obj({{"coding", arr({coding(system, code, display)})}});
    if (!display.empty()) result.set("text", display);
    return result;
}

Json reference(std::string_view target, std::string_view display) {
    Json result = obj({{"reference", target}});
    if (!display.empty()) result.set("display", display);
    return result;
}

Json identifier(std::string_view system, std::string_view value) { return obj({{"system", system}, {"value", value}}); }

Json staffReference(const Staff& staff) { return reference("Practitioner/" + staff.id, staff.name); }

Json labelled(std::string_view source) {
    Json meta = Json::object();
    if (!source.empty()) meta.set("source", source);
    meta.set("security", arr({coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R"),
                              coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "ETH")}));
    return meta;
}

std::vector<Account> tell(Storage& storage, Random& random, Millis now, const Wish& wish) {
    storage.begin();
    Story story(storage, random, now);
    Cast cast;
    people(story, cast, wish);
    questionnaires(story, cast);
    plans(story, cast);
    sessions(story, cast);
    learning(story, cast);
    answers(story, cast, wish);
    storage.commit();
    return accountsIn(storage);
}

std::vector<Account> accountsIn(const Storage& storage) {
    std::vector<Account> accounts;
    for (const auto& [key, resource] : storage.live("Patient")) {
        const auto patient = Json::parse(resource->current()->json);
        for (const Json& one : (*patient)["identifier"].items())
            if (one["system"].text() == kLogin)
                accounts.push_back({one["value"].text(), std::string(kPassword), resource->current()->id,
                                    (*patient)["name"][std::size_t{0}]["given"][std::size_t{0}].text() + " " +
                                        (*patient)["name"][std::size_t{0}]["family"].text()});
    }
    return accounts;
}

}  // namespace trellis::clinic::seed
